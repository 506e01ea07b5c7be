// Writes what a loader of the artifact sees: packed entry points and a
// descriptor. The layouts are those of runtime/include/attn_artifact.h.
#include "attn/Artifact/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_EMITARTIFACT
#include "attn/Artifact/Passes.h.inc"

namespace {

/// Builds constant globals of structs, arrays and strings.
class DataBuilder {
public:
  DataBuilder(ModuleOp module)
      : module(module), b(module.getBodyRegion()), ptr(LLVM::LLVMPointerType::get(module.getContext())),
        i32(b.getI32Type()), i64(b.getI64Type()) {}

  /// A constant global whose value `fill` builds.
  LLVM::GlobalOp global(Type type, const Twine &name, LLVM::Linkage linkage, function_ref<Value()> fill) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToEnd(module.getBody());
    auto op = LLVM::GlobalOp::create(b, loc(), type, /*isConstant=*/true, linkage, name.str(), Attribute());
    b.createBlock(&op.getInitializerRegion());
    LLVM::ReturnOp::create(b, loc(), fill());
    return op;
  }

  /// `{values…}` or `[values…]` of aggregate type `type`.
  Value aggregate(Type type, ValueRange values) {
    Value all = LLVM::UndefOp::create(b, loc(), type);
    for (auto [k, value] : llvm::enumerate(values))
      all = LLVM::InsertValueOp::create(b, loc(), all, value, ArrayRef<int64_t>{int64_t(k)});
    return all;
  }

  Value integer(Type type, int64_t value) {
    return LLVM::ConstantOp::create(b, loc(), type, b.getIntegerAttr(type, value));
  }
  Value address(StringRef symbol) { return LLVM::AddressOfOp::create(b, loc(), ptr, symbol); }
  Value null() { return LLVM::ZeroOp::create(b, loc(), ptr); }

  void string(const Twine &name, StringRef text) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToEnd(module.getBody());
    auto type = LLVM::LLVMArrayType::get(b.getI8Type(), text.size() + 1);
    LLVM::GlobalOp::create(b, loc(), type, true, LLVM::Linkage::Internal, name.str(),
                           b.getStringAttr(text.str() + '\0'));
  }

  /// An internal array of attn_tensor_type called `name`, with its dims.
  void tensors(const std::string &name, TypeRange types) {
    for (auto [k, type] : llvm::enumerate(types)) {
      auto tensor = cast<RankedTensorType>(type);
      if (tensor.getRank() == 0)
        continue;
      auto dims = LLVM::LLVMArrayType::get(i64, tensor.getRank());
      global(dims, name + "_dims" + Twine(k), LLVM::Linkage::Internal, [&] {
        SmallVector<Value> values;
        for (int64_t size : tensor.getShape())
          values.push_back(integer(i64, ShapedType::isDynamic(size) ? -1 : size));
        return aggregate(dims, values);
      });
    }
    auto one = tensorType();
    auto all = LLVM::LLVMArrayType::get(one, types.size());
    global(all, name, LLVM::Linkage::Internal, [&] {
      SmallVector<Value> values;
      for (auto [k, type] : llvm::enumerate(types)) {
        auto tensor = cast<RankedTensorType>(type);
        Value dims = tensor.getRank() ? address((name + "_dims" + Twine(k)).str()) : null();
        values.push_back(aggregate(
            one, {integer(i32, artifactDtype(tensor.getElementType())), integer(i32, tensor.getRank()), dims}));
      }
      return aggregate(all, values);
    });
  }

  LLVM::LLVMStructType literal(ArrayRef<Type> fields) {
    return LLVM::LLVMStructType::getLiteral(module.getContext(), fields);
  }
  LLVM::LLVMStructType tensorType() { return literal({i32, i32, ptr}); }
  LLVM::LLVMStructType entryType() { return literal({ptr, i32, i32, ptr, ptr, ptr}); }
  LLVM::LLVMStructType artifactType() { return literal({i32, ptr, i32, ptr}); }
  /// The ranked memref descriptor.
  LLVM::LLVMStructType descriptor(RankedTensorType type) {
    SmallVector<Type> fields{ptr, ptr, i64};
    if (int64_t rank = type.getRank())
      fields.append(2, LLVM::LLVMArrayType::get(i64, rank));
    return literal(fields);
  }
  Location loc() { return module.getLoc(); }

  ModuleOp module;
  OpBuilder b;
  Type ptr, i32, i64;
};

struct EmitArtifact : impl::EmitArtifactBase<EmitArtifact> {
  using EmitArtifactBase::EmitArtifactBase;

  /// `void attn_call_f(void **args)`: unpacks the descriptors, calls the C
  /// interface, and stores each result's descriptor where its argument points.
  static LLVM::LLVMFuncOp emitCall(DataBuilder &data, LLVM::LLVMFuncOp function, FunctionType type) {
    OpBuilder &b = data.b;
    Location loc = function.getLoc();
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToEnd(data.module.getBody());
    auto nothing = LLVM::LLVMVoidType::get(b.getContext());
    auto call = LLVM::LLVMFuncOp::create(b, loc, ("attn_call_" + function.getName()).str(),
                                         LLVM::LLVMFunctionType::get(nothing, {data.ptr}));
    Block *block = call.addEntryBlock(b);
    b.setInsertionPointToStart(block);
    auto argument = [&](unsigned k) {
      Value slot = LLVM::GEPOp::create(b, loc, data.ptr, data.ptr, block->getArgument(0),
                                       ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(k)});
      return LLVM::LoadOp::create(b, loc, data.ptr, slot);
    };
    unsigned inputs = type.getNumInputs(), results = type.getNumResults();
    SmallVector<Value> operands;
    LLVM::LLVMStructType pack;
    Value packed;
    if (results == 1) {
      operands.push_back(argument(inputs));
    } else if (results > 1) {
      SmallVector<Type> fields;
      for (Type result : type.getResults())
        fields.push_back(data.descriptor(cast<RankedTensorType>(result)));
      pack = data.literal(fields);
      packed = LLVM::AllocaOp::create(b, loc, data.ptr, pack, data.integer(data.i64, 1));
      operands.push_back(packed);
    }
    for (unsigned k = 0; k < inputs; ++k)
      operands.push_back(argument(k));
    LLVM::CallOp::create(b, loc, TypeRange(), ("_mlir_ciface_" + function.getName()).str(), operands);
    if (pack)
      for (auto [k, field] : llvm::enumerate(pack.getBody())) {
        Value from =
            LLVM::GEPOp::create(b, loc, data.ptr, pack, packed, ArrayRef<LLVM::GEPArg>{0, static_cast<int32_t>(k)});
        LLVM::StoreOp::create(b, loc, LLVM::LoadOp::create(b, loc, field, from), argument(inputs + k));
      }
    LLVM::ReturnOp::create(b, loc, ValueRange());
    return call;
  }

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<std::pair<LLVM::LLVMFuncOp, FunctionType>> entries;
    for (auto function : module.getOps<LLVM::LLVMFuncOp>()) {
      // Upstream's C interface wrapper inherits its function's attributes.
      if (function.getName().starts_with("_mlir_ciface_"))
        function->removeAttr("attn.entry");
      if (FunctionType type = getEntryType(function)) {
        if (!module.lookupSymbol(("_mlir_ciface_" + function.getName()).str())) {
          function.emitError("expected a C interface function '_mlir_ciface_")
              << function.getName() << "' for the entry, got none";
          return signalPassFailure();
        }
        entries.emplace_back(function, type);
      }
      if (!function.isExternal())
        function.setLinkage(LLVM::Linkage::Internal);
    }
    for (auto global : module.getOps<LLVM::GlobalOp>())
      if (!global.isDeclaration())
        global.setLinkage(LLVM::Linkage::Internal);

    DataBuilder data(module);
    SmallVector<std::string> prefixes;
    for (auto [function, type] : entries) {
      function->removeAttr("attn.entry");
      emitCall(data, function, type);
      std::string prefix = ("attn_entry_" + function.getName()).str();
      data.string(prefix + "_name", function.getName());
      data.tensors(prefix + "_inputs", type.getInputs());
      data.tensors(prefix + "_outputs", type.getResults());
    }
    auto all = LLVM::LLVMArrayType::get(data.entryType(), entries.size());
    data.global(all, "attn_entries", LLVM::Linkage::Internal, [&] {
      SmallVector<Value> values;
      for (auto [function, type] : entries) {
        std::string prefix = ("attn_entry_" + function.getName()).str();
        values.push_back(data.aggregate(data.entryType(),
                                        {data.address(prefix + "_name"), data.integer(data.i32, type.getNumInputs()),
                                         data.integer(data.i32, type.getNumResults()), data.address(prefix + "_inputs"),
                                         data.address(prefix + "_outputs"),
                                         data.address(("attn_call_" + function.getName()).str())}));
      }
      return data.aggregate(all, values);
    });
    data.string("attn_target", target);
    data.global(data.artifactType(), "attn_artifact_v1", LLVM::Linkage::External, [&] {
      return data.aggregate(data.artifactType(),
                            {data.integer(data.i32, 1), data.address("attn_target"),
                             data.integer(data.i32, entries.size()), data.address("attn_entries")});
    });
  }
};
} // namespace
} // namespace attn
