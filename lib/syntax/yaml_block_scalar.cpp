#include "syntax/yaml_block_scalar.h"

#include <algorithm>
#include <cstring>

namespace qar::syntax {
namespace {

struct Header {
  int indent = 0;              ///< as the indicator says; 0: to be found out
  char chomp = ' ';            ///< '+' keeps final line ends, '-' drops them, ' ' keeps one
  std::uint32_t end = 0;       ///< after the indicators
  std::uint32_t line_end = 0;  ///< the header's line end, or the end of the text
  bool well_formed = false;
};

Header read_header(std::string_view text, std::uint32_t begin) {
  Header header;
  std::uint32_t at = begin + 1;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if ((c == '+' || c == '-') && header.chomp == ' ') {
      header.chomp = c;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else {
      break;
    }
  }
  header.end = at;
  while (at < text.size() && is_blank(text[at])) ++at;
  const bool comment = at < text.size() && text[at] == '#' && at > header.end;
  header.well_formed = comment || at >= text.size() || text[at] == '\n';
  header.line_end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
  return header;
}

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;      ///< of its text; the line end follows, unless the text ends here
  std::uint32_t content = 0;  ///< the first character that is not a space
  [[nodiscard]] bool blank() const { return content == end; }
  [[nodiscard]] int column() const { return static_cast<int>(content - begin); }
};

Line line_at(std::string_view text, std::uint32_t begin) {
  const void* found = std::memchr(text.data() + begin, '\n', text.size() - begin);
  const auto end = found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
  Line line{begin, static_cast<std::uint32_t>(end), begin};
  while (line.content < line.end && text[line.content] == ' ') ++line.content;
  return line;
}

/// The column of the first line with text, if that belongs to the scalar.
int find_indent(std::string_view text, std::uint32_t begin, int least) {
  for (std::uint32_t at = begin; at < text.size();) {
    const Line line = line_at(text, at);
    if (!line.blank()) return std::max(line.column(), least);
    at = line.end + 1;
  }
  return least;
}

/// Folds as YAML does: a line end between two lines of text that begin with text becomes a space.
struct Folder {
  bool folded;
  std::string& value;
  std::uint32_t breaks = 0;  ///< line ends since the last line of text
  bool indented = false;     ///< the last line of text began with a blank
  bool begun = false;

  void add(std::string_view line) {
    const bool more = is_blank(line.front());
    if (!begun) {
      value.append(breaks, '\n');
    } else if (folded && !indented && !more) {
      if (breaks == 1) {
        value += ' ';
      } else {
        value.append(breaks - 1, '\n');
      }
    } else {
      value.append(breaks, '\n');
    }
    value += line;
    breaks = 0;
    indented = more;
    begun = true;
  }

  void finish(char chomp) {
    if (chomp == '+') {
      value.append(breaks, '\n');
    } else if (chomp == ' ' && begun) {
      value += '\n';
    }
  }
};

}  // namespace

ScalarReading read_block_scalar(const ScalarSite& site, std::string& scratch) {
  ScalarReading reading;
  reading.style = site.text[site.begin] == '|' ? ScalarStyle::literal : ScalarStyle::folded;
  reading.verbatim = false;
  const Header header = read_header(site.text, site.begin);
  reading.end = header.end;
  if (!header.well_formed) {
    reading.trouble = ScalarTrouble::bad_header;
    reading.trouble_at = header.end;
    return reading;
  }
  const int outside = std::max(site.parent_column, 0);
  const auto size = static_cast<std::uint32_t>(site.text.size());
  std::uint32_t at = std::min(header.line_end + 1, size);
  const int indent =
      header.indent > 0 ? outside + header.indent : find_indent(site.text, at, std::max(site.parent_column + 1, 1));
  scratch.clear();
  Folder folder{reading.style == ScalarStyle::folded, scratch};
  reading.resume = at;
  while (at < size) {
    const Line line = line_at(site.text, at);
    if (!line.blank() && line.column() < indent) break;
    const std::uint32_t content = line.begin + static_cast<std::uint32_t>(indent);
    if (content < line.end) {
      folder.add(site.text.substr(content, line.end - content));
      reading.end = line.end;
    }
    ++folder.breaks;
    at = std::min(line.end + 1, size);
    reading.resume = at;
  }
  if (header.indent > 0 && !folder.begun) {  // `>5` was hardly meant as an empty block
    reading.trouble = ScalarTrouble::bad_header;
    return reading;
  }
  folder.finish(header.chomp);
  reading.line_start = reading.resume;
  reading.text = scratch;
  return reading;
}

}  // namespace qar::syntax
