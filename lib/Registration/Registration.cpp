#include "attn/Registration.h"

#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"

void attn::registerDialects(mlir::DialectRegistry &registry) {
  registry.insert<mlir::attn::AttnDialect, mlir::tile::TileDialect>();
}

void attn::registerPasses() {}
