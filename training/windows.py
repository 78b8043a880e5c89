"""A session as windows of turns, exactly as src/coding/windows.ts reads it (test/golden holds the two together).

A window is [CLS] and whole turns, each closed by [SEP]; token type 0 for the therapist, 1 for everybody else.
A turn that no window can hold is read in pieces. At use windows overlap by at least OVERLAP tokens.
"""

from dataclasses import dataclass

CLS, SEP = 101, 102
LENGTH, OVERLAP = 256, 40
COUNTED = 96  # a reading of a turn counts for no more where there is more context than this


@dataclass
class Piece:
    turn: int
    start: int  # position of the piece's first token in the window
    end: int  # one past its [SEP]


@dataclass
class Window:
    ids: list[int]
    types: list[int]
    pieces: list[Piece]


def build_window(turns: list[tuple[int, list[int], int]]) -> Window:
    """`turns`: (index, token ids, kind); what belongs to no turn has index -1."""
    ids, types, pieces = [CLS], [0], []
    for index, tokens, kind in turns:
        start = len(ids)
        ids += tokens + [SEP]
        types += [kind] * (len(tokens) + 1)
        if index >= 0:
            pieces.append(Piece(index, start, len(ids)))
    return Window(ids, types, pieces)


def split_session(tokens: list[list[int]], kinds: list[int], length: int = LENGTH, overlap: int = OVERLAP, goal: list[int] = []) -> list[Window]:
    """All windows of a session. `tokens`: the turns' ids without special tokens; `kinds`: 0 therapist, 1 other.

    `goal`, where given, opens each window and belongs to no turn.
    """
    room = length - 1 - (len(goal) + 1 if goal else 0)
    units = []
    for i, ids in enumerate(tokens):
        step = room - 1
        for at in range(0, max(len(ids), 1), step):
            units.append((i, ids[at : at + step], kinds[i]))
    windows, first = [], 0
    new = 0  # the first unit that no window holds yet
    while new < len(units):
        end, used = first, 0
        while end < len(units) and used + len(units[end][1]) + 1 <= room:
            used += len(units[end][1]) + 1
            end += 1
        if end <= new:
            first += 1  # too much context for the next unit to fit: take less
            continue
        windows.append(build_window(([(-1, goal, 0)] if goal else []) + units[first:end]))
        new = end
        first, kept = end, 0
        while first > 0 and kept < overlap:
            first -= 1
            kept += len(units[first][1]) + 1
    return windows


def weight(window: Window, piece: Piece) -> float:
    """How much a reading of a turn counts beside its other readings: context before counts twice context after."""
    before, after = piece.start - 1, len(window.ids) - piece.end
    return 16 + min(before, COUNTED) + min(after, COUNTED) / 2
