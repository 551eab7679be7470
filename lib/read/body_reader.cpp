#include <algorithm>
#include <array>
#include <optional>

#include "qar/read/citations.h"
#include "qar/read/estimate_lines.h"
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

/// Of text in which one space stands between words.
std::size_t count_words(std::string_view prose) {
  return prose.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(prose, ' ')) + 1;
}

/// A line about an area of excellence that is no statement: "Status: accredited", "Contact: early reading leader".
bool states_a_fact(std::string_view prose) {
  static constexpr std::array<std::string_view, 13> labels = {
      "status", "category", "title",     "contact", "contact name", "name",         "job title",
      "post",   "role",     "telephone", "email",   "e-mail",       "email address"};
  constexpr std::size_t most_words = 12;
  const std::size_t colon = prose.find(':');
  if (colon == std::string_view::npos || count_words(prose) > most_words) return false;
  return std::ranges::find(labels, text::lower(text::trim(prose.substr(0, colon)))) != labels.end();
}

/// One draft's body being read.
class BodyReader {
 public:
  BodyReader(model::Report& report, const profile::Profile& profile)
      : report_(report), tree_(report.markdown), profile_(profile) {
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
    if (const profile::SectionSpec* spec = section_named(numbered.title, block.level)) {
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
      extend(block);
      take_sub_heading(index, words);
    }
  }

  /// The section that a heading begins. Within an area of excellence, headings such as "Context" and "Leadership" are its
  /// own: below its level only a full title begins another section, and none begins the same one again.
  const profile::SectionSpec* section_named(std::string_view title, std::uint8_t level) {
    const profile::SectionSpec* whole = profile_.section_titled(title);
    const profile::SectionSpec* spec = whole;
    if (!spec) {
      spec = profile_.section_titled(profile::before_colon(title));
      if (spec && level > 2 && !spec->repeatable) spec = nullptr;
    }
    if (!spec || !in_area() || level <= section()->level) return spec;
    const bool full_title = whole && profile::fold_title(whole->title) == profile::fold_title(title);
    return full_title && spec != section()->spec ? spec : nullptr;
  }

  [[nodiscard]] bool in_area() { return section() && section()->id() == "aoe" && !part(); }

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
    extend(tree_.blocks[index]);
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

  /// A heading or block belongs to what is open.
  void extend(const Block& block) {
    if (Section* open = section()) open->where.end = block.where.end;
    if (Part* open = part()) open->where.end = block.where.end;
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
    if (!in_area()) return;
    const std::uint8_t level = tree_.blocks[index].level;
    if (is_about_impact(words)) {
      impact_level_ = level;
      impact_sections_.push_back(report_.sections.size() - 1);
    } else if (impact_level_ != 0 && level <= impact_level_) {
      impact_level_ = 0;
    }
  }

  /// By the words of the profile; the title of an area may hold one of them and is none.
  [[nodiscard]] bool is_about_impact(std::string_view heading) {
    const std::string folded = profile::fold_title(heading);
    for (const model::AreaOfExcellence& area : report_.cover.areas_of_excellence)
      if (area.title && profile::fold_title(area.title->value) == folded) return false;
    std::string words = " " + folded + " ";
    std::ranges::replace_if(
        words, [](char c) { return std::string_view(":;,.()/'\"").find(c) != std::string_view::npos; }, ' ');
    const auto stands = [&](const std::string& phrase) { return words.find(" " + phrase + " ") != std::string::npos; };
    return std::ranges::any_of(section()->spec->claims_under, stands);
  }

  void take_content(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    extend(block);
    const bool claims = part() || in_area();
    if (block.kind == BlockKind::list) {
      for (std::uint32_t item = index + 1; item < block.next; item = tree_.blocks[item].next)
        claims ? take_claim(item) : take_words(item);
    } else if (block.kind == BlockKind::paragraph && claims) {
      take_claim(index);
    } else if (block.kind != BlockKind::html && block.kind != BlockKind::code && block.kind != BlockKind::thematic_break) {
      if (block.kind == BlockKind::table) take_estimates(estimate_rows(tree_, index, profile_));
      take_words(index);
    }
  }

  /// What is no claim: its words are counted, and it may state an estimate.
  void take_words(std::uint32_t index) {
    const FlatText flat = syntax::flatten(tree_, index);
    const FoundCitations found = take_citations(flat, &report_.stray_citations);
    (void)take_prose(flat, found);
  }

  /// Takes the estimates with which a block begins, counts the other words and gives them back.
  std::string take_prose(const FlatText& flat, const FoundCitations& found) {
    const auto end = found.groups.empty() ? static_cast<std::uint32_t>(flat.text.size()) : found.groups.front().first;
    FoundEstimates estimates = find_estimates(flat, end, profile_);
    std::string prose = without_citations(flat, found, estimates.rest);
    take_estimates(std::move(estimates.lines));
    const std::size_t words = count_words(prose);
    if (Section* open = section()) open->words += words;
    if (Part* open = part()) open->words += words;
    return prose;
  }

  void take_estimates(std::vector<model::EstimateLine>&& lines) {
    for (model::EstimateLine& line : lines) {
      line.section = report_.sections.empty() ? no_section : report_.sections.size() - 1;
      report_.estimate_lines.push_back(std::move(line));
    }
  }

  void take_claim(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    const FlatText flat = syntax::flatten(tree_, index);
    std::vector<model::Citation> citations;
    const FoundCitations found = take_citations(flat, &citations);
    const std::size_t estimates = report_.estimate_lines.size();
    std::string prose = take_prose(flat, found);
    const bool nothing_else = prose.empty() && (citations.empty() || report_.estimate_lines.size() > estimates);
    if (nothing_else || leads_in(index, prose) || (in_area() && states_a_fact(prose))) {
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
      const bool chosen =
          claim.part || in_impact_[i] || std::ranges::find(impact_sections_, claim.section) == impact_sections_.end();
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

void read_prose(model::Report& report) {
  report.prose = model::make_prose(report);
  report.words = model::ProseWords(report.prose);
}

}  // namespace qar::read
