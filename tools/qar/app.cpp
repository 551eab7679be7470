#include "app.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"
#include "qar/text/words.h"

#include "dictionary.h"
#include "exit_codes.h"
#include "output.h"
#include "version.h"

namespace qar::door {
namespace {

std::string version_text() {
  std::string engines;
  for (const syntax::YamlEngine engine : {syntax::YamlEngine::libyaml, syntax::YamlEngine::yaml_cpp})
    if (syntax::yaml_engine_available(engine))
      engines += fmt::format("  {}{}\n", syntax::yaml_engine_name(engine),
                             engine == syntax::default_yaml_engine() ? " (in use)" : "");
  return fmt::format("qar {}\n{}  cmark-gfm {}\n  fmt {}.{}.{}\n  CLI11 {}\n  {}\n", version, engines,
                     syntax::markdown_engine_version(), FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100,
                     CLI11_VERSION, dictionary_in_words());
}

/// The command that was probably meant by a word that is none.
std::string_view nearest_command(const CLI::App& app, std::string_view word) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view near = text::nearest(word, views);
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (command->get_name() == near) return command->get_name();
  return {};
}

/// "qar merge drafts", as far as it was understood.
std::string command_words(const CLI::App& app) {
  std::string words = "qar";
  for (const CLI::App* command = &app; !command->get_subcommands().empty();) {
    command = command->get_subcommands().front();
    words += " " + command->get_name();
  }
  return words;
}

int usage_error(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  std::string message = error.what();
  if (argc > 1 && argv[1][0] != '-' && app.get_subcommands().empty()) {
    message = fmt::format("`{}` is not a command", argv[1]);
    if (const std::string_view near = nearest_command(app, argv[1]); !near.empty())
      message += fmt::format("; did you mean `{}`?", near);
  }
  complain(message);
  complain(fmt::format("see `{} --help`", command_words(app)));
  return exit_failure;
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"Checks school peer-review reports against their evidence.", "qar"};
  app.require_subcommand(0, 1);
  app.set_help_flag("-h,--help", "Print this help");
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Print the version, with the libraries and the YAML engine in use");
  app.footer("A first look: qar validate examples/quickstart/larkfield-2025-11\nA new review: qar init my-review");
  Action action;
  Command program(app, action);
  add_validate(program);
  add_render(program);
  add_trace(program);
  add_agree(program);
  add_changes(program);
  add_rules(program);
  add_explain(program);
  add_profiles(program);
  add_config(program);
  add_schema(program);
  add_init(program);
  add_merge(program);
  add_merge_driver(program);
  add_git(program);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    Output out;
    out.write(command->help());
    return out.finish();
  } catch (const CLI::ParseError& error) { return usage_error(app, error, argc, argv); }
  Output out;
  if (wants_version) {
    out.write(version_text());
    return out.finish();
  }
  if (!action) {
    out.write(app.help());
    const int written = out.finish();
    return written != exit_clean ? written : exit_failure;
  }
  return action();
}

}  // namespace qar::door
