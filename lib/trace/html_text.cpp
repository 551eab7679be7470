#include "html_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/profile/date.h"
#include "qar/text/file_store.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "html_style.h"

namespace qar::trace {
namespace {

bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\''; }

}  // namespace

std::string escaped(std::string_view words) {
  std::string made;
  made.reserve(words.size());
  while (!words.empty()) {
    // Most of a page is plain ASCII, which is taken in runs.
    const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(words, is_plain) - words.begin());
    made += words.substr(0, plain);
    words.remove_prefix(plain);
    if (words.empty()) break;
    const auto [value, size] = text::decode(words);
    switch (value) {
      case '&': made += "&amp;"; break;
      case '<': made += "&lt;"; break;
      case '>': made += "&gt;"; break;
      case '"': made += "&quot;"; break;
      case '\'': made += "&#39;"; break;
      default: {
        const bool control = (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value < 0xA0);
        // Marks that turn the direction of writing would let a line say something else than it holds.
        const bool turns = (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
        text::append_utf8(made, control || turns ? text::replacement_character : value);
      }
    }
    words.remove_prefix(size);
  }
  return made;
}

std::string page_begin(std::string_view title, bool script) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src "
      "'unsafe-inline'\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>\n{}</style>\n{}</head>\n"
      "<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n",
      escaped(title), page_style, script ? fmt::format("<script>\n{}</script>\n", page_script) : std::string());
}

std::string page_end() { return "</body>\n</html>\n"; }

std::string spoken_date(std::string_view iso) {
  int year = 0, month = 0, day = 0;
  if (iso.size() != 10) return std::string(iso);
  for (std::size_t i = 0; i < iso.size(); ++i) {
    if (i == 4 || i == 7) continue;
    int& number = i < 4 ? year : i < 7 ? month : day;
    number = number * 10 + (iso[i] - '0');
  }
  const auto date = profile::Date::make(year, month, day);
  return date ? date->spoken() : std::string(iso);
}

std::string bar(std::size_t part, std::size_t whole, Should should) {
  if (whole == 0) return "<span class=\"none\">–</span>";
  return fmt::format(
      "<span class=\"bar{}\"><span style=\"width:{}%\"></span></span> <span class=\"of\">{}&nbsp;of&nbsp;{}</span>",
      should == Should::be_any ? " plain"
      : part == whole          ? " full"
                               : "",
      100 * part / whole, part, whole);
}

std::string number_cell(std::size_t number) { return fmt::format("<td class=\"n\">{}</td>", number); }

std::string badge(diag::Severity severity) {
  const std::string_view name = diag::name(severity);
  return fmt::format("<span class=\"badge {0}\">{0}</span>", name);
}

std::string message_html(std::string_view message) {
  std::string made;
  bool code = false;
  for (const std::string_view piece : text::split(message, '`')) {
    made += code ? fmt::format("<code>{}</code>", escaped(piece)) : escaped(piece);
    code = !code;
  }
  return made;
}

std::string message_html(const Note& note) {
  return message_html(note.help.empty() ? note.message : fmt::format("{}; {}", note.message, note.help));
}

std::string file_and_line(const Place& place) {
  return fmt::format("<span class=\"place\">{}:{}</span>", escaped(text::file_name(place.path)), place.line);
}

}  // namespace qar::trace
