// A run of `qar render`: finds the drafts, checks and renders them on several threads, and writes what they gave in their
// order, so that names are given out, and said to be taken, in the same way each time.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "qar/check/run.h"
#include "qar/text/file_store.h"

#include "output.h"
#include "report_renderer.h"
#include "request.h"

namespace qar::door {

class Batch {
 public:
  /// Both must outlive it.
  Batch(const Request& request, text::FileStore& files);

  /// The exit code.
  [[nodiscard]] int run();

 private:
  void take(std::size_t job, check::Checked&& checked);
  void take(const RenderedReport& report);
  void write(const RenderedReport& report, const RenderedEdition& edition);
  void write(const std::string& name, const RenderedReport& report, const RenderedFile& file);
  [[nodiscard]] int finish(std::size_t jobs);
  void fail(const std::string& message);

  const Request& request_;
  text::FileStore& files_;
  Output out_;
  ProgressLine progress_;
  std::vector<std::vector<RenderedReport>> rendered_;  // of each job, until it is delivered
  std::map<std::string, std::string> names_;           // folded: the draft that has it
  std::size_t reports_ = 0, written_ = 0;
  bool failed_ = false;
};

}  // namespace qar::door
