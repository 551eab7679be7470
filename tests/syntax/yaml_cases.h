// What the YAML tests share: inputs with the expected place drawn in as «…», both engines, and trees written as one line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "qar/syntax/yaml.h"

namespace qar::syntax {

inline std::vector<YamlEngine> engines() {
  std::vector<YamlEngine> built;
  for (const YamlEngine engine : {YamlEngine::libyaml, YamlEngine::yaml_cpp}) {
    if (yaml_engine_available(engine)) built.push_back(engine);
  }
  return built;
}

/// A source and the tree that was read from it, which needs it.
struct Read {
  Read(std::string text, YamlEngine engine, const YamlLimits& limits = {}) : source{0, "entry.yaml", std::move(text)} {
    document = parse_yaml(source, source.all(), limits, engine);
  }
  text::Source source;
  YamlDocument document;
};

/// {key: value} and [item, item]; ~ for null, ? before what is damaged, quotes around text with anything but letters in it.
inline std::string tree_line(YamlNode node) {
  std::string line = node.damaged() ? "?" : "";
  switch (node.kind()) {
    case YamlKind::null: return line + "~";
    case YamlKind::scalar: {
      for (const char c : node.text()) line += c == '\n' ? std::string("\\n") : std::string(1, c);
      return line;
    }
    case YamlKind::sequence:
      for (const YamlNode item : node.items()) line += (line.empty() ? "" : ", ") + tree_line(item);
      return "[" + line + "]";
    case YamlKind::mapping:
      for (const YamlEntry entry : node.entries()) {
        line += (line.empty() ? "" : ", ") + tree_line(entry.key) + ": " + tree_line(entry.value);
      }
      return "{" + line + "}";
  }
  return line;
}

inline std::string tree_line(const YamlDocument& document) {
  const auto root = document.root();
  return root ? tree_line(*root) : std::string();
}

/// Each problem's rule, separated by spaces.
inline std::string rules_line(const YamlDocument& document) {
  std::string line;
  for (const diag::Diagnostic& problem : document.problems) line += (line.empty() ? "" : " ") + std::string(problem.rule);
  return line;
}

struct Marked {
  std::string text;
  text::Span span;  ///< of what stood between « and »
};

inline Marked without_marks(std::string text) {
  const std::string open = "«";
  const std::string close = "»";
  Marked marked;
  const std::size_t begin = text.find(open);
  text.erase(begin, open.size());
  const std::size_t end = text.find(close);
  text.erase(end, close.size());
  marked.span = {0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  marked.text = std::move(text);
  return marked;
}

/// All records, to compare two trees byte for byte.
inline std::string records_text(const YamlDocument& document) {
  std::string out;
  for (const YamlTree::Record& record : document.tree->records) {
    for (const std::uint32_t number : {static_cast<std::uint32_t>(record.kind), static_cast<std::uint32_t>(record.style),
                                       record.begin, record.end, record.next, record.count}) {
      out += std::to_string(number) + ' ';
    }
    out.append(record.text).append(record.damaged ? "!\n" : "\n");
  }
  return out;
}

}  // namespace qar::syntax
