#include "rule_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"

#include "names.h"
#include "output.h"

namespace qar::door {

check::ConfigurationPtr configuration_here(const std::string& named) {
  const auto files = text::disk_files();
  check::Settings wanted;
  if (!named.empty()) wanted.configuration = named;
  std::vector<std::string> failures;
  check::ConfigurationPtr found = check::configuration_for(*files, ".", wanted, failures);
  for (const std::string& failure : failures) complain(failure);
  if (!failures.empty()) return nullptr;
  const auto of_pages = [&](const diag::Diagnostic& each) {
    return each.where.file >= found->pages_from || each.rule == "config/missing-rules";
  };
  if (const auto wrong = std::ranges::count_if(found->findings, of_pages); wrong > 0)
    complain(fmt::format("rule pages of your own are wrong in {} {}, which `qar validate` prints", wrong,
                         wrong == 1 ? "place" : "places"));
  return found;
}

bool is_own(const rules::CatalogueEntry& entry) { return !rules::find_rule(entry.id); }

std::vector<const rules::CatalogueEntry*> rules_named(const rules::Rulebook& book, const std::vector<std::string>& names) {
  std::vector<const rules::CatalogueEntry*> chosen;
  for (std::size_t i = 0; i < book.size(); ++i) {
    const rules::CatalogueEntry& entry = book[i];
    const auto named = [&](const std::string& name) { return name == entry.id || name == entry.family(); };
    if (names.empty() || std::ranges::any_of(names, named)) chosen.push_back(&entry);
  }
  std::ranges::sort(chosen, {}, &rules::CatalogueEntry::id);
  return chosen;
}

void complain_of_unknown(const rules::Rulebook& book, std::string_view name) {
  complain(fmt::format("`{}` is not a rule or family{}", text::printable(name), did_you_mean(book.nearest(name))));
}

std::string family_line(std::string_view family) {
  const std::string_view about = rules::family_about(family);
  return fmt::format("{}: {}\n", family, about.empty() ? "pages of your own" : about);
}

std::string rule_line(const rules::CatalogueEntry& entry) {
  std::string line = fmt::format("  {:<8} {:<34} {}", entry.rule->off ? "off" : diag::name(entry.rule->severity), entry.id,
                                 text::printable(entry.rule->title));
  if (is_own(entry)) line += fmt::format(" ({})", text::printable(entry.page));
  return line + "\n";
}

}  // namespace qar::door
