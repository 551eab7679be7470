// Emphasis, code, links and citations in Markdown. A mark of emphasis is read as one only beside certain neighbours
// (CommonMark 0.31, 6.2); where the neighbours do not fit, a span is shortened to the words that can be emphasised.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/read/written_values.h"
#include "qar/text/utf8.h"

#include "markdown_words.h"

namespace qar::render {
namespace {

using Place = std::uint32_t;

/// How a mark of emphasis sees a neighbour. Unsure: punctuation in some versions of Unicode.
enum class Neighbour : std::uint8_t { space, punctuation, letter, unsure };

Neighbour neighbour(char32_t c) {
  if (c < 0x80) {
    if (c == ' ' || c == '\n') return Neighbour::space;
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? Neighbour::letter : Neighbour::punctuation;
  }
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return Neighbour::space;
  if (c >= 0x2010 && c <= 0x2027) return Neighbour::punctuation;
  const bool letter = (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x388 && c < 0x482);
  return letter ? Neighbour::letter : Neighbour::unsure;
}

struct Stretch {
  Place begin = 0, end = 0;
  std::string_view mark{};

  [[nodiscard]] bool holds(const Stretch& other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool is_apart_from(const Stretch& other) const { return end <= other.begin || other.end <= begin; }
};

/// Writes the runs of one text.
class Writing {
 public:
  Writing(const Text& text, const Document& document, MarkdownPlace place)
      : text_(text), words_(text.words), document_(document), place_(place), is_plain_bracket_(words_.size(), false) {
    find_citations();
  }

  std::string write() {
    for (std::size_t i = 0; i < text_.runs.size(); i = region_end(i)) write_region(i, region_end(i));
    return std::move(out_);
  }

 private:
  /// Runs of one link, or of none.
  [[nodiscard]] std::size_t region_end(std::size_t first) const {
    std::size_t end = first;
    while (end < text_.runs.size() && text_.runs[end].link == text_.runs[first].link) ++end;
    return end;
  }

  void write_region(std::size_t first, std::size_t end) {
    begin_ = text_.runs[first].begin;
    end_ = text_.runs[end - 1].end;
    const std::uint32_t link = text_.runs[first].link;
    link_before_ = link != 0 || first > 0;
    link_after_ = link != 0 || end < text_.runs.size();
    if (link != 0) out_ += '[';
    codes_ = stretches(first, end, &Run::code);
    const auto strong = emphasised(stretches(first, end, &Run::strong), "**");
    const auto emphasis = italics(stretches(first, end, &Run::emphasis), strong);
    write_words(strong, emphasis);
    if (link != 0) write_target(document_.links[link - 1]);
  }

  void write_target(std::string_view target) {
    out_ += "](";
    for (std::size_t at = 0; at < target.size(); ++at) {
      if (target[at] == '(' || target[at] == ')')
        out_ += fmt::format("\\{}", target[at]);
      else
        append_markdown_letter(out_, target, at, MarkdownPlace::cell);
    }
    out_ += ')';
  }

  [[nodiscard]] std::vector<Stretch> stretches(std::size_t first, std::size_t end, bool Run::*style) const {
    std::vector<Stretch> made;
    for (std::size_t i = first; i < end; ++i) {
      const Run& run = text_.runs[i];
      if (!(run.*style)) continue;
      if (!made.empty() && made.back().end == run.begin && style != &Run::code)
        made.back().end = run.end;
      else
        made.push_back({run.begin, run.end});
    }
    return made;
  }

  [[nodiscard]] const Stretch* code_at(Place at) const {
    const auto found = std::ranges::find_if(codes_, [&](const Stretch& code) { return code.begin <= at && at < code.end; });
    return found == codes_.end() ? nullptr : &*found;
  }
  [[nodiscard]] Place before(Place at) const {
    if (const Stretch* code = code_at(at - 1)) return code->begin;
    do --at;
    while (at > begin_ && (static_cast<unsigned char>(words_[at]) & 0xC0U) == 0x80U);
    return at;
  }
  [[nodiscard]] Place after(Place at) const {
    if (const Stretch* code = code_at(at)) return code->end;
    return at + static_cast<Place>(text::decode(words_.substr(at)).size);
  }
  [[nodiscard]] Neighbour next(Place at) const {
    if (at == end_) return link_after_ ? Neighbour::punctuation : Neighbour::space;
    return code_at(at) ? Neighbour::punctuation : neighbour(text::decode(words_.substr(at)).value);
  }
  [[nodiscard]] Neighbour previous(Place at) const {
    if (at == begin_) return link_before_ ? Neighbour::punctuation : Neighbour::space;
    return code_at(at - 1) ? Neighbour::punctuation : neighbour(text::decode(words_.substr(before(at))).value);
  }

  static bool parts_words(Neighbour side) { return side == Neighbour::space || side == Neighbour::punctuation; }
  [[nodiscard]] bool can_open(Place at) const {
    return next(at) != Neighbour::space && (next(at) == Neighbour::letter || parts_words(previous(at)));
  }
  [[nodiscard]] bool can_close(Place at) const {
    return previous(at) != Neighbour::space && (previous(at) == Neighbour::letter || parts_words(next(at)));
  }

  [[nodiscard]] std::vector<Stretch> emphasised(const std::vector<Stretch>& all, std::string_view mark) const {
    std::vector<Stretch> made;
    for (auto [begin, end, none] : all) {
      while (begin < end && !can_open(begin)) begin = after(begin);
      while (begin < end && !can_close(end)) end = before(end);
      if (begin < end) made.push_back({begin, end, mark});
    }
    return made;
  }

  /// Underscores, but asterisks inside of a word: there, they must not meet those of strong emphasis.
  [[nodiscard]] std::vector<Stretch> italics(const std::vector<Stretch>& all, const std::vector<Stretch>& strong) const {
    std::vector<Stretch> made;
    for (Stretch each : emphasised(all, "_")) {
      const bool in_word = !parts_words(previous(each.begin)) || !parts_words(next(each.end));
      if (in_word) each.mark = "*";
      const auto agrees = [&](const Stretch& other) {
        if (!in_word) return each.is_apart_from(other) || each.holds(other) || other.holds(each);
        const bool touches = other.begin <= each.end && each.begin <= other.end;
        const bool inside = other.begin < each.begin && each.end < other.end;
        return !touches || inside;
      };
      if (std::ranges::all_of(strong, agrees)) made.push_back(each);
    }
    return made;
  }

  void write_words(const std::vector<Stretch>& strong, const std::vector<Stretch>& emphasis) {
    std::vector<const Stretch*> open;
    for (Place at = begin_; at <= end_;) {
      for (; !open.empty() && open.back()->end == at; open.pop_back()) out_ += open.back()->mark;
      if (at == end_) break;
      open_at(at, strong, emphasis, open);
      if (const Stretch* code = code_at(at)) {
        write_code(words_.substr(code->begin, code->end - code->begin));
        at = code->end;
      } else {
        write_letter(at++);
      }
    }
  }

  void open_at(Place at, const std::vector<Stretch>& strong, const std::vector<Stretch>& emphasis,
               std::vector<const Stretch*>& open) {
    const Stretch* first = beginning_at(at, strong);
    const Stretch* second = beginning_at(at, emphasis);
    if (first && second && second->end > first->end) std::swap(first, second);
    for (const Stretch* each : {first, second}) {
      if (!each) continue;
      out_ += each->mark;
      open.push_back(each);
    }
  }
  static const Stretch* beginning_at(Place at, const std::vector<Stretch>& all) {
    const auto found = std::ranges::find(all, at, &Stretch::begin);
    return found == all.end() ? nullptr : &*found;
  }

  void write_letter(Place at) {
    if (is_plain_bracket_[at]) {
      out_ += words_[at];
      if (words_[at] == '[') out_ += '@';
      return;
    }
    // Within a word it means nothing, but a mark of emphasis may part the word.
    if (words_[at] == '_') {
      out_ += "\\_";
      return;
    }
    // "!" before a link would make a picture of it.
    if (words_[at] == '!' && at + 1 == end_ && link_after_) out_ += '\\';
    if (at > 1 && words_[at - 2] == ';' && words_[at - 1] == ' ' && is_plain_citation(at)) out_ += '@';
    append_markdown_letter(out_, words_, at, place_);
  }

  void write_code(std::string_view words) {
    std::size_t longest = 0;
    for (std::size_t at = 0, ticks = 0; at < words.size(); ++at) {
      ticks = words[at] == '`' ? ticks + 1 : 0;
      longest = std::max(longest, ticks);
    }
    const std::string fence(longest + 1, '`');
    const bool padded = words.starts_with('`') || words.ends_with('`') || (words.starts_with(' ') && words.ends_with(' '));
    out_ += fence;
    if (padded) out_ += ' ';
    for (const char c : words) {
      if (c == '|' && place_ == MarkdownPlace::cell) out_ += '\\';
      out_ += c;
    }
    if (padded) out_ += ' ';
    out_ += fence;
  }

  /// "[KT-01; LR-07]" of which an id is a link to the appendix stands as a draft has it. Other brackets are escaped.
  void find_citations() {
    for (const Run& run : text_.runs) {
      if (run.citation == 0 || is_plain_citation(run.begin)) continue;
      const std::size_t open = words_.rfind('[', run.begin);
      const std::size_t close = words_.find(']', run.end);
      if (open != std::string_view::npos && close != std::string_view::npos) take_group(open, close);
    }
  }
  void take_group(std::size_t open, std::size_t close) {
    std::vector<Place> begins;
    for (std::size_t at = open + 1; at < close;) {
      const std::size_t end = std::min(words_.find("; ", at), close);
      const auto id = read::written_id(words_.substr(at, end - at));
      if (!id || !id->canonical) return;
      begins.push_back(static_cast<Place>(at));
      at = end < close ? end + 2 : close;
    }
    is_plain_bracket_[open] = is_plain_bracket_[close] = true;
    citations_.insert(citations_.end(), begins.begin(), begins.end());
  }
  [[nodiscard]] bool is_plain_citation(Place at) const { return std::ranges::find(citations_, at) != citations_.end(); }

  const Text& text_;
  std::string_view words_;
  const Document& document_;
  MarkdownPlace place_;
  std::vector<bool> is_plain_bracket_;
  std::vector<Place> citations_;  ///< where ids begin that stand as in a draft
  std::vector<Stretch> codes_;    ///< of the region
  Place begin_ = 0, end_ = 0;     ///< of the region
  bool link_before_ = false, link_after_ = false;
  std::string out_;
};

}  // namespace

std::string markdown_text(const Text& text, const Document& document, MarkdownPlace place) {
  return text.runs.empty() ? markdown_words(text.words, place) : Writing(text, document, place).write();
}

}  // namespace qar::render
