#ifndef ATTN_COMPILER_BACKEND_H
#define ATTN_COMPILER_BACKEND_H

#include "attn/Compiler/Target.h"
#include "llvm/IR/Module.h"

namespace attn {

/// The width in bits of the widest vector registers of the processor that
/// `options` names: 128, 256 or 512.
unsigned getVectorBits(const CompileOptions &options);

/// Translates LLVM dialect to LLVM IR for the host, optimised at -O3 if it
/// `computes`, else at -O1. Null after an error on `module`.
std::unique_ptr<llvm::Module> translateToLLVM(mlir::ModuleOp module, llvm::LLVMContext &context,
                                              const CompileOptions &options, bool computes);

/// Writes the host's position-independent object code of `code`.
mlir::LogicalResult writeObject(llvm::Module &code, mlir::Location loc, const CompileOptions &options, bool computes,
                                llvm::SmallVectorImpl<char> &object);

/// Links object code into a shared object at `path`, against the runtime library.
mlir::LogicalResult linkSharedObject(llvm::StringRef object, llvm::StringRef path, mlir::Location loc,
                                     const CompileOptions &options);

/// Writes the C header of a module whose entries are marked (attn-mark-entries).
void writeHeader(mlir::ModuleOp module, const CompileOptions &options, llvm::raw_ostream &os);

} // namespace attn

#endif // ATTN_COMPILER_BACKEND_H
