/*===- attn_artifact.h - What a compiled artifact exports -----------------===*\
|*
|* An artifact is a shared object written by `attn-compile --emit=so`. It
|* exports one data symbol, `attn_artifact_v1`, of type `attn_artifact`, which
|* lists its entries (functions) with the types of their tensors. This header is
|* plain C and stands alone: a program needs it, attn_runtime.h, the runtime
|* library and dlopen to run an artifact, and nothing of LLVM.
|*
\*===----------------------------------------------------------------------===*/

#ifndef ATTN_ARTIFACT_H
#define ATTN_ARTIFACT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The value of `attn_artifact.version` that this header describes. */
#define ATTN_ARTIFACT_VERSION 1

/* The name of the symbol that an artifact exports. */
#define ATTN_ARTIFACT_SYMBOL "attn_artifact_v1"

/* Element types. Integers have no sign of their own; the operations that read
 * them say. `ATTN_I1` takes one byte per element, 0 or 1. */
typedef enum {
  ATTN_F64 = 0,  /* 8 bytes, IEEE binary64 */
  ATTN_F32 = 1,  /* 4 bytes, IEEE binary32 */
  ATTN_F16 = 2,  /* 2 bytes, IEEE binary16 */
  ATTN_BF16 = 3, /* 2 bytes, the upper half of a binary32 */
  ATTN_I1 = 4,   /* 1 byte */
  ATTN_I8 = 5,   /* 1 byte */
  ATTN_I16 = 6,  /* 2 bytes */
  ATTN_I32 = 7,  /* 4 bytes */
  ATTN_I64 = 8   /* 8 bytes; also the index type */
} attn_dtype;

/* A ranked tensor's type. */
typedef struct {
  int32_t dtype;       /* an attn_dtype */
  int32_t rank;        /* >= 0 */
  const int64_t *dims; /* `rank` sizes, outermost first; -1 where dynamic. May
                          be null when rank is 0 */
} attn_tensor_type;

/* The descriptor of a tensor's storage: MLIR's ranked memref descriptor.
 * Element (i, j, ...) lies at
 *     (element *)aligned + offset + i * strides[0] + j * strides[1] + ...
 * For rank 0 use ATTN_DESCRIPTOR0: there are no arrays. Tensors that cross this
 * interface are row-major and contiguous: strides[rank - 1] == 1 and
 * strides[i] == strides[i + 1] * sizes[i + 1]. */
#define ATTN_DESCRIPTOR(RANK)                                                                                          \
  struct {                                                                                                             \
    void *allocated;                                                                                                   \
    void *aligned;                                                                                                     \
    int64_t offset;        /* elements */                                                                              \
    int64_t sizes[RANK];   /* elements, outermost first */                                                             \
    int64_t strides[RANK]; /* elements */                                                                              \
  }
#define ATTN_DESCRIPTOR0                                                                                               \
  struct {                                                                                                             \
    void *allocated;                                                                                                   \
    void *aligned;                                                                                                     \
    int64_t offset;                                                                                                    \
  }

/* The size of a descriptor of rank R in 8-byte words, for programs that learn
 * the rank at run time. */
#define ATTN_DESCRIPTOR_WORDS(R) (3 + 2 * (R))

/* A function of the artifact.
 *
 * call(args) takes num_inputs + num_outputs pointers to descriptors. The
 * caller fills the first num_inputs; `call` fills the rest with results. A
 * result's storage is freshly allocated and then the caller's, to be freed by
 * `attn_rt_free(allocated)` on the host or `attn_rt_device_free(allocated)` on
 * the device, unless `allocated` equals an input's: then the result is that
 * input, and stays its owner's. Two results may share one `allocated`: free it
 * once.
 *
 * Target "cpu": all pointers are host pointers, and the work is done when
 * `call` returns. Target "sm_90a": all data pointers are device pointers (the
 * descriptors themselves are in host memory); the work is enqueued on
 * attn_rt_stream() and NOT waited for.
 *
 * Input sizes must agree with the static dimensions of the types; `call` need
 * not check. Errors end the program (see attn_rt_set_error_handler). */
typedef struct {
  const char *name;
  int32_t num_inputs;
  int32_t num_outputs;
  const attn_tensor_type *inputs;
  const attn_tensor_type *outputs;
  void (*call)(void **args);
} attn_entry;

typedef struct {
  int32_t version;    /* ATTN_ARTIFACT_VERSION */
  const char *target; /* "cpu", "sm_90a", or "interp" (host pointers too) */
  int32_t num_entries;
  const attn_entry *entries;
} attn_artifact;

#ifdef __cplusplus
}
#endif

#endif /* ATTN_ARTIFACT_H */
