// Which ops become formulas: those without a schedule.
// RUN: attn-opt %s --attn-to-naive=unscheduled-only | FileCheck %s --check-prefix=UNSCHEDULED

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// UNSCHEDULED-LABEL: func.func @both
// UNSCHEDULED-SAME: %[[Q:.+]]: tensor<2x64x64xbf16>, %[[K:.+]]: tensor<2x64x64xbf16>, %{{.+}}: tensor<2x64xf32>)
// UNSCHEDULED: %[[KEPT:.+]]:2 = attn.attention ins(%[[Q]], %[[K]], %[[K]] : {{.+}} {form = #attn.form<fold>, tile.schedule = {{.+}}}
// UNSCHEDULED-NOT: attn.
// UNSCHEDULED: linalg.generic {{.+}}"reduction"{{.+}} : tensor<2x64x64xf32>, tensor<2x64x64xf32>)
// UNSCHEDULED: linalg.generic {{.+}} ins(%[[KEPT]]#0, %[[KEPT]]#1, %{{.+}}, %{{.+}} : tensor<2x64x64xbf16>, tensor<2x64xf32>, tensor<2x64x64xbf16>, tensor<2x64xf32>)
// UNSCHEDULED-NOT: attn.
// UNSCHEDULED: return
func.func @both(%q: tensor<2x64x64xbf16>, %k: tensor<2x64x64xbf16>, %l: tensor<2x64xf32>) -> tensor<2x64x64xbf16> {
  %x:2 = attn.attention ins(%q, %k, %k : tensor<2x64x64xbf16>, tensor<2x64x64xbf16>, tensor<2x64x64xbf16>) outs(%q, %l : tensor<2x64x64xbf16>, tensor<2x64xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 24, consumer_registers = 240>} -> tensor<2x64x64xbf16>, tensor<2x64xf32>
  %y:2 = attn.attention ins(%k, %q, %q : tensor<2x64x64xbf16>, tensor<2x64x64xbf16>, tensor<2x64x64xbf16>) outs(%q, %l : tensor<2x64x64xbf16>, tensor<2x64xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x64x64xbf16>, tensor<2x64xf32>
  %m:2 = attn.merge (%x#0, %x#1), (%y#0, %y#1) outs(%q, %l) channel 2
    : (tensor<2x64x64xbf16>, tensor<2x64xf32>, tensor<2x64x64xbf16>, tensor<2x64xf32>, tensor<2x64x64xbf16>, tensor<2x64xf32>)
    -> (tensor<2x64x64xbf16>, tensor<2x64xf32>)
  return %m#0 : tensor<2x64x64xbf16>
}
