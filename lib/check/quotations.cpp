#include "quotations.h"

#include <algorithm>
#include <map>

#include "qar/model/quotations.h"
#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"

namespace qar::check {
namespace {

using model::find_quotations;
using text::Span;

/// The values of a YAML tree. One that is a quotation as a whole was to be quoted as YAML quotes, and is none.
void find_in_values(const text::Source& source, const syntax::YamlTree& tree, std::vector<Span>& found) {
  for (const syntax::YamlTree::Record& record : tree.records) {
    if (record.kind != syntax::YamlKind::scalar) continue;
    const bool quoted =
        record.style == syntax::ScalarStyle::double_quoted || record.style == syntax::ScalarStyle::single_quoted;
    const std::uint32_t marks = quoted && record.end >= record.begin + 2 ? 1 : 0;
    const Span inside{source.id, record.begin + marks, record.end - marks};
    const std::size_t known = found.size();
    find_quotations(source.slice(inside), source.id, inside.begin, found);
    if (found.size() == known + 1 && found.back() == inside) found.pop_back();
  }
}

/// In order, none touching another.
std::vector<Span> sorted(std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> joined;
  for (const Span& each : spans) {
    if (!joined.empty() && each.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, each.end);
    else
      joined.push_back(each);
  }
  return joined;
}

/// A file's quotations, in order, with its text.
struct Quoted {
  const text::Source* source = nullptr;
  std::vector<Span> places;
};

bool meets(std::uint32_t begin, std::uint32_t end, const std::vector<Span>& quotations) {
  const auto after = std::ranges::upper_bound(quotations, begin, {}, &Span::end);
  return after != quotations.end() && after->begin < end;
}

/// Whether an edit changes a quotation or puts something into it. What only adds something before and behind a text may have
/// a quotation in that text.
bool touches(const text::Edit& edit, const Quoted& quoted) {
  if (!quoted.source) return false;
  const std::string_view old_text = quoted.source->slice(edit.where);
  if (!old_text.empty() && edit.text.find(old_text) != std::string::npos)
    return meets(edit.where.begin, edit.where.begin, quoted.places) || meets(edit.where.end, edit.where.end, quoted.places);
  return meets(edit.where.begin, edit.where.end, quoted.places);
}

}  // namespace

std::vector<Span> quotations_of(const model::Report& report) {
  std::vector<Span> found;
  find_in_values(*report.source, *report.yaml.tree, found);
  for (const syntax::Block& block : report.markdown.blocks) {
    if (block.kind == syntax::BlockKind::quote) {
      found.push_back(block.where);
    } else if (block.first_inline < block.end_inline) {
      find_quotations(report.source->slice(block.where), report.source->id, block.where.begin, found);
    }
  }
  return sorted(std::move(found));
}

std::vector<Span> quotations_of(const model::EvidenceFile& file) {
  std::vector<Span> found;
  find_in_values(*file.source, *file.yaml.tree, found);
  for (const model::EvidenceEntry& entry : file.entries)
    for (const model::Quote& quote : entry.quotes)
      if (quote.text) found.push_back(quote.text->where);
  return sorted(std::move(found));
}

void keep_quotations(const model::Review& review, std::vector<diag::Diagnostic>& findings) {
  std::map<text::FileId, Quoted> known;
  const auto in_file = [&](text::FileId file) -> const Quoted& {
    const auto [found, is_new] = known.try_emplace(file);
    if (!is_new) return found->second;
    if (review.report && review.report->source->id == file)
      found->second = {review.report->source, quotations_of(*review.report)};
    for (const model::EvidenceFile& each : review.evidence)
      if (each.source->id == file) found->second = {each.source, quotations_of(each)};
    return found->second;
  };
  for (diag::Diagnostic& finding : findings) {
    if (!finding.fix) continue;
    const auto is_in_the_way = [&](const text::Edit& edit) { return touches(edit, in_file(edit.where.file)); };
    if (std::ranges::any_of(finding.fix->edits, is_in_the_way)) finding.fix.reset();
  }
}

}  // namespace qar::check
