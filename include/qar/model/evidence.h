// What reviewers saw and heard: one file a reviewer, one entry an observation. Values are as the reviewer wrote them, except
// that names with one meaning are given in their canonical form; every value carries its place. Views point into the file's
// tree or source and live as long as the EvidenceFile.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/profile/date.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::model {

using profile::Date;
using profile::TimeRange;
using text::Spanned;

/// What an entry says about the school.
enum class Direction : std::uint8_t { strength, development, both, neutral };
[[nodiscard]] std::string_view name(Direction direction);

struct Quote {
  std::optional<Spanned<std::string_view>> speaker;
  std::optional<Spanned<std::string_view>> text;
  text::Span where;
};

/// A field that is absent is an empty optional or vector; a field that could not be read is absent too, and was reported.
struct EvidenceEntry {
  text::Span where;
  Spanned<std::string> id;  ///< canonical: "KT-01"; empty when missing or malformed
  std::string reviewer;     ///< the id's prefix: "KT"
  std::optional<Spanned<Date>> date;
  std::optional<Spanned<TimeRange>> time;
  std::optional<Spanned<std::string_view>> activity;  ///< canonical: "lesson visit"
  std::optional<Spanned<std::string_view>> with;
  std::optional<Spanned<std::string_view>> place;
  std::vector<Spanned<std::string_view>>
      aspects;  ///< ids of sections as written, aliases resolved; may be unknown to the profile
  std::vector<Spanned<std::string_view>> focus;
  std::optional<Spanned<Direction>> suggests;
  std::optional<Spanned<std::string_view>> observed;
  std::vector<Quote> quotes;
  std::optional<Spanned<bool>> confidential;

  [[nodiscard]] bool is_pra() const { return activity && activity->value == "pre-review analysis"; }
  [[nodiscard]] bool is_confidential() const { return confidential && confidential->value; }
  /// Whether it speaks for this direction (both speaks for either; neutral and unknown for none).
  [[nodiscard]] bool speaks_for(Direction direction) const;
  [[nodiscard]] bool has_aspect(std::string_view section_id) const;
};

struct Reviewer {
  Spanned<std::string> id;
  std::optional<Spanned<std::string_view>> role;  ///< canonical
  std::optional<Spanned<std::string_view>> school;
  text::Span where;
};

struct EvidenceFile {
  const text::Source* source = nullptr;
  syntax::YamlDocument yaml;
  std::optional<Spanned<std::string_view>> review;
  std::vector<Reviewer> reviewers;     ///< one in a reviewer's own file, several in a merged one
  std::vector<EvidenceEntry> entries;  ///< in the order of the file
};

/// The kinds of activity, canonical, in the order of the documentation.
[[nodiscard]] const std::vector<std::string_view>& activities();

}  // namespace qar::model
