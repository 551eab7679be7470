#include "qar/text/utf8.h"

#include <array>

#include "support/catch.h"

using namespace qar::text;
using namespace std::string_literals;

namespace {

/// Well-formed by the arithmetic of the encoding rather than by table 3-7: decode the bits, then ask whether the value may
/// stand and needed that many bytes. Returns the length of the first character, 0 if it is malformed.
std::size_t length_by_arithmetic(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF8 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
  if (length == 0 || length > text.size()) return 0;
  unsigned value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
    value = value * 64 + (byte(i) - 0x80U);
  }
  constexpr std::array<unsigned, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value < smallest[length] || surrogate || value > 0x10FFFF ? 0 : length;
}

/// Every byte at which table 3-7 changes its answer, and its neighbours.
constexpr std::array<unsigned char, 26> telling_bytes{0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                                      0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
                                                      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};

}  // namespace

TEST_CASE("UTF-8 is judged as the arithmetic of the encoding judges it") {
  std::size_t disagreements = 0;
  std::string text(4, '\0');
  for (const unsigned char a : telling_bytes) {
    for (const unsigned char b : telling_bytes) {
      for (const unsigned char c : telling_bytes) {
        for (const unsigned char d : telling_bytes) {
          text = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c), static_cast<char>(d)};
          std::size_t at = 0;
          while (at < text.size()) {
            const std::size_t length = length_by_arithmetic(std::string_view(text).substr(at));
            if (length == 0) break;
            at += length;
          }
          if (first_invalid_utf8(text).value_or(text.size()) != at) ++disagreements;
        }
      }
    }
  }
  CHECK(disagreements == 0);
}

TEST_CASE("Malformed bytes are found wherever they stand") {
  for (std::size_t size = 1; size < 80; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = '\xFC';
      REQUIRE(first_invalid_utf8(text) == at);
      REQUIRE(count_code_points(text) == size);
    }
  }
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8(std::string(100, 'a')));
}

TEST_CASE("A character that is cut short is malformed from its first byte on") {
  CHECK(first_invalid_utf8("caf\xC3") == 3U);
  CHECK(first_invalid_utf8("\xE2\x82") == 0U);
  CHECK(first_invalid_utf8("€\xF0\x9F\x98") == 3U);
  CHECK(first_invalid_utf8("caf\xE9 au lait") == 3U);  // Latin-1
}

TEST_CASE("Every code point survives being written and read") {
  std::size_t wrong = 0;
  std::string bytes;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value == 0xD800) value = 0xE000;
    bytes.clear();
    append_utf8(bytes, value);
    const CodePoint point = decode(bytes);
    if (point.value != value || point.size != bytes.size() || first_invalid_utf8(bytes)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("What is no code point is written as the replacement character") {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string bytes;
    append_utf8(bytes, value);
    CHECK(bytes == "\uFFFD");
  }
}

TEST_CASE("A byte that is not UTF-8 is decoded alone") {
  CHECK(decode("").size == 0);
  const CodePoint broken = decode("\xE2\x82z");
  CHECK(broken.value == replacement_character);
  CHECK(broken.size == 1);
  CHECK(decode("\uFFFD").size == 3);
}

TEST_CASE("Characters are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("naïve café") == 10);
  CHECK(count_code_points("“don’t”") == 7);
  CHECK(count_code_points("\xE2\x82 \xFF") == 4);
  CHECK(count_code_points(std::string(50, 'a') + "é" + std::string(50, 'b')) == 101);
}

TEST_CASE("Control characters are found wherever they stand") {
  for (int byte = 0; byte < 256; ++byte) {
    const bool forbidden = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text = "lines\nof é\ttext\r\n\xFE\x80\xFF";
      text[at] = static_cast<char>(byte);
      INFO("byte " << byte << " at " << at);
      REQUIRE(first_control(text) == (forbidden ? std::optional(at) : std::nullopt));
    }
  }
}

TEST_CASE("The search for control characters goes on from where it is told") {
  const std::string text = "\x01 seen before, and then \x1B[31m";
  CHECK(first_control(text) == 0U);
  CHECK(first_control(text, 1) == text.find('\x1B'));
  CHECK_FALSE(first_control(text, text.find('\x1B') + 1));
  CHECK_FALSE(first_control(text, text.size() + 5));
}

TEST_CASE("Width on a terminal") {
  CHECK(display_width("") == 0);
  CHECK(display_width("a\tb") == 3);
  CHECK(display_width("café") == 4);
  CHECK(display_width("cafe\u0301") == 4);
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("\xFF") == 1);
}

TEST_CASE("Text is made safe to print on one line") {
  CHECK(printable("Year 4, “mathematics” – café") == "Year 4, “mathematics” – café");
  CHECK(printable("a\nb\tc") == "a\\x0Ab\\x09c");
  CHECK(printable("\x1B[31mred\x7F") == "\\x1B[31mred\\x7F");
  CHECK(printable("a\0b"s) == "a\\x00b");
  CHECK(printable("caf\xE9") == "caf\\xE9");
  CHECK(printable("\u009B31m") == "\\xC2\\x9B31m");
  CHECK(printable("a\u2028b") == "a\\xE2\\x80\\xA8b");
  CHECK(printable("report\u202Edm.exe") == "report\\xE2\\x80\\xAEdm.exe");
  CHECK(printable("\uFFFD") == "\uFFFD");
}

TEST_CASE("Text is brought to NFC") {
  CHECK(nfc("plain") == "plain");
  CHECK(nfc("cafe\u0301") == "caf\u00E9");
  CHECK(nfc("caf\u00E9 “quoted” – dash…") == "caf\u00E9 “quoted” – dash…");
  CHECK(nfc("\u212B") == "\u00C5");      // Ångström sign
  CHECK(nfc("a\u2000b") == "a\u2002b");  // an en quad is an en space
  CHECK(nfc("q\u0307\u0323") == "q\u0323\u0307");
  CHECK(nfc("\u1100\u1161") == "\uAC00");      // Hangul
  CHECK(nfc("e\u0301\xFF") == "e\u0301\xFF");  // not UTF-8: unchanged
}

TEST_CASE("folded texts are equal whatever their capitals, in any alphabet") {
  CHECK(case_folded("Larkfield") == case_folded("LARKFIELD"));
  CHECK(case_folded("\u00C9cole") == case_folded("e\u0301COLE"));
  CHECK(case_folded("STRASSE") == case_folded("Straße"));
  CHECK(case_folded("ΛΕΣΒΟΣ") == case_folded("λεσβος"));
  CHECK(case_folded("ШКОЛА") == case_folded("школа"));
  CHECK(case_folded("\u1E9Eq\u0307\u0323") == case_folded("ssQ\u0323\u0307"));
  CHECK(case_folded("ecole") != case_folded("\u00E9cole"));
  CHECK(case_folded("AB\xFF") == "ab\xFF");
  CHECK(case_folded("").empty());
}
