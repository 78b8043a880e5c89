"""Gives a model that ships back as a run: fp32 weights from its 8 bits, to go on from or to average with others."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from labels import MAIN, TALK
from network import Coder


def trained_heads(folder: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Weights and biases as they were trained: what calibration added to the logits of `talk` is taken off again."""
    heads = json.loads((folder / "heads.json").read_text())
    weight, bias = torch.tensor(heads["weights"]), torch.tensor(heads["biases"])
    leaning = torch.tensor(heads["talk"].get("leaning", [0.0] * len(TALK)))
    bias[len(MAIN) : len(MAIN) + len(TALK)] += leaning * heads["talk"]["temperature"]
    return weight, bias


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--model", type=Path, default=Path("../models/regard-1"))
    a.add_argument("--out", type=Path, required=True)
    args = a.parse_args()
    graph = onnx.load(str(args.model / "encoder.onnx")).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def full(name: str) -> torch.Tensor:
        if name in held:
            return torch.tensor(held[name])
        q, zero, scale = (held[name + end] for end in ("_quantized", "_zero_point", "_scale"))
        return torch.tensor(((q.astype(np.float32) - zero.astype(np.float32)) * scale).astype(np.float32))

    model = Coder()
    state = model.state_dict()
    for name in state:
        if name.startswith("encoder.") and (name in held or name + "_quantized" in held):
            state[name] = full(name)
    # The weights of products stand under numbers, in the order of the layers: output of attention, then the two of the middle.
    products = [n.removesuffix("_quantized") for n in held if n.startswith("onnx::MatMul") and n.endswith("_quantized")]
    products.sort(key=lambda name: int(name.split("_")[1]))
    size = model.encoder.config.hidden_size
    for layer in range(model.encoder.config.num_hidden_layers):
        at = f"encoder.encoder.layer.{layer}."
        weight, bias = full(f"Attention_{layer}_qkv_weight"), full(f"Attention_{layer}_qkv_bias")
        for i, part in enumerate(("query", "key", "value")):
            state[f"{at}attention.self.{part}.weight"] = weight[:, i * size : (i + 1) * size].T.contiguous()
            state[f"{at}attention.self.{part}.bias"] = bias[i * size : (i + 1) * size].contiguous()
        for part, product in zip(("attention.output", "intermediate", "output"), products[layer * 3 : layer * 3 + 3]):
            state[f"{at}{part}.dense.weight"] = full(product).T.contiguous()
    state["heads.weight"], state["heads.bias"] = trained_heads(args.model)
    model.load_state_dict(state)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), args.out / "weights.pt")


if __name__ == "__main__":
    main()
