"""How long PyTorch takes for the same windows: `npm run bench -- --python PYTHON` calls this. fp32, same threads, no heads.

The windows come as JSON on standard input. Several batch sizes are tried and the fastest counts: the baseline is not slowed.
"""

import json
import sys
import time

import torch

from network import Coder


@torch.no_grad()
def main():
    asked = json.load(sys.stdin)
    torch.set_num_threads(asked["threads"])
    model = Coder().eval()
    windows = asked["windows"]
    best = None
    for size in (1, 4, 8, 16):
        began = time.perf_counter()
        for at in range(0, len(windows), size):
            batch = windows[at : at + size]
            width = max(len(w["ids"]) for w in batch)
            pad = lambda rows: torch.tensor([r + [0] * (width - len(r)) for r in rows])
            mask = pad([[1] * len(w["ids"]) for w in batch])
            model.states(pad([w["ids"] for w in batch]), pad([w["types"] for w in batch]), mask)
        seconds = time.perf_counter() - began
        if best is None or seconds < best["seconds"]:
            best = {"seconds": seconds, "batch": size}
    print(json.dumps(best))


if __name__ == "__main__":
    main()
