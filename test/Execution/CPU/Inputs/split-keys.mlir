module attributes {transform.with_named_sequence} {
  // Every key range of 32 to a thread, merged afterwards.
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match ops{["attn.attention"]} in %root : (!transform.any_op) -> !transform.any_op
    %init:2, %split, %merge, %loop = transform.structured.tile_reduction_using_forall %a
        by num_threads = [0, 0, 0, 3, 0, 0] tile_sizes = [0, 0, 0, 32, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
