// Every math function with code of our own, on f32.
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<8x1000xf32>, %y: tensor<8x1000xf32>) -> (tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>) {
  %e = tensor.empty() : tensor<8x1000xf32>
  %0:4 = linalg.generic {indexing_maps = [#id, #id, #id, #id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<8x1000xf32>, tensor<8x1000xf32>)
      outs(%e, %e, %e, %e : tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>) {
  ^bb0(%a: f32, %b: f32, %o0: f32, %o1: f32, %o2: f32, %o3: f32):
    %hundred = arith.constant 100.0 : f32
    %small = arith.constant 1.0e-3 : f32
    %p = math.absf %a : f32
    %positive = arith.addf %p, %small : f32
    %far = arith.mulf %a, %hundred : f32
    // exp, tanh, erf, sqrt
    %exp = math.exp %a : f32
    %tanh = math.tanh %b : f32
    %erf = math.erf %a : f32
    %s0 = arith.addf %exp, %tanh : f32
    %r0 = arith.addf %s0, %erf : f32
    // log, powf, rsqrt
    %log = math.log %positive : f32
    %pow = math.powf %positive, %b : f32
    %rsqrt = math.rsqrt %positive : f32
    %sqrt = math.sqrt %positive : f32
    %bounded = math.tanh %pow : f32
    %s1 = arith.addf %log, %bounded : f32
    %s2 = arith.mulf %rsqrt, %sqrt : f32
    %r1 = arith.addf %s1, %s2 : f32
    // sin and cos of large angles
    %sin = math.sin %far : f32
    %cos = math.cos %far : f32
    %near = math.sin %b : f32
    %s3 = arith.mulf %sin, %cos : f32
    %r2 = arith.addf %s3, %near : f32
    // the rest
    %exp2 = math.exp2 %b : f32
    %log1p = math.log1p %p : f32
    %expm1 = math.expm1 %a : f32
    %atan = math.atan %a : f32
    %floor = math.floor %b : f32
    %ceil = math.ceil %b : f32
    %s4 = arith.addf %exp2, %log1p : f32
    %s5 = arith.addf %expm1, %atan : f32
    %s6 = arith.addf %floor, %ceil : f32
    %s7 = arith.addf %s4, %s5 : f32
    %r3 = arith.addf %s7, %s6 : f32
    linalg.yield %r0, %r1, %r2, %r3 : f32, f32, f32, f32
  } -> (tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>)
  return %0#0, %0#1, %0#2, %0#3 : tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>, tensor<8x1000xf32>
}
