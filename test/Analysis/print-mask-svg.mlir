// The picture holds the rectangles of the map: runs of blocks of one kind.
// RUN: attn-opt %s --attn-print-mask='m=32 n=32 format=svg file=%t.svg' -o /dev/null
// RUN: FileCheck %s --input-file=%t.svg
// A document: it parses, and names what it holds.
// RUN: %python -c "import sys, xml.dom.minidom as x; d = x.parse(sys.argv[1]); print(d.documentElement.tagName, len(d.getElementsByTagName('path')))" %t.svg | FileCheck %s --check-prefix=XML
// XML: svg 2
//
// What stood there is replaced whole, and a path that cannot be written leaves nothing.
// RUN: echo 'left over' > %t.old && attn-opt %s --attn-print-mask='m=32 n=32 format=svg file=%t.old' -o /dev/null && diff %t.svg %t.old
// RUN: rm -rf %t.none && not attn-opt %s --attn-print-mask='format=svg file=%t.none/mask.svg' -o /dev/null 2>&1 | FileCheck %s --check-prefix=PATH
// RUN: test ! -e %t.none
// RUN: mkdir -p %t.folder && not attn-opt %s --attn-print-mask='format=svg file=%t.folder' -o /dev/null 2>&1 | FileCheck %s --check-prefix=FOLDER
// PATH: error: attn-print-mask: cannot write '{{.*}}.none/mask.svg': {{.*}}No such file or directory
// FOLDER: error: attn-print-mask: cannot write '{{.*}}.folder': {{.*}}

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK: <svg xmlns="http://www.w3.org/2000/svg"
// CHECK: fill="#1f5fa8"
// CHECK-NEXT: >full</text>
// CHECK-NEXT: fill="#f2a33a"
// CHECK-NEXT: >partial</text>
// CHECK-NEXT: fill="#eceff1"
// CHECK-NEXT: >empty</text>
// CHECK: >attention 0 of @window</text>
// CHECK-NEXT: >160 × 160 in blocks of 32 × 32, 32.12 % of the pairs visible</text>
// CHECK-NEXT: >all batch points</text>
// CHECK-NEXT: >4 full, 8 partial, 13 empty of 25 blocks, 48.0 % walked, predicted speed-up 2.08</text>
// CHECK-NEXT: scale(96)
// CHECK-NEXT: <rect class="empty" width="5" height="5" fill="#eceff1"/>
// CHECK-NEXT: <path class="partial" fill="#f2a33a" d="M0 0h1v1h-1zM1 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1zM1 3h1v1h-1zM3 3h1v1h-1zM2 4h1v1h-1zM4 4h1v1h-1z"/>
// CHECK-NEXT: <path class="full" fill="#1f5fa8" d="M0 1h1v1h-1zM1 2h1v1h-1zM2 3h1v1h-1zM3 4h1v1h-1z"/>
func.func @window(%q: tensor<2x160x64xbf16>) -> tensor<2x160x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<2x160x64xbf16>, tensor<2x160x64xbf16>, tensor<2x160x64xbf16>)
    outs(%q : tensor<2x160x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %reach = arith.constant 64 : index
      %past = arith.cmpi sge, %i, %j : index
      %distance = arith.subi %i, %j : index
      %near = arith.cmpi slt, %distance, %reach : index
      %c = arith.andi %past, %near : i1
      attn.yield %c : i1
    } -> tensor<2x160x64xbf16>
  return %o : tensor<2x160x64xbf16>
}
