#include "emit/line_window.h"

#include <random>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "support/catch.h"

using qar::emit::elide;
using qar::emit::LineWindow;
using qar::emit::show_line;
namespace text = qar::text;

namespace {

LineWindow shown(std::string_view line, std::size_t begin, std::size_t end) { return show_line({line}, begin, end); }

/// The window with the columns of its span between brackets, for lines of one-column characters.
std::string drawn(std::string_view line, std::size_t begin, std::size_t end) {
  const LineWindow window = shown(line, begin, end);
  std::u32string points;
  for (std::string_view rest = window.text; !rest.empty();) {
    const text::CodePoint point = text::decode(rest);
    points += point.value;
    rest.remove_prefix(point.size);
  }
  std::string out;
  for (std::size_t i = 0; i <= points.size(); ++i) {
    if (i == window.before) out += '[';
    if (i == window.before + window.width) out += ']';
    if (i < points.size()) text::append_utf8(out, points[i]);
  }
  return out;
}

std::string words(std::size_t count) {
  std::string line;
  for (std::size_t i = 0; i < count; ++i) line += fmt::format("word{} ", 1000 + i);
  return line;
}

}  // namespace

TEST_CASE("a short line is shown whole") {
  CHECK(drawn("Leaders have done it.", 8, 12) == "Leaders [have] done it.");
  CHECK(drawn("", 0, 0) == "[]");
  CHECK(drawn("end", 3, 3) == "end[]");
  CHECK(drawn("past the end", 40, 50) == "past the end[]");
  CHECK(drawn("a\tb", 2, 3) == "a [b]");
}

TEST_CASE("a line of a hundred columns is not cut, a longer one is") {
  const std::string line(100, 'x');
  for (const std::size_t at : {0U, 1U, 50U, 99U}) CHECK(shown(line, at, at + 1).text == line);
  CHECK(shown(line + "x", 0, 1).text == line + "…");
}

TEST_CASE("a long line is cut between words, around the span") {
  const std::string line = words(40);
  CHECK(drawn(line, 0, 8) ==
        "[word1000] word1001 word1002 word1003 word1004 word1005 word1006 word1007 word1008 word1009 word1010 …");
  CHECK(drawn(line, 180, 188) ==
        "… word1015 word1016 word1017 word1018 word1019 [word1020] word1021 word1022 word1023 word1024 word1025 …");
  CHECK(drawn(line, 351, 359) ==
        "… word1029 word1030 word1031 word1032 word1033 word1034 word1035 word1036 word1037 word1038 [word1039] ");
}

TEST_CASE("of a span longer than the window the beginning is shown") {
  const std::string line = words(40);
  const LineWindow window = shown(line, 9, 300);
  CHECK(window.before == 9);
  CHECK(window.width == 72);
  CHECK(window.text == line.substr(0, 9 + 72) + "…");
}

TEST_CASE("carets count columns, not characters or bytes") {
  const std::string line = "北京 e\u0301 x";
  const LineWindow wide = shown(line, 0, 6);
  CHECK(wide.before == 0);
  CHECK(wide.width == 4);
  const LineWindow after = shown(line, line.size() - 1, line.size());
  CHECK(after.before == 7);
  CHECK(after.width == 1);
}

TEST_CASE("what could move the cursor is shown by its bytes, and counted so") {
  const LineWindow window = shown("a\x1b[2Jb\xff", 6, 7);
  CHECK(window.text == "a\\x1B[2Jb\\xFF");
  CHECK(window.before == 9);
  CHECK(window.width == 4);
}

TEST_CASE("a line of a megabyte without spaces or widths stays a window") {
  std::string marks;
  for (int i = 0; i < 500'000; ++i) marks += "\u0301";
  CHECK(shown(marks, 400'000, 400'002).text.size() < 4096);
  CHECK(shown(std::string(1'000'000, 'x'), 500'000, 500'001).text.size() < 200);
  CHECK(shown(std::string(1'000'000, '\x80'), 500'000, 500'001).text.size() < 200);
}

TEST_CASE("any window is safe to print, fits, and holds its span") {
  const std::string_view pieces[] = {"a", "word ", "北", "e\u0301", "\x1b[0m", "\xff", "\u202E", "\xE5\x8C", " ", "…"};
  std::mt19937 random(20251110);
  const auto some = [&] {
    std::string made;
    for (auto count = random() % 60; count > 0; --count) made += pieces[random() % std::size(pieces)];
    return made;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string before = some();
    const std::string span = some();
    const std::string line = before + span + some();
    CAPTURE(line, before.size(), span.size());
    const LineWindow window = shown(line, before.size(), before.size() + span.size());
    const std::size_t columns = text::display_width(window.text);
    const std::size_t span_columns = text::display_width(text::printable(span));
    CHECK(text::printable(window.text) == window.text);
    CHECK(columns <= 102);
    CHECK(window.before + window.width <= columns);
    if (span_columns <= 72) CHECK(window.width == span_columns);
    if (span_columns > 72) CHECK(window.width > 72 - 12);  // an escaped character takes 12 columns at most
  }
}

TEST_CASE("private characters are one sign each, wherever the line is cut") {
  const std::vector<text::Span> masked = {{0, 2, 7}, {0, 1012, 1015}, {0, 1020, 1022}};
  const auto at = [&](std::string_view line, std::uint32_t start, std::size_t begin, std::size_t end) {
    return show_line({line, start, masked}, begin, end);
  };
  // The signs have one column each, as what stands for them may have two or none.
  const LineWindow wide = at("x 北\tyz", 0, 2, 7);
  CHECK(wide.text == "x ███z");
  CHECK(wide.before == 2);
  CHECK(wide.width == 3);
  const LineWindow inside = at("0123456789012345678901", 1000, 13, 21);
  CHECK(inside.text == "012345678901███56789██");
  CHECK(inside.before == 13);
  CHECK(inside.width == 8);
  const std::string line = std::string(1010, 'x') + "ab cde fg" + std::string(1000, 'y');
  for (const std::size_t place : {0U, 950U, 1013U, 1060U}) {
    const LineWindow window = at(line, 0, place, place + 1);
    CHECK(window.text.find("de") == std::string::npos);
    CHECK(text::display_width(window.text) <= 102);
  }
}

TEST_CASE("elide cuts by columns") {
  CHECK(elide("short", 5) == "short");
  CHECK(elide("longer", 5) == "longe…");
  CHECK(elide("北京北京", 5) == "北京…");
  CHECK(elide("a\nb", 9) == "a\\x0Ab");
}
