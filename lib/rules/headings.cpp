#include "rules/headings.h"

#include <algorithm>
#include <charconv>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::rules {

using model::Report;
using syntax::Block;
using syntax::BlockKind;

std::string quoted(std::string_view title) {
  constexpr std::size_t longest = 60;
  const std::string folded = text::fold_space(title);
  if (text::count_code_points(folded) <= longest) return "\u201c" + folded + "\u201d";
  std::size_t size = 0;
  for (std::size_t i = 0; i + 1 < longest; ++i) size += text::decode(std::string_view(folded).substr(size)).size;
  return "\u201c" + folded.substr(0, size) + "\u2026\u201d";
}

text::Span title_place(const Report& report, std::uint32_t heading, std::string_view title) {
  const syntax::FlatText flat = syntax::flatten(report.markdown, heading);
  const std::size_t at = title.empty() ? std::string::npos : flat.text.find(title);
  if (at == std::string::npos) return report.markdown.block(heading).where;
  return flat.locate(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + title.size()));
}

text::Span title_place(const Report& report, const model::Section& section) {
  return title_place(report, section.heading, section.title.value);
}

text::Span title_place(const Report& report, const model::Part& part) {
  return title_place(report, part.heading, part.title.value);
}

bool has_marks(const Report& report, std::uint32_t heading) {
  return report.source->slice(report.markdown.block(heading).where).starts_with('#');
}

bool has_content(const Report& report, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; i = report.markdown.block(i).next) {
    const BlockKind kind = report.markdown.block(i).kind;
    const bool comment = kind == BlockKind::html && text::trim(report.markdown.block(i).literal).starts_with("<!--");
    if (!comment && kind != BlockKind::heading && kind != BlockKind::thematic_break) return true;
  }
  return false;
}

bool is_empty(const Report& report, const model::Section& section) {
  return section.parts.empty() && !has_content(report, section.first_block, section.end_block);
}

std::size_t order_of(const profile::Profile& profile, const profile::SectionSpec& spec) {
  return static_cast<std::size_t>(&spec - profile.sections.data());
}

std::optional<std::size_t> order_of(const profile::SectionSpec& section, const profile::PartSpec& part) {
  const auto found = std::ranges::find(section.parts, part.id);
  if (found == section.parts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - section.parts.begin());
}

std::optional<HeadingNumber> heading_number(std::string_view number) {
  constexpr int highest = 99;
  const auto read = [](std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() && value <= highest ? value : -1;
  };
  const std::size_t dot = number.find('.');
  HeadingNumber made;
  if (dot != std::string_view::npos) made.outer = read(number.substr(0, dot));
  made.own = read(dot == std::string_view::npos ? number : number.substr(dot + 1));
  if (made.outer < 0 || made.own < 0 || number.empty()) return std::nullopt;
  return made;
}

text::Span number_place(const Report& report, std::uint32_t heading, std::string_view number) {
  return title_place(report, heading, number);
}

std::vector<std::uint32_t> unknown_headings(const Report& report) {
  std::vector<std::uint32_t> known;
  for (const model::Section& section : report.sections) {
    if (section.spec) known.push_back(section.heading);
    for (const model::Part& part : section.parts) known.push_back(part.heading);
  }
  std::ranges::sort(known);
  std::vector<std::uint32_t> unknown;
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); i = blocks[i].next)
    if (blocks[i].kind == BlockKind::heading && !std::ranges::binary_search(known, i)) unknown.push_back(i);
  return unknown;
}

bool reads_as_statement(std::string_view words) {
  constexpr std::ptrdiff_t words_of_a_paragraph = 20;
  constexpr std::ptrdiff_t words_of_a_sentence = 8;
  const std::ptrdiff_t count = std::ranges::count(words, ' ') + 1;
  return count >= words_of_a_paragraph || (count >= words_of_a_sentence && words.ends_with('.'));
}

namespace {

/// Whether `inner` stands in `whole` as whole words.
bool contains_words(std::string_view whole, std::string_view inner) {
  for (std::size_t at = 0; (at = whole.find(inner, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + inner.size();
    if ((at == 0 || whole[at - 1] == ' ' || whole[at - 1] == '(') &&
        (end == whole.size() || std::string_view(" ):,.;").find(whole[end]) != std::string_view::npos))
      return true;
  }
  return false;
}

}  // namespace

NearTitles::NearTitles(const profile::Profile& profile) : profile_(profile) {
  const auto fill = [](const auto& specs, Titles& titles) {
    for (std::size_t i = 0; i < specs.size(); ++i) {
      const auto add = [&](std::string_view title) {
        titles.folded.push_back(profile::fold_title(title));
        titles.spec.push_back(i);
      };
      add(specs[i].title);
      for (const std::string& variant : specs[i].variants) add(variant);
    }
  };
  fill(profile.sections, sections_);
  fill(profile.parts, parts_);
}

std::optional<std::size_t> NearTitles::Titles::near(std::string_view heading) const {
  constexpr std::size_t shortest = 6;  // letters of a title that can be recognised when it is misspelt
  constexpr std::size_t longest = 200;
  // "What went wel (WWW)": what stands in brackets explains a title and is none.
  const std::string wanted = profile::fold_title(heading.substr(0, heading.find(" (")));
  if (wanted.size() < 4 || wanted.size() > longest) return std::nullopt;
  std::vector<std::string_view> names;
  std::vector<std::size_t> specs;
  std::size_t held = 0;  // length of the longest title of several words that the heading contains
  std::optional<std::size_t> holder;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i].size() < shortest) continue;
    names.push_back(folded[i]);
    specs.push_back(spec[i]);
    if (folded[i].size() > held && folded[i].find(' ') != std::string::npos && contains_words(wanted, folded[i])) {
      held = folded[i].size();
      holder = spec[i];
    }
  }
  if (holder) return holder;
  const std::string_view near = text::nearest(wanted, names);
  if (near.empty()) return std::nullopt;
  return specs[static_cast<std::size_t>(std::ranges::find(names, near) - names.begin())];
}

const profile::SectionSpec* NearTitles::section(std::string_view heading) const {
  const auto found = sections_.near(heading);
  return found ? &profile_.sections[*found] : nullptr;
}

const profile::PartSpec* NearTitles::part(std::string_view heading) const {
  const auto found = parts_.near(heading);
  return found ? &profile_.parts[*found] : nullptr;
}

}  // namespace qar::rules
