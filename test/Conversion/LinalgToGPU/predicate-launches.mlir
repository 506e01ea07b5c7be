// Branches that device memory decides stand in a row; their kernels ask, and the others' end at once.
// RUN: attn-opt %s --split-input-file --attn-predicate-launches --verify-diagnostics | FileCheck %s --enable-var-scope

module attributes {gpu.container_module} {
  gpu.module @state {
    // CHECK-LABEL: tile.kernel @state(
    // CHECK-SAME: %{{.+}}: memref<4xi32>, %[[FLAG:.+]]: memref<i1>)
    // CHECK-NEXT: tile.await_launch
    // CHECK-NEXT: %[[IS:.+]] = memref.load %[[FLAG]][] : memref<i1>
    // CHECK: %[[NOT:.+]] = arith.xori %[[IS]], %{{.+}} : i1
    // CHECK-NEXT: tile.exit_if %[[NOT]]
    // CHECK-NEXT: tile.warpgroup
    tile.kernel @state(%x: memref<4xi32>) {
      tile.warpgroup (%id: i32) first(0) count(1) registers(168) {
      }
      tile.return
    }
  }
  gpu.module @kernels {
    // CHECK-LABEL: gpu.func @map(
    // CHECK-SAME: %[[X:.+]]: memref<4xi32>, %[[FLAG:.+]]: memref<i1>) workgroup(%{{.+}} : memref<2xi32, #gpu.address_space<workgroup>>)
    // CHECK-NEXT: %[[IS:.+]] = memref.load %[[FLAG]][] : memref<i1>
    // CHECK: %[[NOT:.+]] = arith.xori %[[IS]], %{{.+}} : i1
    // CHECK: scf.if %[[NOT]] {
    // CHECK: memref.store %{{.+}}, %[[X]]
    // CHECK: }
    // CHECK-NEXT: gpu.return
    gpu.func @map(%x: memref<4xi32>) workgroup(%w: memref<2xi32, #gpu.address_space<workgroup>>) kernel {
      %c = arith.constant 0 : index
      %v = arith.constant 1 : i32
      memref.store %v, %x[%c] : memref<4xi32>
      gpu.return
    }
    // Of a branch in a branch both are asked.
    // CHECK-LABEL: gpu.func @inner(
    // CHECK-SAME: %[[X:.+]]: memref<4xi32>, %[[INNER:.+]]: memref<i1>, %[[OUTER:.+]]: memref<i1>)
    // CHECK-NEXT: %[[O:.+]] = memref.load %[[OUTER]][] : memref<i1>
    // CHECK-NOT: memref.store
    // CHECK: scf.if
    // CHECK-NEXT: %[[I:.+]] = memref.load %[[INNER]][] : memref<i1>
    // CHECK-NEXT: scf.if %[[I]] {
    // CHECK: memref.store
    gpu.func @inner(%x: memref<4xi32>) kernel {
      %c = arith.constant 0 : index
      %v = arith.constant 1 : i32
      memref.store %v, %x[%c] : memref<4xi32>
      gpu.return
    }
    // CHECK-LABEL: gpu.func @always(
    // CHECK-NOT: memref<i1>
    // CHECK: gpu.return
    gpu.func @always(%x: memref<4xi32>) kernel {
      gpu.return
    }
    gpu.func @ask(%f: memref<i1>) kernel {
      gpu.return
    }
  }
  // CHECK-LABEL: func.func @main(
  // CHECK-SAME: %[[X:.+]]: memref<4xi32>, %[[G:.+]]: memref<i1>, %[[HOST:.+]]: i1)
  func.func @main(%x: memref<4xi32>, %g: memref<i1>, %host: i1) -> memref<4xi32> {
    %one = arith.constant 1 : index
    // CHECK-NOT: memref.load
    // CHECK: gpu.launch_func @kernels::@always {{.+}} args(%[[X]] : memref<4xi32>)
    gpu.launch_func @kernels::@always blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    %flag = memref.alloc() : memref<i1>
    gpu.launch_func @kernels::@ask blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%flag : memref<i1>)
    %sorted = memref.load %flag[] : memref<i1>
    memref.dealloc %flag : memref<i1>
    // CHECK: %[[F:.+]] = memref.alloc() : memref<i1>
    // CHECK-NEXT: gpu.launch_func @kernels::@ask {{.+}} args(%[[F]] : memref<i1>)
    // CHECK-NEXT: tile.launch @state::@state grid(%{{.+}}) args(%[[X]], %[[F]] : memref<4xi32>, memref<i1>)
    // CHECK-NEXT: %[[Y:.+]] = memref.alloc
    // What the host decides stays a branch.
    // CHECK-NEXT: scf.if %[[HOST]] {
    // CHECK-NEXT: gpu.launch_func @kernels::@map {{.+}} args(%[[Y]] : memref<4xi32>, %[[F]] : memref<i1>)
    // CHECK-NEXT: }
    // CHECK-NEXT: gpu.launch_func @kernels::@inner {{.+}} args(%[[X]] : memref<4xi32>, %[[G]] : memref<i1>, %[[F]] : memref<i1>)
    // CHECK-NEXT: memref.dealloc %[[Y]]
    // The flag is there for the last that reads it.
    // CHECK-NEXT: memref.dealloc %[[F]]
    // CHECK-NEXT: return %[[X]]
    %r = scf.if %sorted -> memref<4xi32> {
      tile.launch @state::@state grid(%one) args(%x : memref<4xi32>)
      scf.yield %x : memref<4xi32>
    } else {
      %y = memref.alloc() : memref<4xi32>
      scf.if %host {
        gpu.launch_func @kernels::@map blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%y : memref<4xi32>)
      }
      %again = memref.load %g[] : memref<i1>
      scf.if %again {
        gpu.launch_func @kernels::@inner blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
      }
      memref.dealloc %y : memref<4xi32>
      scf.yield %x : memref<4xi32>
    }
    return %r : memref<4xi32>
  }
}

// -----

func.func @buffers(%x: memref<4xi32>, %y: memref<4xi32>, %f: memref<i1>) -> memref<4xi32> {
  %c = memref.load %f[] : memref<i1>
  // expected-error @below {{expected both branches of what the device decides to write the same buffers, got buffers of their own}}
  %r = scf.if %c -> memref<4xi32> {
    scf.yield %x : memref<4xi32>
  } else {
    scf.yield %y : memref<4xi32>
  }
  return %r : memref<4xi32>
}

// -----

func.func private @other(memref<4xi32>)
func.func @call(%x: memref<4xi32>, %f: memref<i1>) {
  %c = memref.load %f[] : memref<i1>
  scf.if %c {
    // expected-error @below {{expected nothing but launches and their memory in a branch that the device decides, got 'func.call'}}
    func.call @other(%x) : (memref<4xi32>) -> ()
  }
  return
}

// -----

func.func @element(%f: memref<4xi1>, %i: index) {
  // expected-error @below {{expected a condition of rank 0, got an element of 'memref<4xi1>'}}
  %c = memref.load %f[%i] : memref<4xi1>
  scf.if %c {
  }
  return
}

// -----

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @shared(%x: memref<4xi32>) kernel {
      gpu.return
    }
  }
  func.func @twice(%x: memref<4xi32>, %f: memref<i1>) {
    %one = arith.constant 1 : index
    %c = memref.load %f[] : memref<i1>
    scf.if %c {
      // expected-error @below {{'gpu.launch_func' op expected a kernel of its own (attn-share-kernels comes later), got @kernels::@shared, which is named elsewhere, too}}
      gpu.launch_func @kernels::@shared blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    } else {
      gpu.launch_func @kernels::@shared blocks in (%one, %one, %one) threads in (%one, %one, %one) args(%x : memref<4xi32>)
    }
    return
  }
}
