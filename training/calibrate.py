"""Calibrates the heads on dev and chooses thresholds there; writes the model that ships (encoder, heads, tokenizer).

Dev is AnnoMI's dev sessions, the dev excerpts (numbers 07 and 15) and the dev statements of GoEmotions with codes.
Everything is read through the exported encoder, so that the figures belong to the weights that ship.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from scipy.optimize import minimize

from data import load_all, one_hot
from labels import BINARY, CLIENT, CONDITIONAL, KINDS, MAIN, TALK, THERAPIST
from network import Coder
from predict import predict_sessions

N_MAIN, N_TALK = len(MAIN), len(TALK)
# With few positives dev would take a threshold near nought: what is said then is mostly false alarm. What judges the
# clinician must be likelier than that, by where precision on dev reached about a half. Of `safety` dev showed no threshold
# that finds more than it invents, so the coder points only where it is rather sure; the visible list of words points too.
FLOOR, FLOORS = 0.2, {"confrontation": 0.35, "minimising": 0.3, "safety": 0.3}
KIND_NAMES = {"reflection.complex": "reflection.simple", "question.open": "question.closed"}


class OnnxCoder:
    """The exported encoder behind the face of network.Coder, for predict_sessions."""

    def __init__(self, path: Path, heads: torch.nn.Linear):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(str(path), options)
        self.heads = heads

    def embed(self, ids, types, mask, pieces):
        states = self.session.run(
            None, {"input_ids": ids.numpy(), "token_type_ids": types.numpy(), "attention_mask": mask.numpy()}
        )[0]
        sums = np.cumsum(np.pad(states, ((0, 0), (1, 0), (0, 0))).astype(np.float64), axis=1)
        w, start, end = pieces.numpy().T
        return torch.tensor((sums[w, end] - sums[w, start]) / (end - start)[:, None], dtype=torch.float32)


def levels(logits, shares, shifted: bool) -> tuple[float, np.ndarray]:
    """The temperature under which the annotators' shares are likeliest, and with `shifted` a shift for each value too.

    The shifts sum to nought. Class weights and the second reading raise rare values above the share that people give
    them: a temperature alone cannot take that back.
    """
    def shifts(x):
        return np.append(x[1:], 0) if shifted else np.zeros(logits.shape[1])

    def loss(x):
        z = (logits + shifts(x)) / np.exp(x[0])
        z = z - z.max(1, keepdims=True)
        return -(shares * (z - np.log(np.exp(z).sum(1, keepdims=True)))).sum(1).mean()

    x = minimize(loss, np.zeros(logits.shape[1] if shifted else 1), method="Nelder-Mead", options={"maxiter": 4000}).x
    return float(np.exp(x[0])), shifts(x) - shifts(x).mean()


def platt(logits, target, weight) -> tuple[float, float]:
    """Slope and shift by weighted likelihood, pulled mildly towards a slope of 1: few positives cannot tell a slope."""
    def loss(x):
        z = np.exp(x[0]) * logits + x[1]
        nll = np.logaddexp(0, z) - target * z
        return (weight * nll).sum() + 2.0 * x[0] ** 2 + 0.02 * x[1] ** 2

    x = minimize(loss, [0.0, 0.0], method="Nelder-Mead", options={"maxiter": 2000}).x
    return float(np.exp(x[0])), float(x[1])


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def best_threshold(p, target, weight, floor: float) -> float:
    """Where F1 on dev is best, half from the labels that there are and half expected from the calibrated probabilities."""
    def f1(t, y):
        said = p >= t
        hit = (weight * y * said).sum()
        return 2 * hit / max((weight * said).sum() + (weight * y).sum(), 1e-9)

    grid = np.arange(0.08, 0.86, 0.02)
    scores = np.array([(f1(t, target) + f1(t, p)) / 2 for t in grid])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return max(floor, float(round(grid[int(smooth.argmax())], 2)))


def sure_limits(share, target, reach: float) -> tuple[float, float]:
    """How far from one half a kind's probability must lie, for what is then said to be right with probability `reach` on dev."""
    for distance in np.arange(0.0, 0.5, 0.01):
        told = np.abs(share - 0.5) >= distance
        if told.sum() < 20:
            return 0.02, 0.98
        right = ((share[told] >= 0.5) == (target[told] >= 0.5)).mean()
        if right >= reach:
            return float(round(0.5 - distance, 2)), float(round(0.5 + distance, 2))
    return 0.02, 0.98


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--run", type=Path, required=True)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--encoder", default="int8.onnx")
    a.add_argument("--id", default="regard-1")
    a.add_argument("--version", required=True)
    a.add_argument("--out", type=Path, default=Path("../models/regard-1"))
    args = a.parse_args()
    model = Coder()
    model.load_state_dict(torch.load(args.run / "weights.pt"))
    model.eval()
    sessions = [s for s in load_all(args.data) if s.split == "dev"]
    shipped = OnnxCoder(args.run / args.encoder, model.heads)
    logits = np.concatenate(predict_sessions(shipped, sessions, per_call=1))
    turns = [t for s in sessions for t in s.turns]
    source = np.array([s.source for s in sessions for _ in s.turns])

    def of_annomi(role):
        """Which turns people have labelled, and these turns."""
        known = np.array([t.human is not None and t.role == role for t in turns])
        return known, [t for t, labelled in zip(turns, known) if labelled]

    known, labelled = of_annomi("therapist")
    main_temperature, _ = levels(logits[known, :N_MAIN], np.array([t.main for t in labelled]), shifted=False)
    known, labelled = of_annomi("client")
    said = np.array([one_hot(t.human, TALK) for t in labelled])
    talk_temperature, shifts = levels(logits[known, N_MAIN : N_MAIN + N_TALK], said, shifted=True)
    biases = model.heads.bias.detach().numpy().copy()
    biases[N_MAIN : N_MAIN + N_TALK] += shifts
    # The value that is said stays the one of the logits as trained: the likeliest alone would hardly ever be a rare one.
    leaning = [round(float(v), 4) for v in -shifts / talk_temperature]

    binary_logits = logits[:, N_MAIN + N_TALK :]
    targets = np.array([t.binary for t in turns])
    # A session of the real world is nearer to AnnoMI than to the excerpts, which are dense on purpose.
    weights = np.where(source == "annomi", 1.0, 0.5)
    binary, kinds = [], []
    for i, code in enumerate(BINARY):
        known = targets[:, i] >= 0
        x, y, w = binary_logits[known, i], targets[known, i], weights[known]
        slope, shift = platt(x, y, w)
        p = sigmoid(slope * x + shift)
        calibration = {"slope": round(slope, 4), "shift": round(shift, 4)}
        if code in KINDS:
            low, high = sure_limits(p, y, 0.75 if code.startswith("reflection") else 0.85)
            kinds.append({"parent": CONDITIONAL[code], "first": code, "second": KIND_NAMES[code], "calibration": calibration, "low": low, "high": high})
        else:
            role = "therapist" if code in THERAPIST else "client"
            binary.append({"code": code, "role": role, "calibration": calibration, "threshold": best_threshold(p, y, w, FLOORS.get(code, FLOOR))})
        print(f"{code:20s} n {int((y >= 0.5).sum()):4d}  {calibration}  {binary[-1]['threshold'] if code not in KINDS else kinds[-1]}")

    heads = {
        "format": "regard.heads", "id": args.id, "version": args.version, "size": model.heads.in_features,
        "main": {"values": MAIN, "temperature": round(main_temperature, 4)},
        "talk": {"values": TALK, "temperature": round(talk_temperature, 4), "leaning": leaning},
        "binary": binary, "kinds": kinds,
        "weights": [[round(v, 6) for v in row] for row in model.heads.weight.tolist()],
        "biases": [round(v, 6) for v in biases.tolist()],
    }
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "heads.json").write_text(json.dumps(heads))
    shutil.copy(args.run / args.encoder, args.out / "encoder.onnx")
    for name in ("tokenizer.json", "tokenizer-config.json"):
        shutil.copy(args.run / name, args.out / name)
    print("main", heads["main"], "talk", heads["talk"])


if __name__ == "__main__":
    main()
