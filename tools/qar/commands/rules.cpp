// qar rules: the catalogue and an organisation's own pages as a table or as JSON, or the pages of docs/rules.
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/rules/rule.h"
#include "qar/text/file_store.h"

#include "app.h"
#include "exit_codes.h"
#include "output.h"
#include "rule_indexes.h"
#include "rule_list.h"
#include "rule_page.h"
#include "rule_tests.h"

namespace qar::door {
namespace {

struct Arguments {
  std::vector<std::string> names;
  std::string configuration;
  std::string format = "text";
  std::string markdown;
};

std::string table(const std::vector<const rules::CatalogueEntry*>& chosen) {
  std::string text;
  std::string_view family;
  for (const rules::CatalogueEntry* entry : chosen) {
    if (entry->family() != family) text += (family.empty() ? "" : "\n") + family_line(entry->family());
    family = entry->family();
    text += rule_line(*entry);
  }
  return text +
         fmt::format("\n{} rule{}. `qar explain ID` prints a rule's page.\n", chosen.size(), chosen.size() == 1 ? "" : "s");
}

int write_pages(const std::string& folder) {
  const auto files = text::disk_files();
  const auto write = [&](const std::string& path, const std::string& page) {
    if (const text::Outcome failed = files->write(path, page)) {
      complain(failed->message);
      return false;
    }
    return true;
  };
  if (const text::Outcome failed = files->make_folder(folder)) {
    complain(failed->message);
    return exit_failure;
  }
  for (const std::string_view family : rules::families())
    if (const text::Outcome failed = files->make_folder(text::join_path(folder, family))) {
      complain(failed->message);
      return exit_failure;
    }
  for (const rules::CatalogueEntry& entry : rules::catalogue())
    if (!write(text::join_path(folder, std::string(entry.id) + ".md"), rule_markdown(entry))) return exit_failure;
  if (!write(text::join_path(folder, "README.md"), index_by_family())) return exit_failure;
  return write(text::join_path(folder, "sources.md"), index_by_source()) ? exit_clean : exit_failure;
}

int list(const Arguments& arguments) {
  if (!arguments.markdown.empty()) return write_pages(arguments.markdown);
  const check::ConfigurationPtr configuration = configuration_here(arguments.configuration);
  if (!configuration) return exit_failure;
  const rules::Rulebook& book = *configuration->book;
  for (const std::string& name : arguments.names)
    if (!book.knows(name)) {
      complain_of_unknown(book, name);
      return exit_failure;
    }
  const std::vector<const rules::CatalogueEntry*> chosen = rules_named(book, arguments.names);
  Output out;
  if (arguments.format == "json") {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const rules::CatalogueEntry* entry : chosen) all.push_back(rule_json(*entry));
    out.write(all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
  } else {
    out.write(table(chosen));
  }
  return out.finish();
}

}  // namespace

void add_rules(Command& program) {
  Command command = program.command("rules", "List the rules, by family");
  auto arguments = std::make_shared<Arguments>();
  command.option("name", arguments->names, "Rule ids or families (default: all)");
  command.option("--format", arguments->format, "text or json").one_of({"text", "json"}).default_shown();
  command.option("--config", arguments->configuration,
                 "The configuration that names your own pages, instead of the nearest qar.yaml");
  command.option("--markdown", arguments->markdown, "Write the pages of the built-in rules into this folder");
  command.does([arguments] { return list(*arguments); });
  Command test = command.command("test", "Run the examples of rule pages: the built-in ones, or those of files and folders");
  auto paths = std::make_shared<std::vector<std::string>>();
  test.option("path", *paths, "Rule pages, or folders of them (default: the built-in rules)");
  test.does([paths] { return test_rules(*paths); });
}

}  // namespace qar::door
