"""Dev figures of runs, of the mean of their weights (a soup), and of what ships. Never reads test.

With --out the soup is kept as a run of its own.
"""

import argparse
from pathlib import Path

import torch

from calibrate import OnnxCoder
from data import load_all
from figures import figures_of, summary
from network import Coder
from predict import predict_sessions
from restore import trained_heads
from windows import OVERLAP


def shipped(folder: Path) -> OnnxCoder:
    weight, bias = trained_heads(folder)
    layer = torch.nn.Linear(weight.shape[1], len(bias))
    layer.load_state_dict({"weight": weight, "bias": bias})
    return OnnxCoder(folder / "encoder.onnx", layer)


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, default=Path("../../shared/data"))
    a.add_argument("--weights", type=Path, nargs="*", default=[], help="weights.pt or mean.pt of runs")
    a.add_argument("--shipped", type=Path, help="folder of a model that ships")
    a.add_argument("--overlap", type=int, default=OVERLAP, help="tokens that windows share")
    a.add_argument("--out", type=Path, help="folder for the soup of --weights")
    a.add_argument("--threads", type=int, default=2)
    args = a.parse_args()
    torch.set_num_threads(args.threads)
    dev = [s for s in load_all(args.data) if s.split == "dev"]

    def report(name, model, **options):
        figures = figures_of(dev, predict_sessions(model, dev, overlap=args.overlap, **options))
        score = figures["main"]["macro_f1"] + figures["talk"]["macro_f1"] + figures["mean_ap"]
        print(f"{name}: {summary(figures)}, score {score:.4f}", flush=True)

    if args.shipped:
        report(f"shipped {args.shipped.name}", shipped(args.shipped), per_call=1)
    if not args.weights:
        return
    model = Coder().eval()
    states = [torch.load(path) for path in args.weights]
    for path, state in zip(args.weights, states):
        model.load_state_dict(state)
        report(str(path), model)
    if len(states) > 1:
        soup = {k: sum(s[k] for s in states) / len(states) if v.is_floating_point() else v for k, v in states[0].items()}
        model.load_state_dict(soup)
        report("soup", model)
        if args.out:
            args.out.mkdir(parents=True, exist_ok=True)
            torch.save(soup, args.out / "weights.pt")


if __name__ == "__main__":
    main()
