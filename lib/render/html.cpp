// One self-contained page: no script, nothing loaded from elsewhere.
#include <fmt/format.h>

#include "qar/render/wording.h"

#include "html_blocks.h"
#include "html_style.h"
#include "html_text.h"
#include "writers.h"

namespace qar::render {
namespace {

class Page {
 public:
  Page(const Document& document, const Theme& theme, const std::string& style)
      : document_(document), theme_(theme), style_(style) {}

  std::string write() {
    out_.reserve(style_.size() + 64 * 1024);
    head();
    cover();
    contents();
    out_ += "<main id=\"report\" tabindex=\"-1\" class=\"sheet\">\n";
    estimates();
    areas();
    statements();
    for (const Section& section : document_.sections) body_section(section);
    terms(document_.glossary, "abbreviations", wording::glossary);
    terms(document_.signs, "signs", wording::signs);
    evidence();
    out_ += "</main>\n";
    foot();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void add(std::string_view markup) { out_ += markup; }
  void words(std::string_view text) { append_escaped(out_, text); }
  void element(std::string_view open, std::string_view text, std::string_view close) {
    add(open);
    words(text);
    add(close);
  }
  void heading(std::string_view id, std::string_view title) {
    add("<h2 id=\"");
    words(id);
    element("\">", title, "</h2>\n");
  }
  void open_section(std::string_view id, std::string_view title, std::string_view name = {}) {
    add("<section aria-labelledby=\"");
    words(id);
    if (!name.empty()) element("\" class=\"", name, "");
    add("\">\n");
    heading(id, title);
  }

  void head() {
    add("<!doctype html>\n<html lang=\"");
    words(document_.metadata.language);
    add("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("<title>", document_.metadata.title, "</title>\n");
    if (document_.audience != Audience::open) add("<meta name=\"robots\" content=\"noindex, nofollow\">\n");
    add("<style>\n");
    add(style_);
    if (!document_.mark.empty()) add(html_page_mark(document_.mark));
    add("</style>\n</head>\n<body class=\"");
    add(name(document_.audience));
    add("\">\n<a class=\"skip\" href=\"#report\">");
    element("", wording::skip, "</a>\n");
  }

  void cover() {
    add("<header>\n");
    if (!document_.mark.empty()) {
      element("<p class=\"mark\"><strong>", document_.mark, "</strong> ");
      element("", document_.mark_note, "</p>\n");
    }
    add("<div class=\"cover\"><div class=\"sheet\">\n<div class=\"house\">\n");
    if (theme_.logo) {
      add("<p class=\"logo\">");
      append_picture(out_, *theme_.logo);
      add("</p>\n");
    } else if (!theme_.organisation.empty()) {
      element("<p>", theme_.organisation, "</p>\n");
    }
    element("<p class=\"edition\">", document_.edition, "</p>\n</div>\n");
    element("<h1><span class=\"kind\">", document_.cover.title, "</span> ");
    element("", document_.cover.school, "</h1>\n");
    element("<p class=\"programme\">", document_.cover.programme, "</p>\n");
    if (!document_.cover.dates.empty()) element("<p class=\"days\">", document_.cover.dates, "</p>\n");
    add("</div></div>\n<div class=\"sheet\">\n");
    facts();
    append_notes(out_, document_.cover_notes, document_);
    add("</div>\n</header>\n");
  }

  void facts() {
    if (document_.cover.fields.empty()) return;
    add("<dl class=\"facts\">\n");
    for (const CoverField& field : document_.cover.fields) {
      element("<dt>", field.label, "</dt>");
      element(field.given ? "<dd>" : "<dd class=\"none\">", field.value, "</dd>\n");
    }
    add("</dl>\n");
  }

  void content_line(std::string_view anchor, std::string_view number, std::string_view title) {
    add("<li><a href=\"#");
    element("", anchor, "\">");
    if (!number.empty()) element("<span class=\"number\">", number, "</span>");
    element("", title, "</a></li>\n");
  }

  void contents() {
    add("<nav class=\"sheet\" aria-labelledby=\"contents\">\n");
    heading("contents", wording::contents);
    add("<ol>\n");
    content_line("estimates", {}, wording::estimates);
    if (document_.shows_areas) content_line("areas", {}, wording::areas);
    if (!document_.statements.empty()) content_line("statements", {}, wording::statements);
    for (const Section& section : document_.sections)
      if (!section.title.empty()) content_line(section.anchor, section.number, section.title);
    if (!document_.glossary.empty()) content_line("abbreviations", {}, wording::glossary);
    if (!document_.signs.empty()) content_line("signs", {}, wording::signs);
    if (!document_.evidence.empty()) content_line("evidence", {}, wording::evidence);
    add("</ol>\n</nav>\n");
  }

  /// How far up the scale, as filled boxes; in words for those who cannot see them.
  void steps(const Estimate& estimate) {
    if (!estimate.place || document_.estimates.scale.empty()) return;
    const std::size_t all = document_.estimates.scale.size();
    const std::size_t filled = all - *estimate.place;
    add(
        fmt::format("<svg class=\"steps\" viewBox=\"0 0 {} 20\" role=\"img\" aria-label=\"{}\" stroke=\"currentColor\" "
                    "stroke-width=\"2\">",
                    all * 24, place_in_words(estimate, document_.estimates)));
    for (std::size_t i = 0; i < all; ++i)
      add(fmt::format("<rect x=\"{}\" y=\"2\" width=\"18\" height=\"16\" fill=\"{}\"/>", i * 24 + 2,
                      i < filled ? "currentColor" : "none"));
    add("</svg>");
  }

  void estimates() {
    const Estimates& all = document_.estimates;
    open_section("estimates", wording::estimates);
    if (all.state == Estimates::State::given) {
      add("<table class=\"estimates\">\n<thead><tr>");
      element("<th scope=\"col\">", wording::aspect, "</th>");
      element("<th scope=\"col\">", wording::estimate, "</th></tr></thead>\n<tbody>\n");
      for (const Estimate& each : all.given) {
        add(each.section == "overall" ? "<tr class=\"whole\">" : "<tr>");
        element("<th scope=\"row\">", each.label, "</th>");
        add("<td>");
        steps(each);
        element("<span class=\"value\">", each.value, "</span></td></tr>\n");
      }
      add("</tbody>\n</table>\n");
      element("<p class=\"small\">", scale_in_words(all), "</p>\n");
    }
    if (!all.note.empty()) element("<p>", all.note, "</p>\n");
    add("</section>\n");
  }

  void areas() {
    if (!document_.shows_areas) return;
    open_section("areas", wording::areas);
    if (document_.areas.empty()) element("<p>", wording::no_areas, "</p>\n");
    for (const AreaOfExcellence& area : document_.areas) {
      element("<div class=\"area\">\n<h3>", area.title, "</h3>\n");
      element("<p>", area.category, " · ");
      element("", area.status, "</p>\n");
      if (area.contact) contact(*area.contact);
      add("</div>\n");
    }
    add("</section>\n");
  }

  void contact(const Contact& contact) {
    element("<p class=\"small\">", wording::contact, ": ");
    const std::string who = name_and_post(contact);
    words(who);
    if (!contact.email.empty()) {
      if (!who.empty()) add(", ");
      element("<a href=\"mailto:", contact.email, "\">");
      element("", contact.email, "</a>");
    }
    add("</p>\n");
  }

  void statements() {
    if (document_.statements.empty()) return;
    open_section("statements", wording::statements, "about");
    for (const Statement& statement : document_.statements) element("<p>", statement.text, "</p>\n");
    add("</section>\n");
  }

  void body_section(const Section& section) {
    if (section.title.empty()) {
      add("<section>\n");
    } else {
      add("<section aria-labelledby=\"");
      element("", section.anchor, "\">\n<h2 id=\"");
      element("", section.anchor, "\">");
      if (!section.number.empty()) element("<span class=\"number\">", section.number, "</span>");
      element("", section.title, "</h2>\n");
    }
    append_notes(out_, section.notes, document_);
    if (section.estimate) own_estimate(document_.estimates.given[*section.estimate]);
    for (const Part& part : section.parts) body_part(part);
    add("</section>\n");
  }

  void own_estimate(const Estimate& estimate) {
    element("<p class=\"own-estimate\"><span class=\"label\">", wording::estimate, "</span> ");
    steps(estimate);
    element("<strong>", estimate.value, "</strong></p>\n");
  }

  void body_part(const Part& part) {
    if (part.kind == PartKind::plain) return append_blocks(out_, part.blocks, 2, document_);
    const std::string_view kind = part.kind == PartKind::strength      ? " strength"
                                  : part.kind == PartKind::development ? " development"
                                                                       : "";
    add("<div class=\"part");
    add(kind);
    element("\">\n<h3 id=\"", part.anchor, "\">");
    if (!part.number.empty()) element("<span class=\"number\">", part.number, "</span>");
    element("", part.title, "</h3>\n");
    append_notes(out_, part.notes, document_);
    append_blocks(out_, part.blocks, 3, document_);
    add("</div>\n");
  }

  void terms(const std::vector<Term>& terms, std::string_view id, std::string_view title) {
    if (terms.empty()) return;
    open_section(id, title);
    add("<dl class=\"terms\">\n");
    for (const Term& term : terms) {
      element("<dt>", term.short_form, "</dt>");
      element("<dd>", term.words, "</dd>\n");
    }
    add("</dl>\n</section>\n");
  }

  void evidence() {
    if (document_.evidence.empty()) return;
    open_section("evidence", wording::evidence);
    for (const EvidenceEntry& entry : document_.evidence) append_entry(out_, entry, document_);
    add("</section>\n");
  }

  void foot() {
    add("<footer class=\"sheet\"><div class=\"foot\">\n");
    element("<p>", document_.metadata.title, "</p>\n");
    if (!theme_.footer.empty()) element("<p>", theme_.footer, "</p>\n");
    add("</div></footer>\n");
  }

  const Document& document_;
  const Theme& theme_;
  const std::string& style_;
  std::string out_;
};

}  // namespace

text::Result<Write> open_html(const Theme& theme, const WriterOptions&) {
  return Write([&theme, style = html_style(theme)](const Document& document) -> text::Result<std::string> {
    return Page(document, theme, style).write();
  });
}

}  // namespace qar::render
