// A report as one audience reads it: the narrow waist between a review and the writers of HTML, DOCX, PDF, Markdown and
// JSON. Plain values that own all they hold, with nothing that leads back to a draft or to evidence: what an audience may
// not see is not in its Document, so no writer can leak it. A writer shows everything that it finds here, in this order:
//
//   cover · summary of estimates · areas of excellence · statements · sections · glossary and signs · evidence
//
// and words of its own come from `wording.h` alone, so that all formats read the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"

namespace qar::render {

/// Who reads an edition. `working` is for the team: evidence, findings and comments; the others go out.
enum class Audience : std::uint8_t { working, school, hub, open };
[[nodiscard]] std::string_view name(Audience audience);  ///< "working", "school", "hub", "public"
[[nodiscard]] std::optional<Audience> audience_named(std::string_view name);

/// A piece of a Text in which all characters look and behave the same.
struct Run {
  std::uint32_t begin = 0, end = 0;  ///< bytes of Text::words
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::uint32_t link = 0;      ///< 1 + index in Document::links; neighbours with the same number are one link
  std::uint32_t citation = 0;  ///< 1 + index in Document::evidence: the words are an entry's id, linked to the appendix

  [[nodiscard]] bool is_plain() const { return !strong && !emphasis && !code && link == 0 && citation == 0; }
};

/// Words on one line and what they look like. White space is folded; a '\n' is a line break that the author wanted. UTF-8
/// without control characters.
struct Text {
  std::string words;
  std::vector<Run> runs;  ///< in order, without gaps, covering all words; empty where all of it is plain

  [[nodiscard]] bool empty() const { return words.empty(); }
  [[nodiscard]] std::string_view slice(const Run& run) const {
    return std::string_view(words).substr(run.begin, run.end - run.begin);
  }
};

enum class ImageFormat : std::uint8_t { png, jpeg, svg };
[[nodiscard]] std::string_view media_type(ImageFormat format);  ///< "image/png"

/// A picture with its bytes, freed of everything but the picture (no comments, places or cameras).
struct Image {
  ImageFormat format = ImageFormat::png;
  std::string bytes;
  std::uint32_t width = 0, height = 0;  ///< pixels; of an SVG its own units, 0 where it names none
  std::string alt;                      ///< never empty
};

struct Table {
  Text caption;                         ///< may be empty
  std::vector<std::vector<Text>> rows;  ///< the first is the header row; each has as many cells as that
  std::vector<bool> numeric;            ///< of each column: its cells are figures, and stand to the right
};

enum class BlockKind : std::uint8_t { paragraph, heading, list, item, quote, code, table, figure, rule };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;       ///< of a heading: 1 is the first below the section's or part's own
  bool ordered = false;         ///< of a list
  Text text;                    ///< of a paragraph, heading or code; code keeps its line endings
  std::vector<Block> children;  ///< of a list its items; of an item or quote its blocks
  std::optional<Table> table;
  std::uint32_t image = 0;           ///< of a figure: index in Document::images
  std::vector<std::uint32_t> notes;  ///< indices in Document::notes: what stands in the margin here
};

/// A field of the cover. `value` is to be shown in any case; where nothing was given it says so.
struct CoverField {
  std::string id;  ///< "school.phase": stable, for scripts
  std::string label;
  std::string value;
  bool given = true;
};

struct Cover {
  std::string title;      ///< "Review report"
  std::string programme;  ///< the profile's title
  std::string school;     ///< "School not named" where it is missing
  std::string dates;      ///< "10 to 12 November 2025"; may be empty
  std::vector<CoverField> fields;
};

struct Estimate {
  std::string section;               ///< id; "overall"
  std::string label;                 ///< the section's title, or "Overall"
  std::string value;                 ///< as the scale spells it
  std::optional<std::size_t> place;  ///< on Estimates::scale; nothing where it is no word of the scale
};

/// The summary of estimates. `note` says in words what `state` is, for all but `given`.
struct Estimates {
  enum class State : std::uint8_t { given, declined, not_stated, not_shared };
  State state = State::not_stated;
  std::string note;
  std::vector<std::string> scale;  ///< best first
  std::vector<Estimate> given;     ///< overall first, then in the order of the sections
};

struct Contact {
  std::string name, post, email;  ///< each may be empty
};

struct AreaOfExcellence {
  std::string title, category, status;  ///< "not given" where a field is missing
  std::optional<Contact> contact;       ///< never in a public edition
};

/// A standing statement of the profile.
struct Statement {
  std::string id;
  std::string text;
};

enum class PartKind : std::uint8_t {
  plain,        ///< text of the section itself, without a title
  strength,     ///< What went well
  development,  ///< Even better if
  other
};

struct Part {
  PartKind kind = PartKind::plain;
  std::string id;      ///< "www"; empty for plain text
  std::string number;  ///< "2.1"; empty where the profile does not number
  std::string title;   ///< empty for plain text
  std::string anchor;  ///< unique in the document; empty for plain text
  std::vector<Block> blocks;
  std::vector<std::uint32_t> notes;
};

struct Section {
  std::string id;                       ///< of the profile; empty for a section that it does not know
  std::string number;                   ///< "2"; empty where the profile does not number
  std::string title;                    ///< empty for text that stands before the first section
  std::string anchor;                   ///< unique in the document
  std::optional<std::size_t> estimate;  ///< index in Estimates::given
  std::vector<Part> parts;              ///< never empty
  std::vector<std::uint32_t> notes;
};

struct Quote {
  std::string speaker, text;
};

/// An entry of evidence that the report cites. In working editions only.
struct EvidenceEntry {
  std::string id;      ///< "KT-01"
  std::string anchor;  ///< unique in the document
  std::string when;    ///< "10 November 2025, 09:40 to 10:20"; may be empty
  std::string activity, with, place, suggests;
  std::vector<std::string> aspects;   ///< titles of sections
  std::vector<std::string> observed;  ///< paragraphs
  std::vector<Quote> quotes;
  bool confidential = false;
  std::vector<std::uint32_t> cited_in;  ///< indices of sections, each once
};

/// What stands in the margin: an open finding, or a comment that somebody left in the draft. In working editions only.
struct Note {
  enum class Kind : std::uint8_t { error, warning, advice, comment };
  Kind kind = Kind::comment;
  std::string rule;  ///< "style/long-sentence"; empty for a comment
  std::string message;
  std::string help;  ///< may be empty
};

/// A short form and what it stands for.
struct Term {
  std::string short_form, words;
};

struct Metadata {
  std::string title;    ///< "Review report: Larkfield Primary School, November 2025"
  std::string subject;  ///< the profile's title
  std::string language = "en-GB";
  std::int64_t created = 0;  ///< seconds since 1970, never from the clock: SOURCE_DATE_EPOCH or the review's last day
};

struct Document {
  Audience audience = Audience::working;
  std::string edition;    ///< "Public edition"
  std::string mark;       ///< to be seen on every page, such as "Draft"; empty for a report that may go out
  std::string mark_note;  ///< why it is marked, in a sentence; may be empty
  Metadata metadata;
  Cover cover;
  Estimates estimates;
  bool shows_areas = true;              ///< false where the school does not share them
  std::vector<AreaOfExcellence> areas;  ///< empty: there are none
  std::vector<Statement> statements;
  std::vector<Section> sections;  ///< what happens next is the last of them
  std::vector<Term> glossary;
  std::vector<Term> signs;  ///< those that stand in tables and on the cover in the place of a number: "[c]"
  std::vector<EvidenceEntry> evidence;
  std::vector<Note> notes;
  std::vector<std::uint32_t> cover_notes;  ///< indices in `notes`: those about the cover, or without a place in the text
  std::vector<std::string> links;          ///< http, https and mailto only
  std::vector<Image> images;
};

/// A text that looks the same throughout.
[[nodiscard]] Text plain(std::string words);

}  // namespace qar::render
