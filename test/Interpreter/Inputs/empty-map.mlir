!tile = !tile.shared<64x64xbf16, 128>
!map = !tile.tensor_map<64x64xbf16, 128>

gpu.module @kernels {
  tile.kernel @reads(%map: !map) {
    %ring = tile.ring consumers(1) : !tile.ring<1, !tile>
    %zero = arith.constant 0 : i32
    tile.warpgroup (%p: i32) first(0) count(1) registers(24) elected {
      %slot = tile.acquire %ring : !tile.ring<1, !tile>
      tile.copy_async %map[%zero, %zero], %slot : !map, !tile.slot<!tile>
    }
    tile.warpgroup (%p: i32) first(1) count(1) registers(24) {
      %there = tile.wait %ring : !tile.ring<1, !tile>
      tile.release %there of %ring : !tile.arrived<!tile>, !tile.ring<1, !tile>
    }
    tile.return
  }
}

func.func @main() {
  %none = arith.constant 0 : index
  %one = arith.constant 1 : index
  %data = memref.alloc(%none) : memref<?x64xbf16>
  %map = tile.encode_tensor_map %data : memref<?x64xbf16> -> !map
  tile.launch @kernels::@reads grid(%none) args(%map : !map)
  tile.launch @kernels::@reads grid(%one) args(%map : !map)
  return
}
