// Approved outputs: what a test printed, compared with a file below tests/ that a person has read. QAR_UPDATE=1 in the
// environment rewrites the files; the change is then reviewed as a diff. Refused when CI is set.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace qar::test {

inline bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0' && std::string_view(value) != "0";
}

inline std::optional<std::string> read_golden(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  if (!text.empty() && text.back() != '\n') lines.emplace_back("\\ no line ending at the end");
  return lines;
}

/// The lines between the common beginning and the common end, with two lines around them; a long difference is cut.
inline std::string small_diff(const std::string& approved, const std::string& actual) {
  const std::vector<std::string> was = lines_of(approved);
  const std::vector<std::string> is = lines_of(actual);
  const std::size_t shorter = std::min(was.size(), is.size());
  const auto first_difference = std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first;
  const auto head = static_cast<std::size_t>(first_difference - was.begin());
  std::size_t tail = 0;
  while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;

  constexpr std::size_t around = 2;
  constexpr std::size_t longest = 20;
  std::ostringstream out;
  const auto show = [&out](char sign, const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < std::min(to, from + longest); ++i) out << sign << ' ' << lines[i] << '\n';
    if (to > from + longest) out << sign << " and " << to - from - longest << " lines more\n";
  };
  out << "@@ line " << head + 1 << " @@\n";
  show(' ', was, head - std::min(head, around), head);
  show('-', was, head, was.size() - tail);
  show('+', is, head, is.size() - tail);
  show(' ', is, is.size() - tail, is.size() - tail + std::min(tail, around));
  return out.str();
}

/// Holds `actual` against tests/<path_below_tests>.
inline void check_golden(const std::string& path_below_tests, const std::string& actual) {
  const std::filesystem::path path = std::filesystem::path(QAR_SOURCE_DIR) / "tests" / path_below_tests;
  const std::optional<std::string> approved = read_golden(path);
  if (approved == actual) {
    SUCCEED();
    return;
  }
  if (is_set("QAR_UPDATE") && is_set("CI")) FAIL("QAR_UPDATE is refused where CI is set: approve the output on a desk");
  if (is_set("QAR_UPDATE")) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    WARN("rewritten: tests/" << path_below_tests);
    return;
  }
  FAIL_CHECK("tests/" << path_below_tests << (approved ? " differs" : " does not exist") << " (QAR_UPDATE=1 rewrites it):\n"
                      << small_diff(approved.value_or(""), actual));
}

}  // namespace qar::test
