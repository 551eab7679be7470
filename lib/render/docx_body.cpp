#include "docx_body.h"

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "docx_blocks.h"
#include "docx_cover.h"
#include "docx_table.h"
#include "docx_xml.h"

namespace qar::render::docx {
namespace {

constexpr Extent step_size{144'000, 120'000};

class Body {
 public:
  explicit Body(Story& story)
      : story_(story),
        document_(story.making().document),
        house_(story.making().house),
        counts_(counts_as_word(document_)) {}

  void write() {
    estimates();
    areas();
    statements();
    for (std::size_t i = 0; i < document_.sections.size(); ++i) section(i);
    terms(document_.glossary, "abbreviations", wording::glossary);
    terms(document_.signs, "signs", wording::signs);
    evidence();
  }

 private:
  void heading(Style style, std::size_t level, std::string_view number, std::string_view title, std::string_view bookmark,
               bool new_page = false) {
    const bool has_bar = style == Style::strength || style == Style::development;
    Setting setting;
    setting.new_page = new_page;
    if (!number.empty()) {
      setting.hanging = heading_indent;
      setting.indent = heading_indent + (has_bar ? part_indent : 0);
      if (counts_) setting.number = {Numbering::headings, level};
    }
    story_.open(style, setting);
    if (!bookmark.empty()) story_.bookmark(bookmark);
    if (!number.empty() && !counts_) {
      story_.words(number, Style::number);
      story_.tab();
    }
    story_.words(title);
    story_.close();
  }
  void heading(std::string_view title, std::string_view bookmark) { heading(Style::heading_1, 0, {}, title, bookmark); }

  /// How far up the scale, as filled boxes, with the same in words for those who cannot see them.
  void steps(const Estimate& estimate) {
    if (!estimate.place) return;
    const std::size_t all = document_.estimates.scale.size();
    const auto found = house_.steps.find({all, all - *estimate.place});
    if (found == house_.steps.end()) return;
    story_.words("  ");
    story_.picture(found->second, {step_size.width * all, step_size.height}, place_in_words(estimate, document_.estimates));
  }

  void estimates() {
    const Estimates& all = document_.estimates;
    heading(wording::estimates, "estimates");
    if (all.state == Estimates::State::given) {
      const std::size_t width = house_.page.text_width;
      const std::vector<std::size_t> widths = {width * 11 / 20, width - width * 11 / 20};
      open_table(story_, wording::estimates, widths);
      row(
          widths, true, [&] { story_.paragraph(Style::table_heading, wording::aspect); },
          [&] { story_.paragraph(Style::table_heading, wording::estimate); });
      for (const Estimate& each : all.given) estimate_row(widths, each);
      close_table(story_);
      story_.paragraph(Style::small, scale_in_words(all));
    }
    if (!all.note.empty()) story_.paragraph(Style::normal, all.note);
  }

  template <class Left, class Right>
  void row(const std::vector<std::size_t>& widths, bool is_header, Left left, Right right, std::string_view ground = {}) {
    open_row(story_, is_header);
    open_cell(story_, widths[0], ground);
    left();
    story_.raw("</w:tc>");
    open_cell(story_, widths[1], ground);
    right();
    story_.raw("</w:tc></w:tr>");
  }

  void estimate_row(const std::vector<std::size_t>& widths, const Estimate& estimate) {
    const bool is_whole = estimate.section == "overall";
    const auto label = [&] { story_.paragraph(is_whole ? Style::table_heading : Style::table_text, estimate.label); };
    const auto value = [&] {
      story_.open(Style::table_text);
      story_.words(estimate.value, Style::strong);
      steps(estimate);
      story_.close();
    };
    row(widths, false, label, value, is_whole ? hex_of(house_.theme.light[ColourRole::panel]) : std::string());
  }

  void areas() {
    if (!document_.shows_areas) return;
    heading(wording::areas, "areas");
    if (document_.areas.empty()) story_.paragraph(Style::normal, wording::no_areas);
    Setting setting;
    for (const AreaOfExcellence& area : document_.areas) {
      story_.open(Style::area_heading, setting);
      story_.words(area.title);
      story_.close();
      setting.keep_next = area.contact.has_value();
      story_.paragraph(Style::area, plain(fmt::format("{} · {}", area.category, area.status)), setting);
      setting.keep_next = false;
      if (area.contact) contact(*area.contact, setting);
      setting.right_indent = setting.right_indent == 0 ? part_indent + 1 : 0;  // each has a box of its own
    }
  }

  void contact(const Contact& contact, const Setting& setting) {
    const std::string who = name_and_post(contact);
    story_.open(Style::area, setting);
    story_.words(fmt::format("{}: {}", wording::contact, who), Style::muted);
    if (!contact.email.empty()) {
      if (!who.empty()) story_.words(", ");
      story_.link_out("mailto:" + contact.email, contact.email);
    }
    story_.close();
  }

  void statements() {
    if (document_.statements.empty()) return;
    heading(Style::statement_heading, 0, {}, wording::statements, "statements");
    for (const Statement& statement : document_.statements) story_.paragraph(Style::statement, statement.text);
  }

  void section(std::size_t index) {
    const Section& section = document_.sections[index];
    story_.note(section.notes);
    if (!section.title.empty()) heading(Style::heading_1, 0, section.number, section.title, section_bookmark(index));
    if (section.estimate) own_estimate(document_.estimates.given[*section.estimate]);
    for (const Part& part : section.parts) this->part(part);
  }

  void own_estimate(const Estimate& estimate) {
    story_.open(Style::section_estimate);
    story_.words(wording::estimate, Style::muted);
    story_.words("  ");
    story_.words(estimate.value, Style::strong);
    steps(estimate);
    story_.close();
  }

  void part(const Part& part) {
    story_.note(part.notes);
    if (part.kind == PartKind::plain) return add_blocks(story_, part.blocks, 1, part.kind);
    const Style style = part.kind == PartKind::strength      ? Style::strength
                        : part.kind == PartKind::development ? Style::development
                                                             : Style::heading_2;
    heading(style, 1, part.number, part.title, {});
    add_blocks(story_, part.blocks, 2, part.kind);
  }

  void terms(const std::vector<Term>& terms, std::string_view bookmark, std::string_view title) {
    if (terms.empty()) return;
    heading(title, bookmark);
    for (const Term& term : terms) {
      story_.open(Style::term);
      story_.words(term.short_form, Style::strong);
      story_.tab();
      story_.words(term.words);
      story_.close();
    }
  }

  void evidence() {
    if (document_.evidence.empty()) return;
    heading(Style::heading_1, 0, {}, wording::evidence, "evidence", true);
    for (std::size_t i = 0; i < document_.evidence.size(); ++i) entry(document_.evidence[i], entry_bookmark(i));
  }

  void entry(const EvidenceEntry& entry, std::string_view bookmark) {
    story_.open(Style::entry_heading);
    story_.bookmark(bookmark);
    story_.words(entry.id);
    if (entry.confidential) {
      story_.words("  ");
      story_.words(fmt::format(" {} ", wording::confidential), Style::confidential);
    }
    story_.close();
    Setting with_words;
    with_words.keep_next = true;
    story_.paragraph(Style::small, plain(fmt::format("{}", fmt::join(facts(entry), " · "))), with_words);
    for (const std::string& paragraph : entry.observed) story_.paragraph(Style::normal, paragraph);
    for (const Quote& quote : entry.quotes)
      story_.paragraph(Style::quote, quote.speaker.empty() ? fmt::format("“{}”", quote.text)
                                                           : fmt::format("“{}” — {}", quote.text, quote.speaker));
    if (entry.cited_in.empty()) return;
    story_.open(Style::small);
    story_.words(fmt::format("{}: ", wording::cited_in));
    std::string_view between;
    for (const std::uint32_t index : entry.cited_in) {
      story_.words(between);
      story_.link_within(section_bookmark(index), document_.sections[index].title);
      between = " · ";
    }
    story_.close();
  }

  Story& story_;
  const Document& document_;
  const House& house_;
  bool counts_;
};

}  // namespace

void add_body(Story& story) {
  add_cover(story);
  Body(story).write();
  if (story.follows_table()) story.paragraph(Style::normal, "");  // a body does not end with a table
}

}  // namespace qar::render::docx
