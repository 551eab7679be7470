#include "qar/rules/sources.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

namespace qar::rules {
namespace {

constexpr auto known = std::to_array<Work>({
    {"S1", "a school's page about the Trust Peer Review"},
    {"S2", "the recruitment pack for Lead Reviewers, 2026"},
    {"S3", "Challenge Partners' Impact Report 2024/25"},
    {"S4", "a special school's page about its review of January 2017"},
    {"P:1", "Challenge Partners, news of 14 October 2019: the three aspects and the estimates"},
    {"P:2", "a school's page about its Challenge Partners report"},
    {"P:3", "a school's statement: what a review does not look at"},
    {"P:4", "a school's page about being a partner"},
    {"P:6", "a school's pages about its reviews of 2019 and 2020"},
    {"P:7", "a school's page about its review of 2021"},
    {"P:8", "a school's page about its review of 2017"},
    {"P:9", "a school's report of 2018"},
    {"P:12", "the handbook's appendix of protocols for reviewers"},
    {"P:13", "a school's page about its review"},
    {"P:14", "a school's page about Challenge Partners"},
    {"P:16", "a school's news of its review of 2024"},
    {"P:17", "a school's news of its review"},
    {"P:18", "an academy's account of its review of May 2025"},
    {"P:19", "Challenge Partners, news of 7 December 2020: virtual reviews"},
    {"P:20", "an article about the report cards of inspections from November 2025"},
    {"P:21", "an explanation of the report cards for parents"},
    {"P:25", "Challenge Partners, news of November 2024: a review joined by His Majesty's Chief Inspector"},
    {"P:26", "Challenge Partners, impact page of about 2021"},
    {"P:27", "Challenge Partners, page about the Trust Peer Review"},
    {"P:33", "a school's page about Challenge Partners"},
    {"P:35", "the GOV.UK style guide, A to Z"},
    {"P:35b", "the GOV.UK style guide for technical content"},
    {"P:35c", "GOV.UK's words to avoid, plain English"},
    {"P:36", "the Department for Education's style guide for statistics"},
    {"P:37", "GOV.UK, guidance about writing"},
    {"P:38", "GOV.UK, inclusive language when writing about disability"},
    {"P:39", "Office for National Statistics, writing about disability (service manual)"},
    {"P:41", "NHS Digital, writing about disability"},
    {"P:43", "Office for National Statistics, writing clearly"},
    {"P:44", "schools' pages about inspection from November 2025"},
    {"P:45", "a school's news about inspection"},
    {"P:46", "a summary of the Office for Disability Issues' words to use and avoid"},
    {"P:47", "a council's guide to inclusive language"},
    {"P:54", "Information Commissioner's Office, effective anonymisation"},
    {"P:55", "an account of that guidance about anonymisation"},
    {"P:57", "an article about small groups in league tables"},
    {"P:58", "Ofqual, rounding policy"},
    {"P:60", "guidance about symbols in statistical tables"},
    {"P:61", "how a UPN is checked"},
    {"P:62", "validation of pupil data"},
    {"P:63", "how a ULN is checked"},
    {"P:64", "how an NHS number is checked"},
    {"P:65", "how a National Insurance number is checked"},
    {"P:66", "Scope, what the accessibility laws mean for public websites"},
    {"P:69", "a university's guide to the accessibility regulations"},
    {"WCAG 2.2", "Web Content Accessibility Guidelines 2.2, by success criterion"},
    {"CommonMark", "the specification of Markdown, by section"},
    {"Hunspell", "the en_GB dictionary of Hunspell"},
    {"DOMAIN", "what is publicly known of reviews and their reports, gathered for qar, by chapter"},
    {"DESIGN", "qar's own design, by chapter"},
    {"RELIABILITY", "how the libraries below qar misbehave, gathered for qar, by chapter"},
    {"qar", "our own conventions"},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ends_name(std::string_view rest) { return rest.empty() || !(is_digit(rest[0]) || is_letter(rest[0])); }

const Work* work_at_start(std::string_view text) {
  const auto stands = [&](const Work& work) {
    return text.starts_with(work.key) && ends_name(text.substr(work.key.size()));
  };
  const auto found = std::ranges::find_if(known, stands);
  return found == known.end() ? nullptr : &*found;
}

/// "5.2" of "5.2 case 9"; empty where no number begins.
std::string_view chapter_at_start(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && (is_digit(text[size]) || (text[size] == '.' && size > 0))) ++size;
  while (size > 0 && text[size - 1] == '.') --size;
  return text.substr(0, size);
}

class SourceLine {
 public:
  std::vector<CitedSource> take_apart(std::string_view line) {
    const std::string plain = without_notes(line);
    for (const std::string_view piece : text::split(plain, ';')) take_piece(piece);
    for (const std::string_view work : noted_) add(work, {});
    return std::move(found_);
  }

 private:
  /// What stands in brackets explains, but for the works that it names.
  std::string without_notes(std::string_view line) {
    std::string plain;
    std::size_t open = line.find_first_of("([");
    while (open != std::string_view::npos) {
      const std::size_t close = std::min(line.find_first_of(")]", open), line.size() - 1);
      for (std::string_view part : text::split(line.substr(open + 1, close - open - 1), ','))
        if (const Work* work = work_at_start(text::trim(part))) noted_.push_back(work->key);
      plain += line.substr(0, open);
      line.remove_prefix(close + 1);
      open = line.find_first_of("([");
    }
    return plain.append(line);
  }

  /// "DOMAIN 5.1, 5.2" or "P:35, P:36": a work with chapters, or several.
  void take_piece(std::string_view piece) {
    std::string_view current;
    for (std::string_view part : text::split(piece, ',')) {
      part = text::trim(part);
      if (const Work* work = work_at_start(part)) {
        current = work->key;
        part = text::trim(part.substr(current.size()));
        const std::string_view chapter = chapter_at_start(part.starts_with(".md") ? text::trim(part.substr(3)) : part);
        add(current, chapter);
      } else if (current.empty() && !part.empty()) {
        current = part;
        add(current, {});
      } else if (const std::string_view chapter = chapter_at_start(part); !chapter.empty()) {
        add(current, chapter);
      }
    }
  }

  /// A chapter says more than the work by itself, which may stand before it: "WCAG 2.2, 1.3.1".
  void add(std::string_view work, std::string_view chapter) {
    CitedSource made{std::string(work), std::string(chapter)};
    if (!chapter.empty()) std::erase(found_, CitedSource{made.work, {}});
    const bool known_already = std::ranges::find(found_, made) != found_.end() ||
                               (chapter.empty() && std::ranges::find(found_, made.work, &CitedSource::work) != found_.end());
    if (!known_already) found_.push_back(std::move(made));
  }

  std::vector<CitedSource> found_;
  std::vector<std::string_view> noted_;
};

}  // namespace

std::span<const Work> works() { return known; }

std::vector<CitedSource> cited_sources(std::string_view line) { return SourceLine().take_apart(line); }

}  // namespace qar::rules
