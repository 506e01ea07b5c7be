// RUN: attn-opt --split-input-file --verify-diagnostics %s

// One fault each; the functions are named by the constraint in the op's description.
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c1(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected 4 indexing maps (query, key, value, output), got 3}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(i, j, d, e) -> (i, j, d)>

func.func @attention_c1_dims(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the key map to have 5 dimensions (the query's), got 4}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #x, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#x = affine_map<(i, j, d) -> (i, j, d)>

func.func @attention_c1_domain(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected an iteration domain (batch…, i, j, d, e) of at least 4 dimensions, got 3}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#x, #x, #x, #x] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e)[s] -> (b, j, e)>

func.func @attention_c1_symbols(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the value map to have no symbols, got 1}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #x, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (i, d)>

func.func @attention_c2(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the query map to have 3 results (its operand's rank), got 2}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#x, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (b, j + 1, d)>

func.func @attention_c3(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected dimension j of the domain once, as a plain result, in the key map, got affine_map<(d0, d1, d2, d3, d4) -> (d0, d2 + 1, d3)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #x, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (i, j, d)>

func.func @attention_c3_foreign(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected dimension i of the domain not to appear in the key map, got affine_map<(d0, d1, d2, d3, d4) -> (d1, d2, d3)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #x, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (0, i, e)>

func.func @attention_c4(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the output map to name batch dimension 0 exactly once, got affine_map<(d0, d1, d2, d3, d4) -> (0, d1, d4)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #x] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c5(%q: tensor<2x8x16xf32>, %k: tensor<2x9x15xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected key head dim 16 (the query's), got 15}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x15xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c5_extent(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x10x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected extent 9 of dimension 1 of the value, got 10}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x10x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (b floordiv 2, j, d)>

func.func @attention_c5_largest(%q: tensor<4x8x16xf32>, %k: tensor<1x9x16xf32>, %v: tensor<4x9x4xf32>, %o: tensor<4x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected dimension 0 of the key to hold index 1 (its map's largest value), got extent 1}}
  %r = attn.attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<1x9x16xf32>, tensor<4x9x4xf32>) outs(%o : tensor<4x8x4xf32>)
      maps [#q, #x, #v, #o] normalizer #attn.softmax -> tensor<4x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c6(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xi32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected float elements of the value, got 'i32'}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c6_same(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xbf16>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected key elements 'f32' (the query's), got 'bf16'}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xbf16>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c6_f64(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf64>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected f64 in all of query, key, value and output or in none, got 'f32' query and 'f64' value}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c7(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %l: tensor<2x8xf16>) {
  // expected-error @+1 {{'attn.attention' op expected 'f32' lse elements, got 'f16'}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o, %l : tensor<2x8x4xf32>, tensor<2x8xf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>, tensor<2x8xf16>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c7_shape(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %l: tensor<2x9xf32>) {
  // expected-error @+1 {{'attn.attention' op expected lse of shape 2x8 (the output's without its value channel), got 2x9}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o, %l : tensor<2x8x4xf32>, tensor<2x9xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>, tensor<2x9xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c8_arguments(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the score region to take ('f32', 'index', 'index', 'index'), got ('f32', 'index', 'index')}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %i: index, %j: index) {
        attn.yield %s : f32
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c8_yield(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected the mask region to yield 'i1', got 'index'}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %i: index, %j: index) {
        attn.yield %i : index
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c9(%q: memref<2x8x16xf32>, %k: memref<2x9x16xf32>, %v: memref<2x9x4xf32>, %o: memref<2x8x4xf32>, %m: memref<f32>) {
  // expected-error @+1 {{'attn.attention' op expected only reads in the score region, got memref.store}}
  attn.attention ins(%q, %k, %v : memref<2x8x16xf32>, memref<2x9x16xf32>, memref<2x9x4xf32>) outs(%o : memref<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %i: index, %j: index) {
        memref.store %s, %m[] : memref<f32>
        attn.yield %s : f32
      }
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c10(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %c: tensor<2x2xi32>, %x: tensor<2x2x3xi32>) {
  // expected-error @+1 {{'attn.attention' op expected block counts, block indices and block_sizes together}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) blocks(%c, %x : tensor<2x2xi32>, tensor<2x2x3xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c10_sizes(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %c: tensor<2x2xi32>, %x: tensor<2x2x3xi32>) {
  // expected-error @+1 {{'attn.attention' op expected 2 positive block_sizes [query, key], got [4x0]}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) blocks(%c, %x : tensor<2x2xi32>, tensor<2x2x3xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax {block_sizes = array<i64: 4, 0>} -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c10_type(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %c: tensor<2x2xi64>, %x: tensor<2x2x3xi32>) {
  // expected-error @+1 {{'attn.attention' op expected i32 block counts and indices, got 'i64' and 'i32'}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) blocks(%c, %x : tensor<2x2xi64>, tensor<2x2x3xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax {block_sizes = array<i64: 4, 4>} -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c10_rank(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %c: tensor<2xi32>, %x: tensor<2x2x3xi32>) {
  // expected-error @+1 {{'attn.attention' op expected block counts of rank 2 and block indices of rank 3, got 1 and 3}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) blocks(%c, %x : tensor<2xi32>, tensor<2x2x3xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax {block_sizes = array<i64: 4, 4>} -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c11_sink(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %f: f32) {
  // expected-error @+1 {{'attn.attention' op expected normalizer #attn.softmax with a sink, got #attn.sigmoid}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.sigmoid
      sink (%b: index, %i: index) {
        attn.yield %f : f32
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_c11_lse(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %l: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.attention' op expected normalizer #attn.softmax with an lse, got #attn.relu}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o, %l : tensor<2x8x4xf32>, tensor<2x8xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.relu -> tensor<2x8x4xf32>, tensor<2x8xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_mixed(%q: tensor<2x8x16xf32>, %k: memref<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected all operands to be tensors, got 'memref<2x9x16xf32>' as operand 1}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, memref<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @attention_results(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.attention' op expected result types ('tensor<2x8x4xf32>') (the outs'), got ('tensor<2x8x5xf32>')}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x5xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c5(%q: tensor<2x8x17xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected key head dim 17 (the query's), got 16}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x17xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c1(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<2xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected 5 indexing maps (query, key, value, output, decay), got 4}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<2xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (i, d)>

func.func @linear_attention_c2(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the query map to have 3 results (its operand's rank), got 2}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#x, #k, #v, #o] -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (b, j + 1, d)>

func.func @linear_attention_c3(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected dimension j of the domain once, as a plain result, in the key map, got affine_map<(d0, d1, d2, d3, d4) -> (d0, d2 + 1, d3)>}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #x, #v, #o] -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#x = affine_map<(b, i, j, d, e) -> (0, i, e)>

func.func @linear_attention_c4(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the output map to name batch dimension 0 exactly once, got affine_map<(d0, d1, d2, d3, d4) -> (0, d1, d4)>}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #x] -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c6(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xi32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected float elements of the value, got 'i32'}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c7(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %s: tensor<2x16x4xf64>) {
  // expected-error @+1 {{'attn.linear_attention' op expected 'f32' elements of the initial state, got 'f64'}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) initial_state(%s : tensor<2x16x4xf64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o]  -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c7_shape(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %f: tensor<2x16x5xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the final state to have shape 2x16x4, got 2x16x5}}
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o, %f : tensor<2x8x4xf32>, tensor<2x16x5xf32>)
      maps [#q, #k, #v, #o]  -> tensor<2x8x4xf32>, tensor<2x16x5xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c7_sums(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %s: tensor<2x16x4xf32>, %z: tensor<2x15xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the initial normalizer state to have shape 2x16, got 2x15}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) initial_state(%s, %z : tensor<2x16x4xf32>, tensor<2x15xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal normalized -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c8(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the query_map region to take ('f32', 'index', 'index', 'index'), got ('f32', 'index')}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] 
      query_map (%x: f32, %d: index) {
        attn.yield %x : f32
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c8_reset(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the reset region to yield 'i1', got 'index'}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal
      reset (%b: index, %t: index) {
        attn.yield %t : index
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#w = affine_map<(b, i, j, d, e) -> (b)>

func.func @linear_attention_c9(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<2xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected `causal` with a decay}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<2xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #w]  -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c9_reset(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected `causal` with a reset}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] 
      reset (%b: index, %t: index) {
        %c = arith.constant true
        attn.yield %c : i1
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c9_aligned(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected `causal` with `aligned_to_end`}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] aligned_to_end -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#w = affine_map<(b, i, j, d, e) -> (b, j)>

func.func @linear_attention_c9_rank(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<2xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the decay map to have 1 results (its operand's rank), got 2}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<2xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #w] causal -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#w = affine_map<(b, i, j, d, e) -> (i)>

func.func @linear_attention_c9_query(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<8xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected dimension i not to appear in the decay map, got affine_map<(d0, d1, d2, d3, d4) -> (d1)>}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<8xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #w] causal -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#w = affine_map<(b, i, j, d, e) -> (b, j)>

func.func @linear_attention_c9_extent(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected extent 9 of dimension 1 of the decay, got 8}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<2x8xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #w] causal -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#w = affine_map<(b, i, j, d, e) -> (b)>

func.func @linear_attention_c9_elements(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %y: tensor<2xi32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected float elements of the decay, got 'i32'}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%y : tensor<2xi32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #w] causal -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c10(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %s: tensor<2x16x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected 2 initial states (S and z), got 1}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) initial_state(%s : tensor<2x16x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal normalized -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c10_outs(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %f: tensor<2x16x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected 1 or 3 outs (output, final state, final normalizer state), got 2}}
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o, %f : tensor<2x8x4xf32>, tensor<2x16x4xf32>)
      maps [#q, #k, #v, #o] causal normalized -> tensor<2x8x4xf32>, tensor<2x16x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c11(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected `normalized` with an epsilon}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal {epsilon = 1.0e-6 : f64} -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @linear_attention_c12_decay(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>) {
  // expected-error @+1 {{'attn.linear_attention' op expected a decay with a decay_map region}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] causal
      decay_map (%x: f32) {
        %y = math.log %x : f32
        attn.yield %y : f32
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#y = affine_map<(b, i, j, d, e) -> (b, j)>

func.func @linear_attention_c12_arguments(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %g: tensor<2x9xbf16>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the decay_map region to take ('f32'), got ('f32', 'index')}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%g : tensor<2x9xbf16>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #y] causal
      decay_map (%x: f32, %t: index) {
        attn.yield %x : f32
      } -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#y = affine_map<(b, i, j, d, e) -> (b, j)>

func.func @linear_attention_c12_result(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %v: tensor<2x9x4xf32>, %o: tensor<2x8x4xf32>, %g: tensor<2x9xbf16>) {
  // expected-error @+1 {{'attn.linear_attention' op expected the decay_map region to yield 'f32', got 'bf16'}}
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x4xf32>) decay (%g : tensor<2x9xbf16>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #y] causal
      decay_map (%x: f32) {
        %y = arith.truncf %x : f32 to bf16
        attn.yield %y : bf16
      } -> tensor<2x8x4xf32>
  return
}

// -----


func.func @merge_c1(%a: tensor<2x8x4xf16>, %l: tensor<2x8xf32>, %o: tensor<2x8x4xf32>, %m: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.merge' op expected the left output to be 'tensor<2x8x4xf32>' (the outs'), got 'tensor<2x8x4xf16>'}}
  %r:2 = attn.merge (%a, %l), (%o, %m) outs(%o, %m) channel 2 : (tensor<2x8x4xf16>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>) -> (tensor<2x8x4xf32>, tensor<2x8xf32>)
  return
}

// -----


func.func @merge_c2(%a: tensor<2x8x4xf32>, %l: tensor<2x8xf32>, %o: tensor<2x8x4xf32>, %m: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.merge' op expected lse of shape 2x4 (the output's without dimension 1), got 2x8}}
  %r:2 = attn.merge (%a, %l), (%o, %m) outs(%o, %m) channel 1 : (tensor<2x8x4xf32>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>) -> (tensor<2x8x4xf32>, tensor<2x8xf32>)
  return
}

// -----


func.func @merge_c2_channel(%a: tensor<2x8x4xf32>, %l: tensor<2x8xf32>, %o: tensor<2x8x4xf32>, %m: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.merge' op expected a channel dimension inside the output's rank 3, got 3}}
  %r:2 = attn.merge (%a, %l), (%o, %m) outs(%o, %m) channel 3 : (tensor<2x8x4xf32>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>, tensor<2x8x4xf32>, tensor<2x8xf32>) -> (tensor<2x8x4xf32>, tensor<2x8xf32>)
  return
}

// -----


func.func @merge_c3(%a: tensor<2x8x4xi32>, %l: tensor<2x8xf32>, %o: tensor<2x8x4xi32>, %m: tensor<2x8xf32>) {
  // expected-error @+1 {{'attn.merge' op expected float elements, got 'i32' and 'f32'}}
  %r:2 = attn.merge (%a, %l), (%o, %m) outs(%o, %m) channel 2 : (tensor<2x8x4xi32>, tensor<2x8xf32>, tensor<2x8x4xi32>, tensor<2x8xf32>, tensor<2x8x4xi32>, tensor<2x8xf32>) -> (tensor<2x8x4xi32>, tensor<2x8xf32>)
  return
}

// -----

// expected-error @+1 {{expected attn.sorted without a value on argument 0, got true}}
func.func @sorted_s1(%ids: tensor<2x8xi32> {attn.sorted = true}) {
  return
}

// -----

func.func @sorted_s2(%ids: tensor<2x8xi32>) -> tensor<2x8xi32> {
  // expected-error @+1 {{expected attn.sorted on an argument of a function, found it on 'arith.addi'}}
  %r = arith.addi %ids, %ids {attn.sorted} : tensor<2x8xi32>
  return %r : tensor<2x8xi32>
}

// -----

// expected-error @+1 {{expected no attn.sorted on a result, found it on result 0}}
func.func @sorted_s2_result(%ids: tensor<2x8xi32>) -> (tensor<2x8xi32> {attn.sorted}) {
  return %ids : tensor<2x8xi32>
}

// -----

// expected-error @+1 {{expected attn.sorted on a ranked tensor of signless integers of at least one dimension, got 'tensor<2x8xf32>' for argument 1}}
func.func @sorted_s3(%q: tensor<4xf32>, %ids: tensor<2x8xf32> {attn.sorted}) {
  return
}

// -----

// expected-error @+1 {{got 'tensor<i32>' for argument 0}}
func.func @sorted_s3_rank(%length: tensor<i32> {attn.sorted}) {
  return
}

// -----

// expected-error @+1 {{expected attn.sorted, the one attribute of arguments, got attn.ordered on argument 0}}
func.func @unknown_claim(%ids: tensor<2x8xi32> {attn.ordered}) {
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c1_pages
func.func @attention_c1_pages(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected 5 indexing maps (query, key, value, output, page table), got 4}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c12_elements
func.func @attention_c12_elements(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xf32>) {
  // expected-error @+1 {{'attn.attention' op expected a page table of i32 or i64, got 'f32'}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xf32>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c12_rank
func.func @attention_c12_rank(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected the page table's map to have 1 results (its operand's rank), got 2}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j mod 4)>
// attention_c12_table
func.func @attention_c12_table(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected the page table's map to have j floordiv P once, got affine_map<(d0, d1, d2, d3, d4) -> (d0, d2 mod 4)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (i, j floordiv 4)>
// attention_c12_query
func.func @attention_c12_query(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected affine expressions of batch dimensions in the page table's map, got affine_map<(d0, d1, d2, d3, d4) -> (d1, d2 floordiv 4)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c12_number
func.func @attention_c12_number(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected the key map to have the page's number, its symbol, once, got affine_map<(d0, d1, d2, d3, d4) -> (d0, d2 mod 4, d3)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 8, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c12_slot
func.func @attention_c12_slot(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected the value map to have j mod 4 (the pages' size by their table's map), got affine_map<(d0, d1, d2, d3, d4)[s0] -> (s0, d2 mod 8, d4)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>
#v = affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#t = affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>
// attention_c12_size
func.func @attention_c12_size(%q: tensor<2x8x16xf32>, %k: tensor<9x5x16xf32>, %v: tensor<9x4x4xf32>, %o: tensor<2x8x4xf32>, %t: tensor<2x3xi64>) {
  // expected-error @+1 {{'attn.attention' op expected pages of 4 keys in dimension 1 of the key, got extent 5}}
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x16xf32>, tensor<9x5x16xf32>, tensor<9x4x4xf32>) pages(%t : tensor<2x3xi64>) outs(%o : tensor<2x8x4xf32>)
      maps [#q, #k, #v, #o, #t] normalizer #attn.softmax -> tensor<2x8x4xf32>
  return
}
