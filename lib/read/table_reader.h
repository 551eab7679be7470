// Reads a mapping by its field table: keys are recognised (aliases and capitals forgiven), unknown ones reported with the
// nearest known one, values typed and checked. A value that cannot be read is reported and absent.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/profile/date.h"
#include "qar/read/field_table.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::read {

using text::Spanned;
using Value = std::optional<Spanned<std::string_view>>;

/// Collects a file's problems. Forgiven forms of one kind are one finding a file, with one fix for all its places.
class Problems {
 public:
  Problems(const text::Source& source, text::Span region, const ProblemIds& ids)
      : source_(source), region_(region), ids_(ids) {}

  diag::Diagnostic& add(std::string_view rule, text::Span where, std::string message, std::string help = {});
  /// A form that is read but has a better one: `meant` replaces the text at `where`.
  void forgiven(std::string_view rule, text::Span where, std::string_view meant);

  [[nodiscard]] const ProblemIds& ids() const { return ids_; }
  [[nodiscard]] const text::Source& source() const { return source_; }
  [[nodiscard]] text::Span region() const { return region_; }
  /// The year to use for a date without one; 0 if there is none.
  int default_year = 0;
  /// Everything found, forgiven forms made into findings; leaves this empty.
  [[nodiscard]] std::vector<diag::Diagnostic> take();

 private:
  struct Forgiven {
    std::vector<text::Edit> edits;
  };
  const text::Source& source_;
  text::Span region_;
  const ProblemIds& ids_;
  std::vector<diag::Diagnostic> found_;
  std::map<std::string_view, Forgiven> forgiven_;
};

class TableReader {
 public:
  /// Looks at the keys of `node`; a node that is no mapping is reported and read as an empty one.
  TableReader(const Table& table, syntax::YamlNode node, Problems& problems);

  /// Reports required fields that are absent, at the mapping's begin.
  void require_fields();

  [[nodiscard]] bool has(std::size_t field) const { return slots_[field] != 0; }
  [[nodiscard]] std::optional<syntax::YamlNode> node(std::size_t field) const;
  /// The place of a field's key.
  [[nodiscard]] text::Span key(std::size_t field) const;
  [[nodiscard]] text::Span where() const { return node_.where(); }

  /// Text, prose or choice (canonical value). An empty or null value of a field that is not required is absent.
  [[nodiscard]] Value text(std::size_t field);
  [[nodiscard]] std::optional<Spanned<std::string>> id(std::size_t field);
  [[nodiscard]] std::optional<Spanned<profile::Date>> date(std::size_t field);
  [[nodiscard]] std::optional<Spanned<profile::TimeRange>> time(std::size_t field);
  [[nodiscard]] std::optional<Spanned<bool>> boolean(std::size_t field);
  [[nodiscard]] std::optional<Spanned<int>> integer(std::size_t field);
  [[nodiscard]] std::vector<Spanned<std::string_view>> texts(std::size_t field);
  /// The mapping or mappings of a field; a value of another kind is reported.
  [[nodiscard]] std::optional<syntax::YamlNode> mapping(std::size_t field);
  [[nodiscard]] std::vector<syntax::YamlNode> mappings(std::size_t field);
  /// The entries whose keys are not in an open table, as texts.
  [[nodiscard]] std::vector<std::pair<Spanned<std::string_view>, Spanned<std::string_view>>> open_entries();

 private:
  void take_keys();
  void take_key(syntax::YamlNode key, syntax::YamlNode value);
  [[nodiscard]] const Field& field(std::size_t index) const { return table_.fields[index]; }
  [[nodiscard]] Value scalar(const Field& field, syntax::YamlNode node);
  [[nodiscard]] std::string_view canonical(const Field& field, syntax::YamlNode node);
  void wrong_type(const Field& field, syntax::YamlNode node, std::string_view wanted);
  void swallowed_comment(const Field& field, syntax::YamlNode node);
  [[nodiscard]] text::Span place_of(std::uint32_t index) const;

  static constexpr std::size_t max_fields = 32;
  const Table& table_;
  syntax::YamlNode node_;
  Problems& problems_;
  std::array<std::uint32_t, max_fields> slots_{};  // index of the field's value in the tree; 0 (the root) means absent
  std::array<std::uint32_t, max_fields> keys_{};
  std::array<bool, max_fields> misspelt_{};  // an unknown key is near this field's name
  std::vector<syntax::YamlEntry> open_;
};

/// The readable kind of a node: "a list", "a mapping", "text", "nothing".
[[nodiscard]] std::string_view kind_in_words(syntax::YamlNode node);

}  // namespace qar::read
