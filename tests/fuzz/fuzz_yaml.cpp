// Any text: both engines end, agree on the verdict and the tree, and keep every span inside the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "qar/syntax/yaml.h"
#include "qar/text/utf8.h"

namespace {

using namespace qar;

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void check_places(const syntax::YamlDocument& document, std::size_t size) {
  for (const syntax::YamlTree::Record& record : document.tree->records) {
    demand(record.begin <= record.end && record.end <= size, "a node's span lies in the text");
    demand(record.next <= document.tree->records.size(), "a node ends inside the tree");
  }
  for (const diag::Diagnostic& problem : document.problems) {
    demand(problem.where.begin <= problem.where.end && problem.where.end <= size, "a problem's place lies in the text");
    demand(!problem.message.empty(), "a problem has words");
  }
  demand(!document.recovered || !document.problems.empty(), "recovery tells why");
}

bool same(const syntax::YamlTree::Record& a, const syntax::YamlTree::Record& b) {
  return a.text == b.text && a.begin == b.begin && a.end == b.end && a.next == b.next && a.count == b.count &&
         a.kind == b.kind && a.style == b.style;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const text::Source source{0, "fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  if (text::first_invalid_utf8(source.text)) return 0;  // refused at the door
  const auto first = syntax::parse_yaml(source, source.all(), {}, syntax::YamlEngine::libyaml);
  const auto second = syntax::parse_yaml(source, source.all(), {}, syntax::YamlEngine::yaml_cpp);
  check_places(first, size);
  check_places(second, size);
  demand(first.problems.empty() == second.problems.empty(), "one verdict");
  if (!first.problems.empty()) return 0;
  const auto& a = first.tree->records;
  const auto& b = second.tree->records;
  demand(a.size() == b.size(), "as many nodes");
  for (std::size_t i = 0; i < a.size(); ++i) demand(same(a[i], b[i]), "the same nodes");
  static_cast<void>(syntax::yaml_comments(source, source.all(), *first.tree));
  return 0;
}
