#include "syntax/yaml_keys.h"

#include <unordered_map>

#include <fmt/format.h>

namespace qar::syntax {
namespace {

using Records = std::vector<YamlTree::Record>;

text::Span span_of(const TreeUnderWay& under_way, std::uint32_t record) {
  const YamlTree::Record& key = under_way.tree.records[record];
  return {under_way.tree.file, key.begin, key.end};
}

void report_duplicate(TreeUnderWay& under_way, std::uint32_t first, std::uint32_t second) {
  const std::string_view name = under_way.tree.records[second].text;
  diag::Diagnostic problem =
      diag::problem("yaml/duplicate-key", span_of(under_way, second),
                    name.size() <= 40 ? fmt::format("the key “{}” stands here for the second time", name)
                                      : std::string("this key stands here for the second time"),
                    "keep one of the two, or give one of them its right name");
  problem.related.push_back({span_of(under_way, first), "here for the first time"});
  under_way.problems.push_back(std::move(problem));
}

void report_merge_key(TreeUnderWay& under_way, std::uint32_t record) {
  under_way.problems.push_back(diag::problem("yaml/merge-key", span_of(under_way, record),
                                             "“<<” would merge another mapping into this one, which is not done here",
                                             "write the keys themselves"));
}

/// One bit for a key, so that most mappings need no comparison at all.
std::uint64_t mark_of(std::string_view key) {
  if (key.empty()) return 1;
  const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(key[at])); };
  const std::size_t sum = byte(0) * 31U + byte(key.size() / 2) * 17U + byte(key.size() - 1) * 7U + key.size();
  return std::uint64_t{1} << ((sum ^ (sum >> 6U)) & 63U);
}

void find_duplicates(TreeUnderWay& under_way, std::uint32_t mapping) {
  const Records& records = under_way.tree.records;
  std::unordered_map<std::string_view, std::uint32_t> first;
  first.reserve(records[mapping].count);
  const std::uint32_t end = records[mapping].next;
  for (std::uint32_t key = mapping + 1; key < end; key = records[records[key].next].next) {
    const auto [known, added] = first.emplace(records[key].text, key);
    if (!added) report_duplicate(under_way, known->second, key);
  }
}

/// Whether a key stands among the ones before it; for mappings of a handful of keys.
bool stands_before(const Records& records, std::uint32_t mapping, std::uint32_t key) {
  const std::string_view text = records[key].text;
  for (std::uint32_t other = mapping + 1; other < key; other = records[records[other].next].next) {
    if (records[other].text == text) return true;
  }
  return false;
}

}  // namespace

void check_keys(TreeUnderWay& under_way, std::uint32_t record) {
  constexpr std::uint32_t handful = 24;
  const Records& records = under_way.tree.records;
  const bool small = records[record].count <= handful;
  std::uint64_t seen = 0;
  bool repeated = !small;
  const std::uint32_t end = records[record].next;
  for (std::uint32_t key = record + 1; key < end; key = records[records[key].next].next) {
    const std::uint64_t mark = mark_of(records[key].text);
    if (small && (seen & mark) != 0) repeated = repeated || stands_before(records, record, key);
    seen |= mark;
    if (records[key].text == "<<" && records[key].style == ScalarStyle::plain) report_merge_key(under_way, key);
  }
  if (repeated) find_duplicates(under_way, record);
}

}  // namespace qar::syntax
