//===- HostMemory.cpp - Host memory that is counted -----------------------===//

#include "Memory.h"

#include "attn_runtime.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>

using namespace attn::rt;

namespace {
/// Lies in the 64 bytes before what the caller sees.
struct Header {
  uint64_t magic;
  void *base;
  int64_t bytes;
};
constexpr uint64_t liveMagic = 0x61747472742d6d65;
constexpr uint64_t freedMagic = 0x61747472742d6672;
constexpr int64_t headerBytes = 64;
static_assert(sizeof(Header) <= headerBytes);
} // namespace

static Header *headerOf(void *pointer) {
  return reinterpret_cast<Header *>(static_cast<char *>(pointer) - headerBytes);
}

/// Large memory in few pages: the first touch of each page is a fault.
static void adviseHugePages(void *base, int64_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr uintptr_t page = uintptr_t{1} << 21;
  uintptr_t begin = (reinterpret_cast<uintptr_t>(base) + page - 1) & ~(page - 1);
  uintptr_t end = (reinterpret_cast<uintptr_t>(base) + bytes) & ~(page - 1);
  if (begin < end) // advice: what comes of it does not matter
    madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

static void *allocate(const char *function, int64_t alignment, int64_t bytes) {
  if (bytes < 0)
    fail(format("%s: expected a size of at least 0 bytes, got %lld", function, static_cast<long long>(bytes)));
  if (alignment > (int64_t{1} << 30) || (alignment & (alignment - 1)) != 0)
    fail(format("%s: expected an alignment that is a power of two up to 2^30, "
                "got %lld",
                function, static_cast<long long>(alignment)));
  // The header takes one unit of alignment; aligned_alloc wants a multiple.
  alignment = std::max(alignment, headerBytes);
  void *base = nullptr;
  if (bytes <= INT64_MAX - 2 * alignment)
    base = std::aligned_alloc(alignment, alignment + (bytes + alignment - 1) / alignment * alignment);
  if (!base)
    fail(format("%s: out of memory (requested %lld B)", function, static_cast<long long>(bytes)));
  adviseHugePages(base, bytes);
  void *pointer = static_cast<char *>(base) + alignment;
  *headerOf(pointer) = {liveMagic, base, bytes};
  hostCounter().add(bytes);
  if (poisoned())
    std::memset(pointer, 0xFF, bytes);
  return pointer;
}

static void release(const char *function, void *pointer) {
  if (!pointer)
    return;
  Header *header = headerOf(pointer);
  if (header->magic != liveMagic)
    fail(format("%s: %p %s", function, pointer,
                header->magic == freedMagic ? "was freed before" : "is not memory of attn_rt_alloc"));
  header->magic = freedMagic;
  hostCounter().add(-header->bytes);
  std::free(header->base);
}

extern "C" void *attn_rt_alloc(int64_t bytes) { return allocate("attn_rt_alloc", headerBytes, bytes); }

extern "C" void attn_rt_free(void *pointer) { release("attn_rt_free", pointer); }

extern "C" void *_mlir_memref_to_llvm_alloc(int64_t bytes) {
  return allocate("_mlir_memref_to_llvm_alloc", headerBytes, bytes);
}

extern "C" void *_mlir_memref_to_llvm_aligned_alloc(int64_t alignment, int64_t bytes) {
  return allocate("_mlir_memref_to_llvm_aligned_alloc", alignment, bytes);
}

extern "C" void _mlir_memref_to_llvm_free(void *pointer) { release("_mlir_memref_to_llvm_free", pointer); }
