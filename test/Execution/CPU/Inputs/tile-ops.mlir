module attributes {transform.with_named_sequence} {
  // Every op in tiles, sequential or in parallel; see tiled.mlir.
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {heads} in %root : (!transform.any_op) -> !transform.any_op
    %a0, %al:3 = transform.structured.tile_using_for %a tile_sizes [1, 1, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %c = transform.structured.match attributes {channels} in %root : (!transform.any_op) -> !transform.any_op
    %c0, %cl = transform.structured.tile_using_forall %c tile_sizes [1, 1, 0, 0, 0, 5]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %m = transform.structured.match attributes {merge_for} in %root : (!transform.any_op) -> !transform.any_op
    %m0, %ml:3 = transform.structured.tile_using_for %m tile_sizes [1, 3, 13]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    %n = transform.structured.match attributes {merge_forall} in %root : (!transform.any_op) -> !transform.any_op
    %n0, %nl = transform.structured.tile_using_forall %n tile_sizes [1, 0, 13]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %l = transform.structured.match attributes {causal_op} in %root : (!transform.any_op) -> !transform.any_op
    %l0, %ll:2 = transform.structured.tile_using_for %l tile_sizes [1, 1]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    %p = transform.structured.match attributes {parallel} in %root : (!transform.any_op) -> !transform.any_op
    %p0, %pl = transform.structured.tile_using_forall %p tile_sizes [1, 1, 16, 0, 0, 5]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %s = transform.structured.match attributes {split} in %root : (!transform.any_op) -> !transform.any_op
    %i:2, %s0, %sm, %sl = transform.structured.tile_reduction_using_forall %s
        by num_threads = [0, 0, 0, 3, 0, 0] tile_sizes = [0, 0, 0, 13, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
