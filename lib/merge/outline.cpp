#include "outline.h"

#include <algorithm>

#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/syntax/markdown.h"

namespace qar::merge {
namespace {

using syntax::Block;
using syntax::BlockKind;

const profile::Profile& profile_of(const model::Cover& cover) {
  if (cover.profile)
    if (const profile::Profile* named = read::builtin_profile(cover.profile->value)) return *named;
  const auto newest = profile::Date::make(2200, 1, 1);
  return *read::profile_for(cover.dates && cover.dates->from ? cover.dates->from->value : *newest);
}

/// A suppression of the next block goes where that block goes.
bool belongs_to_next(const Block& block) {
  return block.kind == BlockKind::html && block.literal.find("qar:off-next") != std::string_view::npos;
}

Unit::Kind kind_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading: return Unit::Kind::heading;
    case BlockKind::item: return Unit::Kind::item;
    case BlockKind::paragraph: return Unit::Kind::paragraph;
    default: return Unit::Kind::other;
  }
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

}  // namespace

void Outline::read(const text::Source& source, const profile::Profile* profile) {
  plain_ = PlainText(source);
  read::ReportResult result = read::read_cover(plain_.source());
  if (result.report.yaml.recovered)
    for (diag::Diagnostic& each : result.problems) {
      if (each.severity != diag::Severity::error || !each.rule.starts_with("yaml/")) continue;
      each.where = plain_.original(each.where);
      each.related.clear();
      each.fix.reset();
      syntax_errors_.push_back(std::move(each));
    }
  const profile::Profile& by = profile ? *profile : profile_of(result.report.cover);
  read::read_body(result, by);
  report_ = std::move(result.report);
  find_headings(by);
  cut();
}

void Outline::read_body(const text::Source& source) {
  plain_ = PlainText(source);
  report_.markdown = syntax::parse_markdown(plain_.source(), plain_.source().all());
  headings_.resize(report_.markdown.blocks.size());
  for (std::size_t i = 0; i < headings_.size(); ++i) headings_[i].depth = report_.markdown.blocks[i].level;
  cut();
}

std::string_view Outline::head() const {
  return std::string_view(plain_.source().text).substr(0, report_.front.present ? report_.front.front.begin : 0);
}
std::string_view Outline::fence() const {
  if (!report_.front.present) return {};
  return std::string_view(plain_.source().text)
      .substr(report_.front.front.end, report_.front.body.begin - report_.front.front.end);
}
std::string_view Outline::body() const {
  return std::string_view(plain_.source().text).substr(report_.front.present ? report_.front.body.begin : 0);
}

std::vector<std::string> Outline::path(std::size_t division) const {
  std::vector<std::string> titles;
  for (std::size_t at = division; divisions_[at].parent != Division::none; at = divisions_[at].parent)
    titles.insert(titles.begin(), divisions_[at].title);
  return titles;
}

void Outline::find_headings(const profile::Profile& profile) {
  const syntax::MarkdownTree& tree = report_.markdown;
  headings_.resize(tree.blocks.size());
  for (const model::Section& section : report_.sections) {
    Heading& heading = headings_[section.heading];
    heading = {1, {}, section.title.value, SIZE_MAX};
    const std::string folded = profile::fold_title(section.title.value);
    if (section.spec) {
      heading.rank = static_cast<std::size_t>(section.spec - profile.sections.data());
      const bool more_to_say = section.spec->repeatable && folded != profile::fold_title(section.spec->title);
      heading.key = more_to_say ? section.spec->id + ":" + folded : section.spec->id;
    }
    for (const model::Part& part : section.parts)
      headings_[part.heading] = {2, part.spec->id, part.title.value,
                                 static_cast<std::size_t>(part.spec - profile.parts.data())};
  }
  bool title_found = false;
  for (std::uint32_t i = 1; i < tree.blocks.size(); i = tree.blocks[i].next) {
    const Block& block = tree.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    Heading& heading = headings_[i];
    if (heading.depth == 0) {
      heading.depth = std::max<std::size_t>(block.level, 2) - 1;
      heading.title = profile::split_number(syntax::flatten(tree, i).text).title;
    }
    if (block.level == 1 && heading.key.empty() && !title_found) {
      title_found = true;
      heading.key = "=title";
    }
    if (heading.key.empty()) heading.key = "~" + profile::fold_title(heading.title);
  }
}

void Outline::cut() {
  const std::string_view text = plain_.source().text;
  const syntax::MarkdownTree& tree = report_.markdown;
  cut_to_ = text.size() - body().size();
  divisions_.emplace_back();
  open_ = {0};
  depths_ = {0};
  std::size_t held = Division::none;  // where a comment begins that belongs to the next block
  for (std::uint32_t i = 1; i < tree.blocks.size();) {
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::list) {
      ++i;
      continue;
    }
    const std::size_t begin = std::max(held != Division::none ? held : line_begin(text, block.where.begin), cut_to_);
    const std::size_t end = std::min(text.find('\n', std::max<std::size_t>(block.where.end, begin)), text.size());
    const bool last = block.next >= tree.blocks.size();
    if (belongs_to_next(block) && !last) {
      held = begin;
    } else if (end > begin) {
      take_loose_text(cut_to_, begin);
      if (block.kind == BlockKind::heading) open_division(i);
      add_unit(kind_of(block), begin, end);
      held = Division::none;
    }
    i = block.next;
  }
  take_loose_text(cut_to_, text.size());
  gaps_.push_back(text.substr(cut_to_));
  close_divisions(0);
  divisions_[0].end_unit = units_.size();
  if (divisions_[0].children.empty()) divisions_[0].end_own = units_.size();
}

/// What no block holds and is not blank: definitions of links, and what could not be parsed. Blank lines part it.
void Outline::take_loose_text(std::size_t from, std::size_t to) {
  const std::string_view text = std::string_view(plain_.source().text).substr(0, to);
  while (from < to) {
    const std::size_t first = text.find_first_not_of(" \t\n", from);
    if (first == std::string_view::npos) return;
    std::size_t end = std::min(text.find('\n', first), to);
    while (end < to) {
      const std::size_t next = std::min(text.find('\n', end + 1), to);
      if (text.substr(end, next - end).find_first_not_of(" \t\n") == std::string_view::npos) break;
      end = next;
    }
    add_unit(Unit::Kind::other, std::max(line_begin(text, first), from), end);
    from = end;
  }
}

void Outline::add_unit(Unit::Kind kind, std::size_t begin, std::size_t end) {
  const std::string_view text = plain_.source().text;
  gaps_.push_back(text.substr(cut_to_, begin - cut_to_));
  units_.push_back({kind, text.substr(begin, end - begin), open_.back()});
  cut_to_ = end;
}

void Outline::open_division(std::size_t block) {
  const Heading& heading = headings_[block];
  close_divisions(heading.depth);
  const std::size_t parent = open_.back(), made = divisions_.size();
  if (divisions_[parent].children.empty()) divisions_[parent].end_own = units_.size();
  Division division;
  division.key = heading.key;
  division.title = heading.title;
  division.rank = heading.rank;
  division.parent = parent;
  division.first_unit = units_.size();
  const std::size_t same = ++named_[{parent, heading.key}];
  if (same > 1) division.key += "#" + std::to_string(same);
  divisions_[parent].children.push_back(made);
  divisions_.push_back(std::move(division));
  open_.push_back(made);
  depths_.push_back(heading.depth);
}

void Outline::close_divisions(std::size_t depth) {
  while (depths_.back() > 0 && depths_.back() >= depth) {
    Division& closed = divisions_[open_.back()];
    closed.end_unit = units_.size();
    if (closed.children.empty()) closed.end_own = units_.size();
    open_.pop_back();
    depths_.pop_back();
  }
}

std::string_view text_of(const Outline& outline, const Division& division) {
  const auto& units = outline.units();
  if (division.first_unit >= division.end_unit) return {};
  const std::string_view first = units[division.first_unit].text, last = units[division.end_unit - 1].text;
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

}  // namespace qar::merge
