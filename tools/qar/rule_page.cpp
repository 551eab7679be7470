#include "rule_page.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/emit/emit.h"
#include "qar/model/stage.h"
#include "qar/text/utf8.h"

#include "holding_back.h"
#include "page_words.h"
#include "rule_list.h"

namespace qar::door {
namespace {

std::string stage_note(const rules::Rule& rule) {
  if (rule.full_from == model::Stage::notes) return {};
  return fmt::format("In full from stage `{}` on; before it, one line of advice.", model::name(rule.full_from));
}

constexpr std::string_view masked_note =
    "What it flags is private: wherever a line of the file is printed, by this rule or another, █ stands for it.";

/// Control characters and bytes that are no text are shown as such: examples of broken files are broken.
std::string shown(std::string_view example) {
  std::string made;
  for (const char c : example) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F || byte == 0xFE || byte == 0xFF) {
      made += fmt::format("\\x{:02X}", byte);
    } else {
      made += c;
    }
  }
  if (!made.ends_with('\n')) made += '\n';
  return made;
}

/// An example of any length on a page: its first lines.
std::string shortened(std::string_view example) {
  constexpr std::size_t most = 1600;
  if (example.size() <= most) return shown(example);
  std::size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(example[cut]) & 0xC0) == 0x80) --cut;
  return shown(example.substr(0, cut)) + fmt::format("… ({} bytes more)\n", example.size() - cut);
}

std::string indented(std::string_view text) {
  std::string made = "    ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    made += text[i];
    if (text[i] == '\n' && i + 1 < text.size()) made += text[i + 1] == '\n' ? "" : "    ";
  }
  return made;
}

}  // namespace

std::string rule_text(const rules::CatalogueEntry& entry, std::size_t width) {
  const rules::Rule& rule = *entry.rule;
  std::string page =
      fmt::format("{} ({})\n{}\n\n{}", entry.id, diag::name(rule.severity), rule.title, emit::wrap(rule.why, width, ""));
  if (const std::string note = stage_note(rule); !note.empty()) page += "\n" + emit::wrap(note, width, "");
  if (rule.masked) page += "\n" + emit::wrap(masked_note, width, "");
  if (const std::string note = holding_note(entry.id, rule.severity); !note.empty())
    page += "\n" + emit::wrap(note, width, "");
  if (const std::string when = conditions(rule); !when.empty()) page += "\n" + when;
  page += "\n" + emit::wrap(fmt::format("Source: {}", rule.source), width, "");
  if (is_own(entry)) page += fmt::format("Your own page: {}\n", text::printable(entry.page));
  for (const rules::Option& option : rule.options)
    page += fmt::format("Option {} ({}): {}\n", option.name, option.value, option.about);
  if (rule.yaml) page += fmt::format("\nLooks for ({}):\n\n{}", kind_of(rule), entries_text(rule, "    "));
  for (const std::string_view example : rule.flagged)
    page += "\nFlagged, where «…» stands:\n\n" + indented(shortened(example));
  for (const std::string_view example : rule.accepted) page += "\nAccepted:\n\n" + indented(shortened(example));
  if (rule.off)
    return shown(page) +
           fmt::format("\nOff by default. To have it asked: `rules: {{{0}: on}}` in qar.yaml, or `--select {0}`.\n",
                       entry.id);
  return shown(page) + fmt::format("\nTo switch it off: `rules: {{{}: off}}` in qar.yaml.\n", entry.id);
}

std::string rule_markdown(const rules::CatalogueEntry& entry) {
  const rules::Rule& rule = *entry.rule;
  std::string page = fmt::format("# {}\n\n`{}` · {} · [page]({}/{})\n\n{}\n", rule.title, entry.id,
                                 diag::name(rule.severity), "../../..", entry.page, rule.why);
  if (const std::string note = stage_note(rule); !note.empty()) page += "\n" + note + "\n";
  if (rule.masked) page += fmt::format("\n{}\n", masked_note);
  if (const std::string note = holding_note(entry.id, rule.severity); !note.empty()) page += "\n" + note + "\n";
  if (const std::string when = conditions(rule); !when.empty()) page += "\n" + when;
  page += fmt::format("\nSource: {}\n", rule.source);
  if (!rule.options.empty()) page += "\n| option | default | meaning |\n|---|---|---|\n";
  for (const rules::Option& option : rule.options)
    page += fmt::format("| `{}` | {} | {} |\n", option.name, option.value, option.about);
  const auto fenced = [](std::string_view example) { return "\n~~~~text\n" + shortened(example) + "~~~~\n"; };
  if (rule.yaml) page += fmt::format("\n## Looks for\n\n~~~~text\n{}~~~~\n", entries_text(rule, ""));
  page += "\n## Flagged\n";
  for (const std::string_view example : rule.flagged) page += fenced(example);
  page += "\n## Accepted\n";
  for (const std::string_view example : rule.accepted) page += fenced(example);
  return page;
}

nlohmann::ordered_json rule_json(const rules::CatalogueEntry& entry) {
  const rules::Rule& rule = *entry.rule;
  nlohmann::ordered_json options = nlohmann::ordered_json::array();
  for (const rules::Option& option : rule.options)
    options.push_back({{"name", option.name}, {"default", option.value}, {"about", option.about}});
  nlohmann::ordered_json held = nlohmann::ordered_json::array();
  for (const std::string_view edition : editions_held_by(entry.id, rule.severity)) held.push_back(edition);
  nlohmann::ordered_json aliases = nlohmann::ordered_json::array();
  for (const std::string_view alias : rule.aliases) aliases.push_back(alias);
  nlohmann::ordered_json flagged = nlohmann::ordered_json::array();
  for (const std::string_view example : rule.flagged) flagged.push_back(shown(example));
  nlohmann::ordered_json accepted = nlohmann::ordered_json::array();
  for (const std::string_view example : rule.accepted) accepted.push_back(shown(example));
  return {{"id", entry.id},
          {"family", entry.family()},
          {"title", rule.title},
          {"why", rule.why},
          {"source", rule.source},
          {"severity", diag::name(rule.severity)},
          {"full_from", model::name(rule.full_from)},
          {"masked", rule.masked},
          {"holds_back", held},
          {"kind", kind_of(rule)},
          {"style", rule.style ? nlohmann::ordered_json(model::name(*rule.style)) : nlohmann::ordered_json(nullptr)},
          {"from", rule.from ? nlohmann::ordered_json(rule.from->iso()) : nlohmann::ordered_json(nullptr)},
          {"to", rule.to ? nlohmann::ordered_json(rule.to->iso()) : nlohmann::ordered_json(nullptr)},
          {"default", rule.off ? "off" : "on"},
          {"aliases", aliases},
          {"options", options},
          {"words", entries_json(rule)},
          {"flagged", flagged},
          {"accepted", accepted},
          {"page", entry.page},
          {"own", is_own(entry)}};
}

}  // namespace qar::door
