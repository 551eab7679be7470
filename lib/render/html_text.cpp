#include "html_text.h"

#include <cstdint>

#include "qar/text/byte_set.h"

namespace qar::render {
namespace {

constexpr text::ByteSet special("&<>\"\n");

std::string_view escape_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return "<br>\n";  // a line break that the author wanted
  }
}

void open_link(std::string& out, const Run& run, const Document& document) {
  out += "<a href=\"";
  append_escaped(out, document.links[run.link - 1]);
  out += "\">";
}

void append_run(std::string& out, std::string_view words, const Run& run, const Document& document) {
  if (run.citation != 0) {
    out += "<a class=\"cite\" href=\"#";
    append_escaped(out, document.evidence[run.citation - 1].anchor);
    out += "\">";
  }
  if (run.strong) out += "<strong>";
  if (run.emphasis) out += "<em>";
  if (run.code) out += "<code>";
  append_escaped(out, words);
  if (run.code) out += "</code>";
  if (run.emphasis) out += "</em>";
  if (run.strong) out += "</strong>";
  if (run.citation != 0) out += "</a>";
}

}  // namespace

void append_escaped(std::string& out, std::string_view words) {
  while (true) {
    const std::size_t at = special.find(words, 0);
    out += words.substr(0, at);
    if (at >= words.size()) return;
    out += escape_of(words[at]);
    words.remove_prefix(at + 1);
  }
}

void append_text(std::string& out, const Text& text, const Document& document) {
  if (text.runs.empty()) return append_escaped(out, text.words);
  std::uint32_t link = 0;
  for (const Run& run : text.runs) {
    if (run.link != link) {
      if (link != 0) out += "</a>";
      if (run.link != 0) open_link(out, run, document);
      link = run.link;
    }
    append_run(out, text.slice(run), run, document);
  }
  if (link != 0) out += "</a>";
}

void append_base64(std::string& out, std::string_view bytes) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  out.reserve(out.size() + (bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i)
      three = three << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    const std::size_t left = bytes.size() - at;
    out += digits[three >> 18U & 63U];
    out += digits[three >> 12U & 63U];
    out += left > 1 ? digits[three >> 6U & 63U] : '=';
    out += left > 2 ? digits[three & 63U] : '=';
  }
}

}  // namespace qar::render
