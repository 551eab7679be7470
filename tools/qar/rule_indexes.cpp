#include "rule_indexes.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/rules/sources.h"
#include "qar/text/words.h"

namespace qar::door {
namespace {

/// "5.10" after "5.9".
struct ByNumber {
  static std::vector<int> numbers(std::string_view chapter) {
    std::vector<int> all;
    for (const std::string_view part : text::split(chapter, '.'))
      std::from_chars(part.data(), part.data() + part.size(), all.emplace_back());
    return all;
  }
  bool operator()(const std::string& a, const std::string& b) const { return numbers(a) < numbers(b); }
};

using Chapters = std::map<std::string, std::vector<std::string_view>, ByNumber>;

/// The rules of each work and chapter; works that `works` does not list stand under their own names.
std::map<std::string, Chapters> rules_by_work() {
  std::map<std::string, Chapters> all;
  for (const rules::CatalogueEntry& entry : rules::catalogue())
    for (const rules::CitedSource& source : rules::cited_sources(entry.rule->source))
      all[source.work][source.chapter].push_back(entry.id);
  return all;
}

std::string linked(const std::vector<std::string_view>& ids) {
  std::string text;
  for (const std::string_view id : ids) text += fmt::format("{}[`{}`]({}.md)", text.empty() ? "" : ", ", id, id);
  return text;
}

std::string section_of(std::string_view work, std::string_view about, const Chapters& chapters) {
  std::string section = fmt::format("\n## {}\n\n", work);
  if (!about.empty()) section += fmt::format("{}\n\n", about);
  if (chapters.size() == 1 && chapters.begin()->first.empty()) return section + linked(chapters.begin()->second) + "\n";
  section += "| chapter | rules |\n|---|---|\n";
  for (const auto& [chapter, ids] : chapters)
    section += fmt::format("| {} | {} |\n", chapter.empty() ? "as a whole" : chapter, linked(ids));
  return section;
}

}  // namespace

std::string index_by_family() {
  std::string page =
      "# Rules\n\nMade by `qar rules --markdown`; every page's examples run as tests. There is an [index by "
      "source](sources.md) "
      "too.\n";
  std::string_view family;
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    if (entry.family() != family) {
      family = entry.family();
      page +=
          fmt::format("\n## {}\n\n{}\n\n| rule | severity | about |\n|---|---|---|\n", family, rules::family_about(family));
    }
    page += fmt::format("| [`{}`]({}.md) | {} | {} |\n", entry.id, entry.id, diag::name(entry.rule->severity),
                        entry.rule->title);
  }
  return page;
}

std::string index_by_source() {
  std::string page =
      "# Rules by source\n\nMade by `qar rules --markdown` from the line `source` of each rule's page. A rule that names "
      "several "
      "works stands under each of them. S and P with a number are public documents.\n";
  std::map<std::string, Chapters> all = rules_by_work();
  for (const rules::Work& work : rules::works())
    if (const auto found = all.find(std::string(work.key)); found != all.end()) {
      page += section_of(work.key, work.about, found->second);
      all.erase(found);
    }
  for (const auto& [work, chapters] : all) page += section_of(work, {}, chapters);
  return page;
}

}  // namespace qar::door
