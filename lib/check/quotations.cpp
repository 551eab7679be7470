#include "quotations.h"

#include <algorithm>
#include <map>

#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"

namespace qar::check {
namespace {

using text::Span;

constexpr std::size_t nowhere = std::string_view::npos;

bool is_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether a straight mark at an offset may open: nothing of a word before it, something behind it. A curly mark or a dash
/// before it is no word, though it is no ASCII.
bool may_open(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || is_space(text[at + 1])) return false;
  if (at == 0) return true;
  const bool sign_before = at >= 3 && text.substr(at - 3, 2) == "\xE2\x80";
  return sign_before || !is_word(static_cast<unsigned char>(text[at - 1]));
}

/// Where a single quotation that opened before `at` is closed by `mark`. "pupils' work" within it closes it only if no other
/// mark does.
std::size_t single_close(std::string_view text, std::size_t at, std::string_view mark) {
  constexpr std::size_t longest = 1000;
  std::size_t doubtful = nowhere;
  const std::string_view reach = text.substr(0, at + longest);
  for (std::size_t i = reach.find(mark, at + 1); i != nowhere; i = reach.find(mark, i + mark.size())) {
    const std::size_t after = i + mark.size();
    if (is_space(text[i - 1]) || (after < text.size() && is_word(static_cast<unsigned char>(text[after])))) continue;
    if (text[i - 1] != 's' || after >= text.size() || text[after] != ' ') return i;
    if (doubtful == nowhere) doubtful = i;
  }
  return doubtful;
}

/// The end of the quotation that opens at `at`; nowhere if none does.
std::size_t quotation_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto after = [&](std::size_t close, std::string_view mark) {
    return close == nowhere ? nowhere : close + mark.size();
  };
  if (rest.starts_with("“") || rest.starts_with("„")) {
    const std::string_view mark = rest.starts_with("“") ? "”" : "“";
    const std::size_t close = text.find(mark, at + mark.size());
    return close == nowhere ? text.size() : close + mark.size();
  }
  if (rest.starts_with("‘")) return after(single_close(text, at + 3, "’"), "’");
  if (rest.starts_with('"') && may_open(text, at)) return after(text.find('"', at + 1), "\"");
  if (rest.starts_with('\'') && may_open(text, at)) return after(single_close(text, at + 1, "'"), "'");
  return nowhere;
}

Span span(text::FileId file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

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

void find_quotations(std::string_view text, text::FileId file, std::uint32_t begin, std::vector<Span>& found) {
  bool straight = true;  // a straight double mark without a second one has no third: the search would be long and in vain
  for (std::size_t at = text.find_first_of("\"'\xE2"); at != nowhere; at = text.find_first_of("\"'\xE2", at)) {
    const std::size_t end = text[at] == '"' && !straight ? nowhere : quotation_end(text, at);
    if (end == nowhere) {
      if (text[at] == '"' && may_open(text, at)) straight = false;
      ++at;
      continue;
    }
    found.push_back(span(file, begin + at, begin + end));
    at = end;
  }
}

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
