// An edition as JSON: the Document with stable names, for scripts (docs/formats.md). Every key is always present.
#include <nlohmann/json.hpp>

#include "html_text.h"
#include "writers.h"

namespace qar::render {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

Json or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

template <class Values, class MakeOne>
Json list(const Values& values, MakeOne make_one) {
  Json made = Json::array();
  for (const auto& value : values) made.push_back(make_one(value));
  return made;
}

std::string_view name(Estimates::State state) {
  switch (state) {
    case Estimates::State::given: return "given";
    case Estimates::State::declined: return "declined";
    case Estimates::State::not_stated: return "not stated";
    case Estimates::State::not_shared: return "not shared";
  }
  return {};
}

std::string_view name(PartKind kind) {
  switch (kind) {
    case PartKind::plain: return "plain";
    case PartKind::strength: return "strength";
    case PartKind::development: return "development";
    case PartKind::other: return "other";
  }
  return {};
}

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::heading: return "heading";
    case BlockKind::list: return "list";
    case BlockKind::item: return "item";
    case BlockKind::quote: return "quote";
    case BlockKind::code: return "code";
    case BlockKind::table: return "table";
    case BlockKind::figure: return "figure";
    case BlockKind::rule: return "rule";
  }
  return {};
}

std::string_view severity(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::error: return "error";
    case Note::Kind::warning: return "warning";
    case Note::Kind::advice: return "advice";
    case Note::Kind::comment: return "comment";
  }
  return {};
}

/// Makes the parts of one document.
class Model {
 public:
  explicit Model(const Document& document) : document_(document) {}

  [[nodiscard]] Json made() const {
    return {{"version", version},
            {"audience", render::name(document_.audience)},
            {"edition", document_.edition},
            {"mark", document_.mark.empty() ? Json(nullptr)
                                            : Json{{"words", document_.mark}, {"note", or_null(document_.mark_note)}}},
            {"metadata", metadata()},
            {"cover", cover()},
            {"estimates", estimates()},
            {"areas_of_excellence", document_.shows_areas ? list(document_.areas, area) : Json(nullptr)},
            {"statements", list(document_.statements, statement)},
            {"sections", list(document_.sections, [&](const Section& each) { return section(each); })},
            {"glossary", list(document_.glossary, term)},
            {"signs", list(document_.signs, term)},
            {"evidence", list(document_.evidence, [&](const EvidenceEntry& each) { return entry(each); })},
            {"images", list(document_.images, image)}};
  }

 private:
  [[nodiscard]] Json metadata() const {
    const Metadata& metadata = document_.metadata;
    return {{"title", metadata.title},
            {"subject", metadata.subject},
            {"language", metadata.language},
            {"created", metadata.created}};
  }

  [[nodiscard]] Json cover() const {
    const Cover& cover = document_.cover;
    const auto field = [](const CoverField& each) {
      return Json{{"id", each.id}, {"label", each.label}, {"value", each.value}, {"given", each.given}};
    };
    return {{"title", cover.title},          {"programme", cover.programme},        {"school", cover.school},
            {"dates", or_null(cover.dates)}, {"fields", list(cover.fields, field)}, {"notes", notes(document_.cover_notes)}};
  }

  [[nodiscard]] static Json estimate(const Estimate& each) {
    return {{"section", each.section},
            {"label", each.label},
            {"value", each.value},
            {"place", each.place ? Json(*each.place + 1) : Json(nullptr)}};
  }
  [[nodiscard]] Json estimates() const {
    const Estimates& all = document_.estimates;
    return {
        {"state", name(all.state)}, {"note", or_null(all.note)}, {"scale", all.scale}, {"given", list(all.given, estimate)}};
  }

  static Json area(const AreaOfExcellence& area) {
    Json contact = nullptr;
    if (area.contact)
      contact = {{"name", or_null(area.contact->name)},
                 {"post", or_null(area.contact->post)},
                 {"email", or_null(area.contact->email)}};
    return {{"title", area.title}, {"category", area.category}, {"status", area.status}, {"contact", std::move(contact)}};
  }
  static Json statement(const Statement& statement) { return {{"id", statement.id}, {"text", statement.text}}; }
  static Json term(const Term& term) { return {{"short_form", term.short_form}, {"words", term.words}}; }

  [[nodiscard]] Json section(const Section& section) const {
    return {{"id", or_null(section.id)},
            {"number", or_null(section.number)},
            {"title", or_null(section.title)},
            {"estimate", section.estimate ? Json(document_.estimates.given[*section.estimate].value) : Json(nullptr)},
            {"parts", list(section.parts, [&](const Part& each) { return part(each); })},
            {"notes", notes(section.notes)}};
  }
  [[nodiscard]] Json part(const Part& part) const {
    return {{"kind", name(part.kind)},      {"id", or_null(part.id)},        {"number", or_null(part.number)},
            {"title", or_null(part.title)}, {"blocks", blocks(part.blocks)}, {"notes", notes(part.notes)}};
  }

  [[nodiscard]] Json blocks(const std::vector<Block>& all) const {
    return list(all, [&](const Block& each) { return block(each); });
  }
  /// Kind and notes, and what a block of that kind has.
  [[nodiscard]] Json block(const Block& block) const {
    Json made = {{"kind", name(block.kind)}};
    switch (block.kind) {
      case BlockKind::heading: made["level"] = block.level; [[fallthrough]];
      case BlockKind::paragraph: made["text"] = text(block.text); break;
      case BlockKind::code: made["words"] = block.text.words; break;
      case BlockKind::list: made["ordered"] = block.ordered; [[fallthrough]];
      case BlockKind::item:
      case BlockKind::quote: made["blocks"] = blocks(block.children); break;
      case BlockKind::table: made["table"] = table(*block.table); break;
      case BlockKind::figure: made["image"] = block.image; break;
      case BlockKind::rule: break;
    }
    made["notes"] = notes(block.notes);
    return made;
  }

  [[nodiscard]] Json table(const Table& table) const {
    const auto row = [&](const std::vector<Text>& cells) {
      return list(cells, [&](const Text& cell) { return text(cell); });
    };
    return {{"caption", table.caption.empty() ? Json(nullptr) : text(table.caption)},
            {"numeric", table.numeric},
            {"rows", list(table.rows, row)}};
  }

  [[nodiscard]] Json text(const Text& text) const {
    const auto run = [&](const Run& each) {
      return Json{{"words", text.slice(each)},
                  {"strong", each.strong},
                  {"emphasis", each.emphasis},
                  {"code", each.code},
                  {"link", each.link == 0 ? Json(nullptr) : Json(document_.links[each.link - 1])},
                  {"citation", each.citation == 0 ? Json(nullptr) : Json(document_.evidence[each.citation - 1].id)}};
    };
    return {{"words", text.words}, {"runs", list(text.runs, run)}};
  }

  [[nodiscard]] Json notes(const std::vector<std::uint32_t>& indices) const {
    return list(indices, [&](std::uint32_t index) {
      const Note& note = document_.notes[index];
      return Json{{"kind", severity(note.kind)},
                  {"rule", or_null(note.rule)},
                  {"message", note.message},
                  {"help", or_null(note.help)}};
    });
  }

  [[nodiscard]] Json entry(const EvidenceEntry& entry) const {
    const auto quote = [](const Quote& each) { return Json{{"speaker", or_null(each.speaker)}, {"text", each.text}}; };
    const auto title = [&](std::uint32_t section) { return document_.sections[section].title; };
    return {{"id", entry.id},
            {"when", or_null(entry.when)},
            {"activity", or_null(entry.activity)},
            {"with", or_null(entry.with)},
            {"place", or_null(entry.place)},
            {"suggests", or_null(entry.suggests)},
            {"aspects", entry.aspects},
            {"observed", entry.observed},
            {"quotes", list(entry.quotes, quote)},
            {"confidential", entry.confidential},
            {"cited_in", list(entry.cited_in, title)}};
  }

  static Json image(const Image& image) {
    std::string bytes;
    append_base64(bytes, image.bytes);
    return {{"type", media_type(image.format)},
            {"width", image.width},
            {"height", image.height},
            {"alt", image.alt},
            {"base64", std::move(bytes)}};
  }

  const Document& document_;
};

}  // namespace

text::Result<Write> open_json(const Theme&, const WriterOptions&) {
  return Write([](const Document& document) -> text::Result<std::string> {
    return Model(document).made().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  });
}

}  // namespace qar::render
