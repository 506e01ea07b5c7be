#include "RegionEvaluator.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace attn;

bool attn::canEvaluateOnVectors(Region &region) {
  if (region.empty())
    return true;
  return llvm::all_of(region.front().without_terminator(), [](Operation &op) {
    if (op.getNumRegions() || op.getNumResults() != 1)
      return false;
    if (isa<memref::LoadOp>(op) || op.hasTrait<OpTrait::ConstantLike>())
      return true;
    return OpTrait::hasElementwiseMappableTraits(&op) && VectorType::isValidElementType(op.getResult(0).getType());
  });
}

Value attn::evaluateOnVectors(LoopBuilder &lb, Region &region, ValueRange arguments, int64_t lanes) {
  Block &block = region.front();
  IRMapping map;
  map.map(block.getArguments(), arguments);
  auto widen = [&](Value value) {
    return isa<VectorType>(value.getType()) ? value : lb.broadcast(value, VectorType::get({lanes}, value.getType()));
  };
  for (Operation &op : block.without_terminator()) {
    SmallVector<Value> operands;
    for (Value operand : op.getOperands())
      operands.push_back(map.lookupOrDefault(operand));
    if (llvm::none_of(operands, [](Value v) { return isa<VectorType>(v.getType()); })) {
      lb.b.clone(op, map);
      continue;
    }
    Type element = op.getResult(0).getType();
    auto type = VectorType::get({lanes}, element);
    if (auto load = dyn_cast<memref::LoadOp>(op)) {
      SmallVector<Value> elements;
      for (int64_t lane = 0; lane < lanes; ++lane) {
        SmallVector<Value> at;
        for (Value index : ValueRange(operands).drop_front())
          at.push_back(isa<VectorType>(index.getType())
                           ? vector::ExtractOp::create(lb.b, lb.loc, index, lane).getResult()
                           : index);
        elements.push_back(lb.load(operands[0], at));
      }
      map.map(load.getResult(), vector::FromElementsOp::create(lb.b, lb.loc, type, elements).getResult());
      continue;
    }
    for (Value &operand : operands)
      operand = widen(operand);
    OperationState state(lb.loc, op.getName(), operands, {type}, op.getAttrs());
    map.map(op.getResult(0), lb.b.create(state)->getResult(0));
  }
  return widen(map.lookupOrDefault(block.getTerminator()->getOperand(0)));
}

Value attn::evaluateAtPoint(LoopBuilder &lb, Region &region, ValueRange arguments) {
  Block &block = region.front();
  IRMapping map;
  map.map(block.getArguments(), arguments);
  for (Operation &op : block.without_terminator())
    lb.b.clone(op, map);
  return map.lookupOrDefault(block.getTerminator()->getOperand(0));
}
