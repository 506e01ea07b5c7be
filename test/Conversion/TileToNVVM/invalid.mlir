// RUN: attn-opt %s --tile-to-nvvm --verify-diagnostics

// expected-error @+1 {{'tile.kernel' op expected a gpu.module around the kernel, got builtin.module}}
tile.kernel @no_module() {
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
  }
  tile.return
}
