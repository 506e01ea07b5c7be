// RUN: attn-opt %s --attn-deallocate-buffers --verify-diagnostics

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>
func.func @main(%q: tensor<8x16xf32>, %o: tensor<8x16xf32>) -> tensor<8x16xf32> {
  // expected-error @+1 {{'attn.attention' op expected buffers (attn-deallocate-buffers runs after bufferization), got 'tensor<8x16xf32>'}}
  %r = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%o : tensor<8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<8x16xf32>
  return %r : tensor<8x16xf32>
}
