// Windows and bounds as large as an integer can be, which hide nothing, beside one that does.
// RUN: attn-run %s --device=interp --verify | FileCheck %s
// CHECK: output 0 {{.*}} PASS
func.func @main(%q: tensor<2x200x64xbf16>, %k: tensor<2x200x64xbf16>, %v: tensor<2x200x64xbf16>) -> tensor<2x200x64xbf16> {
  %e = tensor.empty() : tensor<2x200x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<2x200x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%e : tensor<2x200x64xbf16>)
    maps [affine_map<(h, i, j, d, e) -> (h, i, d)>, affine_map<(h, i, j, d, e) -> (h, j, d)>, affine_map<(h, i, j, d, e) -> (h, j, e)>, affine_map<(h, i, j, d, e) -> (h, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %most = arith.constant 9223372036854775807 : index
      %least = arith.constant -9223372036854775807 : index
      %two32 = arith.constant 4294967296 : index
      %beyond = arith.constant 4294967301 : index
      %n = arith.subi %i, %j : index
      %a = arith.cmpi slt, %n, %most : index
      %b = arith.cmpi sgt, %n, %least : index
      %c = arith.cmpi slt, %j, %two32 : index
      %d = arith.cmpi ne, %j, %beyond : index
      %past = arith.cmpi sge, %i, %j : index
      %ab = arith.andi %a, %b : i1
      %cd = arith.andi %c, %d : i1
      %all = arith.andi %ab, %cd : i1
      %m = arith.andi %all, %past : i1
      attn.yield %m : i1
    } -> tensor<2x200x64xbf16>
  return %0 : tensor<2x200x64xbf16>
}
