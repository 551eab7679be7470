// For people: what is wrong, the line with carets below it, the section, related places, and what to do.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "format_table.h"
#include "snippet.h"

namespace qar::emit {
namespace {

constexpr std::size_t title_columns = 60;
constexpr std::size_t replacement_columns = 40;

/// Prints one finding, row by row.
class Page {
 public:
  Page(std::string& out, Places& places, const diag::Diagnostic& finding, bool colour)
      : out_(out), places_(places), finding_(finding) {
    const text::Source& source = places.source(finding.where.file);
    if (!is_whole_file(source, finding.where)) {
      snippet_ = snippet(source, places.lines(finding.where.file), finding.where, places.masks().in(finding.where.file));
      rows_.gutter = gutter_for(*snippet_);
    }
    rows_.carets = ink_of(finding.severity);
    rows_.colour = colour;
  }

  void print() {
    title();
    place();
    section();
    if (snippet_) append_rows(out_, *snippet_, rows_);
    for (const diag::Related& related : finding_.related) see(related);
    if (!finding_.help.empty()) note("help", text::printable(finding_.help));
    if (finding_.fix) fix(*finding_.fix);
    out_ += '\n';
  }

 private:
  void title() {
    paint(out_, rows_.carets, fmt::format("{}[{}]", diag::name(finding_.severity), finding_.rule), rows_.colour);
    paint(out_, Ink::bold, fmt::format(": {}", text::printable(finding_.message)), rows_.colour);
    out_ += '\n';
  }

  void place() {
    out_.append(rows_.gutter, ' ');
    paint(out_, Ink::gutter, "-->", rows_.colour);
    out_ += ' ';
    append_place(out_, places_, finding_.where);
    out_ += '\n';
  }

  void section() {
    if (finding_.section.empty() && !snippet_) return;
    margin("|");
    std::string path;
    for (const std::string& title : finding_.section) {
      path += path.empty() ? "  " : " › ";
      path += elide(title, title_columns);
    }
    if (!path.empty()) paint(out_, Ink::faint, path, rows_.colour);
    out_ += '\n';
  }

  void see(const diag::Related& related) {
    margin("=");
    out_ += " see ";
    append_place(out_, places_, related.where);
    if (!related.message.empty()) out_ += ": ";
    out_ += text::printable(related.message);
    out_ += '\n';
  }

  void note(std::string_view label, std::string_view text) {
    margin("=");
    out_ += ' ';
    paint(out_, Ink::bold, fmt::format("{}:", label), rows_.colour);
    out_ += ' ';
    out_ += text;
    out_ += '\n';
  }

  void fix(const diag::Fix& fix) {
    const std::string_view safety = fix.safety == diag::Safety::safe ? "safe" : "unsafe";
    note(fmt::format("fix available ({})", safety), describe(fix.edits));
  }

  [[nodiscard]] std::string describe(std::span<const text::Edit> edits) const {
    if (edits.size() != 1) return fmt::format("{} edits", edits.size());
    const text::Edit& edit = edits.front();
    if (!is_short(places_.source(edit.where.file).slice(edit.where)) || !is_short(edit.text)) return "1 edit";
    const std::string before = text::printable(places_.masks().slice(edit.where));
    const std::string after = text::printable(places_.masks().replacement(edit));
    if (before.empty()) return fmt::format("insert `{}`", after);
    if (after.empty()) return fmt::format("remove `{}`", before);
    return fmt::format("`{}` -> `{}`", before, after);
  }

  [[nodiscard]] static bool is_short(std::string_view text) {
    constexpr std::size_t longest_in_bytes = 4 * replacement_columns;
    return text.size() <= longest_in_bytes && text.find_first_of("\r\n") == std::string_view::npos &&
           text::display_width(text) <= replacement_columns;
  }

  /// The margin below the line number, with a sign in it.
  void margin(std::string_view sign) {
    out_.append(rows_.gutter + 1, ' ');
    paint(out_, Ink::gutter, sign, rows_.colour);
  }

  std::string& out_;
  Places& places_;
  const diag::Diagnostic& finding_;
  std::optional<Snippet> snippet_;
  Rows rows_;
};

std::string review(const ReviewFindings& review, const Options& options, Progress&) {
  std::string out;
  Places places(review.sources, review.masked);
  for (const diag::Diagnostic& finding : review.findings) {
    if (!finding.suppressed) Page(out, places, finding, options.colour).print();
  }
  return out;
}

}  // namespace

extern constinit const Format full_format = {"full", "each finding with its line, its section and what to do", no_beginning,
                                             review, closing_end};

}  // namespace qar::emit
