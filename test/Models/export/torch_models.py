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
from torch_mlir.extras.fx_decomp_util import get_decomposition_table
from transformers import masking_utils

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
    integers: dict = dataclasses.field(default_factory=dict)  # input name -> its data, for the header


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


def cumsum(x, dim, dtype=None):
    """A running sum as a masked sum: torch-mlir would use its own `tm_tensor.scan`, which no upstream pass lowers."""
    if dim not in (-1, x.dim() - 1):
        raise ValueError(f"expected a running sum along the last axis, got axis {dim}")
    length = torch.arange(x.shape[-1])
    return ((length[:, None] >= length) * x[..., None, :].to(dtype or torch.int64)).sum(-1)


DECOMPOSITIONS = {**get_decomposition_table(), torch.ops.aten.cumsum.default: cumsum}


def data_of(tensor):
    """Mean and deviation of test data: the model's own initialisation, with a little noise where that is constant."""
    if not tensor.is_floating_point():
        return 0.0, 0.0
    std, mean = (float(x) for x in torch.std_mean(tensor.float()))
    return (0.0 if abs(mean) < 1e-2 else round(mean, 3)), max(float(f"{std:.2g}"), 0.02)


def small(config):
    """Shrinks what an attention-only graph does not read, so that building the model stays cheap."""
    config.intermediate_size = 8
    return config


def resized(inputs, dynamic):
    """Inputs whose dynamic axes differ from the traced ones."""
    result = dict(inputs)
    for name, axes in dynamic.items():
        shape = [{BATCH: 3, SEQUENCE: 137}[axes[i]] if i in axes else n for i, n in enumerate(inputs[name].shape)]
        result[name] = torch.randn(shape, dtype=inputs[name].dtype)
    return result


def run(name, spec, options):
    torch.manual_seed(0)
    with torch.no_grad():
        torch.set_default_dtype(spec.dtype)
        module, inputs, call = spec.build()
        module = module.eval()
        torch.set_default_dtype(torch.float32)
        program, parameters = trace(spec, module, inputs, call)
        arguments = [graph.Argument(n, integers=spec.integers.get(n, "ones")) for n in inputs]
        for parameter, value in parameters.items():
            mean, std = data_of(value)
            arguments.append(graph.Argument(parameter, mean=mean, std=std))
        for output in spec.outputs:
            lowered = fx.export_and_import(program, output_type=OUTPUT[output], decomposition_table=DECOMPOSITIONS)
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

                inputs = resized(inputs, spec.dynamic)
                feed = [*inputs.values(), *parameters.values()]
                execute.compare(path, feed, call(module, *inputs.values()))


# ---- GPT-2 ----

BATCH, SEQUENCE = torch.export.Dim("batch", min=2, max=64), torch.export.Dim("sequence", min=2, max=1024)


def hidden(module, inputs_embeds, *mask):
    """Runs a whole model on embeddings, so that no vocabulary is involved."""
    return module(inputs_embeds=inputs_embeds, attention_mask=mask[0] if mask else None).last_hidden_state


def gpt2(layers, batch, sequence):
    config = transformers.GPT2Config(n_layer=layers, attn_implementation="eager")
    return transformers.GPT2Model(config), {"inputs_embeds": torch.randn(batch, sequence, config.n_embd)}, hidden


@export(
    "gpt2",
    title="GPT-2 small, one decoder layer with position embedding and final norm.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="causal (added select of 0 and -FLT_MAX), packed QKV projection, scale 1/8 on the scores",
    attention=1,
)
def _():
    return gpt2(1, 1, 256)


@export(
    "gpt2_2layers",
    title="GPT-2 small, two decoder layers that share one mask.",
    shapes="batch 1, sequence 128, hidden 768, heads 12, head dim 64, f32",
    variant="causal (added select of 0 and -FLT_MAX), mask and constants shared by the layers",
    attention=2,
)
def _():
    return gpt2(2, 1, 128)


@export(
    "gpt2_packed",
    title="GPT-2 small, one decoder layer; documents packed in one row are told apart by their positions.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="causal inside each document: documents numbered by a running sum over the i64 positions, compared by gather",
    attention=1,
    integers={"position_ids": "iota mod 96"},
)
def _():
    module, inputs, _ = gpt2(1, 1, 256)
    inputs["position_ids"] = (torch.arange(256) % 96)[None]
    call = lambda m, x, p: m(inputs_embeds=x, position_ids=p, use_cache=False).last_hidden_state
    return module, inputs, call


# With batch and sequence both dynamic, torch-mlir 20261001 takes the second for 1 where it flattens the two.
@export(
    "gpt2_dynamic",
    title="GPT-2 small, one decoder layer; the sequence is dynamic.",
    shapes="batch 1, sequence ?, hidden 768, heads 12, head dim 64, f32",
    variant="causal (added select of 0 and -FLT_MAX), dynamic sequence",
    attention=1,
    dynamic={"inputs_embeds": {1: SEQUENCE}},
    outputs=("linalg",),
)
def _():
    return gpt2(1, 1, 200)


# ---- BERT ----


def bert(batch, sequence, padded=False):
    config = transformers.BertConfig(num_hidden_layers=1, attn_implementation="eager")
    inputs = {"inputs_embeds": torch.randn(batch, sequence, config.hidden_size)}
    if padded:
        inputs["attention_mask"] = (torch.arange(sequence) < torch.tensor([[sequence], [sequence * 3 // 4]])).long()
    return transformers.BertModel(config, add_pooling_layer=False), inputs, hidden


@export(
    "bert",
    title="BERT base, one encoder layer with position and type embeddings.",
    shapes="batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional: added mask of `query >= 0`, true everywhere; scale 1/8 on the scores",
    attention=1,
)
def _():
    return bert(1, 256)


@export(
    "bert_padded",
    title="BERT base, one encoder layer; padded keys are given by an integer mask (1: keep).",
    shapes="batch 2, sequence 128, hidden 768, heads 12, head dim 64, f32",
    variant="key padding from an i64 argument (gathered by index, then added as select of 0 and -FLT_MAX)",
    attention=1,
)
def _():
    return bert(2, 128, padded=True)


@export(
    "bert_dynamic",
    title="BERT base, one encoder layer; the batch is dynamic.",
    shapes="batch ?, sequence 128, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional: added mask of `query >= 0`, true everywhere; dynamic batch",
    attention=1,
    dynamic={"inputs_embeds": {0: BATCH}},
    outputs=("linalg",),
)
def _():
    return bert(2, 128)


# ---- Llama, Mistral, Gemma 2, GPT-OSS: rotary embedding, grouped keys and values ----


def rotary_core(library, model, masks, **options):
    """What lies between the projections of a model's first layer: rotary embedding, mask and eager attention."""

    def call(module, query, key, value):
        positions = torch.arange(query.shape[2])[None]
        tokens = query.transpose(1, 2).flatten(2)
        mask = masks(
            config=module.config, inputs_embeds=tokens, attention_mask=None, past_key_values=transformers.DynamicCache()
        )
        attention = module.layers[0].self_attn
        query, key = library.apply_rotary_pos_emb(query, key, *module.rotary_emb(value, positions))
        result, _ = library.eager_attention_forward(
            attention, query, key, value, mask, scaling=attention.scaling, **options
        )
        return result

    return call


def heads(batch, query_heads, kv_heads, sequence, width, dtype):
    shapes = {"query": query_heads, "key": kv_heads, "value": kv_heads}
    return {name: torch.randn(batch, count, sequence, width, dtype=dtype) for name, count in shapes.items()}


def llama():
    return transformers.LlamaConfig(
        hidden_size=4096, num_attention_heads=32, num_key_value_heads=8, intermediate_size=14336, num_hidden_layers=1,
        rope_parameters={"rope_type": "default", "rope_theta": 500000.0}, rms_norm_eps=1e-5, vocab_size=8,
        attn_implementation="eager", bos_token_id=None, eos_token_id=None,
    )  # fmt: skip


@export(
    "llama3_8b",
    title="Llama 3 8B, one decoder layer with final norm.",
    shapes="batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32",
    variant="causal (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary embedding on Q and K",
    attention=1,
)
def _():
    return transformers.LlamaModel(llama()), {"inputs_embeds": torch.randn(1, 64, 4096)}, hidden


def llama_attention(batch, sequence, dtype):
    module = transformers.LlamaModel(small(llama()))
    call = rotary_core(transformers.models.llama.modeling_llama, module, masking_utils.create_causal_mask)
    return module, heads(batch, 32, 8, sequence, 128, dtype), call


@export(
    "llama3_8b_attention",
    title="Llama 3 8B, the attention between the projections: rotary embedding, mask, eager attention.",
    shapes="batch 1, sequence 512, heads 32, key/value heads 8, head dim 128, bf16",
    variant="causal (added select of 0 and the lowest bf16), GQA by broadcast and collapse, softmax in f32, rotary",
    attention=1,
    dtype=torch.bfloat16,
)
def _():
    return llama_attention(1, 512, torch.bfloat16)


@export(
    "llama3_8b_attention_dynamic",
    title="Llama 3 8B, the attention between the projections; batch and sequence are dynamic.",
    shapes="batch ?, sequence ?, heads 32, key/value heads 8, head dim 128, f32",
    variant="causal (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary",
    attention=1,
    dynamic={name: {0: BATCH, 2: SEQUENCE} for name in ("query", "key", "value")},
    outputs=("linalg",),
)
def _():
    return llama_attention(2, 200, torch.float32)


@export(
    "mistral_7b_attention",
    title="Mistral 7B, the attention between the projections, with a window of 128 keys (the model's own is 4096).",
    shapes="batch 1, sequence 512, heads 32, key/value heads 8, head dim 128, f32",
    variant="causal sliding window (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary",
    attention=1,
)
def _():
    config = transformers.MistralConfig(num_hidden_layers=1, vocab_size=8, sliding_window=128, attn_implementation="eager")
    module = transformers.MistralModel(small(config))
    library = transformers.models.mistral.modeling_mistral
    call = rotary_core(library, module, masking_utils.create_sliding_window_causal_mask)
    return module, heads(1, 32, 8, 512, 128, torch.float32), call


def gemma2(**options):
    return transformers.Gemma2Config(num_hidden_layers=1, vocab_size=8, attn_implementation="eager", **options)


@export(
    "gemma2_2b",
    title="Gemma 2 2B, one decoder layer (the sliding one, window 4096) with final norm.",
    shapes="batch 1, sequence 128, hidden 2304, heads 8, key/value heads 4, head dim 256, f32",
    variant="softcap 50 on the scores, then causal window (added), scale 1/16, GQA by broadcast and collapse, rotary",
    attention=1,
)
def _():
    return transformers.Gemma2Model(gemma2()), {"inputs_embeds": torch.randn(1, 128, 2304)}, hidden


@export(
    "gemma2_2b_attention",
    title="Gemma 2 2B, the attention between the projections, with a window of 128 keys (the model's own is 4096).",
    shapes="batch 1, sequence 512, heads 8, key/value heads 4, head dim 256, bf16",
    variant="softcap 50 on the scores, then causal window (added), softmax in f32, GQA by broadcast and collapse, rotary",
    attention=1,
    dtype=torch.bfloat16,
)
def _():
    module = transformers.Gemma2Model(small(gemma2(sliding_window=128)))
    library = transformers.models.gemma2.modeling_gemma2
    masks = masking_utils.create_sliding_window_causal_mask
    call = rotary_core(library, module, masks, softcap=module.config.attn_logit_softcapping)
    return module, heads(1, 8, 4, 512, 256, torch.bfloat16), call


@export(
    "gpt_oss_20b_attention",
    title="GPT-OSS 20B, the attention between the projections of a sliding layer, window 128, with learned sinks.",
    shapes="batch 1, sequence 512, heads 64, key/value heads 8, head dim 64, f32",
    variant="sink per head concatenated as a last key and dropped after softmax, maximum subtracted twice,"
    " causal sliding window (added), GQA by broadcast and collapse, rotary by halves",
    attention=1,
)
def _():
    config = transformers.GptOssConfig(
        num_hidden_layers=1, num_local_experts=2, vocab_size=8, attn_implementation="eager",
        bos_token_id=None, eos_token_id=None, pad_token_id=None,
    )  # fmt: skip
    module = transformers.GptOssModel(small(config))
    library = transformers.models.gpt_oss.modeling_gpt_oss
    call = rotary_core(library, module, masking_utils.create_sliding_window_causal_mask)
    return module, heads(1, 64, 8, 512, 64, torch.float32), call


# ---- DeepSeek ----


@export(
    "deepseek_v3_attention",
    title="DeepSeek V3, one multi-head latent attention with its projections.",
    shapes="batch 1, sequence 64, hidden 7168, heads 128, query/key head dim 192, value head dim 128, f32",
    variant="causal (added select of 0 and -FLT_MAX), Q and K concatenated of a plain and a rotary part, V narrower",
    attention=1,
    outputs=("linalg",),  # TOSA spells the two parts of K as a scatter with 36 MiB of indices
)
def _():
    config = transformers.DeepseekV3Config(num_hidden_layers=1, vocab_size=8, attn_implementation="eager")
    config.intermediate_size, config.bos_token_id, config.eos_token_id = 8, None, None
    library = transformers.models.deepseek_v3.modeling_deepseek_v3
    module = torch.nn.ModuleDict(
        {"attention": library.DeepseekV3Attention(config, 0), "rotary": library.DeepseekV3RotaryEmbedding(config)}
    )
    for name, parameter in module.named_parameters():
        if "layernorm" not in name:
            torch.nn.init.normal_(parameter, std=config.initializer_range)

    def call(module, hidden_states):
        positions = torch.arange(hidden_states.shape[1])[None]
        mask = masking_utils.create_causal_mask(
            config=config, inputs_embeds=hidden_states, attention_mask=None,
            past_key_values=transformers.DynamicCache(),
        )  # fmt: skip
        rotary = module["rotary"](hidden_states, positions)
        return module["attention"](hidden_states, attention_mask=mask, position_embeddings=rotary)[0]

    return module, {"hidden_states": torch.randn(1, 64, 7168)}, call


# ---- ViT ----


@export(
    "vit_base",
    title="ViT base, patch 16 at 224 x 224: patch embedding by convolution, one encoder layer, final norm.",
    shapes="batch 1, sequence 197, hidden 768, heads 12, head dim 64, f32",
    variant="bidirectional: added mask of `query >= 0`, true everywhere; ragged length 197",
    attention=1,
)
def _():
    config = transformers.ViTConfig(num_hidden_layers=1, attn_implementation="eager")
    module = transformers.ViTModel(config, add_pooling_layer=False)
    return module, {"pixel_values": torch.randn(1, 3, 224, 224)}, lambda m, x: m(pixel_values=x).last_hidden_state


# ---- T5 ----


@export(
    "t5_base",
    title="T5 base, one encoder block and one decoder block with their final norms.",
    shapes="batch 1, encoder sequence 128, decoder sequence 64, hidden 768, heads 12, head dim 64, f32",
    variant="relative position bias from a bucket table in self attention; added masks (encoder and cross: `query >= 0`,"
    " true everywhere; decoder: causal); no scale",
    attention=3,
)
def _():
    config = transformers.T5Config(
        d_model=768, d_kv=64, d_ff=3072, num_heads=12, num_layers=1, num_decoder_layers=1, vocab_size=8,
        attn_implementation="eager",
    )  # fmt: skip
    inputs = {"inputs_embeds": torch.randn(1, 128, 768), "decoder_inputs_embeds": torch.randn(1, 64, 768)}
    call = lambda m, x, y: m(inputs_embeds=x, decoder_inputs_embeds=y).last_hidden_state
    return transformers.T5Model(config), inputs, call


# ---- BLOOM, Falcon, Whisper ----


@export(
    "bloom_560m",
    title="BLOOM 560M, one decoder layer with both norms.",
    shapes="batch 1, sequence 256, hidden 1024, heads 16, head dim 64, f32",
    variant="ALiBi as the addend of the score product (slope times key position), causal (added), interleaved QKV",
    attention=1,
)
def _():
    config = transformers.BloomConfig(hidden_size=1024, n_head=16, n_layer=1, attn_implementation="eager")
    return transformers.BloomModel(config), {"inputs_embeds": torch.randn(1, 256, 1024)}, hidden


@export(
    "falcon_7b",
    title="Falcon 7B, one decoder layer without its feed-forward part: attention with its projections.",
    shapes="batch 1, sequence 128, hidden 4544, heads 71, key/value heads 1, head dim 64, f32",
    variant="MQA by broadcast of K and V, division by sqrt(64), causal (added), rotary",
    attention=1,
)
def _():
    config = transformers.FalconConfig(num_hidden_layers=1, vocab_size=16, attn_implementation="eager")
    module = transformers.FalconModel(config)

    def call(module, hidden_states):
        positions = torch.arange(hidden_states.shape[1])[None]
        mask = masking_utils.create_causal_mask(
            config=module.config, inputs_embeds=hidden_states, attention_mask=None,
            past_key_values=transformers.DynamicCache(),
        )  # fmt: skip
        rotary = module.rotary_emb(hidden_states, position_ids=positions)
        return module.h[0].self_attention(hidden_states, alibi=None, attention_mask=mask, position_embeddings=rotary)[0]

    return module, {"hidden_states": torch.randn(1, 128, 4544)}, call


@export(
    "whisper_small_decoder",
    title="Whisper small, one decoder layer: causal self attention, then cross attention to the audio.",
    shapes="batch 1, decoder sequence 64, encoder sequence 1500, hidden 768, heads 12, head dim 64, f32",
    variant="scale on Q before the product; causal (added) self attention; cross attention without mask, 64 x 1500",
    attention=2,
)
def _():
    config = transformers.WhisperConfig(
        d_model=768, decoder_layers=1, decoder_attention_heads=12, decoder_ffn_dim=3072,
        attn_implementation="eager", encoder_layers=1,
    )  # fmt: skip
    module = transformers.WhisperModel(config).decoder
    inputs = {"inputs_embeds": torch.randn(1, 64, 768), "encoder_hidden_states": torch.randn(1, 1500, 768)}
    call = lambda m, x, y: m(inputs_embeds=x, encoder_hidden_states=y).last_hidden_state
    return module, inputs, call


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
