#include "text_builder.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "links.h"
#include "picture_loader.h"

namespace qar::render {
namespace {

using syntax::Inline;
using syntax::InlineKind;

constexpr auto is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// U+FFFE and U+FFFF, which no XML may hold.
bool is_noncharacter(std::string_view at) { return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF"); }

/// Collects words into a Text: one space between words, one run for neighbours that look the same.
class TextWriter {
 public:
  void add(std::string_view words, Run style) {
    std::size_t at = 0;
    while (at < words.size()) {
      std::size_t end = at;
      while (end < words.size() && !is_control(words[end]) && words[end] != ' ' && words[end] != '\xEF') ++end;
      // Most words stand with one space between them, and go in one piece.
      while (end > at && end + 1 < words.size() && words[end] == ' ' && words[end + 1] > ' ' && words[end + 1] < 0x7F) {
        ++end;
        while (end < words.size() && !is_control(words[end]) && words[end] != ' ' && words[end] != '\xEF') ++end;
      }
      if (end > at) append(words.substr(at, end - at), style);
      at = end;
      if (at < words.size()) at += take_odd(words.substr(at), style);
    }
  }
  void line_break() {
    space_ = false;
    if (text_.words.empty() || text_.words.back() == '\n') return;
    append_raw("\n", {});
  }
  /// Something was left out here: a space before it goes with it where a stop follows.
  void left_out() { gap_ = true; }
  [[nodiscard]] bool empty() const { return text_.words.empty(); }

  Text take() {
    space_ = gap_ = false;
    while (text_.words.ends_with('\n')) {
      text_.words.pop_back();
      if (!text_.runs.empty() && --text_.runs.back().end == text_.runs.back().begin) text_.runs.pop_back();
    }
    if (std::ranges::all_of(text_.runs, &Run::is_plain)) text_.runs.clear();
    return std::exchange(text_, {});
  }

 private:
  std::size_t take_odd(std::string_view rest, Run style) {
    if (rest.front() != '\xEF') {
      if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\n' || rest.front() == '\r') space_ = true;
      return 1;
    }
    if (is_noncharacter(rest)) return 3;
    append(rest.substr(0, 1), style);
    return 1;
  }

  void append(std::string_view words, Run style) {
    if (gap_ && std::string_view(".,;:!?)").find(words.front()) != std::string_view::npos) space_ = false;
    gap_ = false;
    if (space_ && !text_.words.empty() && text_.words.back() != '\n') append_raw(" ", between(style));
    space_ = false;
    append_raw(words, style);
  }

  /// How a space looks: as its neighbours do, as far as these look the same.
  [[nodiscard]] Run between(Run style) const {
    if (text_.runs.empty()) return {};
    const Run& before = text_.runs.back();
    style.strong = style.strong && before.strong;
    style.emphasis = style.emphasis && before.emphasis;
    style.code = style.code && before.code;
    if (style.link != before.link) style.link = 0;
    if (style.citation != before.citation) style.citation = 0;
    return style;
  }
  static bool same(const Run& a, const Run& b) {
    return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.link == b.link &&
           a.citation == b.citation;
  }

  void append_raw(std::string_view words, Run style) {
    style.begin = static_cast<std::uint32_t>(text_.words.size());
    text_.words += words;
    style.end = static_cast<std::uint32_t>(text_.words.size());
    if (!text_.runs.empty() && same(text_.runs.back(), style))
      text_.runs.back().end = style.end;
    else
      text_.runs.push_back(style);
  }

  Text text_;
  bool space_ = false, gap_ = false;
};

/// Reads the inlines of one block.
class InlineReader {
 public:
  InlineReader(std::uint32_t block, std::uint32_t from, Building& building)
      : block_(building.report().markdown.blocks[block]),
        tree_(building.report().markdown),
        from_(from),
        building_(building) {
    syntax::FlatText flat = syntax::flatten(tree_, block);
    // What goes out holds no id of an entry, be it quoted as code.
    if (!building.visibility.internals())
      for (auto& piece : flat.pieces) piece.kind = InlineKind::text;
    found_ = read::find_citations(flat, building.prefixes);
  }

  Text text() {
    read(block_.first_inline, block_.end_inline, {});
    return writer_.take();
  }
  void paragraphs(std::vector<Block>& to) {
    to_ = &to;
    read(block_.first_inline, block_.end_inline, {});
    flush();
  }

 private:
  void flush() {
    if (writer_.empty()) return;
    Block& made = to_->emplace_back();
    made.text = writer_.take();
  }

  void read(std::uint32_t begin, std::uint32_t end, Run style) {
    for (std::uint32_t i = begin; i < end; i = tree_.inlines[i].next) read_one(i, style);
  }

  void read_one(std::uint32_t index, Run style) {
    if (is_silent_) return;
    const Inline& part = tree_.inlines[index];
    switch (part.kind) {
      case InlineKind::code: style.code = true; return take_words(part.literal, style);
      case InlineKind::text: return take_text(part, style);
      case InlineKind::soft_break: return take_words(" ", style);
      case InlineKind::hard_break: ++at_; return writer_.line_break();
      case InlineKind::html: {
        if (at_ >= from_) writer_.add(without_comments(part.literal, building_), style);
        return;
      }
      case InlineKind::emphasis: style.emphasis = true; break;
      case InlineKind::strong: style.strong = true; break;
      case InlineKind::link: style.link = link_to(part); break;
      case InlineKind::image: return take_image(index, style);
    }
    read(index + 1, part.next, style);
  }

  void take_text(const Inline& part, Run style) {
    const std::size_t comment = building_.visibility.internals() ? std::string_view::npos : part.literal.find("<!--");
    take_words(part.literal.substr(0, comment), style);
    if (comment == std::string_view::npos) return;
    // A comment that is never closed is none in Markdown, but was meant as one.
    building_.lose(part.where, "a comment begins here that is never closed, so the rest of the paragraph is left out");
    is_silent_ = true;
  }

  /// The words at the flat text's next place, but for what is a citation or comes before `from_`.
  void take_words(std::string_view words, Run style) {
    const std::uint32_t begin = at_;
    at_ += static_cast<std::uint32_t>(words.size());
    std::uint32_t done = std::max(begin, std::min(from_, at_));
    for (; group_ < found_.groups.size() && found_.groups[group_].first < at_; ++group_) {
      const auto [first, last] = found_.groups[group_];
      if (first > done) writer_.add(words.substr(done - begin, first - done), style);
      if (first >= begin && first >= from_) take_group(group_);
      done = std::max(done, std::min(last, at_));
      if (last > at_) return;  // it goes on in the next inline
    }
    if (done < at_) writer_.add(words.substr(done - begin), style);
  }

  void take_group(std::size_t group) {
    if (!building_.visibility.internals()) return writer_.left_out();
    const std::size_t end = group + 1 < found_.firsts.size() ? found_.firsts[group + 1] : found_.citations.size();
    writer_.add(" [", {});
    for (std::size_t i = found_.firsts[group]; i < end; ++i) {
      if (i > found_.firsts[group]) writer_.add("; ", {});
      Run style;
      if (const auto entry = building_.entries.find(found_.citations[i].id); entry != building_.entries.end()) {
        style.citation = entry->second + 1;
        note_place(building_.document().evidence[entry->second]);
      }
      writer_.add(found_.citations[i].id, style);
    }
    writer_.add("]", {});
  }

  void note_place(EvidenceEntry& entry) const {
    if (!building_.section) return;
    if (entry.cited_in.empty() || entry.cited_in.back() != *building_.section) entry.cited_in.push_back(*building_.section);
  }

  std::uint32_t link_to(const Inline& link) {
    auto& links = building_.document().links;
    auto target = link_target(link.target);
    // An address is a contact wherever it stands.
    if (target && !building_.visibility.contacts() && target->starts_with("mailto:")) target.reset();
    if (!target) {
      building_.lose(link.where, "the link leads to no public page, so its words stand without it");
      return 0;
    }
    links.push_back(std::move(*target));
    return static_cast<std::uint32_t>(links.size());
  }

  void take_image(std::uint32_t index, Run style) {
    const Inline& image = tree_.inlines[index];
    std::string alt;
    for (std::uint32_t i = index + 1; i < image.next; ++i) {
      const Inline& part = tree_.inlines[i];
      if (part.kind == InlineKind::text || part.kind == InlineKind::code)
        alt += part.literal;
      else if (part.kind == InlineKind::soft_break || part.kind == InlineKind::hard_break)
        alt += ' ';
    }
    at_ += static_cast<std::uint32_t>(alt.size());
    alt = clean_words(alt);
    if (!to_) return writer_.add(alt, style);
    if (const auto picture = load_picture(image, alt, building_)) {
      flush();
      Block& made = to_->emplace_back();
      made.kind = BlockKind::figure;
      made.image = *picture;
    } else if (!alt.empty()) {
      writer_.add(fmt::format(" [{}] ", alt), style);
    }
  }

  const syntax::Block& block_;
  const syntax::MarkdownTree& tree_;
  std::uint32_t from_;
  Building& building_;
  read::FoundCitations found_;
  std::uint32_t at_ = 0;  // in the flat text
  std::size_t group_ = 0;
  bool is_silent_ = false;  // what is left of the block does not go out
  TextWriter writer_;
  std::vector<Block>* to_ = nullptr;  // null: one line is wanted
};

}  // namespace

std::string clean_words(std::string_view words) {
  TextWriter writer;
  writer.add(words, {});
  return writer.take().words;
}

std::string without_comments(std::string_view html, Building& building) {
  std::string kept;
  while (true) {
    const std::size_t begin = html.find("<!--");
    kept += html.substr(0, begin);
    if (begin == std::string_view::npos) return kept;
    const std::size_t end = html.find("-->", begin + 4);
    const std::string_view comment =
        text::trim(html.substr(begin + 4, end == std::string_view::npos ? end : end - begin - 4));
    if (building.visibility.internals() && !comment.empty() && !comment.starts_with("qar:")) {
      building.comments.push_back(static_cast<std::uint32_t>(building.document().notes.size()));
      building.document().notes.push_back({Note::Kind::comment, {}, clean_words(comment), {}});
    }
    if (end == std::string_view::npos) return kept;
    html.remove_prefix(end + 3);
  }
}

Text build_text(std::uint32_t block, Building& building) { return InlineReader(block, 0, building).text(); }

void build_paragraph(std::uint32_t block, std::uint32_t from, Building& building, std::vector<Block>& to) {
  InlineReader(block, from, building).paragraphs(to);
}

}  // namespace qar::render
