// One attention for each of Schedules.h's answers, masked and not.
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @d64_full(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %o: memref<2x4x1024x64xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @d64_causal(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %o: memref<2x4x1024x64xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @d64_softcap(%q: memref<2x4x1024x64xf16>, %k: memref<2x4x1024x64xf16>, %v: memref<2x4x1024x64xf16>, %o: memref<2x4x1024x64xf16>) {
  %scale = arith.constant 0.125 : f32
  %cap = arith.constant 30.0 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xf16>, memref<2x4x1024x64xf16>, memref<2x4x1024x64xf16>) outs(%o : memref<2x4x1024x64xf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %u = math.tanh %t : f32
      %w = arith.mulf %u, %cap : f32
      attn.yield %w : f32
    }
  return
}

func.func @d128_full(%q: memref<2x4x1024x128xbf16>, %k: memref<2x4x1024x128xbf16>, %v: memref<2x4x1024x128xbf16>, %o: memref<2x4x1024x128xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>) outs(%o : memref<2x4x1024x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @d128_causal(%q: memref<2x4x1024x128xbf16>, %k: memref<2x4x1024x128xbf16>, %v: memref<2x4x1024x128xbf16>, %o: memref<2x4x1024x128xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>) outs(%o : memref<2x4x1024x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @d128_softcap_causal(%q: memref<2x4x1024x128xbf16>, %k: memref<2x4x1024x128xbf16>, %v: memref<2x4x1024x128xbf16>, %o: memref<2x4x1024x128xbf16>) {
  %scale = arith.constant 0.125 : f32
  %cap = arith.constant 30.0 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>, memref<2x4x1024x128xbf16>) outs(%o : memref<2x4x1024x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %u = math.tanh %t : f32
      %w = arith.mulf %u, %cap : f32
      attn.yield %w : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @d192_full(%q: memref<2x4x1024x192xbf16>, %k: memref<2x4x1024x192xbf16>, %v: memref<2x4x1024x128xbf16>, %o: memref<2x4x1024x128xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x192xbf16>, memref<2x4x1024x192xbf16>, memref<2x4x1024x128xbf16>) outs(%o : memref<2x4x1024x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @d192_causal(%q: memref<2x4x1024x192xbf16>, %k: memref<2x4x1024x192xbf16>, %v: memref<2x4x1024x128xbf16>, %o: memref<2x4x1024x128xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x192xbf16>, memref<2x4x1024x192xbf16>, memref<2x4x1024x128xbf16>) outs(%o : memref<2x4x1024x128xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @d256_full(%q: memref<2x4x1024x256xbf16>, %k: memref<2x4x1024x256xbf16>, %v: memref<2x4x1024x256xbf16>, %o: memref<2x4x1024x256xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x256xbf16>, memref<2x4x1024x256xbf16>, memref<2x4x1024x256xbf16>) outs(%o : memref<2x4x1024x256xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @d256_causal(%q: memref<2x4x1024x256xbf16>, %k: memref<2x4x1024x256xbf16>, %v: memref<2x4x1024x256xbf16>, %o: memref<2x4x1024x256xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x256xbf16>, memref<2x4x1024x256xbf16>, memref<2x4x1024x256xbf16>) outs(%o : memref<2x4x1024x256xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @f32_d64_causal(%q: memref<2x4x1024x64xf32>, %k: memref<2x4x1024x64xf32>, %v: memref<2x4x1024x64xf32>, %o: memref<2x4x1024x64xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xf32>, memref<2x4x1024x64xf32>, memref<2x4x1024x64xf32>) outs(%o : memref<2x4x1024x64xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    }
  return
}

func.func @f32_d128_full(%q: memref<2x4x1024x128xf32>, %k: memref<2x4x1024x128xf32>, %v: memref<2x4x1024x128xf32>, %o: memref<2x4x1024x128xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x128xf32>, memref<2x4x1024x128xf32>, memref<2x4x1024x128xf32>) outs(%o : memref<2x4x1024x128xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @f32_d192_full(%q: memref<2x4x1024x192xf32>, %k: memref<2x4x1024x192xf32>, %v: memref<2x4x1024x192xf32>, %o: memref<2x4x1024x192xf32>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x192xf32>, memref<2x4x1024x192xf32>, memref<2x4x1024x192xf32>) outs(%o : memref<2x4x1024x192xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}

func.func @d136_e256_full(%q: memref<2x4x1024x136xbf16>, %k: memref<2x4x1024x136xbf16>, %v: memref<2x4x1024x256xbf16>, %o: memref<2x4x1024x256xbf16>) {
  %scale = arith.constant 0.125 : f32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x136xbf16>, memref<2x4x1024x136xbf16>, memref<2x4x1024x256xbf16>) outs(%o : memref<2x4x1024x256xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
  return
}
