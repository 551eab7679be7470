#include "rules/page_scope.h"

#include <algorithm>

namespace qar::rules {
namespace {

using model::ProseBlock;
using model::ProseKind;

bool holds(model::PageTexts list, std::string_view value) {
  return std::ranges::any_of(list, [&](const model::PageText& each) { return each.value == value; });
}

bool is_in_part(model::PageTexts parts, const model::Report& report, const ProseBlock& block) {
  if (block.section == ProseBlock::none) return false;
  const model::Section& section = report.sections[block.section];
  if (block.part != ProseBlock::none) {
    const profile::PartSpec* spec = section.parts[block.part].spec;
    return spec && holds(parts, spec->id);
  }
  return holds(parts, "intro") && (section.parts.empty() || block.block < section.parts.front().heading);
}

}  // namespace

bool is_in_scope(const model::PageScope& scope, const model::Report& report, const ProseBlock& block) {
  if (block.kind == ProseKind::cover) return holds(scope.cover, block.field);
  const bool body_named = !scope.sections.empty() || !scope.parts.empty() || scope.blocks != 0;
  if (!scope.cover.empty() && !body_named) return false;
  if (scope.blocks != 0 && (scope.blocks & model::kind_bit(block.kind)) == 0) return false;
  if (block.profile_title && (scope.blocks & model::kind_bit(ProseKind::heading)) == 0) return false;
  if (block.kind == ProseKind::heading && scope.not_heading) return false;
  if (block.kind == ProseKind::cell && scope.not_cell) return false;
  if (!scope.sections.empty() &&
      (block.section == ProseBlock::none || !holds(scope.sections, report.sections[block.section].id())))
    return false;
  return scope.parts.empty() || is_in_part(scope.parts, report, block);
}

bool is_left_out(const model::PageScope& scope, const model::Prose& prose, const ProseBlock& block,
                 model::ProseRange range) {
  const bool quote_wanted = block.kind == ProseKind::quote && (scope.blocks & model::kind_bit(ProseKind::quote)) != 0;
  if (scope.not_quotation && !quote_wanted && prose.is_quoted(range)) return true;
  return scope.not_title && prose.is_title(range);
}

}  // namespace qar::rules
