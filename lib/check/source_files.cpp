#include "source_files.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/read/report_reader.h"
#include "qar/rules/rule.h"
#include "qar/text/byte_set.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::check {
namespace {

/// The encoding that a text in a wide one gives away by its first bytes; empty if it does not look like one.
std::string_view wide_encoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16";
  if (text.size() >= 4 && (text[0] == '\0') != (text[1] == '\0') && (text[2] == '\0') != (text[3] == '\0')) return "UTF-16";
  return {};
}

/// Says what is wrong with the encoding; nothing if the text may be parsed.
std::optional<diag::Diagnostic> encoding_problem(const text::Source& source) {
  if (const std::string_view wide = wide_encoding(source.text); !wide.empty())
    return diag::problem("yaml/encoding", source.span(0, 0),
                         fmt::format("the file is saved as {}, and nothing in it was read", wide), "save it as UTF-8");
  if (const std::size_t nul = source.text.find('\0'); nul != std::string::npos)
    return diag::problem("yaml/encoding", source.span(nul, nul + 1),
                         "a NUL byte stands here, so this is no text file; nothing in it was read",
                         "open it in the program that made it and save it as plain text in UTF-8");
  if (const auto bad = text::first_invalid_utf8(source.text))
    return diag::problem("yaml/encoding", source.span(*bad, *bad + 1),
                         fmt::format("byte 0x{:02X} is not UTF-8, and nothing in the file was read",
                                     static_cast<unsigned char>(source.text[*bad])),
                         "save the file as UTF-8 (it may be in an older Windows or Mac encoding)");
  return std::nullopt;
}

diag::Diagnostic too_large(const text::Source& source, std::uint64_t size, std::uint64_t limit) {
  return diag::problem("yaml/too-large", source.span(0, 0),
                       fmt::format("the file has {} bytes, the limit is {}; nothing in it was read", size, limit),
                       "divide it, or raise `limits` in qar.yaml");
}

/// The first bytes. In UTF-16, where a letter stands beside a NUL byte, without these: what the text says of itself is then
/// as good as read.
std::string head_of(std::string_view text) {
  std::string head(text.substr(0, 2 * text::file_head_bytes));
  if (head.find('\0') == std::string::npos) return head;
  std::erase(head, '\0');
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) head.erase(0, 2);
  return head;
}

}  // namespace

bool is_likely_draft(const text::Source& source) {
  return read::draft_signs(head_of(source.text)) != read::DraftSigns::none;
}

LoadedSource load_source(const text::FileStore& files, const std::string& path, std::uint64_t limit, text::Sources& sources,
                         std::vector<diag::Diagnostic>& problems, std::vector<std::string>& failures) {
  text::Result<text::FileBytes> read = files.read(path, limit);
  if (!read.ok()) {
    failures.push_back(read.message());
    return {};
  }
  if (read.value().over_limit) {
    const text::Source& source = sources.add(path, std::move(read.value().bytes));
    problems.push_back(too_large(source, read.value().size, limit));
    return {&source, false};
  }
  return take_source(path, std::move(read.value().bytes), limit, sources, problems);
}

LoadedSource take_source(const std::string& path, std::string text, std::uint64_t limit, text::Sources& sources,
                         std::vector<diag::Diagnostic>& problems) {
  const bool over = text.size() > limit;
  const std::uint64_t size = text.size();
  if (over) text.resize(std::min<std::size_t>(text.size(), text::file_head_bytes));
  const text::Source& source = sources.add(path, std::move(text));
  if (over) {
    problems.push_back(too_large(source, size, limit));
    return {&source, false};
  }
  if (auto problem = encoding_problem(source)) {
    problems.push_back(std::move(*problem));
    return {&source, false};
  }
  return {&source, true};
}

void report_unknown_rule(const rules::Rulebook& book, std::string_view name, text::Span where,
                         std::vector<diag::Diagnostic>& problems) {
  if (book.knows(name)) return;
  if (const rules::CatalogueEntry* renamed = book.find_former(name)) {
    problems.push_back(diag::problem("config/renamed-rule", where, fmt::format("`{}` is now `{}`", name, renamed->id),
                                     fmt::format("write `{}`", renamed->id)));
    problems.back().fix = diag::Fix{diag::Safety::safe, {{where, std::string(renamed->id)}}};
    return;
  }
  const std::string_view near = book.nearest(name);
  problems.push_back(
      diag::problem("config/unknown-rule", where, fmt::format("`{}` is not a rule or family", name),
                    near.empty() ? "see `qar rules` for their names" : fmt::format("write `{}`, if that is meant", near)));
}

std::string declared_format(std::string_view whole) {
  const std::string head = head_of(whole);
  std::string_view text = head;
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text::line_ends.find(text, at);
    std::string_view line = text.substr(at, end - at);
    if (text::equal_ignoring_case(line.substr(0, 4), "qar:")) {
      line.remove_prefix(4);
      line = text::trim(line.substr(0, line.find(" #")));
      if (line.size() >= 2 && (line.front() == '"' || line.front() == '\'') && line.back() == line.front())
        line = line.substr(1, line.size() - 2);
      return std::string(line);
    }
    at = end + 1;
  }
  return {};
}

}  // namespace qar::check
