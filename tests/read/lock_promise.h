// What include/qar/read/lock_reader.h promises, as one question to any text; the tests and the fuzzer ask it.
#pragma once

#include <string>
#include <vector>

#include "qar/model/agreement.h"
#include "qar/model/lock.h"
#include "qar/read/lock_reader.h"

namespace qar::read {

class LockPromise {
 public:
  explicit LockPromise(const text::Source& source) : source_(source), read_(read_lock(source)) {}

  /// The first promise that is broken, in words; empty if all are kept.
  [[nodiscard]] std::string broken() const {
    for (const diag::Diagnostic& problem : read_.problems) {
      if (!inside(problem.where)) return "a problem out of bounds";
      if (problem.rule != "citation/broken-lock" || problem.message.empty() || problem.help.empty())
        return "a problem that says nothing";
    }
    if (read_.other_version && !(read_.lock.citations.empty() && read_.lock.seals.empty()))
      return "facts of another version";
    if (std::string why = facts(); !why.empty()) return why;
    return written_again();
  }

 private:
  [[nodiscard]] bool inside(text::Span where) const {
    return where.file == source_.id && where.begin <= where.end && where.end <= source_.text.size();
  }

  /// Each stands on a line of its own and can be asked for.
  [[nodiscard]] std::string facts() const {
    std::uint32_t last = 0;
    for (const model::LockedCitation& each : read_.lock.citations) {
      if (!inside(each.where) || each.where.begin < last) return "a citation out of bounds or out of order";
      last = each.where.end;
      if (model::lock_name(each.draft) != each.draft) continue;  // no name that anybody asks for
      const model::LockedCitation* found = model::KnownCitations(&read_.lock, each.draft).find(each.claim, each.entry);
      if (found == nullptr || found->claim != each.claim || found->entry != each.entry)
        return "a citation that is not known";
      if (read_.lock.citations.size() > most_asked) break;  // each question is asked of all facts
    }
    for (const model::Seal& each : read_.lock.seals) {
      if (!inside(each.where)) return "a seal out of bounds";
      if (model::sealed_items(read_.lock, each.draft, each.by).empty() && model::lock_name(each.draft) == each.draft)
        return "a seal that is not known";
      if (read_.lock.seals.size() > most_asked) break;
    }
    return {};
  }

  /// What is written is read without a problem, says as much, and is written the same again.
  [[nodiscard]] std::string written_again() const {
    const text::Source written{0, "review.lock", lock_text(read_.lock)};
    const LockResult again = read_lock(written);
    if (!again.problems.empty() || again.other_version) return "what was written cannot be read";
    if (again.lock.citations.size() > read_.lock.citations.size() || again.lock.seals.size() > read_.lock.seals.size())
      return "facts from nowhere";
    if (again.lock.citations.empty() != read_.lock.citations.empty() || again.lock.seals.empty() != read_.lock.seals.empty())
      return "facts are lost";
    return lock_text(again.lock) == written.text ? "" : "what is written twice differs";
  }

  static constexpr std::size_t most_asked = 64;
  const text::Source& source_;
  LockResult read_;
};

}  // namespace qar::read
