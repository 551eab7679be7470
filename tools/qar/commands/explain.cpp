// qar explain ID: a rule's page, or the rules of a family.
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/rules/rule.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "names.h"
#include "output.h"
#include "rule_page.h"

namespace qar::door {
namespace {

struct Arguments {
  std::string name;
  std::string format = "text";
};

int explain(const Arguments& arguments) {
  constexpr std::size_t width = 88;
  const rules::CatalogueEntry* entry = rules::find_rule(arguments.name);
  if (!entry && !is_rule_or_family(arguments.name)) {
    complain(fmt::format("`{}` is not a rule or family{}", text::printable(arguments.name),
                         did_you_mean(nearest_rule_or_family(arguments.name))));
    return exit_failure;
  }
  Output out;
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  std::string pages = entry ? std::string() : fmt::format("{}: {}\n", arguments.name, rules::family_about(arguments.name));
  for (const rules::CatalogueEntry& each : rules::catalogue()) {
    if (&each != entry && (entry || each.family() != arguments.name)) continue;
    all.push_back(rule_json(each));
    if (entry) {
      pages += rule_text(each, width);
    } else {
      pages += fmt::format("  {:<8} {:<34} {}\n", diag::name(each.rule->severity), each.id, each.rule->title);
    }
  }
  const nlohmann::ordered_json& shown = entry ? all.front() : all;
  out.write(arguments.format == "json" ? shown.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n"
                                       : pages);
  return out.finish();
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("explain", "Print a rule's page: what, why, source, examples");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("id", arguments->name, "A rule id such as citation/unknown-evidence, or a family")->required();
  command->add_option("--format", arguments->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([&action, arguments] { action = [arguments] { return explain(*arguments); }; });
}

}  // namespace qar::door
