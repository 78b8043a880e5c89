"""Fine-tunes the encoder on windows of turns. See README.md for the commands and what each try gave."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from data import NEVER, Session, as_recorded, goal_words, load_all
from figures import figures_of, summary
from labels import BINARY, CLIENT, MAIN, TALK, THERAPIST
from network import BASE, Coder, tokenizer
from predict import predict_sessions
from teach import with_teaching
from windows import build_window

N_MAIN, N_TALK = len(MAIN), len(TALK)


def arguments():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--passes", type=int, default=5)
    a.add_argument("--rate", type=float, default=1.3e-4)
    a.add_argument("--heads-rate", type=float, default=1e-3, help="the rate of what is not pre-trained")
    a.add_argument("--batch", type=int, default=8)
    a.add_argument("--length", type=int, default=256)
    a.add_argument("--second-share", type=float, default=0.6)
    a.add_argument("--plain", type=float, default=0.3, help="share of windows without punctuation")
    a.add_argument("--goal", type=float, default=0.3, help="share of AnnoMI windows that open with the session's goal")
    a.add_argument("--coverage", type=float, default=1.4, help="how often a pass reads each token")
    a.add_argument("--ema", type=float, default=0.99)
    a.add_argument("--codes-weight", type=float, default=0.6)
    a.add_argument("--base", default=BASE, help="folder of the encoder to begin with")
    a.add_argument("--start", type=Path, help="weights.pt of a run to go on from")
    a.add_argument("--freeze", type=int, default=-1, help="the word vectors and this many of the lowest layers stay as they are; -1: nothing does")
    a.add_argument("--noise", type=float, default=0.0, help="share of a noisy window's words lost or changed, in a third of the windows")
    a.add_argument("--teaching", type=Path, help="teaching.npz of a run, by teach.py")
    a.add_argument("--teaching-share", type=float, default=0.5, help="the teacher's share of the targets")
    a.add_argument("--bf16", action="store_true", help="products in bfloat16: half the time where the processor has AMX")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    return a.parse_args()


class Corpus:
    """Token ids of every turn, as written and as recorded, and windows that start at random turns."""

    def __init__(self, sessions: list[Session], args):
        tok = tokenizer()
        encode = lambda texts: tok(texts, add_special_tokens=False, truncation=True, max_length=args.length - 2)["input_ids"]
        self.sessions, self.args = sessions, args
        self.ids = [encode([t.text for t in s.turns]) for s in sessions]
        self.plain = [encode([as_recorded(t.text) for t in s.turns]) for s in sessions]
        self.goals = [encode([goal_words(s)])[0] if s.topic else None for s in sessions]
        self.words = sorted({i for session in self.plain for turn in session for i in turn})

    def heard_wrongly(self, ids: list[int], rng: random.Random) -> list[int]:
        """As a recogniser hears: some words lost, some taken for others."""
        kept = [rng.choice(self.words) if rng.random() < self.args.noise / 2 else i for i in ids if rng.random() > self.args.noise / 2]
        return kept or ids

    def window(self, s: int, rng: random.Random):
        session = self.sessions[s]
        ids = self.plain[s] if rng.random() < self.args.plain else self.ids[s]
        noisy = self.args.noise > 0 and rng.random() < 1 / 3
        room = rng.choice([self.args.length] * 3 + [self.args.length // 2])
        goal = self.goals[s] if rng.random() < self.args.goal else None
        # A start before the first turn lets early turns be read from the session's true beginning as often as others.
        start = max(0, rng.randrange(-4, len(session.turns)))
        units, used = ([(-1, goal, 0)], len(goal) + 2) if goal else ([], 1)
        for i in range(start, len(session.turns)):
            if used + len(ids[i]) + 1 > room and i > start:
                break
            said = self.heard_wrongly(ids[i], rng) if noisy else ids[i]
            units.append((i, said[: self.args.length - 2], 0 if session.turns[i].role == "therapist" else 1))
            used += len(ids[i]) + 1
        return s, build_window(units)

    def one_pass(self, rng: random.Random):
        """Batches of windows: sessions drawn by their number of tokens; single statements go together."""
        windows, singles = [], []
        for s, session in enumerate(self.sessions):
            if session.source == "goemotions":
                singles.append(self.window(s, rng))
                continue
            tokens = sum(len(t) + 1 for t in self.ids[s])
            n = max(1, round(self.args.coverage * tokens / (self.args.length * 0.8)))
            windows += [self.window(s, rng) for _ in range(n)]
        rng.shuffle(windows)
        rng.shuffle(singles)
        # Windows of a length together: less padding. Sorted within a stretch only, so that batches stay mixed.
        stretch = 12 * self.args.batch
        for at in range(0, len(windows), stretch):
            windows[at : at + stretch] = sorted(windows[at : at + stretch], key=lambda w: len(w[1].ids))
        batches = [windows[i : i + self.args.batch] for i in range(0, len(windows), self.args.batch)]
        batches += [singles[i : i + 32] for i in range(0, len(singles), 32)]
        rng.shuffle(batches)
        return batches


def tensors(batch, corpus: Corpus):
    width = max(len(w.ids) for _, w in batch)
    pad = lambda rows: torch.tensor([r + [0] * (width - len(r)) for r in rows])
    ids, types = pad([w.ids for _, w in batch]), pad([w.types for _, w in batch])
    mask = pad([[1] * len(w.ids) for _, w in batch])
    pieces, main, talk, binary = [], [], [], []
    for row, (s, window) in enumerate(batch):
        for piece in window.pieces:
            turn = corpus.sessions[s].turns[piece.turn]
            pieces.append((row, piece.start, piece.end))
            main.append(turn.main if turn.main is not None else np.full(N_MAIN, NEVER))
            talk.append(turn.talk if turn.talk is not None else np.full(N_TALK, NEVER))
            binary.append(turn.binary)
    to = lambda x: torch.tensor(np.array(x), dtype=torch.float32)
    return ids, types, mask, torch.tensor(pieces), to(main), to(talk), to(binary)


def weights_of(sessions: list[Session]):
    """Mild class weights (inverse frequency to the power .3); for rare codes the square root of negatives to positives, up to 6."""
    def mild(shares):
        w = np.mean(shares, axis=0) ** -0.3
        return torch.tensor(w / w.mean(), dtype=torch.float32)

    turns = [t for s in sessions for t in s.turns]
    binary = np.array([t.binary for t in turns])
    positive = (binary * (binary >= 0)).sum(0)
    negative = ((1 - binary) * (binary >= 0)).sum(0)
    rare = np.clip(np.sqrt(negative / np.maximum(positive, 1)), 1, 6)
    return (
        mild([t.main for t in turns if t.main is not None]),
        mild([t.talk for t in turns if t.talk is not None]),
        torch.tensor(rare, dtype=torch.float32),
    )


def loss_of(logits, main, talk, binary, weights, codes_weight):
    w_main, w_talk, w_rare = weights
    total = logits.sum() * 0

    def soft(block, target, w):
        known = target[:, 0] >= 0
        if not known.any():
            return 0.0
        weight = (target[known] * w).sum(1)
        ce = -(target[known] * F.log_softmax(block[known], dim=1)).sum(1)
        return (ce * weight).mean()

    total = total + soft(logits[:, :N_MAIN], main, w_main)
    total = total + soft(logits[:, N_MAIN : N_MAIN + N_TALK], talk, w_talk)
    known = binary >= 0
    bce = F.binary_cross_entropy_with_logits(
        logits[:, N_MAIN + N_TALK :], binary.clamp(min=0), pos_weight=w_rare, reduction="none"
    )
    return total + codes_weight * (bce * known).sum() / len(binary)


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    sessions = load_all(args.data, args.second_share)
    train = [s for s in sessions if s.split == "train"]
    dev = [s for s in sessions if s.split == "dev"]
    weights = weights_of(train)
    if args.teaching:
        train = with_teaching(train, args.data, args.teaching, args.teaching_share, weights)
    corpus = Corpus(train, args)

    model = Coder(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    if args.freeze >= 0:
        for part in [model.encoder.embeddings, *list(model.encoder.encoder.layer)[: args.freeze]]:
            part.requires_grad_(False)
    fresh = [*model.heads.parameters(), *(model.roles.parameters() if model.mpnet else [])]
    held = {id(p) for p in fresh}
    known = [p for p in model.parameters() if p.requires_grad and id(p) not in held]
    groups = [
        {"params": [p for p in known if p.ndim > 1], "weight_decay": 0.01},
        {"params": [p for p in known if p.ndim <= 1], "weight_decay": 0.0},
        {"params": fresh, "weight_decay": 0.01, "lr": args.heads_rate},
    ]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, fused=True)
    steps = len(corpus.one_pass(random.Random(0))) * args.passes
    warm = int(0.08 * steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda k: k / warm if k < warm else max(0.02, (steps - k) / (steps - warm))
    )
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(args.ema))
    print(f"{len(train)} train sessions, {steps} steps", flush=True)

    best, step = -1.0, 0
    for n in range(args.passes):
        model.train()
        began, losses = time.time(), []
        for batch in corpus.one_pass(rng):
            ids, types, mask, pieces, *targets = tensors(batch, corpus)
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                logits = model(ids, types, mask, pieces)
            loss = loss_of(logits.float(), *targets, weights, args.codes_weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(model)
            losses.append(loss.item())
            step += 1
            if step in (20, 100):
                print(f"{step} steps: {time.time() - began:.0f} s, loss {np.mean(losses[-20:]):.3f}", flush=True)
        for name, network in (("last", model), ("mean", mean.module)):
            network.eval()
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                figures = figures_of(dev, predict_sessions(network, dev))
            score = figures["main"]["macro_f1"] + figures["talk"]["macro_f1"] + figures["mean_ap"]
            print(f"pass {n + 1} {name}: loss {np.mean(losses):.3f}, {time.time() - began:.0f} s, {summary(figures)}, score {score:.4f}", flush=True)
            if score > best:
                best = score
                torch.save(network.state_dict(), args.out / "weights.pt")
                (args.out / "chosen.json").write_text(json.dumps({"pass": n + 1, "of": name, "score": score}))
    torch.save(mean.module.state_dict(), args.out / "mean.pt")
    (args.out / "arguments.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=2))


if __name__ == "__main__":
    main()
