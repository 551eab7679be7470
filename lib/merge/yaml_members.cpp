#include "yaml_members.h"

#include <algorithm>
#include <unordered_map>

#include "qar/text/words.h"

namespace qar::merge {
namespace {

using syntax::YamlNode;

constexpr std::string_view blanks = " \t\n";

std::size_t line_end(std::string_view source, std::size_t at) { return std::min(source.find('\n', at), source.size()); }

std::size_t column_of(std::string_view source, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
  return before == std::string_view::npos ? at : at - before - 1;
}

/// What a member of a list is known by: its id, title or name, else its words.
std::string name_of(std::string_view source, YamlNode item) {
  if (item.is_mapping())
    for (const std::string_view key : {"id", "title", "name"})
      for (const syntax::YamlEntry entry : item.entries())
        if (entry.value.is_scalar() && text::equal_ignoring_case(entry.key.text(), key))
          return "=" + std::string(entry.value.text());
  if (item.is_scalar()) return "'" + std::string(item.text());
  const text::Span where = item.where();
  return "@" + std::string(source.substr(where.begin, where.size()));
}

class Cutter {
 public:
  Cutter(std::string_view source, std::string_view part, YamlNode collection)
      : source_(source),
        begin_(static_cast<std::size_t>(part.data() - source.data())),
        end_(begin_ + part.size()),
        collection_(collection) {}

  std::optional<Members> cut() {
    const std::size_t at = collection_.where().begin;
    if (collection_.is_scalar() || collection_.is_null() || at < begin_ || at >= end_) return std::nullopt;
    const char first = source_[at];
    made_.flow = (collection_.is_mapping() && first == '{') || (collection_.is_sequence() && first == '[');
    made_.column = made_.flow ? 0 : column_of(source_, at);
    last_end_ = made_.flow ? at + 1 : at;
    if (!cut_each()) return std::nullopt;
    const std::size_t first_begin = made_.list.empty() ? last_end_ : first_begin_;
    made_.before = source_.substr(begin_, first_begin - begin_);
    made_.after = source_.substr(last_end_, end_ - last_end_);
    return std::move(made_);
  }

 private:
  bool cut_each() {
    if (collection_.is_mapping()) {
      for (const syntax::YamlEntry entry : collection_.entries())
        if (!add(text::lower(entry.key.text()), entry.key.where().begin,
                 std::max(entry.key.where().end, entry.value.where().end), entry.value))
          return false;
    } else {
      for (const YamlNode item : collection_.items()) {
        const auto begin = made_.flow ? std::optional<std::size_t>(item.where().begin) : hyphen_before(item.where().begin);
        if (!begin || !add(name_of(source_, item), *begin, item.where().end, item)) return false;
      }
    }
    return true;
  }

  /// The hyphen of an item, looked for from the end of the one before, past comments.
  [[nodiscard]] std::optional<std::size_t> hyphen_before(std::size_t item) const {
    for (std::size_t at = last_end_; at <= item && at < source_.size();) {
      at = source_.find_first_not_of(blanks, at);
      if (at == std::string_view::npos || at > item) break;
      if (source_[at] == '-') return at;
      if (source_[at] != '#') break;
      at = line_end(source_, at);
    }
    return std::nullopt;
  }

  bool add(std::string key, std::size_t begin, std::size_t end, YamlNode value) {
    if (begin < last_end_ || end > end_) return false;
    if (const std::size_t same = ++seen_[key]; same > 1) {
      if (collection_.is_mapping()) return false;
      key += "#" + std::to_string(same);
    }
    const std::string_view between = source_.substr(last_end_, begin - last_end_);
    const std::size_t comment = between.find('#');
    if (made_.flow && comment != std::string_view::npos) return false;
    if (!made_.flow) end = std::min(line_end(source_, end), end_);
    if (made_.list.empty()) {
      first_begin_ = begin;
    } else {
      // A comment above a member is its own.
      if (comment != std::string_view::npos) begin = last_end_ + comment;
      made_.gaps.push_back(source_.substr(last_end_, begin - last_end_));
    }
    made_.list.push_back({std::move(key), source_.substr(begin, end - begin), value});
    last_end_ = end;
    return true;
  }

  std::string_view source_;
  std::size_t begin_, end_;
  YamlNode collection_;
  Members made_;
  std::size_t first_begin_ = 0, last_end_ = 0;
  std::unordered_map<std::string, std::size_t> seen_;  // members by key
};

}  // namespace

std::optional<Members> cut_members(std::string_view source, std::string_view part, YamlNode collection) {
  return Cutter(source, part, collection).cut();
}

std::optional<Members> cut_region(std::string_view source, std::string_view region, YamlNode root) {
  std::optional<Members> made = cut_members(source, region, root);
  if (!made || !root.is_mapping() || made->flow || made->list.empty()) return std::nullopt;
  if (const std::size_t comment = made->before.find('#'); comment != std::string_view::npos) {
    const std::size_t end = made->before.find_last_not_of(blanks) + 1;
    made->gaps.insert(made->gaps.begin(), made->before.substr(end));
    made->list.insert(made->list.begin(), {"#top", made->before.substr(comment, end - comment), std::nullopt});
    made->before = made->before.substr(0, comment);
  }
  if (const std::size_t comment = made->after.find('#'); comment != std::string_view::npos) {
    const std::size_t end = made->after.find_last_not_of(blanks) + 1;
    made->gaps.push_back(made->after.substr(0, comment));
    made->list.push_back({"#end", made->after.substr(comment, end - comment), std::nullopt});
    made->after = made->after.substr(end);
  }
  return made;
}

}  // namespace qar::merge
