// qar explain ID: a rule's page, built in or an organisation's own, or the rules of a family.
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/emit/emit.h"
#include "qar/merge/finding_kinds.h"
#include "qar/rules/rule.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "output.h"
#include "rule_list.h"
#include "rule_page.h"

namespace qar::door {
namespace {

struct Arguments {
  std::string name;
  std::string configuration;
  std::string format = "text";
};

std::string json_text(const nlohmann::ordered_json& made) {
  return made.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int explain_rule(const rules::CatalogueEntry& entry, const Arguments& arguments) {
  constexpr std::size_t width = 88;
  Output out;
  out.write(arguments.format == "json" ? json_text(rule_json(entry)) : rule_text(entry, width));
  return out.finish();
}

int explain_family(const rules::Rulebook& book, const Arguments& arguments) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  std::string lines = family_line(arguments.name);
  for (const rules::CatalogueEntry* entry : rules_named(book, {arguments.name})) {
    all.push_back(rule_json(*entry));
    lines += rule_line(*entry);
  }
  Output out;
  out.write(arguments.format == "json" ? json_text(all) : lines);
  return out.finish();
}

/// What merging says has no page among the rules, since no draft is held against it.
int explain_merging(const diag::RuleInfo& kind, const Arguments& arguments) {
  constexpr std::size_t width = 88;
  const nlohmann::ordered_json made = {{"id", kind.id},
                                       {"title", kind.title},
                                       {"why", kind.why},
                                       {"source", kind.source},
                                       {"severity", diag::name(kind.severity)},
                                       {"kind", "merge"}};
  Output out;
  out.write(arguments.format == "json"
                ? json_text(made)
                : fmt::format("{} ({})\n{}\n\n{}\nSaid by `qar merge` and the merge driver; see {}\n", kind.id,
                              diag::name(kind.severity), kind.title, emit::wrap(kind.why, width, ""), kind.source));
  return out.finish();
}

int explain(const Arguments& arguments) {
  if (const diag::RuleInfo* kind = merge::finding_kind(arguments.name)) return explain_merging(*kind, arguments);
  // What is built in is explained even where the configuration cannot be read: perhaps its page says why.
  if (const rules::CatalogueEntry* entry = rules::find_rule(arguments.name)) return explain_rule(*entry, arguments);
  const check::ConfigurationPtr configuration = configuration_here(arguments.configuration);
  if (!configuration) return exit_failure;
  const rules::Rulebook& book = *configuration->book;
  if (const rules::CatalogueEntry* entry = book.find(arguments.name)) return explain_rule(*entry, arguments);
  if (const rules::CatalogueEntry* renamed = book.find_former(arguments.name)) {
    complain(fmt::format("`{}` is now `{}`", text::printable(arguments.name), renamed->id));
    return explain_rule(*renamed, arguments);
  }
  if (book.knows(arguments.name)) return explain_family(book, arguments);
  complain_of_unknown(book, arguments.name);
  return exit_failure;
}

}  // namespace

void add_explain(Command& program) {
  Command command = program.command("explain", "Print a rule's page: what, why, source, examples");
  auto arguments = std::make_shared<Arguments>();
  command.option("id", arguments->name, "A rule id such as citation/unknown-evidence, or a family").required();
  command.option("--config", arguments->configuration,
                 "The configuration that names your own pages, instead of the nearest qar.yaml");
  command.option("--format", arguments->format, "text or json").one_of({"text", "json"}).default_shown();
  command.does([arguments] { return explain(*arguments); });
}

}  // namespace qar::door
