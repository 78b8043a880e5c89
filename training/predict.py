"""Logits of every turn of a session, read in overlapping windows as the product does."""

import numpy as np
import torch

from data import Session, as_recorded, goal_words
from network import Coder, tokenizer
from windows import LENGTH, OVERLAP, split_session, weight

_tokenizer = None


def tokens_of(texts: list[str]) -> list[list[int]]:
    global _tokenizer
    _tokenizer = _tokenizer or tokenizer()
    return _tokenizer(texts, add_special_tokens=False)["input_ids"]


def combine(windows, vectors, turns: int) -> np.ndarray:
    """One vector a turn: the weighted mean over the pieces and windows that hold it. `vectors`: one array a window."""
    sums, weights = None, np.zeros(turns)
    for window, rows in zip(windows, vectors):
        for piece, row in zip(window.pieces, rows):
            if sums is None:
                sums = np.zeros((turns, len(row)))
            w = weight(window, piece)
            sums[piece.turn] += w * row
            weights[piece.turn] += w
    return sums / weights[:, None]


@torch.no_grad()
def predict_sessions(model: Coder, sessions: list[Session], plain: bool = False, length: int = LENGTH, overlap: int = OVERLAP, embed: bool = False, goals: bool = False, per_call: int = 16, by_length: bool = True) -> list[np.ndarray]:
    """One array (turns, outputs) a session. `embed`: the turns' vectors instead of logits. `goals`: the session's goal opens each window, where
    one is known.

    `per_call`, `by_length`: which windows go through the encoder together. It matters to the int8 encoder, whose
    activation scales are taken over the whole call.
    """
    jobs = []
    for s, session in enumerate(sessions):
        texts = [as_recorded(t.text) if plain else t.text for t in session.turns]
        kinds = [0 if t.role == "therapist" else 1 for t in session.turns]
        goal = tokens_of([goal_words(session)])[0] if goals and session.topic else []
        jobs += [(s, w) for w in split_session(tokens_of(texts), kinds, length, overlap, goal)]
    order = sorted(range(len(jobs)), key=lambda j: len(jobs[j][1].ids)) if by_length else list(range(len(jobs)))
    rows: list = [None] * len(jobs)
    for at in range(0, len(order), per_call):
        batch = order[at : at + per_call]
        width = max(len(jobs[j][1].ids) for j in batch)
        pad = lambda x: x + [0] * (width - len(x))
        ids = torch.tensor([pad(jobs[j][1].ids) for j in batch])
        types = torch.tensor([pad(jobs[j][1].types) for j in batch])
        mask = torch.tensor([pad([1] * len(jobs[j][1].ids)) for j in batch])
        pieces = torch.tensor([(r, p.start, p.end) for r, j in enumerate(batch) for p in jobs[j][1].pieces])
        vectors = model.embed(ids, types, mask, pieces)
        out = (vectors if embed else model.heads(vectors)).float().numpy()
        at_row = 0
        for j in batch:
            n = len(jobs[j][1].pieces)
            rows[j] = out[at_row : at_row + n]
            at_row += n
    results = []
    for s, session in enumerate(sessions):
        mine = [j for j, (owner, _) in enumerate(jobs) if owner == s]
        results.append(combine([jobs[j][1] for j in mine], [rows[j] for j in mine], len(session.turns)))
    return results
