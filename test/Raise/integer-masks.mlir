// RUN: attn-opt --attn-raise %s | FileCheck %s
// RUN: attn-run %s --device=cpu --verify --seed=3 | FileCheck %s --check-prefix=VALUES
// RUN: attn-run %s --device=interp --verify --seed=4 | FileCheck %s --check-prefix=VALUES

// Masks in integers that a sign or a power of 2 decides: unsigned compares of what may be negative, division towards
// zero, shifts, bits, and truth values in order. Each becomes a mask, and nothing of the graph is left.

// CHECK-COUNT-10: mask (
// CHECK-NOT: linalg.softmax
// VALUES: verify
// VALUES-NEXT: output 0 {{.*}}PASS
// VALUES-NEXT: output 1 {{.*}}PASS
// VALUES-NEXT: output 2 {{.*}}PASS
// VALUES-NEXT: output 3 {{.*}}PASS
// VALUES-NEXT: output 4 {{.*}}PASS
// VALUES-NEXT: output 5 {{.*}}PASS
// VALUES-NEXT: output 6 {{.*}}PASS
// VALUES-NEXT: output 7 {{.*}}PASS
// VALUES-NEXT: output 8 {{.*}}PASS
// VALUES-NEXT: output 9 {{.*}}PASS

#m0 = affine_map<(h, i, j, d) -> (h, i, d)>
#m1 = affine_map<(h, i, j, d) -> (h, j, d)>
#m2 = affine_map<(h, i, j, d) -> (h, i, j)>
#m3 = affine_map<(h, i, j) -> (h, i, j)>
#m4 = affine_map<(h, i, j) -> (h)>

func.func @main(%a0: tensor<2x11x16xf32>, %a1: tensor<2x13x16xf32>, %a2: tensor<2x13x16xf32>, %a3: tensor<2xi32>) -> (tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>) {
  %v1 = arith.constant 0.000000000e+00 : f32
  %v2 = tensor.empty() : tensor<2x11x16xf32>
  %v3 = linalg.fill ins(%v1 : f32) outs(%v2 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  %v4 = tensor.empty() : tensor<2x11x13xf32>
  // Unsigned below 4: distances 0 to 3.
  %v5 = arith.constant 0.000000000e+00 : f32
  %v6 = tensor.empty() : tensor<2x11x13xf32>
  %v7 = linalg.fill ins(%v5 : f32) outs(%v6 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v13 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v7 : tensor<2x11x13xf32>) {
  ^bb0(%v8: f32, %v9: f32, %v10: f32):
    %v11 = arith.mulf %v8, %v9 : f32
    %v12 = arith.addf %v11, %v10 : f32
    linalg.yield %v12 : f32
  } -> tensor<2x11x13xf32>
  %v14 = tensor.empty() : tensor<2x11x13xf32>
  %v30 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v13, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v14 : tensor<2x11x13xf32>) {
  ^bb0(%v15: f32, %v16: i32, %v17: f32):
    %v18 = linalg.index 1 : index
    %v19 = arith.index_cast %v18 : index to i32
    %v20 = linalg.index 2 : index
    %v21 = arith.index_cast %v20 : index to i32
    %v22 = arith.subi %v19, %v21 : i32
    %v23 = arith.constant 4 : i32
    %v24 = arith.cmpi ult, %v22, %v23 : i32
    %v25 = arith.constant 12 : i32
    %v26 = arith.cmpi eq, %v21, %v25 : i32
    %v27 = arith.ori %v24, %v26 : i1
    %v28 = arith.constant 0xFF800000 : f32
    %v29 = arith.select %v27, %v15, %v28 : f32
    linalg.yield %v29 : f32
  } -> tensor<2x11x13xf32>
  %v31 = linalg.softmax dimension(2) ins(%v30 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v32 = linalg.batch_matmul ins(%v31, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // A negative distance is above all others.
  %v33 = arith.constant 0.000000000e+00 : f32
  %v34 = tensor.empty() : tensor<2x11x13xf32>
  %v35 = linalg.fill ins(%v33 : f32) outs(%v34 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v41 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v35 : tensor<2x11x13xf32>) {
  ^bb0(%v36: f32, %v37: f32, %v38: f32):
    %v39 = arith.mulf %v36, %v37 : f32
    %v40 = arith.addf %v39, %v38 : f32
    linalg.yield %v40 : f32
  } -> tensor<2x11x13xf32>
  %v42 = tensor.empty() : tensor<2x11x13xf32>
  %v58 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v41, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v42 : tensor<2x11x13xf32>) {
  ^bb0(%v43: f32, %v44: i32, %v45: f32):
    %v46 = linalg.index 1 : index
    %v47 = arith.index_cast %v46 : index to i32
    %v48 = linalg.index 2 : index
    %v49 = arith.index_cast %v48 : index to i32
    %v50 = arith.subi %v49, %v47 : i32
    %v51 = arith.constant 4 : i32
    %v52 = arith.cmpi ugt, %v50, %v51 : i32
    %v53 = arith.constant 12 : i32
    %v54 = arith.cmpi eq, %v49, %v53 : i32
    %v55 = arith.ori %v52, %v54 : i1
    %v56 = arith.constant 0xFF800000 : f32
    %v57 = arith.select %v55, %v43, %v56 : f32
    linalg.yield %v57 : f32
  } -> tensor<2x11x13xf32>
  %v59 = linalg.softmax dimension(2) ins(%v58 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v60 = linalg.batch_matmul ins(%v59, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // A length may be negative: then it is above all positions.
  %v61 = arith.constant 0.000000000e+00 : f32
  %v62 = tensor.empty() : tensor<2x11x13xf32>
  %v63 = linalg.fill ins(%v61 : f32) outs(%v62 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v69 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v63 : tensor<2x11x13xf32>) {
  ^bb0(%v64: f32, %v65: f32, %v66: f32):
    %v67 = arith.mulf %v64, %v65 : f32
    %v68 = arith.addf %v67, %v66 : f32
    linalg.yield %v68 : f32
  } -> tensor<2x11x13xf32>
  %v70 = tensor.empty() : tensor<2x11x13xf32>
  %v86 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v69, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v70 : tensor<2x11x13xf32>) {
  ^bb0(%v71: f32, %v72: i32, %v73: f32):
    %v74 = linalg.index 1 : index
    %v75 = arith.index_cast %v74 : index to i32
    %v76 = linalg.index 2 : index
    %v77 = arith.index_cast %v76 : index to i32
    %v78 = arith.constant 4 : i32
    %v79 = arith.subi %v72, %v78 : i32
    %v80 = arith.cmpi ult, %v77, %v79 : i32
    %v81 = arith.constant 0 : i32
    %v82 = arith.cmpi eq, %v77, %v81 : i32
    %v83 = arith.ori %v80, %v82 : i1
    %v84 = arith.constant 0xFF800000 : f32
    %v85 = arith.select %v83, %v71, %v84 : f32
    linalg.yield %v85 : f32
  } -> tensor<2x11x13xf32>
  %v87 = linalg.softmax dimension(2) ins(%v86 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v88 = linalg.batch_matmul ins(%v87, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // Towards zero: the remainder of -3 by 4 is -3.
  %v89 = arith.constant 0.000000000e+00 : f32
  %v90 = tensor.empty() : tensor<2x11x13xf32>
  %v91 = linalg.fill ins(%v89 : f32) outs(%v90 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v97 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v91 : tensor<2x11x13xf32>) {
  ^bb0(%v92: f32, %v93: f32, %v94: f32):
    %v95 = arith.mulf %v92, %v93 : f32
    %v96 = arith.addf %v95, %v94 : f32
    linalg.yield %v96 : f32
  } -> tensor<2x11x13xf32>
  %v98 = tensor.empty() : tensor<2x11x13xf32>
  %v113 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v97, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v98 : tensor<2x11x13xf32>) {
  ^bb0(%v99: f32, %v100: i32, %v101: f32):
    %v102 = linalg.index 1 : index
    %v103 = arith.index_cast %v102 : index to i32
    %v104 = linalg.index 2 : index
    %v105 = arith.index_cast %v104 : index to i32
    %v106 = arith.subi %v103, %v105 : i32
    %v107 = arith.constant 4 : i32
    %v108 = arith.remsi %v106, %v107 : i32
    %v109 = arith.constant -1 : i32
    %v110 = arith.cmpi sge, %v108, %v109 : i32
    %v111 = arith.constant 0xFF800000 : f32
    %v112 = arith.select %v110, %v99, %v111 : f32
    linalg.yield %v112 : f32
  } -> tensor<2x11x13xf32>
  %v114 = linalg.softmax dimension(2) ins(%v113 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v115 = linalg.batch_matmul ins(%v114, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // Towards zero: -3 / 4 is 0.
  %v116 = arith.constant 0.000000000e+00 : f32
  %v117 = tensor.empty() : tensor<2x11x13xf32>
  %v118 = linalg.fill ins(%v116 : f32) outs(%v117 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v124 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v118 : tensor<2x11x13xf32>) {
  ^bb0(%v119: f32, %v120: f32, %v121: f32):
    %v122 = arith.mulf %v119, %v120 : f32
    %v123 = arith.addf %v122, %v121 : f32
    linalg.yield %v123 : f32
  } -> tensor<2x11x13xf32>
  %v125 = tensor.empty() : tensor<2x11x13xf32>
  %v140 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v124, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v125 : tensor<2x11x13xf32>) {
  ^bb0(%v126: f32, %v127: i32, %v128: f32):
    %v129 = linalg.index 1 : index
    %v130 = arith.index_cast %v129 : index to i32
    %v131 = linalg.index 2 : index
    %v132 = arith.index_cast %v131 : index to i32
    %v133 = arith.subi %v130, %v132 : i32
    %v134 = arith.constant 4 : i32
    %v135 = arith.divsi %v133, %v134 : i32
    %v136 = arith.constant 0 : i32
    %v137 = arith.cmpi eq, %v135, %v136 : i32
    %v138 = arith.constant 0xFF800000 : f32
    %v139 = arith.select %v137, %v126, %v138 : f32
    linalg.yield %v139 : f32
  } -> tensor<2x11x13xf32>
  %v141 = linalg.softmax dimension(2) ins(%v140 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v142 = linalg.batch_matmul ins(%v141, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // Down: -3 >> 2 is -1.
  %v143 = arith.constant 0.000000000e+00 : f32
  %v144 = tensor.empty() : tensor<2x11x13xf32>
  %v145 = linalg.fill ins(%v143 : f32) outs(%v144 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v151 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v145 : tensor<2x11x13xf32>) {
  ^bb0(%v146: f32, %v147: f32, %v148: f32):
    %v149 = arith.mulf %v146, %v147 : f32
    %v150 = arith.addf %v149, %v148 : f32
    linalg.yield %v150 : f32
  } -> tensor<2x11x13xf32>
  %v152 = tensor.empty() : tensor<2x11x13xf32>
  %v170 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v151, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v152 : tensor<2x11x13xf32>) {
  ^bb0(%v153: f32, %v154: i32, %v155: f32):
    %v156 = linalg.index 1 : index
    %v157 = arith.index_cast %v156 : index to i32
    %v158 = linalg.index 2 : index
    %v159 = arith.index_cast %v158 : index to i32
    %v160 = arith.subi %v157, %v159 : i32
    %v161 = arith.constant 2 : i32
    %v162 = arith.shrsi %v160, %v161 : i32
    %v163 = arith.constant -1 : i32
    %v164 = arith.cmpi eq, %v162, %v163 : i32
    %v165 = arith.constant 0 : i32
    %v166 = arith.cmpi eq, %v159, %v165 : i32
    %v167 = arith.ori %v164, %v166 : i1
    %v168 = arith.constant 0xFF800000 : f32
    %v169 = arith.select %v167, %v153, %v168 : f32
    linalg.yield %v169 : f32
  } -> tensor<2x11x13xf32>
  %v171 = linalg.softmax dimension(2) ins(%v170 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v172 = linalg.batch_matmul ins(%v171, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // -3 & 3 is 1.
  %v173 = arith.constant 0.000000000e+00 : f32
  %v174 = tensor.empty() : tensor<2x11x13xf32>
  %v175 = linalg.fill ins(%v173 : f32) outs(%v174 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v181 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v175 : tensor<2x11x13xf32>) {
  ^bb0(%v176: f32, %v177: f32, %v178: f32):
    %v179 = arith.mulf %v176, %v177 : f32
    %v180 = arith.addf %v179, %v178 : f32
    linalg.yield %v180 : f32
  } -> tensor<2x11x13xf32>
  %v182 = tensor.empty() : tensor<2x11x13xf32>
  %v197 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v181, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v182 : tensor<2x11x13xf32>) {
  ^bb0(%v183: f32, %v184: i32, %v185: f32):
    %v186 = linalg.index 1 : index
    %v187 = arith.index_cast %v186 : index to i32
    %v188 = linalg.index 2 : index
    %v189 = arith.index_cast %v188 : index to i32
    %v190 = arith.subi %v187, %v189 : i32
    %v191 = arith.constant 3 : i32
    %v192 = arith.andi %v190, %v191 : i32
    %v193 = arith.constant 1 : i32
    %v194 = arith.cmpi sle, %v192, %v193 : i32
    %v195 = arith.constant 0xFF800000 : f32
    %v196 = arith.select %v194, %v183, %v195 : f32
    linalg.yield %v196 : f32
  } -> tensor<2x11x13xf32>
  %v198 = linalg.softmax dimension(2) ins(%v197 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v199 = linalg.batch_matmul ins(%v198, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // Blocks of 4, causal.
  %v200 = arith.constant 0.000000000e+00 : f32
  %v201 = tensor.empty() : tensor<2x11x13xf32>
  %v202 = linalg.fill ins(%v200 : f32) outs(%v201 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v208 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v202 : tensor<2x11x13xf32>) {
  ^bb0(%v203: f32, %v204: f32, %v205: f32):
    %v206 = arith.mulf %v203, %v204 : f32
    %v207 = arith.addf %v206, %v205 : f32
    linalg.yield %v207 : f32
  } -> tensor<2x11x13xf32>
  %v209 = tensor.empty() : tensor<2x11x13xf32>
  %v224 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v208, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v209 : tensor<2x11x13xf32>) {
  ^bb0(%v210: f32, %v211: i32, %v212: f32):
    %v213 = linalg.index 1 : index
    %v214 = arith.index_cast %v213 : index to i32
    %v215 = linalg.index 2 : index
    %v216 = arith.index_cast %v215 : index to i32
    %v217 = arith.constant -4 : i32
    %v218 = arith.andi %v214, %v217 : i32
    %v219 = arith.constant -4 : i32
    %v220 = arith.andi %v216, %v219 : i32
    %v221 = arith.cmpi sge, %v218, %v220 : i32
    %v222 = arith.constant 0xFF800000 : f32
    %v223 = arith.select %v221, %v210, %v222 : f32
    linalg.yield %v223 : f32
  } -> tensor<2x11x13xf32>
  %v225 = linalg.softmax dimension(2) ins(%v224 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v226 = linalg.batch_matmul ins(%v225, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // Signed, true is -1; unsigned, 1.
  %v227 = arith.constant 0.000000000e+00 : f32
  %v228 = tensor.empty() : tensor<2x11x13xf32>
  %v229 = linalg.fill ins(%v227 : f32) outs(%v228 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v235 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v229 : tensor<2x11x13xf32>) {
  ^bb0(%v230: f32, %v231: f32, %v232: f32):
    %v233 = arith.mulf %v230, %v231 : f32
    %v234 = arith.addf %v233, %v232 : f32
    linalg.yield %v234 : f32
  } -> tensor<2x11x13xf32>
  %v236 = tensor.empty() : tensor<2x11x13xf32>
  %v259 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v235, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v236 : tensor<2x11x13xf32>) {
  ^bb0(%v237: f32, %v238: i32, %v239: f32):
    %v240 = linalg.index 1 : index
    %v241 = arith.index_cast %v240 : index to i32
    %v242 = linalg.index 2 : index
    %v243 = arith.index_cast %v242 : index to i32
    %v244 = arith.cmpi sle, %v243, %v241 : i32
    %v245 = arith.constant 3 : i32
    %v246 = arith.cmpi sgt, %v243, %v245 : i32
    %v247 = arith.cmpi slt, %v244, %v246 : i1
    %v248 = arith.constant 5 : i32
    %v249 = arith.cmpi sgt, %v243, %v248 : i32
    %v250 = arith.constant 2 : i32
    %v251 = arith.cmpi sgt, %v243, %v250 : i32
    %v252 = arith.cmpi ult, %v249, %v251 : i1
    %v253 = arith.ori %v247, %v252 : i1
    %v254 = arith.constant 0 : i32
    %v255 = arith.cmpi eq, %v243, %v254 : i32
    %v256 = arith.ori %v253, %v255 : i1
    %v257 = arith.constant 0xFF800000 : f32
    %v258 = arith.select %v256, %v237, %v257 : f32
    linalg.yield %v258 : f32
  } -> tensor<2x11x13xf32>
  %v260 = linalg.softmax dimension(2) ins(%v259 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v261 = linalg.batch_matmul ins(%v260, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  // A sum of bits is exclusive, and the signed maximum of two is both.
  %v262 = arith.constant 0.000000000e+00 : f32
  %v263 = tensor.empty() : tensor<2x11x13xf32>
  %v264 = linalg.fill ins(%v262 : f32) outs(%v263 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v270 = linalg.generic {indexing_maps = [#m0, #m1, #m2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<2x11x16xf32>, tensor<2x13x16xf32>) outs(%v264 : tensor<2x11x13xf32>) {
  ^bb0(%v265: f32, %v266: f32, %v267: f32):
    %v268 = arith.mulf %v265, %v266 : f32
    %v269 = arith.addf %v268, %v267 : f32
    linalg.yield %v269 : f32
  } -> tensor<2x11x13xf32>
  %v271 = tensor.empty() : tensor<2x11x13xf32>
  %v291 = linalg.generic {indexing_maps = [#m3, #m4, #m3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v270, %a3 : tensor<2x11x13xf32>, tensor<2xi32>) outs(%v271 : tensor<2x11x13xf32>) {
  ^bb0(%v272: f32, %v273: i32, %v274: f32):
    %v275 = linalg.index 1 : index
    %v276 = arith.index_cast %v275 : index to i32
    %v277 = linalg.index 2 : index
    %v278 = arith.index_cast %v277 : index to i32
    %v279 = arith.cmpi sle, %v278, %v276 : i32
    %v280 = arith.constant 2 : i32
    %v281 = arith.cmpi sgt, %v278, %v280 : i32
    %v282 = arith.addi %v279, %v281 : i1
    %v283 = arith.constant 9 : i32
    %v284 = arith.cmpi slt, %v278, %v283 : i32
    %v285 = arith.maxsi %v282, %v284 : i1
    %v286 = arith.constant 12 : i32
    %v287 = arith.cmpi eq, %v278, %v286 : i32
    %v288 = arith.ori %v285, %v287 : i1
    %v289 = arith.constant 0xFF800000 : f32
    %v290 = arith.select %v288, %v272, %v289 : f32
    linalg.yield %v290 : f32
  } -> tensor<2x11x13xf32>
  %v292 = linalg.softmax dimension(2) ins(%v291 : tensor<2x11x13xf32>) outs(%v4 : tensor<2x11x13xf32>) -> tensor<2x11x13xf32>
  %v293 = linalg.batch_matmul ins(%v292, %a2 : tensor<2x11x13xf32>, tensor<2x13x16xf32>) outs(%v3 : tensor<2x11x16xf32>) -> tensor<2x11x16xf32>
  return %v32, %v60, %v88, %v115, %v142, %v172, %v199, %v226, %v261, %v293 : tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>, tensor<2x11x16xf32>
}
