#!/usr/bin/env python3
"""Exports attention models of Flax and `transformers` through JAX to linalg.

JAX emits StableHLO and CHLO, and ships no pass to lower them. StableHLO's own passes do: `chlo-legalize-to-stablehlo`
comes with IREE's package, `stablehlo-legalize-to-linalg` with torch-mlir's. The model code is the libraries' own;
weights are arguments of @main.
"""

import dataclasses
import importlib.metadata
import pathlib
import subprocess
import sys
import types

import flax
import jax
import jax.numpy as jnp
import transformers
from transformers.models.bert import modeling_flax_bert
from transformers.models.bloom import modeling_flax_bloom
from transformers.models.gemma import modeling_flax_gemma
from transformers.models.gpt2 import modeling_flax_gpt2
from transformers.models.llama import modeling_flax_llama
from transformers.models.t5 import modeling_flax_t5
from transformers.models.vit import modeling_flax_vit

import graph

HERE = pathlib.Path(__file__).resolve().parent
FRONT_END = "jax {}, flax {}, transformers {}; stablehlo-legalize-to-linalg of torch-mlir {}".format(
    *(importlib.metadata.version(package) for package in ("jax", "flax", "transformers", "torch-mlir"))
)
TOOLS = pathlib.Path(sys.executable).parent
PIPELINES = {
    "iree-opt": "builtin.module(func.func(chlo-legalize-to-stablehlo))",
    "torch-mlir-opt": "builtin.module(inline,symbol-dce,func.func(stablehlo-legalize-to-linalg),canonicalize,cse)",
}


@dataclasses.dataclass
class Graph:
    """`build()` returns the function, its inputs by name, and its weights by name (or none)."""

    title: str
    shapes: str
    variant: str
    attention: int
    build: callable


GRAPHS = {}


def export(name, **options):
    """Registers the decorated builder as graph `name`."""

    def register(build):
        GRAPHS[name] = Graph(build=build, **options)
        return build

    return register


def path_name(path):
    return ".".join(str(getattr(key, "key", getattr(key, "idx", key))) for key in path)


def forget_algorithm(operation):
    """Drops the hint that a product of bf16 accumulates in f32: its types say so, and the lowering knows no hints."""
    if "algorithm" in operation.attributes:
        del operation.attributes["algorithm"]
    for region in operation.regions:
        for block in region:
            for nested in block:
                forget_algorithm(nested.operation)


def to_linalg(module):
    forget_algorithm(module.operation)
    text = module.operation.get_asm()
    for tool, pipeline in PIPELINES.items():
        command = [TOOLS / tool, "-", f"--pass-pipeline={pipeline}"]
        result = subprocess.run(command, input=text, text=True, capture_output=True)
        if result.returncode:
            raise ValueError(f"{tool}: {result.stderr[:2000]}")
        text = result.stdout
    return text


def run(name, spec, options):
    function, inputs, weights = spec.build()
    leaves, tree = jax.tree_util.tree_flatten_with_path(weights)

    def main(inputs, weights):
        return function(*inputs, jax.tree_util.tree_unflatten(tree, weights))

    values = [value for _, value in leaves]
    # Arguments that nothing reads are dropped by lowering; `kept_var_idx` tells which ones stay.
    lowered = jax.jit(main).lower(list(inputs.values()), values)
    names = list(inputs) + [path_name(path) for path, _ in leaves]
    feed = list(inputs.values()) + values
    kept = sorted(lowered._lowering.compile_args["kept_var_idx"])
    arguments = []
    for i in kept:
        value = feed[i].astype(jnp.float32)
        mean, std = (0.0, 1.0) if i < len(inputs) else (float(value.mean()), float(value.std()))
        mean = 0.0 if abs(mean) < 1e-2 else round(mean, 3)
        arguments.append(graph.Argument(names[i], mean=mean, std=max(float(f"{std:.2g}"), 0.02)))
    header = graph.Header(
        title=spec.title,
        model=name,
        front_end=FRONT_END,
        shapes=spec.shapes,
        variant=spec.variant,
        attention=spec.attention,
        exporter="test/Models/export/jax_models.py",
    )
    path = options.out / f"{name}.linalg.mlir"
    graph.write(path, to_linalg(lowered.compiler_ir("stablehlo")), header, arguments)
    if options.check:
        import execute
        import numpy

        def bits(x):
            x = numpy.asarray(x)
            return x.view(numpy.uint16) if x.dtype.name == "bfloat16" else x

        expected = jax.tree_util.tree_leaves(function(*inputs.values(), weights))
        execute.compare(path, [bits(feed[i]) for i in kept], [bits(x) for x in expected])


def normal(index, *shape, dtype=jnp.float32):
    return jax.random.normal(jax.random.PRNGKey(index), shape, dtype)


def initialised(module, *inputs, **options):
    """The weights of a Flax module, from its own initialisers."""
    return module.init(jax.random.PRNGKey(0), *inputs, **options)


# ---- jax.nn.dot_product_attention ----


def heads(batch, sequence, query_heads, kv_heads, width, dtype=jnp.float32):
    counts = {"query": query_heads, "key": kv_heads, "value": kv_heads}
    return {n: normal(i, batch, sequence, c, width, dtype=dtype) for i, (n, c) in enumerate(counts.items())}


def jax_nn(inputs, **options):
    return lambda q, k, v, _: jax.nn.dot_product_attention(q, k, v, implementation="xla", **options), inputs, {}


@export(
    "jax_nn_attention",
    title="jax.nn.dot_product_attention, plain.",
    shapes="batch 2, sequence 384, heads 12, head dim 64, f32, laid out [B, S, H, D]",
    variant="no mask, scale on the scores",
    attention=1,
)
def _():
    return jax_nn(heads(2, 384, 12, 12, 64))


@export(
    "jax_nn_causal_gqa",
    title="jax.nn.dot_product_attention, causal, with grouped keys and values.",
    shapes="batch 1, sequence 512, heads 32, key/value heads 8, head dim 128, bf16, laid out [B, S, H, D]",
    variant="causal by select of -0.7 FLT_MAX, GQA by reshaping Q into groups, f32 scores and softmax",
    attention=1,
)
def _():
    return jax_nn(heads(1, 512, 32, 8, 128, jnp.bfloat16), is_causal=True)


@export(
    "jax_nn_window",
    title="jax.nn.dot_product_attention with a causal local window of 128 keys.",
    shapes="batch 1, sequence 512, heads 8, head dim 64, f32, laid out [B, S, H, D]",
    variant="causal sliding window by select of -0.7 FLT_MAX",
    attention=1,
)
def _():
    return jax_nn(heads(1, 512, 8, 8, 64), is_causal=True, local_window_size=(127, 0))


# ---- Flax modules ----


@export(
    "flax_attention",
    title="flax.linen.MultiHeadDotProductAttention: projections and attention.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="no mask, Q divided by sqrt(64)",
    attention=1,
)
def _():
    module = flax.linen.MultiHeadDotProductAttention(num_heads=12, deterministic=True)
    x = normal(0, 1, 256, 768)
    return lambda x, weights: module.apply(weights, x), {"inputs": x}, initialised(module, x)


@export(
    "flax_causal_attention",
    title="flax.linen.MultiHeadDotProductAttention with a causal mask: projections and attention.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="causal by select of -FLT_MAX, Q divided by sqrt(64)",
    attention=1,
)
def _():
    module = flax.linen.MultiHeadDotProductAttention(num_heads=12, deterministic=True)
    x = normal(0, 1, 256, 768)

    def call(x, weights):
        mask = flax.linen.make_causal_mask(jnp.ones(x.shape[:2]))
        return module.apply(weights, x, mask=mask)

    return call, {"inputs": x}, initialised(module, x)


# ---- Flax models of transformers ----


def ones(x):
    """The attention mask that the models build when none is given."""
    return jnp.ones(x.shape[:2], dtype="i4")


@export(
    "flax_gpt2",
    title="GPT-2 small in Flax, one decoder layer.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="causal (added select of 0 and -FLT_MAX), packed QKV projection, Q divided by sqrt(64)",
    attention=1,
)
def _():
    module = modeling_flax_gpt2.FlaxGPT2Block(transformers.GPT2Config())
    x = normal(0, 1, 256, 768)
    weights = initialised(module, x, ones(x))
    return lambda x, weights: module.apply(weights, x, ones(x))[0], {"hidden_states": x}, weights


@export(
    "flax_bert",
    title="BERT base in Flax, one encoder layer.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional, padding mask of ones computed inside (added), Q divided by sqrt(64)",
    attention=1,
)
def _():
    module = modeling_flax_bert.FlaxBertLayer(transformers.BertConfig())
    x = normal(0, 1, 256, 768)
    weights = initialised(module, x, ones(x), None)
    return lambda x, weights: module.apply(weights, x, ones(x), None)[0], {"hidden_states": x}, weights


def decoder(library, block, x, positions=256):
    """One rotary decoder layer: mask of ones, positions from 0. The table of sines is an argument, as weights are."""
    weights = initialised(block, x, ones(x), jnp.arange(x.shape[1])[None])
    table = library.create_sinusoidal_positions
    inputs = {"hidden_states": x, "sincos": table(positions, block.config.head_dim)}

    def call(x, sincos, weights):
        library.create_sinusoidal_positions = lambda *_: sincos
        try:
            return block.apply(weights, x, ones(x), jnp.arange(x.shape[1])[None])[0]
        finally:
            library.create_sinusoidal_positions = table

    return call, inputs, weights


@export(
    "flax_llama3_8b",
    title="Llama 3 8B in Flax, one decoder layer.",
    shapes="batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32",
    variant="causal (added select of 0 and -FLT_MAX), GQA by repeat, Q divided by sqrt(128), rotary from a table",
    attention=1,
)
def _():
    config = transformers.LlamaConfig(
        hidden_size=4096, num_attention_heads=32, num_key_value_heads=8, intermediate_size=14336,
        max_position_embeddings=256,
    )  # fmt: skip
    library = modeling_flax_llama
    return decoder(library, library.FlaxLlamaDecoderLayer(config), normal(0, 1, 64, 4096))


@export(
    "flax_gemma_2b",
    title="Gemma 2B in Flax, one decoder layer.",
    shapes="batch 1, sequence 64, hidden 2048, heads 8, key/value heads 1, head dim 256, f32",
    variant="causal (added select of 0 and -FLT_MAX), MQA by repeat, Q divided by sqrt(256), rotary from a table",
    attention=1,
)
def _():
    config = transformers.GemmaConfig(
        hidden_size=2048, num_attention_heads=8, num_key_value_heads=1, head_dim=256, intermediate_size=16384,
        max_position_embeddings=512,
    )  # fmt: skip
    library = modeling_flax_gemma
    return decoder(library, library.FlaxGemmaDecoderLayer(config), normal(0, 1, 64, 2048), positions=512)


@export(
    "flax_vit_base",
    title="ViT base in Flax, patch 16 at 224 x 224: patch embedding by convolution, one encoder layer, final norm.",
    shapes="batch 1, sequence 197, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional, no mask, Q divided by sqrt(64), ragged length 197",
    attention=1,
)
def _():
    config = transformers.ViTConfig(num_hidden_layers=1)
    module = modeling_flax_vit.FlaxViTModule(config, add_pooling_layer=False)
    x = normal(0, 1, 224, 224, 3)
    weights = initialised(module, x)
    return lambda x, weights: module.apply(weights, x).last_hidden_state, {"pixel_values": x}, weights


@export(
    "flax_t5_base",
    title="T5 base in Flax, one decoder block: causal self attention with relative bias, then cross attention.",
    shapes="batch 1, decoder sequence 64, encoder sequence 128, hidden 768, heads 12, head dim 64, f32",
    variant="Q times sqrt(64) against the division inside; relative position bias from a bucket table; causal (added);"
    " cross attention with a bias of zeros",
    attention=2,
)
def _():
    # The model still says `a_min` and `a_max`, which jnp.clip no longer takes.
    numpy = types.SimpleNamespace(**vars(jnp))
    numpy.clip = lambda x, a_min=None, a_max=None: jnp.clip(x, a_min, a_max)
    modeling_flax_t5.jnp = numpy
    config = transformers.T5Config(d_model=768, d_kv=64, d_ff=3072, num_heads=12, num_layers=1, causal=True)
    module = modeling_flax_t5.FlaxT5BlockCollection(config)
    inputs = {"hidden_states": normal(0, 1, 64, 768), "encoder_hidden_states": normal(1, 1, 128, 768)}
    x, y = inputs.values()
    options = lambda x, y: dict(encoder_hidden_states=y, encoder_attention_mask=ones(y))
    weights = initialised(module, x, ones(x), **options(x, y))
    call = lambda x, y, weights: module.apply(weights, x, ones(x), **options(x, y)).last_hidden_state
    return call, inputs, weights


@export(
    "flax_bloom_560m",
    title="BLOOM 560M in Flax, one decoder layer.",
    shapes="batch 1, sequence 256, hidden 1024, heads 16, head dim 64, f32",
    variant="ALiBi and causal mask added as one bias, Q divided by sqrt(64), interleaved QKV",
    attention=1,
)
def _():
    config = transformers.BloomConfig(hidden_size=1024, n_head=16)
    module = modeling_flax_bloom.FlaxBloomBlock(config)
    x = normal(0, 1, 256, 1024)
    alibi = lambda x: modeling_flax_bloom.build_alibi_tensor(ones(x), config.n_head, x.dtype)
    weights = initialised(module, x, alibi(x), ones(x))
    return lambda x, weights: module.apply(weights, x, alibi(x), ones(x))[0], {"hidden_states": x}, weights


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
