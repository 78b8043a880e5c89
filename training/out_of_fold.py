"""What each fold's model says of the training sessions that it has not seen: soft targets and ground for thresholds."""

import argparse
from pathlib import Path

import numpy as np
import torch

from data import load_all
from network import Coder
from predict import predict_sessions
from train import fold_of


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--runs", type=Path, nargs="+", required=True, help="the folds' folders, in order")
    a.add_argument("--weights", default="mean.pt")
    a.add_argument("--out", type=Path, required=True)
    args = a.parse_args()
    torch.set_num_threads(2)
    train = [s for s in load_all(args.data) if s.split == "train"]
    model, logits = Coder(), {}
    for fold, run in enumerate(args.runs):
        model.load_state_dict(torch.load(run / args.weights))
        model.eval()
        unseen = [s for s in train if fold_of(s, len(args.runs)) == fold]
        for plain in (False, True):
            for session, rows in zip(unseen, predict_sessions(model, unseen, plain)):
                logits[session.id, plain] = rows
    np.savez(args.out, **{s.id: (logits[s.id, False] + logits[s.id, True]) / 2 for s in train})
    np.savez(args.out.with_suffix(".written.npz"), **{s.id: logits[s.id, False] for s in train})


if __name__ == "__main__":
    main()
