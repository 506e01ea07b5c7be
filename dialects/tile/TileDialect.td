#ifndef TILE_DIALECT_TD
#define TILE_DIALECT_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def Tile_Dialect : Dialect {
  let name = "tile";
  let cppNamespace = "::mlir::tile";
  let summary = "One kernel: CTAs, warpgroups, shared-memory rings, TMA, wgmma";
  let description = [{
    How a kernel computes, with every wait in sight. Register tiles are ranked
    tensors with a layout encoding of this dialect, so that `arith`, `math` and
    `scf` apply to them unchanged; what lives in shared memory or is in flight
    has a type of its own, so that reading too early cannot be written down.
    The rationale is in `dialects/tile/README.md`.
  }];
  let useDefaultAttributePrinterParser = 1;
  let useDefaultTypePrinterParser = 1;
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

class Tile_Attr<string name, string attrMnemonic> : AttrDef<Tile_Dialect, name> {
  let mnemonic = attrMnemonic;
}

def Tile_WgmmaAttr : Tile_Attr<"Wgmma", "wgmma"> {
  let summary = "Register tile in the wgmma accumulator's layout";
  let description = [{
    A 64×N tile (N a multiple of 8) over the 128 threads of a warpgroup. Warp w
    holds rows 16w … 16w+15; lane l holds, of every 8 columns, columns
    2(l mod 4) and +1 of rows l/4 and l/4 + 8. A thread's elements are ordered
    [8-column group][row half][column of the pair]. The A fragment of a 16-bit
    wgmma has the same layout (PTX ISA, wgmma register fragments); that of a
    tf32 one has it up to the order of columns (`tile.mma_async`, M5).
  }];
}
def Tile_RowsAttr : Tile_Attr<"Rows", "rows"> {
  let summary = "One value per row of a wgmma tile, the same in all lanes of a row";
}
def Tile_RowPartsAttr : Tile_Attr<"RowParts", "row_parts"> {
  let summary = "One value per row and lane: a row reduction before its lanes are combined";
}
def Tile_ColsAttr : Tile_Attr<"Cols", "cols"> {
  let summary = "One value per column of a wgmma tile";
}

def Tile_F32Kind : I32EnumAttr<"F32Kind", "how f32 operands are multiplied", [
    I32EnumAttrCase<"Exact", 0, "exact">, I32EnumAttrCase<"TF32", 1, "tf32">]> {
  let cppNamespace = "::mlir::tile";
}

def Tile_ScheduleAttr : Tile_Attr<"Schedule", "schedule"> {
  let summary = "The shape of a kernel, decided once";
  let description = [{
    m: query rows of a CTA (64 per consumer warpgroup); n: keys of a block, a
    multiple of 16 because P·V reduces over them; stages: depth of the key and of the value ring; registers of a producer
    and of a consumer thread (setmaxnreg); cluster: CTAs that walk the same keys
    together, each loading its share of a block for all of them; f32: how f32
    operands are multiplied, exactly (as bf16 parts) or rounded to tf32.
  }];
  let parameters = (ins "int64_t":$m, "int64_t":$n, "int64_t":$stages,
                        "int64_t":$producer_registers, "int64_t":$consumer_registers,
                        DefaultValuedParameter<"int64_t", "1">:$cluster,
                        DefaultValuedParameter<"F32Kind", "F32Kind::Exact">:$f32);
  let builders = [AttrBuilder<(ins "int64_t":$m, "int64_t":$n, "int64_t":$stages, "int64_t":$producerRegisters,
                                   "int64_t":$consumerRegisters, CArg<"F32Kind", "F32Kind::Exact">:$f32), [{
    return $_get($_ctxt, m, n, stages, producerRegisters, consumerRegisters, 1, f32);
  }]>];
  let assemblyFormat = "`<` struct(params) `>`";
  let extraClassDeclaration = [{
    int64_t getConsumers() const { return getM() / 64; }
    int64_t getThreads() const { return 128 * (getConsumers() + 1); }
  }];
  let genVerifyDecl = 1;
}

def Tile_ChunkScheduleAttr : Tile_Attr<"ChunkSchedule", "chunk_schedule"> {
  let summary = "The shape of a linear attention's kernel, decided once";
  let description = [{
    chunk: tokens of a chunk, the rows of a wgmma; columns: value channels of a
    CTA's state; stages: depth of the query, key and value rings; segment: the
    fewest chunks that are worth a CTA of their own; registers of a thread of
    the producer, of the warpgroup of outputs and of the state's (setmaxnreg);
    cluster: CTAs that walk a sequence together, in waves of a segment each,
    and hand each other their states.
  }];
  let parameters = (ins "int64_t":$chunk, "int64_t":$columns, "int64_t":$stages, "int64_t":$segment,
                        "int64_t":$producer_registers, "int64_t":$output_registers, "int64_t":$state_registers,
                        DefaultValuedParameter<"int64_t", "1">:$cluster);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Tile_StepScheduleAttr : Tile_Attr<"StepSchedule", "step_schedule"> {
  let summary = "The shape of a kernel that takes a linear state token by token, decided once";
  let description = [{
    rows: value channels of a CTA's state, the rows of a register tile;
    registers of a thread; residents: CTAs of a multiprocessor, whose loads
    are in flight together; block: tokens that are summed apart before they join
    the state, 0 for none.
  }];
  let parameters = (ins "int64_t":$rows, "int64_t":$registers, "int64_t":$residents,
                        DefaultValuedParameter<"int64_t", "0">:$block);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Tile_ReduceKind : I32EnumAttr<"ReduceKind", "a row reduction", [
    I32EnumAttrCase<"Add", 0, "add">, I32EnumAttrCase<"Max", 1, "max">]> {
  let cppNamespace = "::mlir::tile";
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

class Tile_Type<string name, string typeMnemonic> : TypeDef<Tile_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def Tile_SharedType : Tile_Type<"Shared", "shared"> {
  let summary = "A rows × columns tile in shared memory";
  let description = [{
    `!tile.shared<128x64xbf16, 128>`: stored as panels of `swizzle` bytes of
    columns, each panel rows × swizzle bytes, 16-byte chunks of a row permuted
    as TMA and wgmma do for that swizzle (32, 64 or 128 bytes). An element of
    tf32 takes 4 bytes.
  }];
  let parameters = (ins "int64_t":$rows, "int64_t":$columns, "::mlir::Type":$elementType, "int64_t":$swizzle);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    int64_t getElementBytes() const { return getStorageBits(getElementType()) / 8; }
    /// Columns of a panel.
    int64_t getPanelColumns() const { return getSwizzle() / getElementBytes(); }
    int64_t getPanels() const { return (getColumns() + getPanelColumns() - 1) / getPanelColumns(); }
    int64_t getPanelBytes() const { return getRows() * getSwizzle(); }
    int64_t getBytes() const { return getPanels() * getPanelBytes(); }
  }];
}

class Tile_Of<string name, string typeMnemonic, string what> : Tile_Type<name, typeMnemonic> {
  let summary = what;
  let parameters = (ins "SharedType":$shared);
  let assemblyFormat = "`<` qualified($shared) `>`";
}
def Tile_SlotType : Tile_Of<"Slot", "slot", "A stage of a ring, free to be written">;
def Tile_ArrivedType : Tile_Of<"Arrived", "arrived", "A shared tile whose contents have arrived: the only kind that can be read">;
def Tile_StageType : AnyTypeOf<[Tile_SlotType, Tile_ArrivedType], "slot or arrived tile">;
def Tile_RingType : Tile_Type<"Ring", "ring"> {
  let summary = "Stages of shared memory with a full and an empty barrier each";
  let description = [{
    With `cluster = c`, the rings of a cluster's c CTAs are walked in step: a
    stage is free once the consumers of all c have released it, since each CTA
    may then copy into all of them.
  }];
  let parameters = (ins "int64_t":$stages, "SharedType":$shared, DefaultValuedParameter<"int64_t", "1">:$cluster);
  let builders = [TypeBuilder<(ins "int64_t":$stages, "SharedType":$shared), "return $_get($_ctxt, stages, shared, 1);">];
  let assemblyFormat = "`<` $stages `,` qualified($shared) (`,` `cluster` `=` $cluster^)? `>`";
  let genVerifyDecl = 1;
}
def Tile_MailboxType : Tile_Type<"Mailbox", "mailbox"> {
  let summary = "A ring of i32 messages from one role to others";
  let parameters = (ins "int64_t":$stages);
  let assemblyFormat = "`<` $stages `>`";
  let genVerifyDecl = 1;
}
def Tile_PendingType : Tile_Type<"Pending", "pending"> {
  let summary = "An accumulator in flight: nothing can touch it but an await";
  let parameters = (ins "::mlir::RankedTensorType":$tile);
  let assemblyFormat = "`<` $tile `>`";
}
def Tile_TensorMapType : Tile_Type<"TensorMap", "tensor_map"> {
  let summary = "A TMA descriptor: box of a global tensor and its swizzle in shared memory";
  let description = [{
    `!tile.tensor_map<1x1x128x64xbf16, 128>`: box extents in the order of the
    global tensor's dimensions (innermost last), swizzle in bytes.
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$box, "::mlir::Type":$elementType, "int64_t":$swizzle);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

#endif // TILE_DIALECT_TD
