// YAML as people write it in reviews: one document of mappings, sequences and scalars, read into one positioned tree, by
// either of two engines (libyaml, yaml-cpp) that give the same tree and the same verdict.
//
// What a caller may rely on:
// * parse_yaml always returns a tree (possibly empty) and a list of problems; it never throws, aborts, hangs or loses
// content
//   silently: whatever could not be read is named by a problem at its place. Time and memory are linear in the input.
// * Scalars are text: nothing is typed here (`no`, `10:30`, `007` stay as written).
// * Anchors, aliases, tags, merge keys, complex keys, directives and further documents are problems (`yaml/…`), never
// obeyed.
// * After a syntax error the rest is still read: the text is cut into its top-level keys and their list items, and each
// piece
//   is read on its own, so that one slip does not hide the others.
// * The tree keeps views into the source's text; the source must outlive it and must not move.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/source.h"

namespace qar::syntax {

enum class YamlKind : std::uint8_t { null, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

/// libyaml is there only where it was found when qar was built; see yaml_engine_available.
enum class YamlEngine : std::uint8_t { libyaml, yaml_cpp };

[[nodiscard]] bool yaml_engine_available(YamlEngine engine);
/// libyaml where it is built in, else yaml-cpp (QAR_YAML_ENGINE at configure time decides).
[[nodiscard]] YamlEngine default_yaml_engine();
/// "libyaml 0.2.5", "yaml-cpp 0.7.0": for `qar --version`.
[[nodiscard]] std::string yaml_engine_name(YamlEngine engine);

/// Where a tree stops reading; over a limit is one problem that names it.
struct YamlLimits {
  std::uint32_t depth = 64;                 ///< levels of nesting
  std::uint32_t scalar_bytes = 256 * 1024;  ///< one value; a longer one is kept and reported
  std::uint32_t flow_bytes = 1024 * 1024;   ///< one collection in brackets; a longer one is reported and not read
};

class YamlNode;
class YamlEntries;
class YamlItems;

/// Values that do not stand in the source as they are, kept in a few large blocks that never move.
class YamlTexts {
 public:
  /// A copy of the text, for as long as this lives.
  std::string_view keep(std::string_view text);
  /// Keeps a text that views already refer to.
  void adopt(std::shared_ptr<const std::string> text) { adopted_.push_back(std::move(text)); }

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t free_ = 0;   ///< bytes left in the last block
  std::size_t block_ = 0;  ///< its size
  std::vector<std::shared_ptr<const std::string>> adopted_;
};

/// The storage of a tree: nodes in document order. Use it through YamlNode.
struct YamlTree {
  struct Record {
    std::string_view text;    ///< a scalar's value, line folding and escapes resolved; empty for null
    std::uint32_t begin = 0;  ///< bytes; see YamlNode::where
    std::uint32_t end = 0;
    std::uint32_t next = 0;   ///< index after this node and all below it
    std::uint32_t count = 0;  ///< items of a sequence, pairs of a mapping
    YamlKind kind = YamlKind::null;
    ScalarStyle style = ScalarStyle::plain;
    bool damaged = false;  ///< stands for text that could not be read; see YamlNode::damaged
  };
  text::FileId file = 0;
  std::vector<Record> records;  ///< the root first, if there is one; a mapping's children are key, value, key, value …
  YamlTexts texts;              ///< what the records' views refer to, apart from the source
};

/// A light handle on a node of a tree; valid as long as the tree is.
class YamlNode {
 public:
  YamlNode(const YamlTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  [[nodiscard]] YamlKind kind() const { return record().kind; }
  [[nodiscard]] bool is_null() const { return kind() == YamlKind::null; }
  [[nodiscard]] bool is_scalar() const { return kind() == YamlKind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind() == YamlKind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind() == YamlKind::mapping; }
  [[nodiscard]] ScalarStyle style() const { return record().style; }
  /// Whether something stands here that could not be read, or not with certainty: a null in the place of unreadable text, or
  /// a scalar pieced together after a slip. A problem names the slip, so that nobody need complain of the value again.
  [[nodiscard]] bool damaged() const { return record().damaged; }
  /// A scalar's value. A literal or folded block keeps its final newline as YAML says.
  [[nodiscard]] std::string_view text() const { return record().text; }
  /// Where it stands. Scalars: quotes included; a block scalar from its `|` or `>` to the end of its last line that is not
  /// blank, line ending excluded. Null: the empty span after the key's colon or the item's hyphen (or where `~`/`null`
  /// stands). Block collections: from their first child's begin (a block sequence: from its first hyphen) to their last
  /// child's end; flow collections: brackets included.
  [[nodiscard]] text::Span where() const { return {tree_->file, record().begin, record().end}; }
  /// Items of a sequence, pairs of a mapping, else 0.
  [[nodiscard]] std::uint32_t size() const { return record().count; }
  [[nodiscard]] YamlItems items() const;      ///< of a sequence; empty for other kinds
  [[nodiscard]] YamlEntries entries() const;  ///< of a mapping; empty for other kinds
  /// The value of the first entry with this key, exactly. Linear in the size of the mapping.
  [[nodiscard]] std::optional<YamlNode> find(std::string_view key) const;

  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] const YamlTree& tree() const { return *tree_; }

 private:
  friend class YamlItems;
  friend class YamlEntries;
  [[nodiscard]] const YamlTree::Record& record() const { return tree_->records[index_]; }
  const YamlTree* tree_;
  std::uint32_t index_;
};

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

class YamlItems {
 public:
  class iterator {
   public:
    iterator(const YamlTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    YamlNode operator*() const { return {*tree_, index_}; }
    iterator& operator++() {
      index_ = tree_->records[index_].next;
      return *this;
    }
    bool operator==(const iterator& other) const { return index_ == other.index_; }

   private:
    const YamlTree* tree_;
    std::uint32_t index_;
  };
  YamlItems(const YamlTree* tree, std::uint32_t begin, std::uint32_t end) : tree_(tree), begin_(begin), end_(end) {}
  [[nodiscard]] iterator begin() const { return {tree_, begin_}; }
  [[nodiscard]] iterator end() const { return {tree_, end_}; }

 private:
  const YamlTree* tree_;
  std::uint32_t begin_, end_;
};

class YamlEntries {
 public:
  class iterator {
   public:
    iterator(const YamlTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    YamlEntry operator*() const { return {{*tree_, index_}, {*tree_, tree_->records[index_].next}}; }
    iterator& operator++() {
      index_ = tree_->records[tree_->records[index_].next].next;
      return *this;
    }
    bool operator==(const iterator& other) const { return index_ == other.index_; }

   private:
    const YamlTree* tree_;
    std::uint32_t index_;
  };
  YamlEntries(const YamlTree* tree, std::uint32_t begin, std::uint32_t end) : tree_(tree), begin_(begin), end_(end) {}
  [[nodiscard]] iterator begin() const { return {tree_, begin_}; }
  [[nodiscard]] iterator end() const { return {tree_, end_}; }

 private:
  const YamlTree* tree_;
  std::uint32_t begin_, end_;
};

/// What parse_yaml gives back. `root` is empty when there is no content at all. A movable value: handles refer to `*tree`.
struct YamlDocument {
  std::unique_ptr<YamlTree> tree = std::make_unique<YamlTree>();
  std::vector<diag::Diagnostic> problems;  ///< in the order of their places
  bool recovered = false;                  ///< a syntax error stood in the way; what could be read apart from it is here

  [[nodiscard]] std::optional<YamlNode> root() const {
    if (tree->records.empty()) return std::nullopt;
    return YamlNode(*tree, 0);
  }
};

/// Reads the bytes of `region` (the whole file, or a draft's front matter between its fences). The text must be well-formed
/// UTF-8 (see text/utf8.h); control characters are reported and read as spaces.
[[nodiscard]] YamlDocument parse_yaml(const text::Source& source, text::Span region, const YamlLimits& limits = {},
                                      YamlEngine engine = default_yaml_engine());

/// A comment `# …` outside scalars: its span from the `#` to the end of the line.
[[nodiscard]] std::vector<text::Span> yaml_comments(const text::Source& source, text::Span region, const YamlTree& tree);

/// The comment `# …` that follows a plain scalar on its last line, if there is one: text that its writer may have meant as
/// part of the value.
[[nodiscard]] std::optional<text::Span> comment_after(const text::Source& source, text::Span region, YamlNode scalar);

inline YamlItems YamlNode::items() const {
  if (!is_sequence()) return {tree_, index_, index_};
  return {tree_, index_ + 1, record().next};
}
inline YamlEntries YamlNode::entries() const {
  if (!is_mapping()) return {tree_, index_, index_};
  return {tree_, index_ + 1, record().next};
}

}  // namespace qar::syntax
