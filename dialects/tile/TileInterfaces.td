#ifndef TILE_INTERFACES_TD
#define TILE_INTERFACES_TD

include "mlir/IR/OpBase.td"

def Tile_SemanticsInterface : OpInterface<"SemanticsOpInterface"> {
  let cppNamespace = "::mlir::tile";
  let description = [{
    What an op does, in terms of an abstract machine (Machine.h). Every op of
    the dialect implements it, in TileSemantics.cpp: there is no default, so an
    op without semantics does not link. Interpreters implement the machine.
  }];
  let methods = [
    InterfaceMethod<"executes the op once, for one warpgroup (or the host)", "void", "interpret",
                    (ins "::mlir::tile::Machine &":$machine)>,
  ];
}

#endif // TILE_INTERFACES_TD
