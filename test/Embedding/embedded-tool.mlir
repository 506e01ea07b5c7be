// An out-of-tree tool finds the installed package, builds and runs.
//
// RUN: rm -rf %t && cmake --install %build --prefix %t/prefix > %t.install.log
// RUN: cmake -S %S/embedded-tool -B %t/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=%t/prefix \
// RUN:   -DCMAKE_C_COMPILER=%llvm_bin/clang -DCMAKE_CXX_COMPILER=%llvm_bin/clang++ \
// RUN:   -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld > %t.configure.log
// RUN: ninja -C %t/build > %t.build.log
// RUN: %t/build/embedded-tool %s canonicalize | FileCheck %s
//
// The installed tools run from where they are.
// RUN: %t/prefix/bin/attn-opt %s -o /dev/null

// CHECK: attention: attention with 0 batch dimensions
func.func @attention(%q: tensor<2x8xf32>, %k: tensor<3x8xf32>, %v: tensor<3x4xf32>, %init: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %o = attn.attention ins(%q, %k, %v : tensor<2x8xf32>, tensor<3x8xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>)
    maps [affine_map<(i, j, d, e) -> (i, d)>, affine_map<(i, j, d, e) -> (j, d)>,
          affine_map<(i, j, d, e) -> (j, e)>, affine_map<(i, j, d, e) -> (i, e)>]
    normalizer #attn.softmax -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}
