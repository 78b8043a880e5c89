"""Writes the encoder as ONNX, fp32 and int8, with fused attention, and the tokenizer's files beside it.

int8 weights keep to 7 bits (`reduce_range`): on processors without VNNI an unsigned-by-signed product of 8 bits saturates.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer

from network import BASE, Coder


class States(torch.nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids, token_type_ids, attention_mask):
        return self.encoder(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--run", type=Path, required=True, help="folder of train.py's --out")
    args = a.parse_args()
    model = Coder()
    model.load_state_dict(torch.load(args.run / "weights.pt"))
    model.eval()
    model.encoder.config._attn_implementation = "eager"
    sample = (torch.ones(2, 16, dtype=torch.long), torch.zeros(2, 16, dtype=torch.long), torch.ones(2, 16, dtype=torch.long))
    names = ["input_ids", "token_type_ids", "attention_mask"]
    raw, fp32, int8 = (args.run / f for f in ("raw.onnx", "fp32.onnx", "int8.onnx"))
    torch.onnx.export(
        States(model.encoder), sample, str(raw), input_names=names, output_names=["last_hidden_state"],
        dynamic_axes={n: {0: "windows", 1: "tokens"} for n in names + ["last_hidden_state"]}, opset_version=17, dynamo=False,
    )
    fused = optimizer.optimize_model(str(raw), model_type="bert", num_heads=12, hidden_size=384, opt_level=0)
    print("fused:", fused.get_fused_operator_statistics())
    fused.save_model_to_file(str(fp32))
    quantize_dynamic(
        str(fp32), str(int8), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    raw.unlink()
    shutil.copy(Path(BASE) / "tokenizer.json", args.run / "tokenizer.json")
    config = json.loads((Path(BASE) / "tokenizer_config.json").read_text())
    (args.run / "tokenizer-config.json").write_text(json.dumps(config, indent=1))
    for path in (fp32, int8):
        print(path.name, path.stat().st_size // 1024, "kB")


if __name__ == "__main__":
    main()
