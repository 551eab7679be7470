// A draft as a report: its cover (front matter) and its body as sections, parts and claims with their citations. Everything
// carries its place. Views point into the draft's trees and source and live as long as the Report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"
#include "qar/model/prose_words.h"
#include "qar/model/stage.h"
#include "qar/profile/date.h"
#include "qar/profile/profile.h"
#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::model {

using profile::Date;
using text::Spanned;

using Field = std::optional<Spanned<std::string_view>>;  ///< a cover field as written; empty when absent

struct School {
  text::Span where;
  Field name, phase, headteacher, hub, region, trust, urn;
};

struct Person {
  Spanned<std::string_view> id;
  Field name, post, school;
};

struct Team {
  text::Span where;
  Field lead;
  std::vector<Spanned<std::string_view>> reviewers;
  std::optional<Spanned<int>> planned;
  std::vector<Person> people;
};

struct EstimateField {
  Spanned<std::string_view> key;    ///< "overall" or a section id, as written
  Spanned<std::string_view> value;  ///< as written
};

struct Estimates {
  text::Span where;
  bool declined = false;  ///< `estimates: declined`
  std::vector<EstimateField> given;
  [[nodiscard]] const EstimateField* find(std::string_view key) const;
};

struct Previous {
  text::Span where;
  bool first_review = false;
  std::optional<Spanned<Date>> date;
  Field estimate, report;
  std::vector<Spanned<std::string_view>> ebis;
};

struct Ofsted {
  text::Span where;
  bool not_yet_inspected = false;
  std::optional<Spanned<Date>> date;
  Field outcome;                     ///< one of the old grades, or absent when `areas` are given
  std::vector<EstimateField> areas;  ///< the report card's areas, from 10 November 2025
};

struct Contact {
  text::Span where;
  Field name, post, email;
};

struct AreaOfExcellence {
  text::Span where;
  Field title, category, status;
  std::optional<Contact> contact;
};

struct Dates {
  text::Span where;
  std::optional<Spanned<Date>> from, to;
};

struct Agreed {
  text::Span where;
  std::optional<Spanned<Date>> lead_reviewer, school;
};

/// What one circle of readers may see: everything, nothing, or what is listed.
struct Shared {
  text::Span where;
  bool everything = false;
  std::vector<Spanned<std::string_view>> parts;  ///< ids of sections and parts, `estimates`
};

/// The headteacher's decision on who reads the report; absent where there is none yet.
struct Sharing {
  text::Span where;
  std::optional<Shared> hub, open;
};

/// The front matter. `where` is the span of the whole block; an absent part is an empty optional.
struct Cover {
  text::Span where;
  bool present = false;  ///< there is front matter at all
  Field format;          ///< `qar:`
  Field profile, review, target_group;
  std::optional<Spanned<Stage>> stage;
  std::optional<School> school;
  std::optional<Dates> dates;
  std::optional<Team> team;
  std::optional<Estimates> estimates;
  std::optional<Previous> previous;
  std::optional<Ofsted> ofsted;
  std::vector<AreaOfExcellence> areas_of_excellence;
  std::optional<Agreed> agreed;
  std::optional<Sharing> sharing;
  std::vector<Spanned<std::string_view>> evidence;  ///< paths named in the front matter
};

/// One `@ID` of a citation group.
struct Citation {
  std::string id;    ///< as written: "KT-01"
  text::Span where;  ///< of the `@KT-01`
};

/// What looks like a citation but is not of the one form that is read.
struct MalformedCitation {
  text::Span where;
  std::string found;  ///< as written
  std::string meant;  ///< the right form, when it is clear: "[@KT-01]"
};

/// A statement of the report that must stand on evidence.
struct Claim {
  text::Span where;                 ///< the block (list item or paragraph), citations included
  std::uint32_t block = 0;          ///< index in the Markdown tree
  std::size_t section = 0;          ///< index in Report::sections
  std::optional<std::size_t> part;  ///< index in Section::parts; none in an area of excellence
  std::string text;                 ///< its words on one line, citations left out, white space folded
  std::vector<Citation> citations;
};

/// A line of its own such as "Estimate: Effective", or a row of a table that names a section and its estimate.
struct EstimateLine {
  Spanned<std::string> label;  ///< "Estimate", "Peer Evaluation Estimate", "Overall …"
  Spanned<std::string> value;
  std::size_t section = 0;  ///< index in Report::sections; npos before the first
};

struct Part {
  const profile::PartSpec* spec = nullptr;
  Spanned<std::string> title;  ///< as written, number left out
  std::string number;          ///< "2.1", empty when there is none
  std::uint8_t level = 3;
  std::uint32_t heading = 0;                     ///< block index
  text::Span where;                              ///< heading to the end of its content
  std::uint32_t first_block = 0, end_block = 0;  ///< content, heading excluded
  std::size_t items = 0;                         ///< claims in it
  std::size_t words = 0;
};

struct Section {
  const profile::SectionSpec* spec = nullptr;  ///< null: a heading that the profile does not know
  Spanned<std::string> title;                  ///< as written, number left out
  std::string number;
  std::uint8_t level = 2;
  std::uint32_t heading = 0;
  text::Span where;
  std::uint32_t first_block = 0, end_block = 0;
  std::vector<Part> parts;  ///< parts of the profile; other headings below are not listed
  std::size_t words = 0;    ///< of its whole content, headings and citations excluded
  [[nodiscard]] std::string_view id() const { return spec ? std::string_view(spec->id) : std::string_view(); }
};

/// A `qar:off…` comment and what it holds back.
struct Suppression {
  enum class Kind : std::uint8_t { off, off_next, off_file, on };
  Kind kind = Kind::off;
  text::Span where;                           ///< the comment
  std::vector<Spanned<std::string>> targets;  ///< rule ids or families; empty: everything
  std::string reason;                         ///< after "because"; empty when none is given
  text::Span covers;                          ///< findings whose begin lies here are held back
  bool closed = true;                         ///< an `off` that a later `on` ends
};

struct Report {
  const text::Source* source = nullptr;
  syntax::FrontMatter front;
  syntax::YamlDocument yaml;
  syntax::MarkdownTree markdown;
  Cover cover;
  std::vector<Section> sections;
  std::vector<Claim> claims;  ///< in the order of the text
  std::vector<MalformedCitation> malformed;
  std::vector<Citation> stray_citations;  ///< well-formed citations outside any claim
  std::vector<EstimateLine> estimate_lines;
  std::vector<Suppression> suppressions;
  std::optional<Spanned<std::string>> title;  ///< the level-1 heading
  Prose prose;                                ///< of body and cover
  ProseWords words;                           ///< of the prose of the body

  [[nodiscard]] const Section* section(std::string_view id) const;
  /// The titles of the section and part in which a place lies, from the outside in.
  [[nodiscard]] std::vector<std::string> section_path(text::Span where) const;
};

}  // namespace qar::model
