// Questions about sections, parts and their headings that several rules ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/report.h"
#include "qar/profile/profile.h"

namespace qar::rules {

/// A title as messages quote it: in quotation marks, cut where it is long.
[[nodiscard]] std::string quoted(std::string_view title);

/// Where the words of a heading stand, without its number and marks; the whole heading where that cannot be told.
[[nodiscard]] text::Span title_place(const model::Report& report, std::uint32_t heading, std::string_view title);
[[nodiscard]] text::Span title_place(const model::Report& report, const model::Section& section);
[[nodiscard]] text::Span title_place(const model::Report& report, const model::Part& part);

/// Whether the heading begins with `#` marks, and is not underlined.
[[nodiscard]] bool has_marks(const model::Report& report, std::uint32_t heading);

/// Whether there is anything to read among the blocks [first, end): comments, lines across the page and bare headings are
/// not.
[[nodiscard]] bool has_content(const model::Report& report, std::uint32_t first, std::uint32_t end);
/// A section without parts and without anything to read.
[[nodiscard]] bool is_empty(const model::Report& report, const model::Section& section);

/// The place of a section in the profile's order; of a part in its section's.
[[nodiscard]] std::size_t order_of(const profile::Profile& profile, const profile::SectionSpec& spec);
[[nodiscard]] std::optional<std::size_t> order_of(const profile::SectionSpec& section, const profile::PartSpec& part);

/// A heading's number: "3" or "3.1". Years and deeper numbers are none.
struct HeadingNumber {
  int outer = 0;  ///< 3 of "3.1"; 0 where there is no dot
  int own = 0;
};
[[nodiscard]] std::optional<HeadingNumber> heading_number(std::string_view number);
/// Where a heading's number stands.
[[nodiscard]] text::Span number_place(const model::Report& report, std::uint32_t heading, std::string_view number);

/// Headings that name neither a section nor a part, in order.
[[nodiscard]] std::vector<std::uint32_t> unknown_headings(const model::Report& report);
/// Whether the words of an unknown heading are a statement rather than a title.
[[nodiscard]] bool reads_as_statement(std::string_view words);

/// What titles of a profile are near, for headings that are none of them.
class NearTitles {
 public:
  explicit NearTitles(const profile::Profile& profile);
  /// The section or part whose title was probably meant; null if there is none.
  [[nodiscard]] const profile::SectionSpec* section(std::string_view heading) const;
  [[nodiscard]] const profile::PartSpec* part(std::string_view heading) const;

 private:
  struct Titles {
    std::vector<std::string> folded;
    std::vector<std::size_t> spec;
    [[nodiscard]] std::optional<std::size_t> near(std::string_view heading) const;
  };
  const profile::Profile& profile_;
  Titles sections_, parts_;
};

/// A paragraph that is nothing but the title of a section or part that the report lacks: a heading whose marks are missing.
struct UnmarkedHeading {
  std::uint32_t block = 0;
  const profile::SectionSpec* section = nullptr;  ///< the section it names, or the one in which the part is missing
  const profile::PartSpec* part = nullptr;        ///< null: it names a section
  std::uint32_t within = 0;                       ///< of a part: the heading or paragraph that names its section
  std::string words;
};
[[nodiscard]] std::vector<UnmarkedHeading> unmarked_headings(const model::Report& report, const profile::Profile& profile);

}  // namespace qar::rules
