"""Lets a trained encoder read the training text: its logits, for another one to learn from (train.py --teaching).

Reads the train sessions (AnnoMI's with their goal, which the learner often does not see) and uncoded statements.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from data import Session, load_all, load_uncoded
from labels import CLIENT, MAIN, TALK, THERAPIST
from network import BASE, Coder
from predict import predict_sessions

OF_CLIENT = slice(len(THERAPIST), len(THERAPIST) + len(CLIENT))


def with_teaching(train: list[Session], data: Path, path: Path, share: float, weights) -> list[Session]:
    """The train sessions and the uncoded statements that were read, with the teacher's probabilities mixed into their targets.

    Targets change in place; where a source has none, the teacher's are the target. `weights`: the loss's class weights
    (main, talk, rare codes). They raised the teacher's logits by their logarithm, and are to raise the learner's once.
    """
    teaching = np.load(path)
    sessions = train + load_uncoded(data, len(teaching) - len(train))
    log_main, log_talk, log_rare = (np.log(w.numpy()) for w in weights)
    softmax = lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    mixed = lambda own, theirs: theirs if own is None else (1 - share) * own + share * theirs
    for session in sessions:
        for turn, logits in zip(session.turns, teaching[session.id]):
            main, talk, binary = np.split(logits, [len(MAIN), len(MAIN) + len(TALK)])
            if turn.role == "therapist":
                turn.main = mixed(turn.main, softmax(main - log_main))
            else:
                turn.talk = mixed(turn.talk, softmax(talk - log_talk))
            present = 1 / (1 + np.exp(log_rare - binary))
            known = turn.binary >= 0
            turn.binary[known] = mixed(turn.binary[known], present[known])
            if not known.any():  # nobody coded it: a client's statement
                turn.binary[OF_CLIENT] = present[OF_CLIENT]
    return sessions


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--run", type=Path, required=True)
    a.add_argument("--base", default=BASE, help="folder of the encoder that the run began with")
    a.add_argument("--statements", type=int, default=1500, help="how many uncoded statements to read")
    a.add_argument("--threads", type=int, default=2)
    args = a.parse_args()
    torch.set_num_threads(args.threads)
    model = Coder(args.base)
    model.load_state_dict(torch.load(args.run / "weights.pt"))
    model.eval()
    sessions = [s for s in load_all(args.data) if s.split == "train"] + load_uncoded(args.data, args.statements)
    with torch.autocast("cpu", torch.bfloat16):
        read = predict_sessions(model, sessions, goals=True)
    np.savez(args.run / "teaching.npz", **{s.id: rows.astype(np.float32) for s, rows in zip(sessions, read)})


if __name__ == "__main__":
    main()
