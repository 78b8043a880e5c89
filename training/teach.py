"""Lets a trained encoder read the training text: its vectors, and its heads, for a smaller one to learn from (train.py --teaching).

Reads the train sessions (AnnoMI's with their goal, which the learner often does not see) and uncoded statements.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from data import load_all, load_uncoded
from labels import MAIN, TALK, THERAPIST
from network import BASE, Coder
from predict import predict_sessions


@dataclass
class Teaching:
    vectors: dict[str, np.ndarray]  # by session: (turns, size)
    weight: np.ndarray  # (outputs, size)
    bias: np.ndarray
    statements: int  # uncoded statements that were read

    def logits(self, session: str) -> np.ndarray:
        return self.vectors[session] @ self.weight.T + self.bias


def load_teaching(path: Path) -> Teaching:
    held = np.load(path)
    vectors = {k.removeprefix("vectors/"): held[k].astype(np.float32) for k in held if k.startswith("vectors/")}
    return Teaching(vectors, held["weight"], held["bias"], int(held["statements"]))


def softened(sessions, teaching: Teaching, share: float, weights) -> None:
    """Mixes the teacher's probabilities into the targets, in place; where a source has none, they are the target.

    `weights`: the loss's class weights (main, talk, rare codes). They raised the teacher's logits by their logarithm,
    and are to raise the learner's once, not twice.
    """
    log_main, log_talk, log_rare = (np.log(w.numpy()) for w in weights)
    softmax = lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    mixed = lambda own, theirs: theirs if own is None else (1 - share) * own + share * theirs
    for session in sessions:
        for turn, row, vector in zip(session.turns, teaching.logits(session.id), teaching.vectors[session.id]):
            turn.vector = vector
            main, talk, binary = np.split(row, [len(MAIN), len(MAIN) + len(TALK)])
            if turn.role == "therapist":
                turn.main = mixed(turn.main, softmax(main - log_main))
            else:
                turn.talk = mixed(turn.talk, softmax(talk - log_talk))
            present = 1 / (1 + np.exp(log_rare - binary))
            known = turn.binary >= 0
            turn.binary[known] = (1 - share) * turn.binary[known] + share * present[known]
            if not known.any():  # nobody coded it: a client's statement
                of_client = slice(len(THERAPIST), len(turn.binary) - 2)
                turn.binary[of_client] = present[of_client]


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--run", type=Path, required=True)
    a.add_argument("--weights", default="weights.pt")
    a.add_argument("--base", default=BASE, help="folder of the encoder that the run began with")
    a.add_argument("--statements", type=int, default=3000)
    a.add_argument("--threads", type=int, default=2)
    args = a.parse_args()
    torch.set_num_threads(args.threads)
    model = Coder(args.base)
    model.load_state_dict(torch.load(args.run / args.weights))
    model.eval()
    sessions = [s for s in load_all(args.data) if s.split == "train"] + load_uncoded(args.data, args.statements)
    with torch.autocast("cpu", torch.bfloat16):
        read = predict_sessions(model, sessions, embed=True, goals=True)
    vectors = {f"vectors/{s.id}": rows.astype(np.float16) for s, rows in zip(sessions, read)}
    heads = {"weight": model.heads.weight.detach().numpy(), "bias": model.heads.bias.detach().numpy()}
    np.savez(args.run / "teaching.npz", statements=args.statements, **heads, **vectors)


if __name__ == "__main__":
    main()
