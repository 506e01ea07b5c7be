#ifndef ATTN_REGISTRATION_H
#define ATTN_REGISTRATION_H

#include "mlir/IR/DialectRegistry.h"

namespace attn {

/// Our dialects and the interface implementations that other dialects need of
/// them; upstream's dialects are the tool's business.
void registerDialects(mlir::DialectRegistry &registry);

/// Our passes and pipelines, by their command-line names.
void registerPasses();

} // namespace attn

#endif // ATTN_REGISTRATION_H
