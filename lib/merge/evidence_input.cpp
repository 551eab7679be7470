#include "evidence_input.h"

#include <algorithm>
#include <charconv>

#include "qar/read/written_values.h"
#include "qar/text/words.h"

#include "findings.h"

namespace qar::merge {
namespace {

using syntax::YamlNode;

/// The first entry with this key in any case.
std::optional<YamlNode> find(YamlNode mapping, std::string_view key) {
  for (const syntax::YamlEntry entry : mapping.entries())
    if (text::equal_ignoring_case(entry.key.text(), key)) return entry.value;
  return std::nullopt;
}

std::size_t lines_in(std::string_view gap) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::count(gap.begin(), gap.end(), '\n')));
}

/// KT1 and KT-01 are one id; of other values of fields the words must be the same.
bool same_field(std::string_view key, YamlNode a, YamlNode b) {
  if (same_value(a, b)) return true;
  if (!text::equal_ignoring_case(key, "id") || !a.is_scalar() || !b.is_scalar()) return false;
  const auto id_a = read::written_id(a.text()), id_b = read::written_id(b.text());
  return id_a && id_b && id_a->value == id_b->value;
}

}  // namespace

bool same_value(YamlNode a, YamlNode b) {
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  if (a.is_scalar()) return text::trim(a.text()) == text::trim(b.text());
  if (a.is_sequence()) {
    auto other = b.items().begin();
    for (const YamlNode item : a.items()) {
      if (!same_value(item, *other)) return false;
      ++other;
    }
    return true;
  }
  for (const syntax::YamlEntry entry : a.entries()) {
    const auto other = find(b, entry.key.text());
    if (!other || !same_field(entry.key.text(), entry.value, *other)) return false;
  }
  return true;
}

void EvidencePieces::read(const text::Source& source, std::size_t input, std::vector<diag::Diagnostic>& refusals) {
  plain_ = PlainText(source);
  input_ = input;
  const text::Source& plain = plain_.source();
  if (const auto marker = find_marker(plain.text)) {
    refusals.push_back(refusal(plain_.original(plain.span(*marker, *marker)), "the lines of an earlier conflict stand here",
                               "choose between them first"));
    return;
  }
  yaml_ = syntax::parse_yaml(plain, plain.all());
  if (yaml_.recovered) {
    for (const diag::Diagnostic& each : yaml_.problems)
      if (each.severity == diag::Severity::error)
        refusals.push_back(refusal(plain_.original(each.where), each.message, each.help));
    return;
  }
  const auto root = yaml_.root();
  const auto members = root ? cut_region(plain.text, plain.text, *root) : std::nullopt;
  const auto format = root && root->is_mapping() ? find(*root, "qar") : std::nullopt;
  if (!members || !format || !format->text().starts_with("evidence/")) {
    refusals.push_back(refusal(source.span(0, 0), "this is no evidence file", "name files that say `qar: evidence/1`"));
    return;
  }
  take_root(*members, refusals);
}

void EvidencePieces::take_root(const Members& root, std::vector<diag::Diagnostic>& refusals) {
  for (std::size_t i = 0; i < root.list.size(); ++i) {
    const Member& member = root.list[i];
    if (!member.value) {
      take_comments(member);
    } else if (member.key == "entries") {
      take_entries(member);
    } else if (member.key == "reviewer" && member.value->is_mapping()) {
      take_comments(member);
      Piece piece = piece_of(member, false, 0);
      piece.text = plain_.source().slice(member.value->where());
      take_reviewer(*member.value, piece);
    } else if (member.key == "reviewers" && member.value->is_sequence()) {
      take_comments(member);
      take_reviewers(member);
    } else {
      if (member.key == "review" && member.value->is_scalar()) {
        review_ = member.value->text();
        review_place_ = plain_.original(member.value->where());
      }
      header_.emplace_back(member.key, piece_of(member, false, 0));
    }
  }
  if (!review_.empty()) return;
  refusals.push_back(refusal(text::Span{plain_.source().id, 0, 0}, "the file does not say to which review it belongs",
                             "write `review:` with the id of the review"));
}

Piece EvidencePieces::piece_of(const Member& member, bool flow, std::size_t column) const {
  Piece piece;
  piece.plain = &plain_;
  piece.input = input_;
  piece.text = member.text;
  piece.value = member.value;
  piece.flow = flow;
  piece.column = column;
  return piece;
}

void EvidencePieces::take_reviewer(YamlNode node, const Piece& piece) {
  std::size_t at = node.where().begin;
  for (const syntax::YamlEntry entry : node.entries()) {
    take_comments(std::string_view(plain_.source().text).substr(at, entry.key.where().begin - at));
    at = entry.value.where().end;
  }
  const auto id = find(node, "id");
  reviewers_.emplace_back(id && id->is_scalar() ? std::string(id->text()) : std::string(), piece);
}

void EvidencePieces::take_reviewers(const Member& member) {
  const std::string_view whole = plain_.source().text;
  std::size_t at = member.value->where().begin;
  for (const YamlNode item : member.value->items()) {
    take_comments(whole.substr(at, item.where().begin - at));
    at = item.where().end;
    if (!item.is_mapping()) continue;
    Piece piece = piece_of(member, false, 0);
    piece.value = item;
    piece.text = plain_.source().slice(item.where());
    take_reviewer(item, piece);
  }
}

void EvidencePieces::take_comments(std::string_view between) {
  for (std::size_t at = between.find('#'); at != std::string_view::npos; at = between.find('#', at)) {
    const std::size_t end = std::min(between.find('\n', at), between.size());
    comments_.push_back(between.substr(at, end - at));
    at = end;
  }
}

/// Those around what a member says: above it, beside its key, behind its value.
void EvidencePieces::take_comments(const Member& member) {
  const std::string_view whole = plain_.source().text;
  const auto begin = static_cast<std::size_t>(member.text.data() - whole.data());
  const text::Span value = member.value ? member.value->where() : text::Span{0, 0, static_cast<std::uint32_t>(begin)};
  take_comments(whole.substr(begin, value.begin - begin));
  take_comments(whole.substr(value.end, begin + member.text.size() - value.end));
}

void EvidencePieces::take_entries(const Member& member) {
  const std::string_view whole = plain_.source().text;
  const auto members = member.value->is_sequence() ? cut_members(whole, member.text, *member.value) : std::nullopt;
  if (!members) return take_comments(member);
  // A comment in a line of its own above the first entry is that entry's.
  const std::size_t first_line =
      std::min(members->before.find('\n', members->before.rfind("entries:")), members->before.size());
  const std::size_t above_first =
      members->flow || members->list.empty() ? std::string_view::npos : members->before.find('#', first_line);
  take_comments(members->before.substr(0, std::min(above_first, members->before.size())));
  if (!members->flow && !members->list.empty()) column_ = members->column;
  entries_.reserve(members->list.size());
  for (std::size_t i = 0; i < members->list.size(); ++i) {
    EntryPiece& entry = entries_.emplace_back();
    entry.piece = piece_of(members->list[i], members->flow, members->column);
    if (i > 0) entry.piece.newlines = lines_in(members->gaps[i - 1]);
    if (i == 0 && above_first != std::string_view::npos) {
      const std::size_t longer = members->before.size() - above_first;
      entry.piece.text = {entry.piece.text.data() - longer, entry.piece.text.size() + longer};
    }
    const auto id = entry.piece.value->is_mapping() ? find(*entry.piece.value, "id") : std::nullopt;
    if (!id || !id->is_scalar()) continue;
    entry.id_place = id->where();
    const auto written = read::written_id(id->text());
    if (!written) continue;
    entry.id = written->value;
    const std::size_t hyphen = entry.id.find('-');
    entry.reviewer = entry.id.substr(0, hyphen);
    std::from_chars(entry.id.data() + hyphen + 1, entry.id.data() + entry.id.size(), entry.number);
  }
}

}  // namespace qar::merge
