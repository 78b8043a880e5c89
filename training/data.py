"""The data of shared/data as sessions of turns with targets. Nothing of it is written anywhere else."""

import csv
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from labels import ANNOMI_LACKS, BINARY, CLIENT, CONDITIONAL, EXCERPTS_LACK, HUMAN, MAIN, TALK, THERAPIST

NEVER = -1.0  # a target that a source does not have


@dataclass
class Turn:
    text: str
    role: str  # therapist | client
    main: np.ndarray | None = None  # shares over MAIN
    talk: np.ndarray | None = None  # shares over TALK
    binary: np.ndarray = field(default_factory=lambda: np.full(len(BINARY), NEVER, dtype=np.float32))
    human: str | None = None  # the human single label, for evaluation
    silver: frozenset = frozenset()


@dataclass
class Session:
    id: str
    source: str  # annomi | excerpt | goemotions
    split: str  # train | dev | test
    turns: list[Turn]
    topic: str = ""


def reading_shares(row: dict, values: list[str]) -> np.ndarray:
    """The second reading as shares: its probability on its value, the rest on its runner-up or spread evenly."""
    p = min(float(row["probability"]), 0.95)
    shares = np.zeros(len(values), dtype=np.float32)
    second = row["second"]
    if second in values:
        shares[values.index(second)] = 1 - p
    else:
        shares += (1 - p) / (len(values) - 1)
    shares[values.index(row["value"])] = p
    return shares


def one_hot(value: str, values: list[str]) -> np.ndarray:
    shares = np.zeros(len(values), dtype=np.float32)
    shares[values.index(value)] = 1
    return shares


def set_codes(turn: Turn, codes: set[str], lacking: list[str]) -> None:
    """Fills the binary targets that a source knows: absent means not there, `lacking` stays unknown."""
    present = set(codes) | {c.split(".")[0] for c in codes}
    names = THERAPIST if turn.role == "therapist" else CLIENT
    for i, name in enumerate(BINARY):
        if name in lacking:
            continue
        if name in names:
            turn.binary[i] = float(name in present)
        elif name in CONDITIONAL and CONDITIONAL[name] in present and turn.role == "therapist":
            kinds = [c for c in codes if c.startswith(CONDITIONAL[name] + ".")]
            if kinds:
                turn.binary[i] = float(name in codes)


def load_annomi(root: Path, second_share: float = 0.6) -> list[Session]:
    splits = json.loads((root / "annomi/splits.json").read_text())
    split_of = {i: name for name in ("train", "dev", "test") for i in splits[name]}
    rows = defaultdict(list)
    with open(root / "annomi/AnnoMI-full.csv", newline="") as f:
        for row in csv.DictReader(f):
            rows[int(row["transcript_id"]), int(row["utterance_id"])].append(row)
    silver = defaultdict(set)
    with open(root / "regard-codes/annomi-codes.csv", newline="") as f:
        for row in csv.DictReader(f):
            if row["reading"] == "1":
                silver[int(row["transcript_id"]), int(row["utterance_id"])].add(row["code"])
    second = {}
    with open(root / "regard-codes/annomi-main-talk.csv", newline="") as f:
        for row in csv.DictReader(f):
            second[int(row["transcript_id"]), int(row["utterance_id"])] = row

    sessions: dict[int, Session] = {}
    for key in sorted(rows):
        transcript, _ = key
        annotations = rows[key]
        first = annotations[0]
        session = sessions.setdefault(
            transcript, Session(f"annomi-{transcript}", "annomi", split_of[transcript], [], first["topic"])
        )
        turn = Turn(first["utterance_text"], first["interlocutor"])
        if turn.role == "therapist":
            labels = [a["main_therapist_behaviour"].replace("therapist_input", "input") for a in annotations]
            human = np.mean([one_hot(v, MAIN) for v in labels], axis=0)
            turn.main = (1 - second_share) * human + second_share * reading_shares(second[key], MAIN)
            turn.human = MAIN[int(human.argmax())]
            shares = defaultdict(list)
            for a in annotations:
                subtype = a["therapist_input_subtype"].replace("negotiation", "goal-setting")
                for code in ("information", "options", "goal-setting"):
                    shares[code].append(subtype == code)
                shares["advice"].append(subtype == "advice")
                for parent, kind in (("reflection", "complex"), ("question", "open")):
                    exists = a[f"{parent}_exists"] == "True"
                    shares[parent].append(exists)
                    if exists:
                        shares[f"{parent}.{kind}"].append(a[f"{parent}_subtype"] == kind)
            set_codes(turn, silver[key], HUMAN + ANNOMI_LACKS)
            for code in HUMAN:
                if code in shares:
                    turn.binary[BINARY.index(code)] = np.mean(shares[code])
            # `advice` has two sources whose kappa is about .47: each gives half of the target.
            advice = BINARY.index("advice")
            turn.binary[advice] = (turn.binary[advice] + np.mean(shares["advice"])) / 2
        else:
            human = np.mean([one_hot(a["client_talk_type"], TALK) for a in annotations], axis=0)
            turn.talk = (1 - second_share) * human + second_share * reading_shares(second[key], TALK)
            turn.human = TALK[int(human.argmax())]
            set_codes(turn, silver[key], [])
        turn.silver = frozenset(silver[key])
        session.turns.append(turn)
    return list(sessions.values())


INPUT = {"information", "advice", "options", "goal-setting"}


def derived_main(codes: set[str]) -> np.ndarray:
    """The excerpts have no single label: an even share for each of reflection, question and input that is there, else other."""
    parents = {c.split(".")[0] for c in codes}
    present = [bool(parents & names) for names in ({"reflection"}, {"question"}, INPUT)]
    shares = np.array(present + [not any(present)], dtype=np.float32)
    return shares / shares.sum()


def derived_talk(codes: set[str]) -> np.ndarray:
    return one_hot("change" if "change-talk" in codes else "sustain" if "sustain-talk" in codes else "neutral", TALK)


def load_excerpts(root: Path) -> list[Session]:
    """Test: number 08 or 16 (the data's rule). Dev, for thresholds: number 07 or 15 (ours)."""
    sessions = []
    for line in (root / "regard-codes/excerpts.jsonl").read_text().splitlines():
        row = json.loads(line)
        number = row["id"].split("-")[1]
        split = "test" if number in ("08", "16") else "dev" if number in ("07", "15") else "train"
        turns = []
        for t in row["turns"]:
            turn = Turn(t["text"], t["speaker"], silver=frozenset(t["codes"]))
            set_codes(turn, set(t["codes"]), EXCERPTS_LACK)
            if split == "train" and turn.role == "therapist":
                turn.main = derived_main(turn.silver)
            elif split == "train":
                turn.talk = derived_talk(turn.silver)
            turns.append(turn)
        sessions.append(Session(f"excerpt-{row['id']}", "excerpt", split, turns))
    return sessions


def goemotions_rows(root: Path, name: str):
    """Text, label indices (divided by commas) and id of each row of a GoEmotions file."""
    with open(root / f"goemotions/{name}.tsv", newline="") as f:
        yield from csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def load_goemotions_codes(root: Path) -> list[Session]:
    """Single statements with the silver client codes; text by id from the GoEmotions files."""
    text = {id: text for name in ("train", "dev", "test") for text, _, id in goemotions_rows(root, name)}
    sessions = []
    with open(root / "regard-codes/goemotions-codes.csv", newline="") as f:
        for row in csv.DictReader(f):
            codes = set(row["codes"].split())
            turn = Turn(text[row["goemotions_id"]], "client", silver=frozenset(codes))
            set_codes(turn, codes, [])
            sessions.append(Session(f"goemotions-{row['goemotions_id']}", "goemotions", row["split"], [turn]))
    return sessions


def load_uncoded(root: Path, count: int) -> list[Session]:
    """Statements of GoEmotions' train file that say some feeling and that nobody coded: text for a teacher to read."""
    coded = {s.id for s in load_goemotions_codes(root)}
    neutral = (root / "goemotions/labels.txt").read_text().split().index("neutral")
    sessions = [
        Session(f"goemotions-{id}", "goemotions", "train", [Turn(text, "client")])
        for text, labels, id in goemotions_rows(root, "train")
        if f"goemotions-{id}" not in coded and str(neutral) not in labels.split(",")
    ]
    return random.Random(0).sample(sessions, count)


def load_all(root: Path, second_share: float = 0.6) -> list[Session]:
    return load_annomi(root, second_share) + load_excerpts(root) + load_goemotions_codes(root)


def goal_words(session: Session) -> str:
    return f"goal: {session.topic}"


BRACKETED = re.compile(r"[\[(][^\])]{1,40}[\])]")
PUNCTUATION = re.compile(r"[^\w\s']|_")


def as_recorded(text: str) -> str:
    """What automatic transcription gives at its plainest: lower case, no punctuation, no stage directions."""
    return " ".join(PUNCTUATION.sub(" ", BRACKETED.sub(" ", text)).lower().split())
