#include <set>

#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules {
namespace {

using model::Report;
using syntax::Block;
using syntax::BlockKind;

/// Walks the body and keeps account of the section that each paragraph stands in.
class Walk {
 public:
  Walk(const Report& report, const profile::Profile& profile) : report_(report), tree_(report.markdown), profile_(profile) {
    for (const model::Section& section : report.sections)
      if (section.spec) there_.insert(section.spec);
  }

  std::vector<UnmarkedHeading> find() {
    for (std::uint32_t i = 1; i < tree_.blocks.size(); i = tree_.blocks[i].next) {
      if (next_ < report_.sections.size() && report_.sections[next_].heading == i)
        enter(report_.sections[next_++]);
      else if (tree_.blocks[i].kind == BlockKind::paragraph)
        look_at(i);
    }
    return std::move(found_);
  }

 private:
  void enter(const model::Section& section) {
    within_ = section.heading;
    section_ = section.spec;
    parts_.clear();
    for (const model::Part& part : section.parts) parts_.insert(part.spec);
  }

  void look_at(std::uint32_t index) {
    constexpr std::uint32_t longest = 170;
    const Block& block = tree_.blocks[index];
    if (block.where.size() > longest || report_.source->slice(block.where).find_first_of("\r\n") != std::string_view::npos)
      return;
    const std::string words = text::fold_space(syntax::flatten(tree_, index).text);
    const std::string_view title = profile::split_number(words).title;
    if (const profile::SectionSpec* spec = section_titled(title, block); spec && !there_.contains(spec)) {
      found_.push_back({index, spec, nullptr, 0, words});
      there_.insert(spec);
      within_ = index;
      section_ = spec;
      parts_.clear();
    } else if (const profile::PartSpec* part = profile_.part_titled(title); part && section_ && order_of(*section_, *part)) {
      if (parts_.contains(part)) return;
      found_.push_back({index, section_, part, within_, words});
      parts_.insert(part);
    }
  }

  /// A name after the title ("Area of Excellence: Early reading") is taken for part of a heading only where all of it is
  /// bold.
  const profile::SectionSpec* section_titled(std::string_view title, const Block& block) const {
    if (const profile::SectionSpec* spec = profile_.section_titled(title)) return spec;
    const auto& inlines = tree_.inlines;
    if (block.first_inline == block.end_inline) return nullptr;
    const syntax::Inline& first = inlines[block.first_inline];
    const bool bold = first.kind == syntax::InlineKind::strong && first.next == block.end_inline;
    return bold ? profile_.section_titled(profile::before_colon(title)) : nullptr;
  }

  const Report& report_;
  const syntax::MarkdownTree& tree_;
  const profile::Profile& profile_;
  std::set<const profile::SectionSpec*> there_;  // sections that have a heading, or were found without
  std::set<const profile::PartSpec*> parts_;     // the same for parts of the section at hand
  const profile::SectionSpec* section_ = nullptr;
  std::uint32_t within_ = 0;
  std::size_t next_ = 0;
  std::vector<UnmarkedHeading> found_;
};

}  // namespace

std::vector<UnmarkedHeading> unmarked_headings(const Report& report, const profile::Profile& profile) {
  return Walk(report, profile).find();
}

}  // namespace qar::rules
