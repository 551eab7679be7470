// What a baseline and a run have to do with each other, counted up as the run goes on: entries that are found no more, and
// the baseline as it would be written now.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "qar/check/baseline.h"
#include "qar/check/run.h"
#include "qar/check/settings.h"
#include "qar/text/file_store.h"

namespace qar::check {

class BaselineUse {
 public:
  /// All three must outlive this.
  BaselineUse(const Baseline& baseline, const text::FileStore& files, const Settings& settings)
      : baseline_(baseline), files_(files), settings_(settings) {}

  void count(const Checked& checked);

  /// Entries that the run should have found again and did not: findings of `config/stale-baseline` in the baseline.
  [[nodiscard]] Checked stale() const;

  /// How many findings the baseline does not have, and how many entries it has for nothing.
  [[nodiscard]] std::size_t added() const;
  [[nodiscard]] std::size_t dropped() const;
  /// The entries as they would be written now: all that was found, and of the others those that this run did not look for.
  [[nodiscard]] std::vector<BaselineEntry> entries() const;

 private:
  [[nodiscard]] bool is_stale(const BaselineEntry& entry) const;
  [[nodiscard]] bool was_looked_for(const BaselineEntry& entry) const;

  const Baseline& baseline_;
  const text::FileStore& files_;
  const Settings& settings_;
  std::set<BaselineEntry> found_;    // under the present names of rules
  std::set<BaselineEntry> matched_;  // entries of the baseline that were found again
  std::size_t added_ = 0;
  std::set<std::string> checked_;  // paths, as the baseline writes them
};

}  // namespace qar::check
