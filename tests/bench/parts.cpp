// The parts of a check, one review at a time, on the quickstart review. Compare with an earlier run on the same machine; the
// figures by themselves mean little.
#include <cstdlib>
#include <string>

#include <benchmark/benchmark.h>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"
#include "qar/text/file_store.h"

namespace {

const std::string review = "examples/quickstart/larkfield-2025-11-clean";

std::string contents(const std::string& path) {
  auto read = qar::text::disk_files()->read(path, 1 << 26);
  if (!read.ok()) std::exit(2);
  return std::move(read.value().bytes);
}

void set_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void yaml(benchmark::State& state, qar::syntax::YamlEngine engine) {
  qar::text::Sources sources;
  const auto& source = sources.add("lr.yaml", contents(review + "/evidence/lr.yaml"));
  for (auto _ : state) benchmark::DoNotOptimize(qar::syntax::parse_yaml(source, source.all(), {}, engine));
  set_bytes(state, source.text.size());
}
BENCHMARK_CAPTURE(yaml, libyaml, qar::syntax::YamlEngine::libyaml);
BENCHMARK_CAPTURE(yaml, yaml_cpp, qar::syntax::YamlEngine::yaml_cpp);

void markdown(benchmark::State& state) {
  qar::text::Sources sources;
  const auto& source = sources.add("report.md", contents(review + "/report.md"));
  const auto parts = qar::syntax::split_front_matter(source);
  for (auto _ : state) benchmark::DoNotOptimize(qar::syntax::parse_markdown(source, parts.body));
  set_bytes(state, source.text.size());
}
BENCHMARK(markdown);

void report(benchmark::State& state) {
  qar::text::Sources sources;
  const auto& source = sources.add("report.md", contents(review + "/report.md"));
  const auto& profile = *qar::read::builtin_profile("qar-2025");
  for (auto _ : state) {
    auto result = qar::read::read_cover(source);
    qar::read::read_body(result, profile);
    benchmark::DoNotOptimize(result);
  }
  set_bytes(state, source.text.size());
}
BENCHMARK(report);

void whole_review(benchmark::State& state) {
  const auto files = qar::text::disk_files();
  const qar::check::Settings settings;
  const auto plan = qar::check::make_plan(*files, {review}, settings);
  for (auto _ : state)
    for (const auto& job : plan.jobs) benchmark::DoNotOptimize(qar::check::check_job(*files, job, settings));
}
BENCHMARK(whole_review);

}  // namespace

BENCHMARK_MAIN();
