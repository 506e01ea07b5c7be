#!/usr/bin/env python3
"""Exports attention models of `transformers` through torch-mlir, to linalg and to TOSA.

The model code is the library's own, with eager attention. Weights are arguments of @main, so a file holds no data;
small buffers that the model computes itself (rotary frequencies) stay constants, as the front end emits them.
"""

import dataclasses
import importlib.metadata
import pathlib
import sys
import warnings

import torch
import transformers
from torch_mlir import fx

import graph

warnings.filterwarnings("ignore")
transformers.logging.set_verbosity_error()

HERE = pathlib.Path(__file__).resolve().parent
FRONT_END = "torch-mlir {}, torch {}, transformers {}".format(
    *(importlib.metadata.version(package).split("+")[0] for package in ("torch-mlir", "torch", "transformers"))
)
OUTPUT = {"linalg": "linalg-on-tensors", "tosa": "tosa"}


@dataclasses.dataclass
class Graph:
    """A module, and how to call it: `call(module, *inputs)` returns a tensor or a tuple of tensors."""

    title: str
    shapes: str
    variant: str
    attention: int
    build: callable  # () -> (module, inputs: dict of name -> tensor, call)
    dynamic: dict = dataclasses.field(default_factory=dict)  # input name -> {axis: Dim}
    dtype: torch.dtype = torch.float32
    outputs: tuple = ("linalg", "tosa")


GRAPHS = {}


def export(name, **options):
    """Registers the decorated builder as graph `name`."""

    def register(build):
        GRAPHS[name] = Graph(build=build, **options)
        return build

    return register


class WithWeights(torch.nn.Module):
    """Calls a module with its weights taken from arguments; `used` selects them by name."""

    def __init__(self, module, used, call):
        super().__init__()
        self.__dict__.update(wrapped=module, used=used, call_wrapped=call)

    def forward(self, inputs, weights):
        with torch.nn.utils.stateless._reparametrize_module(self.wrapped, dict(zip(self.used, weights))):
            return self.call_wrapped(self.wrapped, *inputs)


def trace(spec, module, inputs, call):
    """Exports twice: the first run tells which parameters the graph reads; the others do not become arguments."""
    parameters = dict(module.named_parameters(remove_duplicate=True))
    dynamic = None
    for final in (False, True):
        wrapped = WithWeights(module, list(parameters), call)
        if spec.dynamic:
            dynamic = (tuple(spec.dynamic.get(name) for name in inputs), tuple(None for _ in parameters))
        program = torch.export.export(
            wrapped, (tuple(inputs.values()), tuple(parameters.values())), dynamic_shapes=dynamic, strict=False
        )
        if final:
            return program, parameters
        nodes = [node for node in program.graph.nodes if node.op == "placeholder"]
        nodes = nodes[-len(parameters) :] if parameters else []
        parameters = {n: p for (n, p), node in zip(parameters.items(), nodes) if node.users}


def data_of(tensor):
    """Mean and deviation of test data: the model's own initialisation, with a little noise where that is constant."""
    if not tensor.is_floating_point():
        return 0.0, 0.0
    std, mean = (float(x) for x in torch.std_mean(tensor.float()))
    return (0.0 if abs(mean) < 1e-2 else round(mean, 3)), max(float(f"{std:.2g}"), 0.02)


def run(name, spec, options):
    torch.manual_seed(0)
    with torch.no_grad():
        torch.set_default_dtype(spec.dtype)
        module, inputs, call = spec.build()
        module = module.eval()
        torch.set_default_dtype(torch.float32)
        program, parameters = trace(spec, module, inputs, call)
        arguments = [graph.Argument(n, std=1.0) for n in inputs]
        for parameter, value in parameters.items():
            mean, std = data_of(value)
            arguments.append(graph.Argument(parameter, mean=mean, std=std))
        for output in spec.outputs:
            lowered = fx.export_and_import(program, output_type=OUTPUT[output])
            header = graph.Header(
                title=spec.title,
                model=name,
                front_end=f"{FRONT_END}, output {OUTPUT[output]}",
                shapes=spec.shapes,
                variant=spec.variant,
                attention=spec.attention,
                exporter="test/Models/export/torch_models.py",
            )
            path = options.out / f"{name}.{output}.mlir"
            graph.write(path, str(lowered), header, arguments)
            if options.check:
                import execute

                feed = [*inputs.values(), *parameters.values()]
                execute.compare(path, feed, call(module, *inputs.values()))


# ---- GPT-2 ----


def gpt2(layers, batch, sequence, cache=True):
    config = transformers.GPT2Config(n_layer=layers, attn_implementation="eager", use_cache=cache)
    inputs = {"inputs_embeds": torch.randn(batch, sequence, config.n_embd)}
    return transformers.GPT2Model(config), inputs, lambda m, x: m(inputs_embeds=x).last_hidden_state


@export(
    "gpt2",
    title="GPT-2 small, one decoder layer with position embedding and final norm.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="causal (additive, select of 0 and -FLT_MAX), packed QKV projection, scale 1/8 on the scores",
    attention=1,
)
def _():
    return gpt2(1, 1, 256)


BATCH, SEQUENCE = torch.export.Dim("batch", min=2, max=64), torch.export.Dim("sequence", min=2, max=1024)


@export(
    "gpt2_dynamic",
    title="GPT-2 small, one decoder layer; batch and sequence are dynamic.",
    shapes="batch ?, sequence ?, hidden 768, heads 12, head dim 64, f32",
    variant="causal (additive), dynamic batch and sequence",
    attention=1,
    dynamic={"inputs_embeds": {0: BATCH, 1: SEQUENCE}},
    outputs=("linalg",),
)
def _():
    return gpt2(1, 2, 200)


# ---- BERT ----


def bert(layers, batch, sequence, padded):
    config = transformers.BertConfig(num_hidden_layers=layers, attn_implementation="eager")
    inputs = {"inputs_embeds": torch.randn(batch, sequence, config.hidden_size)}
    if padded:
        inputs["attention_mask"] = torch.ones(batch, sequence, dtype=torch.int64)
    call = lambda m, x, mask=None: m(inputs_embeds=x, attention_mask=mask).last_hidden_state
    return transformers.BertModel(config, add_pooling_layer=False), inputs, call


@export(
    "bert",
    title="BERT base, one encoder layer with embeddings.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional, no mask",
    attention=1,
)
def _():
    return bert(1, 1, 256, padded=False)


# ---- Llama ----


def llama(sequence, dtype):
    config = transformers.LlamaConfig(
        hidden_size=4096, num_attention_heads=32, num_key_value_heads=8, intermediate_size=14336, num_hidden_layers=1,
        vocab_size=8, rope_parameters={"rope_type": "default", "rope_theta": 500000.0}, rms_norm_eps=1e-5,
        attn_implementation="eager", bos_token_id=None, eos_token_id=None,
    )  # fmt: skip
    inputs = {"inputs_embeds": torch.randn(1, sequence, config.hidden_size, dtype=dtype)}
    return transformers.LlamaModel(config), inputs, lambda m, x: m(inputs_embeds=x).last_hidden_state


@export(
    "llama3_8b",
    title="Llama 3 8B, one decoder layer.",
    shapes="batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32",
    variant="causal (additive), GQA by broadcast and collapse, rotary embedding on Q and K",
    attention=1,
)
def _():
    return llama(64, torch.float32)


def main():
    options = graph.command_line(__doc__, HERE.parent)
    unknown = set(options.only) - set(GRAPHS)
    if unknown:
        sys.exit(f"no graph named {', '.join(sorted(unknown))}; --list prints the names")
    for name, spec in GRAPHS.items():
        if options.list:
            print(name)
        elif not options.only or name in options.only:
            run(name, spec, options)


if __name__ == "__main__":
    main()
