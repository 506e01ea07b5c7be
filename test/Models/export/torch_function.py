"""A plain function of tensors as the module that torch.export wants."""

import torch


class Function(torch.nn.Module):
    """`function(size, *inputs)` for one size."""

    def __init__(self, function, size):
        super().__init__()
        self.function, self.size = function, size

    def forward(self, *inputs):
        return self.function(self.size, *inputs)
