#include "suppression_reader.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::read {
namespace {

using model::Suppression;
using Kind = Suppression::Kind;

/// What a comment says, if it is one of ours: "qar:off-next style/x, ofsted because …".
std::optional<Suppression> parse_comment(const text::Source& source, text::Span comment, std::string_view words,
                                         std::vector<diag::Diagnostic>& problems) {
  const std::string_view trimmed = text::trim(words);
  if (!trimmed.starts_with("qar:")) return std::nullopt;
  std::string_view rest = trimmed.substr(4);
  const std::string_view verb = rest.substr(0, rest.find_first_of(" \t\r\n"));
  rest.remove_prefix(verb.size());
  Suppression made;
  made.where = comment;
  if (verb == "off") {
    made.kind = Kind::off;
  } else if (verb == "off-next") {
    made.kind = Kind::off_next;
  } else if (verb == "off-file") {
    made.kind = Kind::off_file;
  } else if (verb == "on") {
    made.kind = Kind::on;
  } else {
    problems.push_back(diag::problem("suppression/unknown-form", comment,
                                     fmt::format("`qar:{}` is not a form of suppression", verb),
                                     "write `qar:off`, `qar:on`, `qar:off-next` or `qar:off-file`"));
    return std::nullopt;
  }
  const std::size_t because = rest.find("because");
  if (because != std::string_view::npos) made.reason = text::fold_space(rest.substr(because + 7));
  for (const std::string_view target : text::split(rest.substr(0, because), ',')) {
    const std::string_view name = text::trim(target);
    if (name.empty()) continue;
    const auto at = static_cast<std::size_t>(name.data() - source.text.data());
    made.targets.push_back({std::string(name), source.span(at, at + name.size())});
  }
  return made;
}

bool same_targets(const Suppression& off, const Suppression& on) {
  if (on.targets.empty()) return true;
  for (const auto& target : on.targets)
    for (const auto& other : off.targets)
      if (target.value == other.value) return true;
  return false;
}

/// An `on` ends every `off` before it that it names; one that ends none is reported.
void report_stray(const std::vector<Suppression>& all, const std::vector<bool>& ends,
                  std::vector<diag::Diagnostic>& problems) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].kind == Kind::on && !ends[i])
      problems.push_back(diag::problem("suppression/stray-on", all[i].where,
                                       "`qar:on` switches on what no `qar:off` above it has switched off",
                                       "take it away, or name the rules that the `qar:off` names"));
}

/// Gives `off` its extent: to the next `on` for it, else to the end of the file.
void close_ranges(const text::Source& source, std::vector<Suppression>& all, std::vector<diag::Diagnostic>& problems) {
  std::vector<bool> ends(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Suppression& off = all[i];
    if (off.kind == Kind::off_file) off.covers = source.all();
    if (off.kind != Kind::off) continue;
    off.covers = {source.id, off.where.end, static_cast<std::uint32_t>(source.text.size())};
    off.closed = false;
    for (std::size_t j = i + 1; j < all.size() && !off.closed; ++j) {
      if (all[j].kind != Kind::on || !same_targets(off, all[j])) continue;
      off.covers.end = all[j].where.begin;
      off.closed = true;
      ends[j] = true;
    }
    if (!off.closed)
      problems.push_back(diag::problem("suppression/unclosed", off.where,
                                       "`qar:off` is never switched on again and holds to the end of the file",
                                       "add `qar:on` where it should end, or use `qar:off-next` or `qar:off-file`"));
  }
  report_stray(all, ends, problems);
}

/// Where the node that follows an offset ends: a whole list item, or a key with its value. Made once for a tree.
class NextNode {
 public:
  NextNode(const text::Source& source, const syntax::YamlTree& tree)
      : source_(source), tree_(tree), value_of_(tree.records.size(), 0) {
    for (std::uint32_t i = 0; i < tree.records.size(); ++i)
      for (const auto [key, value] : syntax::YamlNode(tree, i).entries()) value_of_[key.index()] = value.index();
  }
  [[nodiscard]] std::uint32_t end_after(std::uint32_t offset) const {
    const auto& records = tree_.records;
    auto first = std::ranges::lower_bound(records, offset, {}, &syntax::YamlTree::Record::begin);
    if (first == records.end()) return offset;
    // Where the key of a list or mapping stands before the comment, the comment is about the first item or field of it.
    const bool has_children = first->next > static_cast<std::uint32_t>(first - records.begin()) + 1;
    if (has_children && first->kind == syntax::YamlKind::sequence)
      ++first;
    else if (has_children && first->kind == syntax::YamlKind::mapping && !is_item(offset, first->begin))
      ++first;
    const std::uint32_t value = value_of_[static_cast<std::size_t>(first - records.begin())];
    return std::max({offset, first->end, value == 0 ? 0 : records[value].end});
  }

 private:
  /// Whether a hyphen stands between the comment and a mapping.
  [[nodiscard]] bool is_item(std::uint32_t offset, std::uint32_t begin) const {
    return source_.text.substr(offset, begin - offset).find("- ") != std::string::npos;
  }

  const text::Source& source_;
  const syntax::YamlTree& tree_;
  std::vector<std::uint32_t> value_of_;  // for a key: the index of its value
};

/// Whether there is room for one more; the first one too many is reported. More than this is no use of suppressions, and the
/// limit keeps their matching linear in the file.
bool room_for(const std::vector<Suppression>& all, text::Span where, std::vector<diag::Diagnostic>& problems) {
  constexpr std::size_t most = 1000;
  if (all.size() < most) return true;
  if (problems.empty() || problems.back().rule != "suppression/too-many")
    problems.push_back(
        diag::problem("suppression/too-many", where,
                      fmt::format("more than {} suppressions in one file; this and later ones are not read", most),
                      "switch rules off in `qar.yaml` instead"));
  return false;
}

/// The comments within a piece of HTML.
void comments_in(const text::Source& source, text::Span html, std::vector<std::pair<text::Span, std::string_view>>& out) {
  const std::string_view slice = source.slice(html);
  for (std::size_t at = 0; (at = slice.find("<!--", at)) != std::string_view::npos;) {
    const std::size_t end = slice.find("-->", at + 4);
    if (end == std::string_view::npos) return;
    out.emplace_back(source.span(html.begin + at, html.begin + end + 3), slice.substr(at + 4, end - at - 4));
    at = end + 3;
  }
}

}  // namespace

std::vector<Suppression> read_markdown_suppressions(const text::Source& source, const syntax::MarkdownTree& tree,
                                                    std::vector<diag::Diagnostic>& problems) {
  std::vector<Suppression> all;
  if (tree.blocks.empty() || source.text.find("qar:o") == std::string::npos) return all;
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
    const syntax::Block& block = tree.blocks[i];
    std::vector<std::pair<text::Span, std::string_view>> comments;
    if (block.kind == syntax::BlockKind::html) comments_in(source, block.where, comments);
    for (std::uint32_t k = block.first_inline; k < block.end_inline; ++k)
      if (tree.inlines[k].kind == syntax::InlineKind::html && tree.inlines[k].exact)
        comments_in(source, tree.inlines[k].where, comments);
    for (const auto& [where, words] : comments) {
      auto made = parse_comment(source, where, words, problems);
      if (!made || !room_for(all, where, problems)) continue;
      if (made->kind == Kind::off_next) {
        // Within a block the rest of that block is meant, on a line of its own the block that follows.
        const bool alone = block.kind == syntax::BlockKind::html;
        if (!alone) {
          made->covers = {source.id, where.end, block.where.end};
        } else if (block.next < tree.blocks.size()) {
          made->covers = tree.blocks[block.next].where;
        } else {
          made->covers = {source.id, where.end, where.end};
        }
      }
      all.push_back(std::move(*made));
    }
  }
  close_ranges(source, all, problems);
  return all;
}

std::vector<Suppression> read_yaml_suppressions(const text::Source& source, text::Span region, const syntax::YamlTree& tree,
                                                std::vector<diag::Diagnostic>& problems) {
  std::vector<Suppression> all;
  if (source.slice(region).find("qar:o") == std::string_view::npos) return all;
  const NextNode next(source, tree);
  for (const text::Span comment : syntax::yaml_comments(source, region, tree)) {
    auto made = parse_comment(source, comment, source.slice(comment).substr(1), problems);
    if (!made || !room_for(all, comment, problems)) continue;
    if (made->kind == Kind::off_next) made->covers = {source.id, comment.end, next.end_after(comment.end)};
    all.push_back(std::move(*made));
  }
  close_ranges(source, all, problems);
  return all;
}

}  // namespace qar::read
