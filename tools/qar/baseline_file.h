// The file of `--baseline` or `--write-baseline`: read before a run, and after it told of, or written anew.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "qar/check/baseline.h"
#include "qar/check/baseline_use.h"
#include "qar/check/settings.h"
#include "qar/text/file_store.h"
#include "qar/text/result.h"

namespace qar::door {

/// How a baseline is asked for.
struct BaselineRequest {
  std::string path;
  bool write = false;  ///< else it is only read, and must be there
  bool force = false;  ///< it may gain entries though it is there already
};

class BaselineFile {
 public:
  /// The settings hold its findings back from now on; they and the files must outlive this.
  [[nodiscard]] static text::Result<std::unique_ptr<BaselineFile>> open(text::FileStore& files, check::Settings& settings,
                                                                        BaselineRequest request);

  void count(const check::Checked& checked) { use_->count(checked); }
  /// What is to be printed of it at the end of a run.
  [[nodiscard]] bool tells_stale() const { return !request_.write; }
  [[nodiscard]] check::Checked stale() const { return use_->stale(); }
  /// Writes it anew and says so, unless `quiet`. A failure, if it could not or must not be written.
  [[nodiscard]] text::Outcome write(bool quiet) const;

 private:
  BaselineFile(text::FileStore& files, BaselineRequest request) : files_(files), request_(std::move(request)) {}

  text::FileStore& files_;
  BaselineRequest request_;
  std::shared_ptr<const check::Baseline> baseline_;
  std::optional<check::BaselineUse> use_;
};

}  // namespace qar::door
