#include "syntax/yaml_flow_check.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <fmt/format.h>

#include "syntax/yaml_scalar_fault.h"
#include "syntax/yaml_scalars.h"
#include "syntax/yaml_suspicious.h"

namespace qar::syntax {
namespace {

class FlowCheck {
 public:
  explicit FlowCheck(const BrokenPiece& piece)
      : text_(piece.text.substr(0, piece.end)), file_(piece.file), at_(piece.line.value), owner_(piece.line.owner) {}

  std::optional<diag::Diagnostic> run() {
    open();
    while (!fault_ && !open_.empty()) step();
    if (!fault_) check_rest();
    return std::move(fault_);
  }

 private:
  struct Bracket {
    std::uint32_t at;
    bool mapping;
    bool separated = true;  ///< an item may come: after the bracket or a comma
    bool value_next = false;
    bool any = false;
  };
  void step();
  void item();
  void after_item(Bracket& bracket);
  void key(Bracket& bracket);
  void scalar();
  void quoted_scalar();
  void open();
  void close();
  void check_rest();
  void skip_gap();

  [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool closes() const { return here() == ']' || here() == '}'; }
  void say(std::string_view rule, std::uint32_t at, std::string message, std::string help) {
    const auto end = std::min<std::size_t>(at + 1, text_.size());
    fault_ = diag::problem(rule, {file_, at, static_cast<std::uint32_t>(end)}, std::move(message), std::move(help));
  }

  std::string_view text_;
  text::FileId file_;
  std::uint32_t at_;
  int owner_;
  std::uint32_t last_ = 0;  ///< where the scalar read last begins
  std::vector<Bracket> open_;
  std::optional<diag::Diagnostic> fault_;
};

void FlowCheck::skip_gap() {
  while (at_ < text_.size()) {
    if (is_blank(here()) || here() == '\n') {
      ++at_;
    } else if (here() == '#' && (is_blank(text_[at_ - 1]) || text_[at_ - 1] == '\n')) {
      at_ = static_cast<std::uint32_t>(std::min(text_.find('\n', at_), text_.size()));
    } else {
      return;
    }
  }
}

void FlowCheck::open() {
  open_.push_back({at_, here() == '{'});
  ++at_;
}

void FlowCheck::close() {
  const Bracket& bracket = open_.back();
  if ((here() == '}') != bracket.mapping) {
    say("yaml/syntax", at_, fmt::format("`{}` does not close the bracket `{}`", here(), text_[bracket.at]),
        fmt::format("close with `{}`", bracket.mapping ? '}' : ']'));
    fault_->related.push_back({{file_, bracket.at, bracket.at + 1}, "the bracket begins here"});
    return;
  }
  ++at_;
  open_.pop_back();
}

void FlowCheck::step() {
  skip_gap();
  Bracket& bracket = open_.back();
  if (at_ >= text_.size()) {
    return say("yaml/syntax", bracket.at, fmt::format("the bracket `{}` that begins here is not closed", text_[bracket.at]),
               "close it, or put the value in quotes if the bracket belongs to the text");
  }
  if (closes()) return close();
  if (here() == ',') {
    if (bracket.separated && !bracket.value_next)
      return say("yaml/syntax", at_, "nothing stands before this comma", "delete it");
    bracket.separated = true;
    bracket.value_next = false;
    ++at_;
    return;
  }
  if (!bracket.separated) return after_item(bracket);
  if (bracket.mapping && !bracket.value_next) return key(bracket);
  bracket.separated = false;
  bracket.value_next = false;
  item();
}

/// Something that is neither comma nor bracket follows a value.
void FlowCheck::after_item(Bracket& bracket) {
  if (here() == ':') {
    if (bracket.mapping) {
      const std::size_t line = text_.substr(0, at_).rfind('\n');
      if (line != std::string_view::npos && line > last_) {
        return say("yaml/syntax", static_cast<std::uint32_t>(line), "a comma is missing at the end of this line",
                   "separate pairs by commas");
      }
      return say("yaml/colon-in-value", at_, "a colon followed by a space cannot stand in a value without quotes",
                 "put the value in quotes");
    }
    return say("yaml/syntax", at_, "a pair of key and value cannot stand in [ ]",
               "write { } around the pair, or quotes around the text");
  }
  say("yaml/syntax", at_, "a comma is missing before this, or the text before it needs quotes",
      "separate by commas, and put text in quotes if brackets or quotation marks belong to it");
}

void FlowCheck::key(Bracket& bracket) {
  if (here() == '[' || here() == '{' || here() == '?') {
    return say("yaml/complex-key", at_, "a key must be a plain word or a quoted text on one line",
               "write the key as `key: value`");
  }
  const std::uint32_t begin = at_;
  scalar();
  if (fault_) return;
  const std::uint32_t end = at_;
  while (is_blank(here())) ++at_;
  const bool is_quoted = text_[begin] == '"' || text_[begin] == '\'';
  if (here() == ':' && (is_quoted || is_blank_or_end(text_, at_ + 1))) {
    ++at_;
    bracket.value_next = true;
    return;
  }
  if (const auto colon = tight_colon(text_, begin, std::max(end, at_ + (here() == ':' ? 2U : 0U)))) {
    say("yaml/missing-space", *colon, "a space is missing after the colon", "write a space after the colon");
    fault_->fix = diag::Fix{diag::Safety::unsafe, {{{file_, *colon + 1, *colon + 1}, " "}}};
    return;
  }
  say("yaml/missing-colon", begin, "a colon is missing after this key",
      "write `key: value`; or put the text before it in quotes, if the comma belongs to that text");
  fault_->where.end = std::max(fault_->where.end, end);
}

void FlowCheck::item() {
  if (here() == '[' || here() == '{') return open();
  scalar();
}

void FlowCheck::scalar() {
  last_ = at_;
  while (here() == '&' || here() == '!') {
    while (!is_blank_or_end(text_, at_) && !is_flow_indicator(here())) ++at_;
    skip_gap();
    if (here() == ',' || closes()) return;
  }
  if (here() == '"' || here() == '\'') return quoted_scalar();
  const bool lone =
      (here() == '-' || here() == ':') && (is_blank_or_end(text_, at_ + 1) || is_flow_indicator(text_[at_ + 1]));
  if (lone || here() == ':' || std::memchr("?|>%@`#", here(), 7) != nullptr) {
    return say("yaml/syntax", at_, fmt::format("a value cannot begin with `{}`", here()), "put the value in quotes");
  }
  // Plain text may go on over lines.
  do {
    at_ = plain_stop(text_, at_, true);
    if (here() != '\n') break;
    skip_gap();
  } while (at_ < text_.size() && !is_flow_indicator(here()) && here() != ':' && text_[at_ - 1] != '#');
  while (at_ > last_ && is_blank(text_[at_ - 1])) --at_;
}

void FlowCheck::quoted_scalar() {
  std::string scratch;
  const ScalarSite site{text_, at_, owner_, true, false};
  const ScalarReading reading = read_scalar(site, scratch);
  fault_ = scalar_fault(site, reading, file_);
  at_ = fault_ ? at_ : reading.end;
}

void FlowCheck::check_rest() {
  const std::uint32_t after = at_;
  skip_gap();
  if (at_ >= text_.size() || std::memchr(text_.data() + after, '\n', at_ - after) != nullptr) return;
  if (here() == '#' && at_ == after)
    return say("yaml/syntax", at_, "a space is missing before this comment", "write a space before the `#`");
  say("yaml/syntax", at_, "text follows the closing bracket",
      "put the whole value in quotes, or delete what follows the bracket");
}

}  // namespace

std::optional<diag::Diagnostic> find_flow_fault(const BrokenPiece& piece) { return FlowCheck(piece).run(); }

}  // namespace qar::syntax
