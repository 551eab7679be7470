// An edition as Markdown (CommonMark with GFM tables): for mail, for wikis and for other programs. One form, so that two
// editions can be compared line by line.
#include <fmt/format.h>

#include "qar/render/wording.h"

#include "markdown_blocks.h"
#include "markdown_words.h"
#include "writers.h"

namespace qar::render {
namespace {

/// Words after a mark of emphasis, or in a line that is no block of its own.
std::string inner(std::string_view words) { return markdown_words(words, MarkdownPlace::heading); }

class MarkdownFile {
 public:
  explicit MarkdownFile(const Document& document) : document_(document) {}

  std::string write() {
    cover();
    estimates();
    areas();
    statements();
    for (const Section& section : document_.sections) body_section(section);
    terms(document_.glossary, wording::glossary);
    terms(document_.signs, wording::signs);
    evidence();
    return std::move(out_) + "\n";
  }

 private:
  void add(std::string_view block) { append_markdown_block(out_, block); }
  void heading(int level, std::string_view number, std::string_view title) {
    const std::string before = number.empty() ? "" : fmt::format("{} ", number);
    add(fmt::format("{} {}{}", std::string_view("####").substr(0, static_cast<std::size_t>(level)), before, inner(title)));
  }
  static std::string labelled(std::string_view label, std::string_view value) {
    return fmt::format("**{}:** {}", inner(label), inner(value));
  }

  void cover() {
    const Cover& cover = document_.cover;
    heading(1, {}, fmt::format("{}: {}", cover.title, cover.school));
    if (!document_.mark.empty())
      add(fmt::format("**{}**{}{}", inner(document_.mark), document_.mark_note.empty() ? "" : " ",
                      inner(document_.mark_note)));
    add(markdown_words(cover.programme));
    if (!cover.dates.empty()) add(markdown_words(cover.dates));
    add(markdown_words(document_.edition));
    std::string fields;
    for (const CoverField& field : cover.fields)
      fields += fmt::format("{}- {}", fields.empty() ? "" : "\n", labelled(field.label, field.value));
    add(fields);
    add(markdown_notes(document_.cover_notes, document_));
  }

  void estimates() {
    const Estimates& all = document_.estimates;
    heading(2, {}, wording::estimates);
    if (all.state == Estimates::State::given) {
      std::string table = fmt::format("| {} | {} |\n| --- | --- |", wording::aspect, wording::estimate);
      for (const Estimate& each : all.given)
        table += fmt::format("\n| {} | {} |", markdown_words(each.label, MarkdownPlace::cell),
                             markdown_words(each.value, MarkdownPlace::cell));
      add(table);
      add(markdown_words(scale_in_words(all)));
    }
    add(markdown_words(all.note));
  }

  void areas() {
    if (!document_.shows_areas) return;
    heading(2, {}, wording::areas);
    if (document_.areas.empty()) add(markdown_words(wording::no_areas));
    for (const AreaOfExcellence& area : document_.areas) {
      heading(3, {}, area.title);
      std::string lines =
          fmt::format("- {}\n- {}", labelled(wording::category, area.category), labelled(wording::status, area.status));
      if (area.contact) lines += fmt::format("\n- **{}:** {}", wording::contact, contact(*area.contact));
      add(lines);
    }
  }

  static std::string contact(const Contact& contact) {
    std::string made = inner(name_and_post(contact));
    if (!contact.email.empty()) made += (made.empty() ? "" : ", ") + inner(contact.email);
    return made;
  }

  void statements() {
    if (document_.statements.empty()) return;
    heading(2, {}, wording::statements);
    for (const Statement& statement : document_.statements) add(markdown_words(statement.text));
  }

  void body_section(const Section& section) {
    if (section.title.empty())
      add("___");
    else
      heading(2, section.number, section.title);
    add(markdown_notes(section.notes, document_));
    if (section.estimate) add(labelled(wording::estimate, document_.estimates.given[*section.estimate].value));
    for (const Part& part : section.parts) {
      if (!part.title.empty()) heading(3, part.number, part.title);
      add(markdown_notes(part.notes, document_));
      add(markdown_blocks(part.blocks, part.title.empty() ? 2 : 3, document_));
    }
  }

  void terms(const std::vector<Term>& terms, std::string_view title) {
    if (terms.empty()) return;
    heading(2, {}, title);
    std::string list;
    for (const Term& term : terms)
      list += fmt::format("{}- {}", list.empty() ? "" : "\n", labelled(term.short_form, term.words));
    add(list);
  }

  void evidence() {
    if (document_.evidence.empty()) return;
    heading(2, {}, wording::evidence);
    for (const EvidenceEntry& entry : document_.evidence) {
      heading(3, {}, entry.confidential ? fmt::format("{} ({})", entry.id, wording::confidential) : entry.id);
      add(markdown_words(fmt::format("{}", fmt::join(facts(entry), " · "))));
      for (const std::string& paragraph : entry.observed) add(markdown_words(paragraph));
      for (const Quote& quote : entry.quotes) {
        const std::string speaker = quote.speaker.empty() ? "" : fmt::format(" — {}", quote.speaker);
        add("> " + markdown_words(fmt::format("“{}”{}", quote.text, speaker)));
      }
      std::string places;
      for (const std::uint32_t section : entry.cited_in)
        places += (places.empty() ? "" : " · ") + document_.sections[section].title;
      if (!places.empty()) add(markdown_words(fmt::format("{}: {}", wording::cited_in, places)));
    }
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

text::Result<Write> open_markdown(const Theme&, const WriterOptions&) {
  return Write([](const Document& document) -> text::Result<std::string> { return MarkdownFile(document).write(); });
}

}  // namespace qar::render
