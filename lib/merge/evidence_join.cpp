#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/merge/evidence.h"
#include "qar/text/words.h"

#include "conflict_text.h"
#include "evidence_groups.h"
#include "evidence_input.h"
#include "evidence_renumber.h"
#include "findings.h"
#include "yaml_merge.h"

namespace qar::merge {
namespace {

bool is_marker(std::string_view line, const Marking& marking) {
  for (const char sign : {'<', '|', '=', '>'}) {
    const std::string mark(marking.marker_size, sign);
    if (line.starts_with(mark) && (line.size() == mark.size() || line[mark.size()] == ' ')) return true;
  }
  return false;
}

/// Lines moved from one column to another, but for the first, which begins at its own, and for markers.
std::string shifted(std::string_view text, std::size_t from, std::size_t to, const Marking& marking) {
  if (from == to) return std::string(text);
  std::string made;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (at > 0 && !blank && !is_marker(line, marking)) {
      if (to > from)
        made.append(to - from, ' ');
      else
        line.remove_prefix(std::min({from - to, line.find_first_not_of(' '), line.size()}));
    }
    made += line;
    if (end < text.size()) made += '\n';
    at = end + 1;
  }
  return made;
}

class Join {
 public:
  Join(std::span<const EvidenceInput> inputs, const JoinOptions& options, const Marking& marking)
      : inputs_(inputs), options_(options), marking_(marking), groups_(inputs, options) {}

  JoinedEvidence join() {
    groups_.read(made_.refusals);
    if (made_.refused()) return std::move(made_);
    made_.renumbered = groups_.renumbered();
    column_ = common_column();
    std::size_t bytes = 0;
    for (const EvidencePieces& file : groups_.files()) bytes += file.plain().source().text.size();
    out_.reserve(bytes + bytes / 8);
    write_header();
    write_entries();
    finish();
    for (const CitingDraft& draft : options_.drafts)
      made_.draft_edits.push_back(citation_edits(*draft.source, draft.evidence, groups_.names(), made_.conflicts));
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::size_t common_column() const {
    constexpr std::size_t usual = 2;
    std::optional<std::size_t> found;
    for (const EvidencePieces& file : groups_.files()) {
      if (!file.column()) continue;
      if (found && *found != *file.column()) return usual;
      found = file.column();
    }
    return found.value_or(usual);
  }

  void write_header() {
    std::map<std::string, std::vector<const Piece*>> fields, reviewers;
    std::set<std::string_view> comments;
    for (const EvidencePieces& file : groups_.files()) {
      for (const auto& [key, piece] : file.header()) fields[key].push_back(&piece);
      for (const auto& [id, piece] : file.reviewers()) reviewers[id].push_back(&piece);
      comments.insert(file.comments().begin(), file.comments().end());
    }
    for (const std::string_view comment : comments) out_.append(comment).append("\n");
    for (const std::string_view first : {"qar", "review"}) write_field(std::string(first), fields[std::string(first)]);
    fields.erase("qar");
    fields.erase("review");
    for (const auto& [key, pieces] : fields) write_field(key, pieces);
    out_ += "reviewers:\n";
    for (const auto& [id, pieces] : reviewers) {
      write_reviewer(id, pieces);
      out_ += '\n';
    }
  }

  void write_field(const std::string& key, std::vector<const Piece*> pieces) {
    write_versions(key, different(std::move(pieces)), 0);
    out_ += '\n';
  }

  static std::vector<const Piece*> different(std::vector<const Piece*> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece* a, const Piece* b) { return better_copy(*a, *b); });
    std::vector<const Piece*> kept;
    for (const Piece* piece : pieces)
      if (std::none_of(kept.begin(), kept.end(), [&](const Piece* other) {
            return other->text == piece->text || (other->value && piece->value && same_value(*other->value, *piece->value));
          }))
        kept.push_back(piece);
    return kept;
  }

  /// Id, role and school, each as it is written somewhere; where files contradict each other, all that they say.
  void write_reviewer(const std::string& id, const std::vector<const Piece*>& pieces) {
    std::vector<std::pair<std::string_view, std::vector<const Piece*>>> said;
    bool flow = true;
    std::size_t sides = 1;
    for (const std::string_view key : {"id", "role", "school"}) {
      std::vector<const Piece*> values = different(values_of(key, pieces));
      if (values.empty()) continue;
      for (const Piece* value : values) flow = flow && value->flow;
      if (values.size() > 1)
        add_conflict(*values[0], values[1], fmt::format("two files give `{}` another {}", id, key), {id, std::string(key)});
      sides = std::max(sides, values.size());
      said.emplace_back(key, std::move(values));
    }
    report_other_fields(pieces);
    // Within brackets a value may not hold what it may hold outside of them, so brackets are only for what had them.
    std::vector<ConflictSide> lines(sides);
    for (std::size_t side = 0; side < sides; ++side) {
      lines[side].text = std::string(column_, ' ') + (flow ? "- {" : "- ");
      for (std::size_t i = 0; i < said.size(); ++i) {
        const auto& [key, values] = said[i];
        const Piece& value = *values[std::min(side, values.size() - 1)];
        if (values.size() > 1) lines[side].label = label(value);
        if (i > 0) lines[side].text += flow ? std::string(", ") : "\n" + std::string(column_ + 2, ' ');
        lines[side].text += fmt::format("{}: {}", key, value.text);
      }
      if (flow) lines[side].text += "}";
    }
    out_ += sides == 1 ? lines.front().text : conflict_text(lines, marking_);
  }

  /// What the files say in one field of a reviewer.
  [[nodiscard]] std::vector<const Piece*> values_of(std::string_view key, const std::vector<const Piece*>& pieces) {
    std::vector<const Piece*> values;
    for (const Piece* piece : pieces)
      for (const syntax::YamlEntry entry : piece->value->entries()) {
        if (!text::equal_ignoring_case(entry.key.text(), key) || entry.value.is_null()) continue;
        Piece& field = values_.emplace_back(*piece);
        field.flow = piece->text.starts_with('{');
        field.value = entry.value;
        field.text = piece->plain->source().slice(entry.value.where());
        values.push_back(&field);
      }
    return values;
  }

  void report_other_fields(const std::vector<const Piece*>& pieces) {
    for (const Piece* piece : pieces)
      for (const syntax::YamlEntry entry : piece->value->entries()) {
        const std::string key = text::lower(entry.key.text());
        if (key == "id" || key == "role" || key == "school") continue;
        diag::Diagnostic note =
            refusal(piece->plain->original(entry.key.where()),
                    fmt::format("`{}` of a reviewer is not carried over", text::excerpt(entry.key.text())),
                    "a reviewer has `id`, `role` and `school`");
        note.rule = "merge/left-out";
        note.severity = diag::Severity::warning;
        made_.notes.push_back(std::move(note));
      }
  }

  void write_entries() {
    out_ += "entries:";
    bool first = true;
    for (const auto& [id, group] : groups_.groups()) {
      std::vector<const EntryPiece*> versions = group;
      const EvidenceInput* deleted_in = nullptr;
      const EntryPiece* base = take_base(versions, deleted_in);
      if (versions.empty()) continue;
      const Piece& piece = versions.front()->piece;
      out_.append(first ? 1 : piece.newlines, '\n');
      out_.append(column_, ' ');
      first = false;
      ++made_.entries;
      if (groups_.copies(*versions.front()).size() > 1) ++made_.twice;
      if (const std::string* renamed = groups_.new_text(*versions.front()); renamed != nullptr) {
        write_text(piece, *renamed, column_);
      } else if (deleted_in != nullptr) {
        write_deleted(std::get<2>(id), piece, *deleted_in);
      } else {
        std::vector<const Piece*> pieces;
        for (const EntryPiece* each : versions) pieces.push_back(&each->piece);
        write_versions(std::get<2>(id), pieces, column_, base ? &base->piece : nullptr);
      }
    }
    out_ += '\n';
  }

  /// What the base says of an entry, which then is no version any more. What a file leaves out that holds others of the same
  /// reviewer was deleted there: it goes if nobody changed it, else it is a conflict.
  const EntryPiece* take_base(std::vector<const EntryPiece*>& versions, const EvidenceInput*& deleted_in) {
    if (options_.base == nullptr) return nullptr;
    const auto from_base = std::find_if(versions.begin(), versions.end(), [&](const EntryPiece* each) {
      const auto& inputs = groups_.copies(*each);
      return std::any_of(inputs.begin(), inputs.end(), [&](std::size_t input) { return groups_.is_base(input); });
    });
    if (from_base == versions.end()) return nullptr;
    const EntryPiece* base = *from_base;
    deleted_in = file_without(versions, base->reviewer);
    const bool changed = versions.size() > 1;
    if (changed) versions.erase(from_base);
    if (!changed && deleted_in != nullptr) versions.clear();
    return base;
  }

  [[nodiscard]] const EvidenceInput* file_without(const std::vector<const EntryPiece*>& versions,
                                                  const std::string& reviewer) {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      const auto& there = groups_.files()[i].reviewers();
      const bool has_reviewer =
          std::any_of(there.begin(), there.end(), [&](const auto& each) { return each.first == reviewer; });
      const bool has_entry =
          std::any_of(versions.begin(), versions.end(), [&](const EntryPiece* each) { return groups_.is_copy(*each, i); });
      if (has_reviewer && !has_entry) return &inputs_[i];
    }
    return nullptr;
  }

  void write_versions(const std::string& name, const std::vector<const Piece*>& versions, std::size_t column,
                      const Piece* base = nullptr) {
    if (versions.size() == 1) return write_text(*versions.front(), versions.front()->text, column);
    while (out_.ends_with(' ')) out_.pop_back();
    Marking marking = marking_;
    marking.ours = label(*versions[0]);
    marking.theirs = label(*versions[1]);
    if (versions.size() == 2 && !versions[0]->flow && !versions[1]->flow && versions[0]->column == versions[1]->column) {
      YamlParts parts{base ? std::optional(part_of(*base)) : std::nullopt, part_of(*versions[0]), part_of(*versions[1])};
      MergedYaml merged = merge_member(parts, versions[0]->column, marking);
      for (diag::Diagnostic& each : merged.conflicts) {
        each.section.insert(each.section.begin(), name);
        each.message = each.section.size() > 1 ? fmt::format("`{}` says two things about its `{}`", name, each.section[1])
                                               : fmt::format("`{}` says two things", name);
        if (!each.related.empty())
          each.related.front().message = fmt::format("`{}` stands here", shown(each.related.front().where));
        made_.conflicts.push_back(std::move(each));
      }
      const std::string moved = shifted("\n" + merged.text, versions[0]->column, column, marking);
      out_ += std::string_view(moved).substr(1);
      return;
    }
    std::vector<ConflictSide> sides;
    for (const Piece* version : versions) {
      const std::string text = (version->flow ? "- " : "") + std::string(version->text);
      sides.push_back({label(*version), std::string(column, ' ') + shifted(text, version->column, column, marking)});
    }
    add_conflict(*versions[0], versions[1], fmt::format("`{}` says {} things", name, versions.size()), {name});
    out_ += conflict_text(sides, marking);
  }

  void write_deleted(const std::string& id, const Piece& piece, const EvidenceInput& without) {
    while (out_.ends_with(' ')) out_.pop_back();
    const std::string text = (piece.flow ? "- " : "") + std::string(piece.text);
    add_conflict(piece, nullptr, fmt::format("`{}` was changed in one file and deleted in another", id), {id});
    out_ += conflict_text(
        {{label(piece), std::string(column_, ' ') + shifted(text, piece.column, column_, marking_)}, {without.label, {}}},
        marking_);
  }

  [[nodiscard]] static YamlPart part_of(const Piece& piece) { return {piece.plain, piece.text, piece.value}; }

  void write_text(const Piece& piece, std::string_view text, std::size_t column) {
    if (piece.flow) out_ += "- ";
    out_ += piece.flow ? std::string(text) : shifted(text, piece.column, column, marking_);
  }

  [[nodiscard]] std::string_view label(const Piece& piece) const {
    return groups_.is_base(piece.input) ? std::string_view(marking_.base) : inputs_[piece.input].label;
  }

  [[nodiscard]] std::string shown(text::Span where) const {
    for (const EvidenceInput& input : inputs_)
      if (input.source->id == where.file) return text::excerpt(input.source->slice(where));
    return {};
  }

  void add_conflict(const Piece& one, const Piece* other, std::string message, std::vector<std::string> section) {
    const auto other_place = other != nullptr ? std::optional(place_of(*other)) : std::nullopt;
    made_.conflicts.push_back(
        conflict_finding({std::nullopt, place_of(one), other_place}, std::move(message), std::move(section)));
  }

  void finish() {
    // Windows line endings and a byte order mark only where every file has them.
    TextForm form{true, "\r\n"};
    for (const EvidencePieces& file : groups_.files()) {
      form.byte_order_mark = form.byte_order_mark && file.plain().form().byte_order_mark;
      if (file.plain().form().ending != "\r\n") form.ending = "\n";
    }
    made_.text = in_form(std::move(out_), form);
  }

  std::span<const EvidenceInput> inputs_;
  const JoinOptions& options_;
  Marking marking_;
  JoinedEvidence made_;
  EvidenceGroups groups_;
  std::deque<Piece> values_;
  std::size_t column_ = 2;
  std::string out_;
};

}  // namespace

JoinedEvidence join_evidence(std::span<const EvidenceInput> inputs, const JoinOptions& options, const Marking& marking) {
  return Join(inputs, options, marking).join();
}

}  // namespace qar::merge
