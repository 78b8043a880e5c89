"""Python's reading of the example session with the weights that ship: test/golden/ holds TypeScript to it."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from calibrate import OnnxCoder, sigmoid
from data import Session, Turn
from labels import MAIN, TALK
from predict import predict_sessions, tokens_of
from windows import split_session

ROOT = Path(__file__).resolve().parent.parent
# As src/coding/encoder.ts reads: int8 scales are taken over a whole call, so that other batches give other probabilities.
PER_CALL = 1


def example_turns() -> list[Turn]:
    """The turns of the example session, as `regard code --format json` reads it."""
    session = json.loads((ROOT / "test/golden/example-turns.json").read_text())
    return [Turn(t["text"], t["role"]) for t in session]


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--model", type=Path, default=ROOT / "models/regard-1")
    args = a.parse_args()
    heads = json.loads((args.model / "heads.json").read_text())
    layer = torch.nn.Linear(heads["size"], len(heads["biases"]))
    layer.weight.data = torch.tensor(heads["weights"])
    layer.bias.data = torch.tensor(heads["biases"])
    turns = example_turns()
    with torch.no_grad():
        coder, session = OnnxCoder(args.model / "encoder.onnx", layer), Session("example", "example", "test", turns)
        logits = predict_sessions(coder, [session], per_call=PER_CALL, by_length=False)[0]

    def softmax(block, temperature):
        z = np.exp((block - block.max(1, keepdims=True)) / temperature)
        return z / z.sum(1, keepdims=True)

    main_p = softmax(logits[:, : len(MAIN)], heads["main"]["temperature"])
    talk_p = softmax(logits[:, len(MAIN) : len(MAIN) + len(TALK)], heads["talk"]["temperature"])
    at = len(MAIN) + len(TALK)
    rows = []
    for i, turn in enumerate(turns):
        codes = {
            o["code"]: round(float(sigmoid(o["calibration"]["slope"] * logits[i, at + j] + o["calibration"]["shift"])), 4)
            for j, o in enumerate(heads["binary"]) if o["role"] == turn.role
        }
        single = main_p[i] if turn.role == "therapist" else talk_p[i]
        names = MAIN if turn.role == "therapist" else TALK
        rows.append({"single": dict(zip(names, np.round(single, 4).tolist())), "codes": codes})
    tokens = tokens_of([t.text for t in turns])
    kinds = [0 if t.role == "therapist" else 1 for t in turns]
    windows = [{"tokens": len(w.ids), "pieces": [[p.turn, p.start, p.end] for p in w.pieces]} for w in split_session(tokens, kinds)]
    golden = {"version": heads["version"], "tokens": tokens, "windows": windows, "readings": rows}
    (ROOT / "test/golden/coder.json").write_text(json.dumps(golden))
    print(f"{len(turns)} turns, {len(windows)} windows")


if __name__ == "__main__":
    main()
