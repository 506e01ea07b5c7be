#include "dialects/attn/AttnDialect.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::attn;

#include "dialects/attn/AttnDialect.cpp.inc"

#include "dialects/attn/AttnEnums.cpp.inc"

#include "dialects/attn/AttnAttrInterfaces.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/attn/AttnAttrs.cpp.inc"

void AttnDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/attn/AttnAttrs.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "dialects/attn/AttnOps.cpp.inc"
      >();
}

LogicalResult AttnDialect::verifyOperationAttribute(Operation *op, NamedAttribute attribute) {
  // sorted_s2
  if (attribute.getName() == getSortedAttrName())
    return op->emitError() << "expected " << getSortedAttrName() << " on an argument of a function, found it on '"
                           << op->getName() << "'";
  return success();
}

LogicalResult AttnDialect::verifyRegionArgAttribute(Operation *op, unsigned, unsigned argument,
                                                    NamedAttribute attribute) {
  // A claim that is misspelt would be lost without a word.
  if (attribute.getName() != getSortedAttrName())
    return op->emitError() << "expected " << getSortedAttrName() << ", the one attribute of arguments, got "
                           << attribute.getName().getValue() << " on argument " << argument;
  // sorted_s1
  if (!isa<UnitAttr>(attribute.getValue()))
    return op->emitError() << "expected " << getSortedAttrName() << " without a value on argument " << argument
                           << ", got " << attribute.getValue();
  // sorted_s3
  Type type = cast<FunctionOpInterface>(op).getArgumentTypes()[argument];
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getRank() == 0 || !tensor.getElementType().isSignlessInteger())
    return op->emitError() << "expected " << getSortedAttrName()
                           << " on a ranked tensor of signless integers of at least one dimension, got " << type
                           << " for argument " << argument;
  return success();
}

LogicalResult AttnDialect::verifyRegionResultAttribute(Operation *op, unsigned, unsigned result,
                                                       NamedAttribute attribute) {
  // sorted_s2
  return op->emitError() << "expected no " << attribute.getName().getValue() << " on a result, found it on result "
                         << result;
}
