/* An artifact as attn-compile writes it, by hand. `main` doubles a ?x4 tensor of
 * ELEMENT; what else is defined makes it wrong in one way each. */

#include "attn_artifact.h"
#include "attn_runtime.h"

#include <math.h>
#include <string.h>

#ifndef ELEMENT
#define ELEMENT float
#define DTYPE ATTN_F32
#endif
#ifndef TARGET
#define TARGET "cpu"
#endif
#ifndef VERSION
#define VERSION 1
#endif

typedef ATTN_DESCRIPTOR(1) vector;
typedef ATTN_DESCRIPTOR(2) matrix;

static matrix *result_like(void **args, void *(*allocate)(int64_t)) {
  const matrix *x = args[0];
  matrix *y = args[1];
  *y = *x;
  y->offset = 0;
  y->allocated = y->aligned = allocate(x->sizes[0] * x->sizes[1] * sizeof(ELEMENT));
#ifdef WRONG_SHAPE
  y->sizes[1] = 3;
#endif
#ifdef WRONG_STRIDE
  y->strides[0] = 5;
#endif
  return y;
}

#ifdef ON_DEVICE
static const char ptx[] = ".version 8.0\n.target sm_90a\n.entry double_f32 ()";

static void double_main(void **args) {
  static void *module = 0;
  if (!module)
    module = mgpuModuleLoad((void *)ptx, sizeof(ptx));
  matrix *y = result_like(args, attn_rt_device_alloc);
  void *from = ((matrix *)args[0])->aligned, *to = y->aligned;
  int64_t n = y->sizes[0] * y->sizes[1];
  void *scratch = attn_rt_device_alloc(1000);
  void *params[] = {&from, &to, &n};
  mgpuLaunchKernel(mgpuModuleGetFunction(module, "double_f32"), 1, 1, 1, 128, 1, 1, 0, attn_rt_stream(), params, 0, 3);
  attn_rt_device_free(scratch);
  attn_rt_count_work(n, 8 * n);
}
#else
static void double_main(void **args) {
  matrix *x = args[0];
  matrix *y = result_like(args, attn_rt_alloc);
  int64_t n = x->sizes[0] * x->sizes[1];
  ELEMENT *from = (ELEMENT *)x->aligned + x->offset, *to = y->aligned;
  void *scratch = attn_rt_alloc(1000);
  for (int64_t i = 0; i < n; ++i)
    to[i] = 2 * from[i];
#ifdef SLIGHTLY_OFF
  to[n - 1] += 1e-6;
#endif
#ifdef OFF
  to[n - 2] += 1e-2;
#endif
#ifdef NAN_AT_1
  to[1] = NAN;
#endif
#ifdef INFINITE_AT_2
  to[2] = -INFINITY;
#endif
#ifdef UNWRITTEN
  {
    ELEMENT *fresh = attn_rt_alloc(n * sizeof(ELEMENT));
    memcpy(fresh, to, (n - 1) * sizeof(ELEMENT));
    attn_rt_free(to);
    y->allocated = y->aligned = fresh;
  }
#endif
#ifdef OVERWRITES
  from[0] = 0;
#endif
#ifdef FAILS
  attn_rt_fail("size 3, need 4");
#endif
  attn_rt_free(scratch);
  attn_rt_count_work(n, 2 * n * sizeof(ELEMENT));
}
#endif

/* Returns its inputs, the first as it is, the others copied. */
static void identity(void **args) {
  static const int64_t bytes[] = {8, 2, 2, 1, 1, 2, 4, 8};
  for (int i = 0; i < 8; ++i) {
    vector *from = args[i], *to = args[8 + i];
    *to = *from;
    if (i == 0)
      continue;
    to->allocated = to->aligned = attn_rt_alloc(bytes[i] * 3);
    memcpy(to->aligned, from->aligned, bytes[i] * 3);
  }
}

/* () -> f32, 42. */
static void scalar(void **args) {
  ATTN_DESCRIPTOR0 *y = args[0];
  y->allocated = y->aligned = attn_rt_alloc(4);
  y->offset = 0;
  *(float *)y->aligned = 42;
}

#define DYNAMIC -1
static const int64_t dims[] = {DYNAMIC, 4}, three[] = {3};
static const attn_tensor_type main_type = {DTYPE, 2, dims};
static const attn_tensor_type all_types[] = {{ATTN_F64, 1, three}, {ATTN_F16, 1, three}, {ATTN_BF16, 1, three},
                                             {ATTN_I1, 1, three},  {ATTN_I8, 1, three},  {ATTN_I16, 1, three},
                                             {ATTN_I32, 1, three}, {ATTN_I64, 1, three}};
static const attn_tensor_type scalar_type = {ATTN_F32, 0, 0};

static const attn_entry entries[] = {
    {"main", 1, 1, &main_type, &main_type, double_main},
    {"identity", 8, 8, all_types, all_types, identity},
    {"scalar", 0, 1, 0, &scalar_type, scalar},
};

const attn_artifact attn_artifact_v1 = {VERSION, TARGET, 3, entries};
