#include "attn/Registration.h"

#include "dialects/attn/AttnDialect.h"

void attn::registerDialects(mlir::DialectRegistry &registry) { registry.insert<mlir::attn::AttnDialect>(); }

void attn::registerPasses() {}
