#include "syntax/yaml_pieces.h"

#include <algorithm>
#include <array>
#include <string>

namespace qar::syntax {
namespace {

struct Translation {
  std::string_view engine;
  std::string_view message;
  std::string_view help;
};

// The libraries' words for what people do most, in plain ones. What is not here gets the last line.
constexpr std::array translations = {
    Translation{"mapping values are not allowed", "a colon cannot stand here",
                "put the value in quotes, or line the key up with its neighbours"},
    Translation{"illegal map value", "a colon cannot stand here",
                "put the value in quotes, or line the key up with its neighbours"},
    Translation{"could not find expected ':'", "a colon is missing here or on the line above", "write `key: value`"},
    Translation{"end of map not found", "a key with its colon was expected here",
                "write `key: value`, lined up with the keys above"},
    Translation{"did not find expected key", "a key with its colon was expected here",
                "write `key: value`, lined up with the keys above"},
    Translation{"did not find expected '-' indicator", "an item with its hyphen was expected here",
                "begin the item with `- `, lined up with the items above"},
    Translation{"end of sequence not found", "an item with its hyphen was expected here",
                "begin the item with `- `, lined up with the items above"},
    Translation{"block sequence entries are not allowed", "a list item cannot begin here",
                "begin the list on the line below its key"},
    Translation{"illegal block entry", "a list item cannot begin here", "begin the list on the line below its key"},
    Translation{"did not find expected ','", "a comma or a closing bracket is missing here",
                "separate items by commas and close the bracket"},
    Translation{"end of sequence flow not found", "a comma or a closing bracket is missing here",
                "separate items by commas and close the bracket"},
    Translation{"end of map flow not found", "a comma or a closing bracket is missing here",
                "separate pairs by commas and close the bracket"},
    Translation{"illegal flow end", "this bracket closes nothing", "delete it, or put the text in quotes"},
    Translation{"cannot start any token", "a value cannot begin with this character", "put the value in quotes"},
    Translation{"unknown token", "a value cannot begin with this character", "put the value in quotes"},
    Translation{"unknown escape", "YAML knows no such escape in double quotes",
                "write the character itself, or `\\\\` for a backslash"},
    Translation{"invalid Unicode", "this escape does not stand for a character", "write the character itself"},
    Translation{"invalid unicode", "this escape does not stand for a character", "write the character itself"},
    Translation{"unexpected end of stream", "a quotation or bracket is still open where the text ends", "close it"},
    Translation{"document indicator", "a quotation is still open where the text ends", "close it"},
    Translation{"", "this cannot be read as YAML",
                "check the indentation, the colons and the quotation marks here and on the line above"},
};

diag::Diagnostic too_large(text::Span where) {
  return diag::problem("yaml/huge-value", where, "there is more in one value here than can be read",
                       "divide it, or write lists as indented lines without brackets");
}

diag::Diagnostic translate(const std::string& words, text::Span where) {
  const auto* const found = std::find_if(translations.begin(), translations.end(), [&](const Translation& known) {
    return words.find(known.engine) != std::string::npos;
  });
  return diag::problem("yaml/syntax", where, std::string(found->message), std::string(found->help));
}

}  // namespace

std::optional<diag::Diagnostic> PieceReader::read(std::uint32_t begin, std::uint32_t end, std::uint32_t depth,
                                                  std::optional<YamlKind> wanted) {
  std::vector<YamlTree::Record>& records = under_way_.tree.records;
  const std::size_t first = records.size();
  const std::size_t problems = under_way_.problems.size();
  const std::string_view text = readable_.text().substr(0, end);
  TreeBuilder builder(under_way_, text, begin, depth);
  const auto error = run_(text.substr(begin), builder);
  const bool complete = !error && builder.finish();
  if (complete && (!wanted || (records.size() > first && records[first].kind == *wanted))) return std::nullopt;
  records.resize(first);
  under_way_.problems.resize(problems);
  if (error && error->too_large) return too_large({under_way_.tree.file, builder.position(), builder.position()});
  if (builder.failure()) return builder.failure();
  const std::uint32_t at = error ? std::min(begin + error->offset, end) : begin;
  return translate(error ? error->words : std::string(), {under_way_.tree.file, at, std::min(at + 1, end)});
}

}  // namespace qar::syntax
