#include "section_builder.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "block_builder.h"
#include "margin.h"

namespace qar::render {
namespace {

PartKind kind_of(const profile::PartSpec& part) {
  if (part.suggests == "strength") return PartKind::strength;
  if (part.suggests == "development") return PartKind::development;
  return PartKind::other;
}

class SectionBuilder {
 public:
  explicit SectionBuilder(Building& building)
      : building_(building),
        report_(building.report()),
        margin_(
            building.edition.audience == Audience::working ? building.edition.findings : std::span<const diag::Diagnostic>(),
            building.report().source->id, building.document()) {}

  void build() {
    std::uint32_t at = 1;
    for (const model::Section& section : report_.sections) {
      build_between(at, section.heading);
      build_section(section);
      at = section.end_block;
    }
    build_between(at, static_cast<std::uint32_t>(report_.markdown.blocks.size()));
    add_standing_sections();
    Document& document = building_.document();
    // What nobody has taken stood at the end of the draft, or in a block that is not shown.
    auto& left = document.sections.empty() ? document.cover_notes : document.sections.back().notes;
    left.insert(left.end(), building_.comments.begin(), building_.comments.end());
    margin_.take_rest(document.cover_notes);
  }

 private:
  /// What stands under no section: before the first, or after a title.
  void build_between(std::uint32_t begin, std::uint32_t end) {
    if (!building_.visibility.section({})) return;
    Section made;
    const auto take = [&](std::uint32_t from, std::uint32_t to) {
      if (from < to) build_blocks(from, to, {1, false}, building_, margin_, plain_part(made).blocks);
    };
    std::uint32_t from = begin;
    for (std::uint32_t i = begin; i < end; i = report_.markdown.blocks[i].next) {
      const bool is_title = report_.title && report_.markdown.blocks[i].where == report_.title->where;
      if (!is_title) continue;
      take(from, i);
      from = report_.markdown.blocks[i].next;
    }
    take(from, end);
    if (!made.parts.empty() && !made.parts.front().blocks.empty()) add(std::move(made));
  }

  void build_section(const model::Section& written) {
    if (++number_, !shows_any(written)) return;
    Section made;
    made.id = written.id();
    made.number = building_.review.profile->numbered ? std::to_string(number_) : "";
    made.title = clean_words(written.spec && !written.spec->repeatable ? written.spec->title : written.title.value);
    building_.section = static_cast<std::uint32_t>(building_.document().sections.size());
    margin_.take(report_.markdown.blocks[written.heading].where, made.notes);
    made.estimate = estimate_of(made.id);
    add_standing_text(written.spec, made);
    std::uint32_t at = written.first_block;
    std::size_t part_number = 0;
    for (const model::Part& part : written.parts) {
      build_plain(written, at, part.heading, made);
      build_part(written, part, ++part_number, made);
      at = part.end_block;
    }
    build_plain(written, at, written.end_block, made);
    if (made.parts.empty()) made.parts.emplace_back();
    add(std::move(made));
    building_.section.reset();
  }

  [[nodiscard]] bool shows_any(const model::Section& section) const {
    const auto shows = [&](const model::Part& part) { return building_.visibility.part(section.id(), part.spec->id); };
    return building_.visibility.section(section.id()) || std::ranges::any_of(section.parts, shows);
  }

  [[nodiscard]] std::optional<std::size_t> estimate_of(std::string_view section) const {
    const auto& given = building_.document().estimates.given;
    const auto found = std::ranges::find(given, section, &Estimate::section);
    if (section.empty() || found == given.end()) return std::nullopt;
    return static_cast<std::size_t>(found - given.begin());
  }

  static Part& plain_part(Section& section) {
    if (section.parts.empty() || section.parts.back().kind != PartKind::plain) section.parts.emplace_back();
    return section.parts.back();
  }

  void build_plain(const model::Section& written, std::uint32_t begin, std::uint32_t end, Section& to) {
    if (begin >= end || !building_.visibility.section(written.id())) return;
    Part made;
    build_blocks(begin, end, {written.level, written.id() == "aoe"}, building_, margin_, made.blocks);
    if (made.blocks.empty()) return;
    auto& blocks = plain_part(to).blocks;
    std::ranges::move(made.blocks, std::back_inserter(blocks));
  }

  void build_part(const model::Section& written, const model::Part& part, std::size_t number, Section& to) {
    if (!building_.visibility.part(written.id(), part.spec->id)) return;
    Part& made = to.parts.emplace_back();
    made.kind = kind_of(*part.spec);
    made.id = part.spec->id;
    made.number = to.number.empty() ? "" : fmt::format("{}.{}", to.number, number);
    made.title = clean_words(part.spec->title);
    margin_.take(report_.markdown.blocks[part.heading].where, made.notes);
    build_blocks(part.first_block, part.end_block, {part.level, false}, building_, margin_, made.blocks);
  }

  /// What the profile says in a section of its own.
  void add_standing_text(const profile::SectionSpec* spec, Section& to) {
    if (!spec || !spec->rendered) return;
    if (const profile::Statement* statement = building_.review.profile->statement(spec->id))
      plain_part(to).blocks.emplace_back().text = plain(clean_words(statement->text));
  }

  void add_standing_sections() {
    for (const profile::SectionSpec& spec : building_.review.profile->sections) {
      if (!spec.rendered || report_.section(spec.id)) continue;
      Section made;
      add_standing_text(&spec, made);
      if (made.parts.empty()) continue;
      made.id = spec.id;
      made.title = clean_words(spec.title);
      made.number = building_.review.profile->numbered ? std::to_string(++number_) : "";
      add(std::move(made));
    }
  }

  void add(Section&& made) {
    made.anchor = unique_anchor(made.id.empty() ? "section" : fmt::format("section-{}", made.id));
    for (Part& part : made.parts)
      if (!part.title.empty()) part.anchor = unique_anchor(fmt::format("{}-{}", made.anchor, part.id));
    building_.document().sections.push_back(std::move(made));
  }

  std::string unique_anchor(std::string wanted) {
    std::string made = wanted;
    for (int again = 2; !anchors_.insert(made).second; ++again) made = fmt::format("{}-{}", wanted, again);
    return made;
  }

  Building& building_;
  const model::Report& report_;
  Margin margin_;
  std::size_t number_ = 0;
  std::set<std::string> anchors_;
};

}  // namespace

void build_sections(Building& building) { SectionBuilder(building).build(); }

}  // namespace qar::render
