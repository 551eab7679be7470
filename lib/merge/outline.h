// A draft as a merge sees it: its front matter, and its body cut into units without a byte left over, in a tree of divisions
// (sections, parts, and headings below them) that are known by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/text/source.h"

#include "plain_text.h"

namespace qar::merge {

struct Unit {
  enum class Kind : std::uint8_t { heading, item, paragraph, other };
  Kind kind = Kind::other;
  std::string_view text;     ///< whole lines, without the last line ending
  std::size_t division = 0;  ///< in which it stands; of a heading, the one that it begins
};

struct Division {
  static constexpr std::size_t none = SIZE_MAX;
  std::string key;              ///< among its siblings: the id of the section or part, else the folded title
  std::string title;            ///< as written
  std::size_t rank = SIZE_MAX;  ///< the profile's order
  std::size_t parent = none;
  std::vector<std::size_t> children;
  std::size_t first_unit = 0;  ///< its heading, but of the whole draft, which has none
  std::size_t end_own = 0;     ///< after its own units, where the first division below it begins
  std::size_t end_unit = 0;    ///< after all below it

  [[nodiscard]] std::size_t first_own() const { return first_unit + (parent == none ? 0 : 1); }
};

/// Where it is made, it stays: all its texts are views into itself.
class Outline {
 public:
  Outline() = default;
  Outline(const Outline&) = delete;
  Outline& operator=(const Outline&) = delete;

  /// Cuts the draft; `profile` null: see merge_drafts.
  void read(const text::Source& source, const profile::Profile* profile);

  /// Cuts what is a body and nothing else, by its headings as they are.
  void read_body(const text::Source& source);

  [[nodiscard]] const PlainText& plain() const { return plain_; }
  [[nodiscard]] const model::Report& report() const { return report_; }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<Division>& divisions() const { return divisions_; }  ///< the whole draft first
  /// What stands before a unit, from the end of the one before; for units().size(), what stands behind the last.
  [[nodiscard]] std::string_view gap_before(std::size_t unit) const { return gaps_[unit]; }
  /// Everything before the front matter's keys, and between them and the body.
  [[nodiscard]] std::string_view head() const;
  [[nodiscard]] std::string_view fence() const;
  [[nodiscard]] std::string_view body() const;
  /// Titles from the outside in.
  [[nodiscard]] std::vector<std::string> path(std::size_t division) const;
  /// Problems of the front matter's syntax, at their places in the original.
  [[nodiscard]] const std::vector<diag::Diagnostic>& syntax_errors() const { return syntax_errors_; }

 private:
  void find_headings(const profile::Profile& profile);
  void cut();
  void add_unit(Unit::Kind kind, std::size_t begin, std::size_t end);
  void take_loose_text(std::size_t from, std::size_t to);
  void open_division(std::size_t block);
  void close_divisions(std::size_t depth);

  struct Heading {
    std::size_t depth = 0;
    std::string key, title;
    std::size_t rank = SIZE_MAX;
  };
  PlainText plain_;
  model::Report report_;
  std::vector<diag::Diagnostic> syntax_errors_;
  std::vector<Unit> units_;
  std::vector<std::string_view> gaps_;
  std::vector<Division> divisions_;
  std::vector<Heading> headings_;  // by block
  std::vector<std::size_t> open_;  // divisions, from the outside in, with their depths
  std::vector<std::size_t> depths_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> named_;  // how many siblings have a key
  std::size_t cut_to_ = 0;
};

/// The text of a division with all below it; empty where it has none.
[[nodiscard]] std::string_view text_of(const Outline& outline, const Division& division);

}  // namespace qar::merge
