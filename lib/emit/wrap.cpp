#include <algorithm>

#include "qar/emit/emit.h"
#include "qar/text/utf8.h"

namespace qar::emit {
namespace {

constexpr std::string_view space = " \t\r\n";

/// Takes the next line from the text, without its line ending.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Takes the next word from the line; empty at its end.
std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(space), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(space));
  line.remove_prefix(word.size());
  return word;
}

/// Fills lines with words.
class Lines {
 public:
  Lines(std::size_t width, std::string_view indent) : width_(width), indent_(indent), margin_(text::display_width(indent)) {}

  void add(std::string_view word) {
    const std::size_t columns = text::display_width(word);
    if (used_ > 0 && used_ + 1 + columns > width_) end_line();
    if (used_ == 0) {
      out_ += indent_;
      used_ = margin_;
    } else {
      out_ += ' ';
      ++used_;
    }
    out_ += word;
    used_ += columns;
  }

  void end_line() {
    if (used_ > 0) out_ += '\n';
    used_ = 0;
  }

  void empty_line() {
    end_line();
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  [[nodiscard]] std::string take() {
    end_line();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  std::size_t width_;
  std::string_view indent_;
  std::size_t margin_;
  std::string out_;
  std::size_t used_ = 0;  // columns of the line that is being filled; 0: none is
};

}  // namespace

std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
  Lines lines(width, indent);
  while (!text.empty()) {
    std::string_view line = take_line(text);
    std::string_view word = take_word(line);
    if (word.empty()) lines.empty_line();
    for (; !word.empty(); word = take_word(line)) lines.add(word);
  }
  return lines.take();
}

}  // namespace qar::emit
