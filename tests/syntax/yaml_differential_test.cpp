// Both engines read everything alike: the examples, a list by hand, mutants of it, and every short text over YAML's own
// characters. Where they accept, the trees are equal to the byte; where one refuses, so does the other. On the way every
// tree must keep the promises about spans.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "support/catch.h"
#include "syntax/yaml_cases.h"
#include "syntax/yaml_inputs.h"

using namespace qar;
using namespace qar::syntax;

namespace {

using Record = YamlTree::Record;

bool is_within(text::Span inner, std::uint32_t begin, std::uint32_t end) {
  return begin <= inner.begin && inner.begin <= inner.end && inner.end <= end;
}

/// The first broken promise about the tree at `index`; empty if all hold.
std::string broken_promise(const Read& read, std::uint32_t index) {
  const std::vector<Record>& records = read.document.tree->records;
  const Record& record = records[index];
  if (record.next <= index || record.next > records.size()) return "next";
  const bool leaf = record.kind == YamlKind::scalar || record.kind == YamlKind::null;
  if (leaf && (record.next != index + 1 || record.count != 0)) return "leaf";
  const bool view = record.text.data() >= read.source.text.data() &&
                    record.text.data() < read.source.text.data() + read.source.text.size();
  if (record.kind == YamlKind::scalar && view && !record.text.empty()) {
    const auto begin = static_cast<std::uint32_t>(record.text.data() - read.source.text.data());
    if (begin < record.begin || begin + record.text.size() > record.end) return "view outside its span";
  }
  std::uint32_t children = 0;
  std::uint32_t after = record.begin;
  for (std::uint32_t child = index + 1; child < record.next; child = records[child].next) {
    if (!is_within({0, records[child].begin, records[child].end}, after, record.end)) return "child outside or out of order";
    after = records[child].end;
    ++children;
    if (std::string broken = broken_promise(read, child); !broken.empty()) return broken;
  }
  if (!leaf && children != record.count * (record.kind == YamlKind::mapping ? 2 : 1)) return "count";
  return {};
}

std::string broken_promise(const Read& read) {
  const auto size = static_cast<std::uint32_t>(read.source.text.size());
  for (const diag::Diagnostic& problem : read.document.problems) {
    if (!is_within(problem.where, 0, size)) return "place of a problem";
    for (const diag::Related& related : problem.related) {
      if (!is_within(related.where, 0, size)) return "related place";
    }
    if (!problem.fix) continue;
    for (const text::Edit& edit : problem.fix->edits) {
      if (!is_within(edit.where, 0, size)) return "place of an edit";
    }
  }
  if (read.document.recovered && read.document.problems.empty()) return "recovered without a problem";
  if (!read.document.root()) return {};
  if (!is_within(read.document.root()->where(), 0, size)) return "root";
  return broken_promise(read, 0);
}

/// What the engines make differently of the text, or which promise a tree breaks; empty if all is well.
std::string difference(const std::string& text) {
  std::string first;
  bool first_accepts = false;
  for (const YamlEngine engine : engines()) {
    const Read read(text, engine);
    if (std::string broken = broken_promise(read); !broken.empty()) return yaml_engine_name(engine) + ": " + broken;
    const bool accepts = read.document.problems.empty();
    const std::string records = accepts ? records_text(read.document) : "";
    if (engine == engines().front()) {
      first = records;
      first_accepts = accepts;
    } else if (accepts != first_accepts) {
      return yaml_engine_name(engine) + (accepts ? " accepts, the other says no" : " says no: " + rules_line(read.document));
    } else if (records != first) {
      return "other tree: " + records + "\nfor: " + first;
    }
  }
  return {};
}

void check_alike(const std::string& text) {
  const std::string found = difference(text);
  if (found.empty()) return;
  INFO(text << "\n----");
  CHECK(found == "");
}

}  // namespace

TEST_CASE("the engines read the examples alike") {
  const std::filesystem::path examples = std::filesystem::path(QAR_SOURCE_DIR) / "examples";
  if (!std::filesystem::exists(examples)) return;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(examples)) {
    if (entry.path().extension() != ".yaml" && entry.path().extension() != ".yml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    INFO(entry.path());
    check_alike(std::string(std::istreambuf_iterator<char>(file), {}));
    ++files;
  }
  CHECK(files > 0);
}

TEST_CASE("the engines read the list by hand alike") {
  CHECK(std::size(yaml_inputs) >= 120);
  for (const std::string_view text : yaml_inputs) {
    check_alike(std::string(text));
    check_alike(std::string(text) + "\n");
    check_alike("k:\n  - " + std::string(text) + "\n  - z\n");
  }
}

TEST_CASE("the engines read mutants alike") {
  constexpr std::string_view alphabet = ":-\"'#[]{},|>&*!%@ \n\tax1?~.\\+";
  std::mt19937 random(20251110);
  const auto pick = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
  for (int round = 0; round < 20'000; ++round) {
    std::string text(yaml_bases[pick(std::size(yaml_bases))]);
    for (std::size_t edits = 1 + pick(3); edits > 0; --edits) {
      if (text.empty()) text = "a";
      const std::size_t at = pick(text.size());
      switch (pick(4)) {
        case 0: text.erase(at, 1 + pick(3)); break;
        case 1: text.insert(at, 1, alphabet[pick(alphabet.size())]); break;
        case 2: text.insert(pick(text.size()), text.substr(at, 1 + pick(8))); break;
        default: text[at] = alphabet[pick(alphabet.size())]; break;
      }
    }
    check_alike(text);
  }
}

TEST_CASE("the engines read every short text alike") {
  constexpr std::string_view alphabet = "a:-, \n\"#[]{";
  std::vector<std::string> texts = {""};
  for (std::size_t first = 0, length = 0; length < 4; ++length) {
    const std::size_t last = texts.size();
    for (; first < last; ++first) {
      for (const char c : alphabet) texts.push_back(texts[first] + c);
    }
  }
  CHECK(texts.size() == 1 + 11 + 121 + 1331 + 14641);
  for (const std::string& text : texts) check_alike(text);
}
