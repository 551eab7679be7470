#include "qar/text/revision.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace qar::text {
namespace {

/// Walks along the current text over the places that earlier changes and the new edits have in it.
class Joined {
 public:
  Joined(const std::string& original, const std::string& current, const std::vector<Edit>& changes,
         const std::vector<Edit>& edits)
      : original_(original), current_(current), changes_(changes), edits_(edits) {}

  std::vector<Edit> all() {
    while (change_ < changes_.size() || edit_ < edits_.size()) join_next();
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::int64_t change_begin() const { return changes_[change_].where.begin + grown_; }
  [[nodiscard]] bool change_begins_by(std::int64_t at) const { return change_ < changes_.size() && change_begin() <= at; }
  [[nodiscard]] bool edit_begins_by(std::int64_t at) const {
    return edit_ < edits_.size() && static_cast<std::int64_t>(edits_[edit_].where.begin) <= at;
  }

  /// Takes the next of either kind and all that touch it.
  void join_next() {
    std::int64_t begin = INT64_MAX;
    if (change_ < changes_.size()) begin = change_begin();
    if (edit_ < edits_.size()) begin = std::min<std::int64_t>(begin, edits_[edit_].where.begin);
    const std::int64_t grown_before = grown_;
    const std::size_t first_edit = edit_;
    std::int64_t end = begin;
    while (change_begins_by(end) || edit_begins_by(end)) {
      if (change_begins_by(end)) {
        const Edit& change = changes_[change_];
        end = std::max<std::int64_t>(end, change_begin() + static_cast<std::int64_t>(change.text.size()));
        grown_ += static_cast<std::int64_t>(change.text.size()) - static_cast<std::int64_t>(change.where.size());
        ++change_;
      } else {
        end = std::max<std::int64_t>(end, edits_[edit_].where.end);
        ++edit_;
      }
    }
    add(begin, end, begin - grown_before, end - grown_, first_edit);
  }

  /// current[begin, end) came from original[old_begin, old_end).
  void add(std::int64_t begin, std::int64_t end, std::int64_t old_begin, std::int64_t old_end, std::size_t first_edit) {
    std::vector<Edit> inside(edits_.begin() + static_cast<std::ptrdiff_t>(first_edit),
                             edits_.begin() + static_cast<std::ptrdiff_t>(edit_));
    for (Edit& each : inside) {
      each.where.begin -= static_cast<std::uint32_t>(begin);
      each.where.end -= static_cast<std::uint32_t>(begin);
    }
    const auto from = static_cast<std::size_t>(begin);
    std::string text =
        apply(std::string_view(current_).substr(from, static_cast<std::size_t>(end - begin)), std::move(inside));
    const auto old_from = static_cast<std::size_t>(old_begin);
    if (std::string_view(original_).substr(old_from, static_cast<std::size_t>(old_end - old_begin)) == text) return;
    made_.push_back({{0, static_cast<std::uint32_t>(old_begin), static_cast<std::uint32_t>(old_end)}, std::move(text)});
  }

  const std::string& original_;
  const std::string& current_;
  const std::vector<Edit>& changes_;
  const std::vector<Edit>& edits_;
  std::size_t change_ = 0, edit_ = 0;  // the next of each
  std::int64_t grown_ = 0;             // by how much the text has grown up to here
  std::vector<Edit> made_;
};

}  // namespace

void Revision::make(std::vector<Edit> edits) {
  // As `apply` takes them: at one place insertions stand first.
  std::ranges::stable_sort(edits, [](const Edit& a, const Edit& b) {
    if (a.where.begin != b.where.begin) return a.where.begin < b.where.begin;
    return a.where.empty() && !b.where.empty();
  });
  std::vector<Edit> changes = Joined(original_, current_, changes_, edits).all();
  current_ = apply(current_, std::move(edits));
  changes_ = std::move(changes);
}

std::string with_line_ending_at(std::string_view whole, std::size_t at, std::string_view text) {
  if (text.find_first_of("\r\n") == std::string_view::npos) return std::string(text);
  at = std::min(at, whole.size());
  std::size_t end = whole.find_first_of("\r\n", at);
  if (end == std::string_view::npos) end = whole.substr(0, at).find_last_of("\r\n");
  std::string_view ending = "\n";
  if (end != std::string_view::npos && whole[end] == '\r') {
    ending = whole.substr(end, 2) == "\r\n" ? "\r\n" : "\r";
  } else if (end != std::string_view::npos && end > 0 && whole[end - 1] == '\r') {
    ending = "\r\n";
  }
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' && text[i] != '\n') {
      made += text[i];
      continue;
    }
    if (text.substr(i, 2) == "\r\n") ++i;
    made += ending;
  }
  return made;
}

}  // namespace qar::text
