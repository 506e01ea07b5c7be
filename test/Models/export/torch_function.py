"""A plain function of tensors as the module that torch.export wants, and the front end's name."""

import importlib.metadata

import torch

FRONT_END = "torch-mlir {}, torch {}, output linalg-on-tensors".format(
    *(importlib.metadata.version(package).split("+")[0] for package in ("torch-mlir", "torch"))
)


class Function(torch.nn.Module):
    """`function(size, *inputs)` for one size."""

    def __init__(self, function, size):
        super().__init__()
        self.function, self.size = function, size

    def forward(self, *inputs):
        return self.function(self.size, *inputs)
