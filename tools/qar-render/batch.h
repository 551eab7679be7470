// A run of `qar render`: finds the drafts, checks and renders them on several threads, and writes what they gave in their
// order, so that names are given out, and said to be taken, in the same way each time.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/emit/emit.h"
#include "qar/text/file_store.h"

#include "last_run.h"
#include "manifest.h"
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
  [[nodiscard]] int render(const LastRun& last);
  /// Then it comes to stand in a folder that is made if need be.
  [[nodiscard]] bool manifest_stands_among_files() const;
  [[nodiscard]] bool make_folder(const check::Plan& plan);
  void note_configuration(const check::LoadedConfiguration& configuration);
  void take(std::vector<RenderedReport> reports, const check::Checked& checked);
  void take(RenderedReport& report);
  void tell_of_findings(const RenderedReport& report, const check::Checked& checked);
  void tell_of_gate(const RenderedReport& report);
  void write(const RenderedReport& report, RenderedEdition& edition);
  void write(const RenderedReport& report, RenderedFile& file);
  [[nodiscard]] bool is_input(const std::string& path) const;
  [[nodiscard]] int finish(std::size_t jobs);
  [[nodiscard]] std::string closing_line() const;
  void write_manifest();
  void say(const std::string& line);
  void fail(const std::string& message);

  const Request& request_;
  text::FileStore& files_;
  Output out_;
  ProgressLine progress_;
  Manifest manifest_;
  std::set<std::string> inputs_;              // drafts and the like, by their paths on the disk: never written over
  std::map<std::string, std::string> names_;  // folded: the draft that has it
  emit::Counts findings_;
  std::size_t done_ = 0, reports_ = 0;
  std::size_t written_ = 0, up_to_date_ = 0, held_back_ = 0, not_shared_ = 0, undecided_ = 0;
  bool failed_ = false;
};

}  // namespace qar::door
