#include "Fiber.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <utility>

using namespace attn::interp;

static constexpr size_t kStackBytes = 512 * 1024, kGuardBytes = 4096;

Fiber::Fiber(std::function<void()> body) : body(std::move(body)) {
  stack = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (stack == MAP_FAILED) {
    std::perror("attn: mmap of a fiber's stack");
    std::abort();
  }
  mprotect(stack, kGuardBytes, PROT_NONE); // an overflow faults
  getcontext(&inside);
  inside.uc_stack.ss_sp = stack;
  inside.uc_stack.ss_size = kStackBytes;
  inside.uc_link = &outside;
  auto self = reinterpret_cast<uintptr_t>(this);
  // makecontext passes ints only.
  makecontext(&inside, reinterpret_cast<void (*)()>(enter), 2, static_cast<unsigned>(self),
              static_cast<unsigned>(self >> 32));
}

Fiber::~Fiber() { munmap(stack, kStackBytes); }

void Fiber::enter(unsigned low, unsigned high) {
  auto *self = reinterpret_cast<Fiber *>(uintptr_t(low) | uintptr_t(high) << 32);
  self->body();
  self->done = true;
}

void Fiber::resume() { swapcontext(&outside, &inside); }
void Fiber::suspend() { swapcontext(&inside, &outside); }
