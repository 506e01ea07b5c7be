//===- Stream.cpp - Streams, events and graphs ----------------------------===//

#include "Stream.h"

#include "Launch.h"
#include "Memory.h"
#include "attn_runtime.h"

using namespace attn::rt;

static thread_local CUstream chosen = nullptr;

CUstream attn::rt::currentStream() {
  Device &current = device();
  return chosen ? chosen : current.stream;
}

void attn::rt::synchronize(CUstream stream) {
  device();
  ATTN_CU(cuStreamSynchronize, (stream), [] {
    std::string name = lastLaunched();
    return name.empty() ? std::string("no kernel was launched") : "the kernel launched last is \"" + name + "\"";
  });
}

extern "C" void *attn_rt_stream(void) { return currentStream(); }

extern "C" void attn_rt_set_stream(void *stream) { chosen = static_cast<CUstream>(stream); }

extern "C" void attn_rt_synchronize(void) { synchronize(currentStream()); }

//===----------------------------------------------------------------------===//
// Events
//===----------------------------------------------------------------------===//

extern "C" void *attn_rt_event_create(void) {
  device();
  CUevent event = nullptr;
  ATTN_CU(cuEventCreate, (&event, /*flags=*/0));
  return event;
}

extern "C" void attn_rt_event_destroy(void *event) { ATTN_CU(cuEventDestroy, (static_cast<CUevent>(event))); }

extern "C" void attn_rt_event_record(void *event) {
  ATTN_CU(cuEventRecord, (static_cast<CUevent>(event), currentStream()));
}

extern "C" double attn_rt_event_elapsed_ms(void *start, void *stop) {
  float milliseconds = 0;
  ATTN_CU(cuEventSynchronize, (static_cast<CUevent>(stop)));
  ATTN_CU(cuEventElapsedTime, (&milliseconds, static_cast<CUevent>(start), static_cast<CUevent>(stop)));
  return milliseconds;
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

namespace {
struct Graph {
  CUgraph graph = nullptr;
  CUgraphExec executable = nullptr;
  std::vector<Block> blocks;
};
} // namespace

extern "C" void attn_rt_graph_begin(void) {
  CUstream stream = currentStream();
  beginRecording(stream);
  ATTN_CU(cuStreamBeginCapture, (stream, streamCaptureModeRelaxed));
}

extern "C" void *attn_rt_graph_end(void) {
  auto *graph = new Graph;
  CUresult result = driver().cuStreamEndCapture(currentStream(), &graph->graph);
  graph->blocks = endRecording();
  check(result, "cuStreamEndCapture");
  ATTN_CU(cuGraphInstantiate, (&graph->executable, graph->graph, /*flags=*/0));
  return graph;
}

extern "C" void attn_rt_graph_launch(void *graph) {
  ATTN_CU(cuGraphLaunch, (static_cast<Graph *>(graph)->executable, currentStream()));
}

extern "C" void attn_rt_graph_destroy(void *pointer) {
  auto *graph = static_cast<Graph *>(pointer);
  // Its blocks serve any stream from now on, so its launches must be done.
  attn_rt_synchronize();
  ATTN_CU(cuGraphExecDestroy, (graph->executable));
  ATTN_CU(cuGraphDestroy, (graph->graph));
  returnBlocks(graph->blocks);
  delete graph;
}
