/*===- attn_runtime.h - What compiled code and its callers call -----------===*\
|*
|* The C interface of libattn_runtime.so. It has no dependency on CUDA at build
|* or load time: the driver (libcuda.so.1, or the library that the environment
|* variable ATTN_CUDA_DRIVER names) is opened at the first call that needs it.
|*
|* Errors. No function returns an error code. A failure prints one line,
|*     attn: cuLaunchKernel: CUDA_ERROR_INVALID_VALUE (kernel "fold", ...)
|* to stderr and ends the program with exit code 1, unless an error handler is
|* set. What can fail is said per function; every function that touches the
|* device can also fail because there is no driver, no device, or because work
|* enqueued earlier has failed.
|*
|* Threads. All functions may be called from any thread. The current stream is
|* per thread.
|*
\*===----------------------------------------------------------------------===*/

#ifndef ATTN_RUNTIME_H
#define ATTN_RUNTIME_H

#include "attn_artifact.h"

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ATTN_RT_EXPORT __attribute__((visibility("default")))
#else
#define ATTN_RT_EXPORT
#endif

#ifdef __cplusplus
#define ATTN_RT_NORETURN [[noreturn]]
extern "C" {
#else
#define ATTN_RT_NORETURN _Noreturn
#endif

/*===----------------------------------------------------------------------===*\
 * Errors
\*===----------------------------------------------------------------------===*/

/* Called with the whole message ("attn: ...", no newline) in place of printing
 * it. A handler may end the process in its own way or leave by a C++ exception;
 * the latter only where no compiled code lies between it and the catcher. When
 * it returns, the program exits with code 1. */
typedef void (*attn_rt_error_handler)(const char *message, void *user);

/* Sets the handler for the whole process; null restores the default. */
ATTN_RT_EXPORT void attn_rt_set_error_handler(attn_rt_error_handler handler, void *user);

/* Reports "attn: " + message as an error. For checks in compiled code. */
ATTN_RT_NORETURN ATTN_RT_EXPORT void attn_rt_fail(const char *message);

/*===----------------------------------------------------------------------===*\
 * Device
\*===----------------------------------------------------------------------===*/

typedef struct {
  int32_t ordinal;
  int32_t cc_major, cc_minor; /* compute capability */
  int32_t sm_count;
  int64_t l2_bytes;
  int64_t max_shared_bytes; /* dynamic shared memory of one block, opted in */
  int64_t total_bytes;      /* device memory */
  char name[256];
} attn_rt_device_info;

/* 1 if the driver opens and the current device can run code compiled for
 * `target` ("sm_90a"; null: any device). Otherwise 0, and up to `size` bytes
 * of the reason, terminated, in `why` (which may be null). Never an error. */
ATTN_RT_EXPORT int attn_rt_device_available(const char *target, char *why, size_t size);

/* Fails unless the current device can run code compiled for `target`:
 *   attn: this artifact needs compute capability 9.0 (sm_90a), the device "X"
 *   has 8.0
 * Modules check this themselves when they are loaded. */
ATTN_RT_EXPORT void attn_rt_require_target(const char *target);

/* The current device, for all threads (default: 0). Fails if there is no device
 * of that ordinal. */
ATTN_RT_EXPORT void attn_rt_set_device(int32_t ordinal);
ATTN_RT_EXPORT void attn_rt_get_device_info(attn_rt_device_info *info);

/* Streaming multiprocessors of the current device: the size of a persistent
 * grid. */
ATTN_RT_EXPORT int32_t attn_rt_sm_count(void);

/*===----------------------------------------------------------------------===*\
 * Memory
\*===----------------------------------------------------------------------===*/

/* Host memory, 64-byte aligned, contents undefined. Never null, also for 0
 * bytes. Fails on a negative size and when memory runs out. Free by
 * attn_rt_free; null is allowed there. */
ATTN_RT_EXPORT void *attn_rt_alloc(int64_t bytes);
ATTN_RT_EXPORT void attn_rt_free(void *pointer);

/* Device memory, 256-byte aligned, contents undefined, ordered on the calling
 * thread's current stream: work enqueued there after the call may use it, and
 * attn_rt_device_free lets work enqueued there after it have the memory again.
 * Memory used on another stream must be ordered by events before it is freed.
 * Blocks are pooled: no driver call is made when a cached block fits. Fails on
 * a negative size, and, after the pool was given back, when memory runs out:
 *   attn: cuMemAlloc: CUDA_ERROR_OUT_OF_MEMORY (requested 34359738368 B, free
 *   1073741824 B of 85024112640 B) */
ATTN_RT_EXPORT void *attn_rt_device_alloc(int64_t bytes);
ATTN_RT_EXPORT void attn_rt_device_free(void *pointer);

/* The device copy of `bytes` bytes of constant host data, made at the first
 * call for this address and size on the current device, and kept for the life
 * of the process. So the host data must never change or make room for other:
 * an artifact that has run must not be closed. */
ATTN_RT_EXPORT void *attn_rt_device_constant(const void *host, int64_t bytes);

/* Two i32 of device memory, both 0, that no other launch in flight uses: a
 * kernel draws its work from them and leaves both at 0 again. Owned by the
 * runtime. */
ATTN_RT_EXPORT void *attn_rt_work_counter(void);

/* The same, 128 of them, by which blocks signal each other. */
ATTN_RT_EXPORT void *attn_rt_work_flags(void);

/* The calling thread's next launch may begin before the one before it on the
 * stream has ended, once all blocks of that have ended or allowed it
 * (griddepcontrol); the launched kernel waits where it has to. */
ATTN_RT_EXPORT void attn_rt_launch_early(void);

/* All blocks of the calling thread's next launch run at the same time, so that
 * they may wait for each other: of its grid there are as many clusters as the
 * device has room for, or all. */
ATTN_RT_EXPORT void attn_rt_launch_resident(void);

/* Copies on the current stream; both wait until the copy has been made. */
ATTN_RT_EXPORT void attn_rt_copy_to_device(void *device, const void *host, int64_t bytes);
ATTN_RT_EXPORT void attn_rt_copy_to_host(void *host, const void *device, int64_t bytes);

/* Sets `bytes` bytes of device memory to `value`, on the current stream. */
ATTN_RT_EXPORT void attn_rt_device_fill(void *device, int32_t value, int64_t bytes);

/* What the allocators above have handed out, in bytes as requested (not as
 * rounded), since the process began or since the last reset of the peaks. */
typedef struct {
  int64_t host_current, host_peak;
  int64_t device_current, device_peak;
  int64_t device_reserved; /* taken from the driver, cached blocks included */
} attn_rt_memory_stats_t;

ATTN_RT_EXPORT void attn_rt_memory_stats(attn_rt_memory_stats_t *stats);

/* Sets both peaks to the current values. */
ATTN_RT_EXPORT void attn_rt_memory_reset_peak(void);

/* Gives all cached device blocks back to the driver, after waiting for the
 * device. */
ATTN_RT_EXPORT void attn_rt_device_trim(void);

/* When on, every new allocation, host and device, is filled with 0xFF bytes: a
 * NaN in every float type, so that memory which is read before it is written,
 * or never written, shows. Off at first. */
ATTN_RT_EXPORT void attn_rt_set_poison(int on);

/*===----------------------------------------------------------------------===*\
 * Streams, time, graphs
\*===----------------------------------------------------------------------===*/

/* The calling thread's current CUstream. Unless set, a non-blocking stream of
 * the runtime's own, one per device. */
ATTN_RT_EXPORT void *attn_rt_stream(void);

/* Sets it; null restores the runtime's own. For CUDA's legacy default stream
 * pass its handle (CUstream)1. */
ATTN_RT_EXPORT void attn_rt_set_stream(void *stream);

/* Waits for all work on the current stream. */
ATTN_RT_EXPORT void attn_rt_synchronize(void);

/* Events that take the time on the device. `elapsed_ms` waits for `stop` and
 * returns the milliseconds from `start` to it. */
ATTN_RT_EXPORT void *attn_rt_event_create(void);
ATTN_RT_EXPORT void attn_rt_event_destroy(void *event);
ATTN_RT_EXPORT void attn_rt_event_record(void *event);
ATTN_RT_EXPORT double attn_rt_event_elapsed_ms(void *start, void *stop);

/* Records what is enqueued on the current stream between begin and end as a
 * graph that can be enqueued again by one call, without launch overhead. What
 * is recorded must have run once before (modules loaded, constants copied,
 * memory pooled) and must not wait. Memory that is freed while recording stays
 * with the graph; memory that is allocated while recording and not freed is the
 * caller's, and must live as long as the graph. */
ATTN_RT_EXPORT void attn_rt_graph_begin(void);
ATTN_RT_EXPORT void *attn_rt_graph_end(void);
ATTN_RT_EXPORT void attn_rt_graph_launch(void *graph);
ATTN_RT_EXPORT void attn_rt_graph_destroy(void *graph);

/*===----------------------------------------------------------------------===*\
 * Tensor maps
\*===----------------------------------------------------------------------===*/

/* Encodes a tiled tensor map (CUtensorMap) for the copy engine into the 128
 * bytes at `out128` (any alignment; a kernel's parameter needs 64).
 *   dtype    an attn_dtype; or 9: f32 that copies round to tf32
 *   device   the first element, 16-byte aligned
 *   rank     1 to 5
 *   sizes    elements, innermost LAST, at most 2^32 each
 *   strides  elements, same order; the innermost must be 1, each other a
 *            multiple of 16 bytes below 2^40 bytes. The stride of a dimension
 *            of size 1 has no use, and is not looked at
 *   box      elements, same order, 1 to 256 each; the innermost a multiple of
 *            16 bytes, and at most swizzle_bytes if that is not 0
 *   swizzle_bytes  0, 32, 64 or 128
 * Elements out of bounds read as zero. A tensor without elements (a size of 0)
 * gives a map of zeros, which no kernel may use: there is nothing to copy.
 * Fails, with the value and the law, before the driver is asked:
 *   attn: cuTensorMapEncodeTiled: stride 100 B of dimension 1, need a multiple
 *   of 16 */
ATTN_RT_EXPORT void attn_rt_encode_tensor_map(void *out128, int32_t dtype, void *device, int32_t rank,
                                              const int64_t *sizes, const int64_t *strides, const int32_t *box,
                                              int32_t swizzle_bytes);

/*===----------------------------------------------------------------------===*\
 * Work
\*===----------------------------------------------------------------------===*/

/* Adds to the work done so far: compiled code calls it with the floating-point
 * operations of its contractions (what a mask lets it leave out not included)
 * and the bytes that must cross the memory interface (inputs read once, results
 * written once). Any thread may call it. */
ATTN_RT_EXPORT void attn_rt_count_work(double flops, double bytes);

/* Returns the sums, and sets them to 0. */
ATTN_RT_EXPORT void attn_rt_take_work(double *flops, double *bytes);

/*===----------------------------------------------------------------------===*\
 * Entry points of MLIR's own lowerings
 *
 * `gpu-to-llvm` and the translation of gpu.binary and gpu.launch_func call
 * these, with these signatures, so code lowered by stock passes links here too.
 * They differ from upstream's own library in that they fail loudly, and that
 * modules are lazy: loading records the blob, and the driver is touched by the
 * first launch. A module is compiled PTX text, a cubin or a fatbin; the first
 * two are checked against the device's compute capability. Shared memory above
 * 48 KiB is opted into per kernel. A launch of an empty grid does nothing.
\*===----------------------------------------------------------------------===*/

ATTN_RT_EXPORT void *mgpuModuleLoad(void *data, size_t size);
ATTN_RT_EXPORT void *mgpuModuleLoadJIT(void *data, int opt_level);
ATTN_RT_EXPORT void mgpuModuleUnload(void *module);
ATTN_RT_EXPORT void *mgpuModuleGetFunction(void *module, const char *name);
ATTN_RT_EXPORT void mgpuLaunchKernel(void *function, intptr_t grid_x, intptr_t grid_y, intptr_t grid_z,
                                     intptr_t block_x, intptr_t block_y, intptr_t block_z, int32_t shared_bytes,
                                     void *stream, void **params, void **extra, size_t num_params);
ATTN_RT_EXPORT void mgpuLaunchClusterKernel(void *function, intptr_t cluster_x, intptr_t cluster_y, intptr_t cluster_z,
                                            intptr_t grid_x, intptr_t grid_y, intptr_t grid_z, intptr_t block_x,
                                            intptr_t block_y, intptr_t block_z, int32_t shared_bytes, void *stream,
                                            void **params, void **extra, size_t num_params);
ATTN_RT_EXPORT void *mgpuStreamCreate(void);
ATTN_RT_EXPORT void mgpuStreamDestroy(void *stream);
ATTN_RT_EXPORT void mgpuStreamSynchronize(void *stream);
ATTN_RT_EXPORT void mgpuStreamWaitEvent(void *stream, void *event);
ATTN_RT_EXPORT void *mgpuEventCreate(void);
ATTN_RT_EXPORT void mgpuEventDestroy(void *event);
ATTN_RT_EXPORT void mgpuEventSynchronize(void *event);
ATTN_RT_EXPORT void mgpuEventRecord(void *event, void *stream);
ATTN_RT_EXPORT void *mgpuMemAlloc(uint64_t bytes, void *stream, int8_t is_host_shared);
ATTN_RT_EXPORT void mgpuMemFree(void *pointer, void *stream);
ATTN_RT_EXPORT void mgpuMemcpy(void *to, void *from, size_t bytes, void *stream);
ATTN_RT_EXPORT void mgpuMemset32(void *to, unsigned value, size_t count, void *stream);
ATTN_RT_EXPORT void mgpuMemset16(void *to, unsigned short value, size_t count, void *stream);
ATTN_RT_EXPORT void mgpuMemHostRegister(void *pointer, uint64_t bytes);
ATTN_RT_EXPORT void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor, int64_t element_bytes);
ATTN_RT_EXPORT void mgpuMemHostUnregister(void *pointer);
ATTN_RT_EXPORT void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor, int64_t element_bytes);
ATTN_RT_EXPORT void mgpuSetDefaultDevice(int32_t ordinal);
/* The driver's own order and units: innermost FIRST, strides in bytes without
 * the innermost, and the driver's enumerators. `map` is 64-byte aligned. */
ATTN_RT_EXPORT void mgpuTensorMapEncodeTiled(void *map, int32_t data_type, uint32_t rank, void *address,
                                             const uint64_t *sizes, const uint64_t *strides, const uint32_t *box,
                                             const uint32_t *element_strides, int32_t interleave, int32_t swizzle,
                                             int32_t l2_promotion, int32_t oob_fill);
/* Returns the map in device memory, kept for the life of the process. */
ATTN_RT_EXPORT void *mgpuTensorMapEncodeTiledMemref(int64_t rank, void *descriptor, int32_t data_type,
                                                    int32_t interleave, int32_t swizzle, int32_t l2_promotion,
                                                    int32_t oob_fill, int64_t *box);

/* What upstream's lowering of memref.copy calls where a side is not contiguous:
 * both of the same rank and sizes, on the host. */
typedef struct {
  int64_t rank;
  const void *descriptor;
} attn_rt_unranked_memref;
ATTN_RT_EXPORT void memrefCopy(int64_t element_bytes, const attn_rt_unranked_memref *from,
                               const attn_rt_unranked_memref *to);

/* What `finalize-memref-to-llvm{use-generic-functions=true}` calls: memory of
 * attn_rt_alloc, so that it is counted. */
ATTN_RT_EXPORT void *_mlir_memref_to_llvm_alloc(int64_t bytes);
ATTN_RT_EXPORT void *_mlir_memref_to_llvm_aligned_alloc(int64_t alignment, int64_t bytes);
ATTN_RT_EXPORT void _mlir_memref_to_llvm_free(void *pointer);

#ifdef __cplusplus
}
#endif

#endif /* ATTN_RUNTIME_H */
