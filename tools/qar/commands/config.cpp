// qar config: the configuration as it holds for a path, with the origin of each value.
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "output.h"

namespace qar::door {
namespace {

using nlohmann::ordered_json;

struct Arguments {
  std::string path = ".";
  std::string configuration;
  std::string format = "text";
};

/// "qar.yaml:3": where a value was written.
std::string origin(const check::LoadedConfiguration& configuration, text::Span where) {
  const text::Source& source = configuration.sources[where.file];
  return fmt::format("{}:{}", text::printable(source.path), text::LineIndex(source.text).position(where.begin).line);
}

ordered_json rule_settings(const check::LoadedConfiguration& configuration, const std::vector<read::RuleSetting>& rules) {
  ordered_json all = ordered_json::array();
  for (const read::RuleSetting& rule : rules) {
    if (rule.ill_formed) continue;
    ordered_json options = ordered_json::object();
    for (const auto& [name, value] : rule.options) options[name.value] = value;
    all.push_back({{"rule", rule.rule.value},
                   {"severity", rule.off        ? ordered_json("off")
                                : rule.severity ? ordered_json(diag::name(*rule.severity))
                                                : ordered_json(nullptr)},
                   {"options", options},
                   {"from", origin(configuration, rule.rule.where)}});
  }
  return all;
}

ordered_json value_of(std::string_view value, const std::string& from) { return {{"value", value}, {"from", from}}; }

ordered_json settings(const check::LoadedConfiguration& configuration) {
  const read::Configuration& all = configuration.settings;
  ordered_json made;
  made["files"] = ordered_json::array();
  for (const text::Source& source : configuration.sources)
    if (source.id < configuration.pages_from) made["files"].push_back(text::printable(source.path));
  made["profile"] = all.profile ? value_of(all.profile->value, origin(configuration, all.profile->where))
                                : value_of("by the review's dates", "default");
  made["stage"] = all.stage ? value_of(model::name(all.stage->value), origin(configuration, all.stage->where))
                            : value_of("draft", "default");
  made["style"] = all.style ? value_of(model::name(all.style->value), origin(configuration, all.style->where))
                            : value_of("cp-house", "default");
  made["rules"] = rule_settings(configuration, all.rules);
  made["rule_paths"] = ordered_json::array();
  for (const read::RulePath& each : all.rule_paths)
    made["rule_paths"].push_back(value_of(each.path.value, origin(configuration, each.path.where)));
  made["own_rules"] = ordered_json::array();
  for (const rules::CatalogueEntry& each : configuration.book->own())
    made["own_rules"].push_back({{"rule", each.id}, {"page", text::printable(each.page)}});
  made["words"] = ordered_json::array();
  for (const auto& word : all.words) made["words"].push_back(value_of(word.value, origin(configuration, word.where)));
  made["exclude"] = ordered_json::array();
  for (const auto& pattern : all.exclude)
    made["exclude"].push_back(value_of(pattern.value, origin(configuration, pattern.where)));
  made["overrides"] = ordered_json::array();
  for (const read::Override& each : all.overrides)
    made["overrides"].push_back(
        {{"files", each.files.value},
         {"profile", each.profile ? ordered_json(each.profile->value) : ordered_json(nullptr)},
         {"stage", each.stage ? ordered_json(model::name(each.stage->value)) : ordered_json(nullptr)},
         {"rules", rule_settings(configuration, each.rules)},
         {"from", origin(configuration, each.files.where)}});
  const auto limit = [&](const read::Limit& set) -> ordered_json {
    return {{"value", set.value}, {"from", set.where ? origin(configuration, *set.where) : "default"}};
  };
  made["limits"] = {{"draft_bytes", limit(all.limits.draft_bytes)},
                    {"evidence_bytes", limit(all.limits.evidence_bytes)},
                    {"depth", limit(all.limits.depth)},
                    {"table_columns", limit(all.limits.table_columns)}};
  return made;
}

std::string rule_lines(const ordered_json& rules, std::string_view indent) {
  std::string text;
  for (const ordered_json& rule : rules) {
    std::string what = rule["severity"].is_null() ? "on" : rule["severity"].get<std::string>();
    for (const auto& [name, value] : rule["options"].items()) what += fmt::format(", {} {}", name, value.get<int>());
    text += fmt::format("{}{}: {}  ({})\n", indent, rule["rule"].get<std::string>(), what, rule["from"].get<std::string>());
  }
  return text;
}

std::string as_text(const ordered_json& made) {
  std::string text = made["files"].empty() ? "No configuration was found; the defaults hold.\n" : "Read, the base first:\n";
  for (const ordered_json& file : made["files"]) text += fmt::format("  {}\n", file.get<std::string>());
  const auto line = [&](std::string_view name) {
    text +=
        fmt::format("{}: {}  ({})\n", name, made[name]["value"].get<std::string>(), made[name]["from"].get<std::string>());
  };
  line("profile");
  line("stage");
  line("style");
  text += made["rules"].empty() ? "rules: as they are  (default)\n" : "rules:\n" + rule_lines(made["rules"], "  ");
  for (const ordered_json& path : made["rule_paths"])
    text += fmt::format("rule pages: {}  ({})\n", path["value"].get<std::string>(), path["from"].get<std::string>());
  for (const ordered_json& rule : made["own_rules"])
    text += fmt::format("  {}: {}\n", rule["rule"].get<std::string>(), rule["page"].get<std::string>());
  for (const ordered_json& word : made["words"])
    text += fmt::format("words: {}  ({})\n", word["value"].get<std::string>(), word["from"].get<std::string>());
  for (const ordered_json& pattern : made["exclude"])
    text += fmt::format("exclude: {}  ({})\n", pattern["value"].get<std::string>(), pattern["from"].get<std::string>());
  for (const ordered_json& each : made["overrides"]) {
    text += fmt::format("override for {}  ({})\n", each["files"].get<std::string>(), each["from"].get<std::string>());
    for (const char* name : {"profile", "stage"})
      if (!each[name].is_null()) text += fmt::format("  {}: {}\n", name, each[name].get<std::string>());
    text += rule_lines(each["rules"], "  ");
  }
  for (const auto& [name, limit] : made["limits"].items())
    text +=
        fmt::format("limits {}: {}  ({})\n", name, limit["value"].get<std::uint64_t>(), limit["from"].get<std::string>());
  return text;
}

int show(const Arguments& arguments) {
  const auto files = text::disk_files();
  check::Settings wanted;
  if (!arguments.configuration.empty()) wanted.configuration = arguments.configuration;
  std::vector<std::string> failures;
  const check::ConfigurationPtr configuration = check::configuration_for(*files, arguments.path, wanted, failures);
  for (const std::string& failure : failures) complain(failure);
  if (!failures.empty()) return exit_failure;
  const ordered_json made = settings(*configuration);
  Output out;
  out.write(arguments.format == "json" ? made.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n"
                                       : as_text(made));
  return out.finish();
}

}  // namespace

void add_config(Command& program) {
  Command command =
      program.command("config", "Print the configuration that holds for a path, with the origin of each value");
  auto arguments = std::make_shared<Arguments>();
  command.option("path", arguments->path, "A draft or folder").default_shown();
  command.option("--config", arguments->configuration, "This configuration, instead of the nearest qar.yaml");
  command.option("--format", arguments->format, "text or json").one_of({"text", "json"}).default_shown();
  command.does([arguments] { return show(*arguments); });
}

}  // namespace qar::door
