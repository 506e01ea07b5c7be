//===- StreamTest.cpp - Streams, events, graphs and work ------------------===//

#include "RuntimeTest.h"

#include <cstring>
#include <thread>

using namespace attn::test;

TEST(Stream, CurrentIsPerThreadAndSettable) {
  void *own = attn_rt_stream();
  EXPECT_NE(own, nullptr);
  void *mine = mgpuStreamCreate();
  attn_rt_set_stream(mine);
  EXPECT_EQ(attn_rt_stream(), mine);
  void *others = nullptr;
  std::thread([&] { others = attn_rt_stream(); }).join();
  EXPECT_EQ(others, own);
  attn_rt_set_stream(nullptr);
  EXPECT_EQ(attn_rt_stream(), own);
  mgpuStreamDestroy(mine);
}

TEST(Stream, UpstreamsStreamsDoNotBlock) {
  takeLog();
  void *stream = mgpuStreamCreate();
  void *event = mgpuEventCreate();
  mgpuEventRecord(event, stream);
  mgpuStreamWaitEvent(stream, event);
  mgpuEventSynchronize(event);
  mgpuStreamSynchronize(stream);
  mgpuEventDestroy(event);
  mgpuStreamDestroy(stream);
  EXPECT_EQ(takeLog(), "cuStreamCreate flags=1\ncuEventCreate flags=2\n"
                       "cuStreamWaitEvent\ncuStreamSynchronize\n"
                       "cuStreamSynchronize\ncuStreamDestroy\n");
}

TEST(Stream, EventsTakeTheTime) {
  takeLog();
  void *start = attn_rt_event_create();
  EXPECT_EQ(countCalls(takeLog(), "cuEventCreate flags=0"), 1);
  void *stop = attn_rt_event_create();
  attn_rt_event_record(start);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  attn_rt_event_record(stop);
  double milliseconds = attn_rt_event_elapsed_ms(start, stop);
  EXPECT_GE(milliseconds, 2);
  EXPECT_LT(milliseconds, 1000);
  attn_rt_event_destroy(start);
  attn_rt_event_destroy(stop);
}

TEST(Graph, ReplaysWhatWasEnqueued) {
  auto *a = static_cast<char *>(attn_rt_device_alloc(8));
  attn_rt_device_fill(a, 1, 8);
  attn_rt_graph_begin();
  attn_rt_device_fill(a, 7, 4);
  void *graph = attn_rt_graph_end();
  char back[8];
  attn_rt_copy_to_host(back, a, 8);
  EXPECT_EQ(back[0], 1);
  attn_rt_graph_launch(graph);
  attn_rt_copy_to_host(back, a, 8);
  EXPECT_EQ(back[3], 7);
  EXPECT_EQ(back[4], 1);
  attn_rt_graph_destroy(graph);
  attn_rt_device_free(a);
}

TEST(Graph, MemoryFreedWhileRecordingStaysWithTheGraph) {
  attn_rt_device_trim();
  attn_rt_graph_begin();
  void *a = attn_rt_device_alloc(1000);
  attn_rt_device_free(a);
  void *again = attn_rt_device_alloc(1000);
  EXPECT_EQ(again, a); // within the recording it may serve again
  attn_rt_device_free(again);
  void *graph = attn_rt_graph_end();
  void *b = attn_rt_device_alloc(1000);
  EXPECT_NE(b, a);
  attn_rt_device_free(b);
  attn_rt_graph_destroy(graph);
  void *c = attn_rt_device_alloc(1000);
  void *d = attn_rt_device_alloc(1000);
  EXPECT_TRUE(c == a || d == a);
  attn_rt_device_free(c);
  attn_rt_device_free(d);
}

TEST(GraphDeathTest, WaitingWhileRecordingFails) {
  EXPECT_EXIT(
      {
        attn_rt_graph_begin();
        attn_rt_synchronize();
      },
      testing::ExitedWithCode(1),
      "^attn: cuStreamSynchronize: CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED "
      "\\(no kernel was launched\\)\n$");
}

TEST(GraphDeathTest, OneRecordingAtATime) {
  EXPECT_EXIT(
      {
        attn_rt_graph_begin();
        attn_rt_graph_begin();
      },
      testing::ExitedWithCode(1), "^attn: attn_rt_graph_begin: another graph is being recorded\n$");
}

TEST(Work, AddsUpUntilTaken) {
  double flops, bytes;
  attn_rt_take_work(&flops, &bytes);
  attn_rt_count_work(100, 8);
  attn_rt_count_work(50, 4);
  attn_rt_take_work(&flops, &bytes);
  EXPECT_EQ(flops, 150);
  EXPECT_EQ(bytes, 12);
  attn_rt_take_work(&flops, &bytes);
  EXPECT_EQ(flops, 0);
  EXPECT_EQ(bytes, 0);
}
