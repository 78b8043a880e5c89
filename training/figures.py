"""Figures of predictions against targets, for choosing on dev. What is reported comes from `npm run evaluate`."""

import numpy as np
from sklearn.metrics import average_precision_score, cohen_kappa_score, f1_score, roc_auc_score

from data import Session
from labels import BINARY, MAIN, TALK

N_MAIN, N_TALK = len(MAIN), len(TALK)


def single(sessions, logits, values, role, offset):
    truth, said, cost = [], [], []
    for session, rows in zip(sessions, logits):
        for turn, row in zip(session.turns, rows):
            if turn.human is not None and turn.role == role:
                block = row[offset : offset + len(values)]
                truth.append(turn.human)
                said.append(values[int(block.argmax())])
                shares = turn.main if role == "therapist" else turn.talk
                cost.append(float(-(shares * (block - block.max() - np.log(np.exp(block - block.max()).sum()))).sum()))
    return {
        "nll": float(np.mean(cost)),
        "macro_f1": f1_score(truth, said, labels=values, average="macro"),
        "kappa": cohen_kappa_score(truth, said),
        "each": dict(zip(values, f1_score(truth, said, labels=values, average=None).round(3).tolist())),
        "n": len(truth),
    }


def figures_of(sessions: list[Session], logits: list[np.ndarray]) -> dict:
    out = {
        "main": single(sessions, logits, MAIN, "therapist", 0),
        "talk": single(sessions, logits, TALK, "client", N_MAIN),
        "codes": {},
    }
    truth = np.concatenate([np.array([t.binary for t in s.turns]) for s in sessions])
    scores = np.concatenate(logits)[:, N_MAIN + N_TALK :]
    for i, code in enumerate(BINARY):
        known = truth[:, i] >= 0
        y = truth[known, i] >= 0.5
        if y.sum() < 5:
            continue
        p = scores[known, i]
        out["codes"][code] = {
            "n": int(y.sum()), "ap": average_precision_score(y, p), "auc": roc_auc_score(y, p),
        }
    out["mean_ap"] = float(np.mean([c["ap"] for c in out["codes"].values()]))
    return out


def summary(f: dict) -> str:
    return (
        f"main {f['main']['macro_f1']:.3f}/{f['main']['kappa']:.3f}, talk {f['talk']['macro_f1']:.3f}/{f['talk']['kappa']:.3f}, "
        f"codes AP {f['mean_ap']:.3f}, nll {f['main']['nll']:.3f} {f['talk']['nll']:.3f}"
    )
