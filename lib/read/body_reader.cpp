#include <algorithm>
#include <optional>

#include "citations.h"
#include "qar/read/report_reader.h"
#include "qar/text/words.h"
#include "section_names.h"
#include "suppression_reader.h"

namespace qar::read {
namespace {

using model::Part;
using model::Section;
using syntax::Block;
using syntax::BlockKind;
using syntax::FlatText;

constexpr std::size_t no_section = static_cast<std::size_t>(-1);

std::size_t count_words(std::string_view prose) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : prose) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

/// "Peer Evaluation Estimate: Effective": a label that ends in "estimate", a colon and a value, and nothing more.
std::optional<std::pair<std::string_view, std::string_view>> estimate_line(std::string_view prose) {
  const std::size_t colon = prose.find(':');
  if (colon == std::string_view::npos || prose.size() > 120) return std::nullopt;
  const std::string_view label = text::trim(prose.substr(0, colon));
  const std::string_view value = text::trim(prose.substr(colon + 1));
  if (value.empty() || label.size() > 60 || !text::lower(label).ends_with("estimate")) return std::nullopt;
  // A value is a few words, not a sentence.
  if (value.find_first_of(".;") != std::string_view::npos || count_words(value) > 5) return std::nullopt;
  return std::pair{label, value};
}

/// One draft's body being read.
class BodyReader {
 public:
  BodyReader(model::Report& report, const profile::Profile& profile) : report_(report), tree_(report.markdown), profile_(profile) {
    if (report.cover.team) {
      if (report.cover.team->lead) prefixes_.push_back(report.cover.team->lead->value);
      for (const auto& reviewer : report.cover.team->reviewers) prefixes_.push_back(reviewer.value);
    }
  }

  void read() {
    for (std::uint32_t i = 1; i < tree_.blocks.size(); i = tree_.blocks[i].next) {
      if (tree_.blocks[i].kind == BlockKind::heading)
        take_heading(i);
      else
        take_content(i);
    }
    close_part(static_cast<std::uint32_t>(tree_.blocks.size()));
    close_section(static_cast<std::uint32_t>(tree_.blocks.size()));
    choose_impact_claims();
  }

 private:
  Section* section() { return open_section_ ? &report_.sections.back() : nullptr; }
  Part* part() { return open_part_ ? &report_.sections.back().parts.back() : nullptr; }

  void take_heading(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    const FlatText flat = syntax::flatten(tree_, index);
    const FoundCitations found = take_citations(flat, nullptr);
    const std::string words = without_citations(flat, found);
    const profile::NumberedTitle numbered = profile::split_number(words);
    const profile::SectionSpec* spec = profile_.section_titled(numbered.title);
    if (!spec) spec = profile_.section_titled(profile::before_colon(numbered.title));
    if (spec) {
      start_section(index, spec, numbered);
    } else if (const profile::PartSpec* part_spec = profile_.part_titled(numbered.title); part_spec && open_section_) {
      start_part(index, part_spec, numbered);
    } else if (block.level == 1 && !report_.title) {
      close_part(index);
      close_section(index);
      report_.title = {words, block.where};
    } else if (block.level <= 2) {
      start_section(index, nullptr, numbered);
    } else {
      if (part() && block.level <= part()->level) close_part(index);
      take_sub_heading(index, words);
    }
  }

  void start_section(std::uint32_t index, const profile::SectionSpec* spec, const profile::NumberedTitle& numbered) {
    close_part(index);
    close_section(index);
    Section made;
    made.spec = spec;
    made.title = {std::string(numbered.title), tree_.blocks[index].where};
    made.number = numbered.number;
    made.level = tree_.blocks[index].level;
    made.heading = index;
    made.first_block = tree_.blocks[index].next;
    made.where = tree_.blocks[index].where;
    report_.sections.push_back(std::move(made));
    open_section_ = true;
    impact_level_ = 0;
  }

  void start_part(std::uint32_t index, const profile::PartSpec* spec, const profile::NumberedTitle& numbered) {
    close_part(index);
    Part made;
    made.spec = spec;
    made.title = {std::string(numbered.title), tree_.blocks[index].where};
    made.number = numbered.number;
    made.level = tree_.blocks[index].level;
    made.heading = index;
    made.first_block = tree_.blocks[index].next;
    made.where = tree_.blocks[index].where;
    report_.sections.back().parts.push_back(std::move(made));
    open_part_ = true;
  }

  void close_part(std::uint32_t end) {
    if (part()) part()->end_block = end;
    open_part_ = false;
  }

  void close_section(std::uint32_t end) {
    if (section()) section()->end_block = end;
    open_section_ = false;
  }

  /// A heading within an area of excellence: is what follows about impact?
  void take_sub_heading(std::uint32_t index, std::string_view words) {
    if (!section() || section()->id() != "aoe") return;
    const std::uint8_t level = tree_.blocks[index].level;
    const std::string lower = text::lower(words);
    if (lower.find("impact") != std::string::npos || lower.find("effect on") != std::string::npos || lower.find("difference") != std::string::npos) {
      impact_level_ = level;
      impact_sections_.push_back(report_.sections.size() - 1);
    } else if (impact_level_ != 0 && level <= impact_level_) {
      impact_level_ = 0;
    }
  }

  void take_content(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    if (Section* open = section()) open->where.end = block.where.end;
    if (Part* open = part()) open->where.end = block.where.end;
    const bool in_aoe = section() && section()->id() == "aoe" && !part();
    if (block.kind == BlockKind::list && (part() || in_aoe)) {
      for (std::uint32_t item = index + 1; item < block.next; item = tree_.blocks[item].next) take_claim(item);
    } else if (block.kind == BlockKind::paragraph && (part() || in_aoe)) {
      take_claim(index);
    } else if (block.kind != BlockKind::html && block.kind != BlockKind::code && block.kind != BlockKind::thematic_break) {
      const FlatText flat = syntax::flatten(tree_, index);
      const FoundCitations found = take_citations(flat, &report_.stray_citations);
      take_prose(block, without_citations(flat, found));
    }
  }

  /// Counts words; true if the block is an estimate's line.
  bool take_prose(const Block& block, const std::string& prose) {
    if (const auto line = estimate_line(prose)) {
      report_.estimate_lines.push_back({{std::string(line->first), block.where}, {std::string(line->second), block.where},
                                        report_.sections.empty() ? no_section : report_.sections.size() - 1});
      return true;
    }
    const std::size_t words = count_words(prose);
    if (Section* open = section()) open->words += words;
    if (Part* open = part()) open->words += words;
    return false;
  }

  void take_claim(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    const FlatText flat = syntax::flatten(tree_, index);
    std::vector<model::Citation> citations;
    const FoundCitations found = take_citations(flat, &citations);
    std::string prose = without_citations(flat, found);
    if (take_prose(block, prose) || (prose.empty() && citations.empty()) || leads_in(index, prose)) {
      for (model::Citation& each : citations) report_.stray_citations.push_back(std::move(each));
      return;
    }
    model::Claim claim;
    claim.where = block.where;
    claim.block = index;
    claim.section = report_.sections.size() - 1;
    if (part()) {
      claim.part = report_.sections.back().parts.size() - 1;
      ++part()->items;
    }
    claim.text = std::move(prose);
    claim.citations = std::move(citations);
    in_impact_.push_back(impact_level_ != 0);
    report_.claims.push_back(std::move(claim));
  }

  /// A paragraph that only introduces the list after it: "Even better if leaders:".
  [[nodiscard]] bool leads_in(std::uint32_t index, std::string_view prose) const {
    const Block& block = tree_.blocks[index];
    if (block.kind != BlockKind::paragraph || block.next >= tree_.blocks.size()) return false;
    if (tree_.blocks[block.next].kind != BlockKind::list) return false;
    return prose.ends_with(':') || prose.ends_with("\u2026") || prose.ends_with("...");
  }

  FoundCitations take_citations(const FlatText& flat, std::vector<model::Citation>* to) {
    FoundCitations found = find_citations(flat, prefixes_);
    for (model::MalformedCitation& each : found.malformed) report_.malformed.push_back(std::move(each));
    auto& kept = to ? *to : report_.stray_citations;
    kept.insert(kept.end(), found.citations.begin(), found.citations.end());
    return found;
  }

  /// In an area of excellence with a heading about impact, only what stands under it is a claim.
  void choose_impact_claims() {
    if (impact_sections_.empty()) return;
    std::vector<model::Claim> kept;
    for (std::size_t i = 0; i < report_.claims.size(); ++i) {
      model::Claim& claim = report_.claims[i];
      const bool chosen = claim.part || in_impact_[i] || std::ranges::find(impact_sections_, claim.section) == impact_sections_.end();
      if (chosen) {
        kept.push_back(std::move(claim));
      } else {
        for (model::Citation& each : claim.citations) report_.stray_citations.push_back(std::move(each));
      }
    }
    report_.claims = std::move(kept);
  }

  model::Report& report_;
  const syntax::MarkdownTree& tree_;
  const profile::Profile& profile_;
  std::vector<std::string_view> prefixes_;
  bool open_section_ = false;
  bool open_part_ = false;
  std::uint8_t impact_level_ = 0;             // of the heading about impact that holds here; 0: none
  std::vector<std::size_t> impact_sections_;  // sections that have such a heading
  std::vector<bool> in_impact_;               // for each claim: it stands under such a heading
};

}  // namespace

void read_body(ReportResult& result, const profile::Profile& profile) {
  BodyReader(result.report, profile).read();
  for (model::Suppression& each : read_markdown_suppressions(*result.report.source, result.report.markdown, result.problems))
    result.report.suppressions.push_back(std::move(each));
}

}  // namespace qar::read
