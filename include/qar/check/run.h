// Checks reviews: reads their files, asks every rule, applies stage, severities and suppressions, and hands over findings
// sorted by file and place. The findings of a job do not depend on the number of threads or the order of the jobs.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "qar/check/baseline.h"
#include "qar/check/plan.h"
#include "qar/check/settings.h"
#include "qar/diag/checked_file.h"
#include "qar/diag/diagnostic.h"
#include "qar/diag/rule_time.h"
#include "qar/model/review.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::check {

using diag::CheckedFile;

/// A finding that no suppression holds back, as a baseline would know it.
struct FoundAgain {
  BaselineEntry entry;
  std::optional<BaselineEntry> known_as;  ///< the entry of the baseline that it is; under a rule's former name, with that
                                          ///< name's fingerprint
};

/// What a job gave. The sources live here, since the findings' spans point into them.
struct Checked {
  std::unique_ptr<text::Sources> sources = std::make_unique<text::Sources>();
  std::vector<CheckedFile> files;
  std::vector<diag::Diagnostic> findings;  ///< suppressed ones among them
  std::vector<text::Span> masked;          ///< private places, in order, whichever rules were asked for (diag/masks.h)
  std::vector<std::string> failures;       ///< one line each: a file that could not be read
  std::size_t passed_over = 0;             ///< Markdown files that are no drafts
  ConfigurationPtr configuration;          ///< keeps the rules that the findings name; null for a configuration's own
  std::vector<std::string> agreed;         ///< drafts that stand as they were agreed: signed by the school, or final
  std::vector<FoundAgain> for_baseline;    ///< where there is a baseline in the settings
  std::vector<diag::RuleTime> times;       ///< where there is a clock in the settings
};

/// A review that a job has read and judged, while all its parts are at hand.
struct ReadReview {
  const model::Review& review;
  const text::Sources& sources;
  /// In order; those that are held back left out, and those of unfinished work each by itself, as they are before they
  /// become one line of advice. What is private is hidden in them.
  std::span<const diag::Diagnostic> findings;
  std::span<const diag::Diagnostic> held_back;  ///< in the same form, each with its reason
  std::span<const text::Span> masked;           ///< private places (diag/masks.h), in no order
};
/// For what is made of reviews rather than found in them: called once a draft, and once for evidence without a draft that
/// lies in a folder `evidence` or was named.
using Visit = std::function<void(const ReadReview&)>;

[[nodiscard]] Checked check_job(const text::FileStore& files, const Job& job, const Settings& settings,
                                const Visit& visit = {});
/// The findings of a configuration: its own, and the rules in it that do not exist.
[[nodiscard]] Checked check_configuration(const LoadedConfiguration& configuration, const Settings& settings);

/// Which job of a run it is, and which of its threads, from 0 on, has it.
struct Turn {
  std::size_t job = 0;
  unsigned thread = 0;
};

struct RunOptions {
  unsigned threads = 1;  ///< 0: as many as the machine has
  const std::atomic<bool>* cancelled = nullptr;
  /// As `Visit`, on the thread that has read the review, and so by several threads at once; before the job is delivered.
  std::function<void(const ReadReview&, Turn)> visit{};
};
/// How many threads there will be.
[[nodiscard]] unsigned threads_for(const RunOptions& options, std::size_t jobs);

/// Runs all jobs; `deliver` is called on the calling thread, in the order of the jobs, while later ones are still running.
/// At most a few jobs per thread are held at a time, so memory does not grow with their number.
void check_jobs(const text::FileStore& files, std::span<const Job> jobs, const Settings& settings, const RunOptions& options,
                const std::function<void(Checked&&)>& deliver);

}  // namespace qar::check
