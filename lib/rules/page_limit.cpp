#include "rules/page_limit.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "rules/headings.h"
#include "rules/page_scope.h"

namespace qar::rules {
namespace {

using model::Counted;
using model::CountedIn;
using model::Prose;
using model::ProseBlock;
using model::ProseKind;
using model::ProseRange;

std::string_view name(Counted counted) {
  switch (counted) {
    case Counted::words: return "words";
    case Counted::sentences: return "sentences";
    case Counted::items: return "items";
    case Counted::characters: return "characters";
  }
  return {};
}

std::string_view name(CountedIn in) {
  switch (in) {
    case CountedIn::sentence: return "the sentence";
    case CountedIn::paragraph: return "the paragraph";
    case CountedIn::item: return "the item";
    case CountedIn::part: return "the part";
    case CountedIn::section: return "the section";
    case CountedIn::heading: return "the heading";
  }
  return {};
}

/// Of each byte: whether it makes a run between spaces a word (a letter, a figure, code), and whether it is a space.
constexpr auto word_signs = [] {
  std::array<std::uint8_t, 256> signs{};
  for (unsigned byte = 0; byte < 256; ++byte)
    signs[byte] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                  byte == static_cast<unsigned char>(model::code_in_prose) || byte >= 0x80;
  signs[' '] = 2;
  return signs;
}();

int words_in(std::string_view text) {
  int count = 0;
  unsigned within = 0;
  for (const char c : text) {
    const unsigned sign = word_signs[static_cast<unsigned char>(c)];
    count += static_cast<int>(sign & ~within & 1U);
    within = (within | sign) & ~(sign >> 1U) & 1U;
  }
  return count;
}

class LimitCheck {
 public:
  LimitCheck(const CatalogueEntry& rule, const Review& review, const PageState& state, std::vector<diag::Diagnostic>& out)
      : rule_(rule), page_(*rule.rule->yaml), report_(*review.report), prose_(report_.prose), state_(state), out_(out) {
    max_ = page_.limit->max;
    min_ = page_.limit->min;
    for (const Option& option : state.options) (option.name == "max" ? max_ : min_) = option.value;
  }

  void run() {
    switch (page_.limit->in) {
      case CountedIn::sentence: return sentences();
      case CountedIn::part:
      case CountedIn::section: return stretches();
      case CountedIn::paragraph: return blocks(ProseKind::paragraph);
      case CountedIn::item: return blocks(ProseKind::item);
      case CountedIn::heading: return blocks(ProseKind::heading);
    }
  }

 private:
  [[nodiscard]] bool wanted(const ProseBlock& block) const { return is_in_scope(page_.scope, report_, block); }

  /// Whether a quotation is all of a range, or a block quotes something that the page leaves out.
  [[nodiscard]] bool is_quoted(const ProseBlock& block, ProseRange range) const {
    if (block.kind == ProseKind::quote) return is_left_out(page_.scope, prose_, block, range);
    if (!page_.scope.not_quotation) return false;
    const auto after = std::ranges::upper_bound(prose_.quotations, range.begin, {}, &ProseRange::begin);
    // A full stop may follow the closing mark.
    return after != prose_.quotations.begin() && range.end <= std::prev(after)->end + 1;
  }

  void sentences() {
    for (const ProseBlock& block : prose_.blocks) {
      if (!wanted(block) || (block.kind == ProseKind::heading && page_.scope.blocks == 0)) continue;
      for (std::uint32_t i = block.first_sentence; i < block.end_sentence; ++i)
        weigh(
            count({&block, 1}, prose_.sentences[i]), [&] { return prose_.locate(prose_.sentences[i]); },
            [&] { return is_quoted(block, prose_.sentences[i]); });
    }
  }

  void blocks(ProseKind kind) {
    for (const ProseBlock& block : prose_.blocks)
      if (block.kind == kind && wanted(block))
        weigh(
            count({&block, 1}, block.range), [&] { return prose_.locate(block.range); },
            [&] { return is_quoted(block, block.range); });
  }

  /// Sections, or parts of them, from their first block to their last.
  void stretches() {
    const bool parts = page_.limit->in == CountedIn::part;
    for (std::size_t first = 0; first < prose_.blocks.size();) {
      const ProseBlock& begin = prose_.blocks[first];
      std::size_t end = first + 1;
      while (end < prose_.blocks.size() && prose_.blocks[end].section == begin.section &&
             (!parts || prose_.blocks[end].part == begin.part))
        ++end;
      if (begin.section != ProseBlock::none && (!parts || begin.part != ProseBlock::none)) {
        const model::Section& section = report_.sections[begin.section];
        std::vector<ProseBlock> counted;
        for (std::size_t i = first; i < end; ++i)
          if (prose_.blocks[i].kind != ProseKind::heading && wanted(prose_.blocks[i])) counted.push_back(prose_.blocks[i]);
        if (!counted.empty())
          weigh(
              count(counted, {0, UINT32_MAX}),
              [&] { return parts ? title_place(report_, section.parts[begin.part]) : title_place(report_, section); },
              [] { return false; });
      }
      first = end;
    }
  }

  [[nodiscard]] int count(std::span<const ProseBlock> blocks, ProseRange within) const {
    int sum = 0;
    std::uint32_t last_item = 0;
    for (const ProseBlock& block : blocks) {
      const ProseRange range = {std::max(block.range.begin, within.begin), std::min(block.range.end, within.end)};
      switch (page_.limit->count) {
        // Spaces are counted fast, and there are hardly fewer than words: mostly that settles it.
        case Counted::words:
          if (min_ > 0 || blocks.size() > 1 || std::ranges::count(prose_.slice(range), ' ') >= max_)
            sum += words_in(prose_.slice(range));
          break;
        case Counted::characters: sum += static_cast<int>(text::count_code_points(prose_.slice(range))); break;
        case Counted::sentences: sum += static_cast<int>(block.end_sentence - block.first_sentence); break;
        case Counted::items:
          // An item of several paragraphs is one item.
          if (const std::uint32_t parent = report_.markdown.block(block.block).parent;
              block.kind == ProseKind::item && parent != last_item) {
            last_item = parent;
            ++sum;
          }
          break;
      }
    }
    return sum;
  }

  template <class Where, class Exempt>
  void weigh(int counted, Where where, Exempt exempt) {
    const bool over = max_ > 0 && counted > max_;
    const bool under = min_ > 0 && counted < min_;
    if ((!over && !under) || exempt()) return;
    const int bound = over ? max_ : min_;
    std::string message(page_.message);
    if (message.empty())
      message = fmt::format("{} has {{count}} {}; at {} {{limit}}", name(page_.limit->in), name(page_.limit->count),
                            over ? "most" : "least");
    std::string help(page_.help);
    for (std::string* text : {&message, &help})
      for (const auto& [key, value] : {std::pair{"{count}", counted}, std::pair{"{limit}", bound}})
        for (std::size_t at; (at = text->find(key)) != std::string::npos;) text->replace(at, 7, std::to_string(value));
    out_.push_back(diag::problem(rule_.id, where(), std::move(message), std::move(help)));
    out_.back().severity = state_.severity;
  }

  const CatalogueEntry& rule_;
  const model::RulePage& page_;
  const model::Report& report_;
  const Prose& prose_;
  const PageState& state_;
  std::vector<diag::Diagnostic>& out_;
  int max_ = 0, min_ = 0;
};

}  // namespace

void ask_limit(const CatalogueEntry& rule, const Review& review, const PageState& state,
               std::vector<diag::Diagnostic>& out) {
  LimitCheck(rule, review, state, out).run();
}

}  // namespace qar::rules
