#include "known_names.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/profile/profile.h"
#include "qar/text/words.h"

#include "cover_values.h"

namespace qar::rules {
namespace {

/// Folded for comparison; hyphens and spaces are one.
std::string folded(std::string_view name) {
  std::string fold = profile::fold_title(name);
  std::ranges::replace(fold, '-', ' ');
  for (const std::string_view word : {" school", " schools", " hub"})
    if (fold.ends_with(word)) fold.erase(fold.size() - word.size());
  return fold;
}

std::string initials(std::string_view name) {
  std::string letters;
  for (const std::string_view word : text::split(name, ' '))
    if (!word.empty()) letters += word.front();
  return letters;
}

/// In a form that stands as one value in YAML, within braces too.
std::string as_value(std::string_view name) {
  return name.find_first_of(",:#[]{}\"") == std::string_view::npos ? std::string(name) : fmt::format("'{}'", name);
}

}  // namespace

std::string_view meant_name(std::string_view written, std::span<const std::string> known) {
  if (const auto found = std::ranges::find(known, written); found != known.end()) return *found;
  const std::string fold = folded(written);
  for (const std::string& name : known)
    if (folded(name) == fold) return name;
  // Initials are only clear in capitals: "ap" may be anything.
  if (written.size() < 2 || text::lower(written) == written) return {};
  std::string_view meant;
  for (const std::string& name : known) {
    const std::string letters = initials(name);
    if (letters.size() < 2 || !text::equal_ignoring_case(letters, written)) continue;
    if (!meant.empty()) return {};
    meant = name;
  }
  return meant;
}

std::string_view nearest_name(std::string_view written, std::span<const std::string> known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  return text::nearest(text::fold_space(written), names);
}

std::string name_list(std::span<const std::string> known, std::string_view conjunction) {
  std::vector<std::string> quoted;
  quoted.reserve(known.size());
  for (const std::string& name : known) quoted.push_back(fmt::format("`{}`", name));
  const std::vector<std::string_view> views(quoted.begin(), quoted.end());
  return text::one_of(views, conjunction);
}

void check_name(const text::Spanned<std::string_view>& value, std::span<const std::string> known, const NameWords& words,
                Findings& out) {
  if (known.empty() || is_placeholder(value.value)) return;
  const std::string_view meant = meant_name(value.value, known);
  if (meant == value.value && !meant.empty()) return;
  if (!meant.empty()) {
    diag::Diagnostic& made = out.add(value.where, fmt::format("`{}` is written `{}`", text::excerpt(value.value), meant),
                                     fmt::format("write `{}`", meant));
    made.severity = Severity::advice;
    made.fix = diag::Fix{diag::Safety::safe, {{value.where, as_value(meant)}}};
    return;
  }
  const std::string_view near = nearest_name(value.value, known);
  diag::Diagnostic& made =
      out.add(value.where, fmt::format("`{}` {}", text::excerpt(value.value), words.unknown),
              near.empty() ? std::string(words.help) : fmt::format("write `{}`, if that is meant", near));
  if (!near.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{value.where, as_value(near)}}};
}

}  // namespace qar::rules
