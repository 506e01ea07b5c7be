// A thread of control that is switched by hand.
#ifndef ATTN_LIB_INTERPRETER_FIBER_H
#define ATTN_LIB_INTERPRETER_FIBER_H

#include <functional>
#include <ucontext.h>

namespace attn::interp {

class Fiber {
public:
  explicit Fiber(std::function<void()> body);
  ~Fiber();
  Fiber(const Fiber &) = delete;

  /// Runs the fiber until it suspends or ends. Called from outside.
  void resume();
  /// Back to whoever resumed. Called from inside.
  void suspend();
  bool isDone() const { return done; }

private:
  static void enter(unsigned low, unsigned high);

  std::function<void()> body;
  ucontext_t inside, outside;
  void *stack;
  bool done = false;
};

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_FIBER_H
