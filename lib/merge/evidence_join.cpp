#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "qar/merge/evidence.h"
#include "qar/text/words.h"

#include "conflict_text.h"
#include "evidence_input.h"
#include "evidence_renumber.h"
#include "findings.h"
#include "yaml_merge.h"

namespace qar::merge {
namespace {

bool better_copy(const Piece& a, const Piece& b) {
  return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
}

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
      : inputs_(inputs), options_(options), marking_(marking) {}

  JoinedEvidence join() {
    read();
    if (made_.refused()) return std::move(made_);
    group_entries();
    if (made_.refused()) return std::move(made_);
    column_ = common_column();
    write_header();
    write_entries();
    finish();
    for (const CitingDraft& draft : options_.drafts)
      made_.draft_edits.push_back(citation_edits(*draft.source, draft.evidence, names_, made_.conflicts));
    return std::move(made_);
  }

 private:
  using Id = std::tuple<std::string, std::size_t, std::string>;  // reviewer, number, the whole

  void read() {
    std::vector<const text::Source*> sources;
    for (const EvidenceInput& input : inputs_) sources.push_back(input.source);
    if (options_.base != nullptr) sources.push_back(options_.base);
    for (std::size_t i = 0; i < sources.size(); ++i) files_.emplace_back().read(*sources[i], i, made_.refusals);
    if (made_.refused()) return;
    for (const EvidencePieces& file : files_) {
      if (file.review() == files_.front().review()) continue;
      made_.refusals.push_back(
          refusal(file.review_place(),
                  fmt::format("this file is of the review `{}`, another one than the file before it", file.review()),
                  "join files of one review"));
      made_.refusals.back().related.push_back({files_.front().review_place(), "the other review"});
    }
  }

  [[nodiscard]] bool is_base(std::size_t input) const { return input >= inputs_.size(); }

  void group_entries() {
    std::set<std::string, std::less<>> known;
    for (const EvidencePieces& file : files_)
      for (const auto& [id, piece] : file.reviewers()) known.insert(id);
    for (const EvidencePieces& file : files_)
      for (const EntryPiece& entry : file.entries()) take_entry(file, entry, known);
    for (auto& [id, group] : groups_) drop_copies(group);
    if (options_.renumber) renumber();
  }

  void take_entry(const EvidencePieces& file, const EntryPiece& entry, const std::set<std::string, std::less<>>& known) {
    const text::Span where = place_of(entry.piece);
    if (entry.id.empty()) {
      const bool can_be_given = options_.renumber && file.reviewers().size() == 1 && entry.piece.value->is_mapping();
      if (can_be_given) return unnumbered_.push_back(&entry);
      made_.refusals.push_back(refusal(where, "this entry has no id of the form KT-01",
                                       "give it one, or ask for it with --renumber in a file of one reviewer"));
    } else if (!known.contains(entry.reviewer)) {
      made_.refusals.push_back(refusal(where, fmt::format("`{}` begins with the id of no reviewer of these files", entry.id),
                                       "begin it with the id of the reviewer, or add the reviewer"));
    } else {
      groups_[{entry.reviewer, entry.number, entry.id}].push_back(&entry);
    }
  }

  /// Of entries that say the same, one is left: the longest copy, which is the one with comments.
  void drop_copies(std::vector<const EntryPiece*>& group) {
    std::stable_sort(group.begin(), group.end(),
                     [](const EntryPiece* a, const EntryPiece* b) { return better_copy(a->piece, b->piece); });
    std::vector<const EntryPiece*> kept;
    for (const EntryPiece* entry : group) {
      const auto same = std::find_if(kept.begin(), kept.end(), [&](const EntryPiece* other) {
        return other->piece.text == entry->piece.text || same_value(*other->piece.value, *entry->piece.value);
      });
      copies_[same == kept.end() ? entry : *same].push_back(entry->piece.input);
      if (same == kept.end()) kept.push_back(entry);
    }
    group = std::move(kept);
  }

  /// Of several entries under one id, the earliest keeps it.
  void renumber() {
    std::map<std::string, std::size_t> highest;
    for (const auto& [id, group] : groups_) highest[std::get<0>(id)] = std::max(highest[std::get<0>(id)], std::get<1>(id));
    std::vector<std::pair<std::string, const EntryPiece*>> to_number;
    for (auto& [id, group] : groups_) {
      if (group.size() < 2) continue;
      std::sort(group.begin(), group.end(), [](const EntryPiece* a, const EntryPiece* b) { return when(*a) < when(*b); });
      for (const EntryPiece* entry : group) note_name(*entry, std::get<2>(id), std::get<2>(id));
      for (std::size_t i = 1; i < group.size(); ++i) to_number.emplace_back(std::get<0>(id), group[i]);
      group.resize(1);
    }
    std::sort(unnumbered_.begin(), unnumbered_.end(),
              [](const EntryPiece* a, const EntryPiece* b) { return when(*a) < when(*b); });
    for (const EntryPiece* entry : unnumbered_)
      to_number.emplace_back(files_[entry->piece.input].reviewers().front().first, entry);
    for (const auto& [reviewer, entry] : to_number) {
      const std::size_t number = ++highest[reviewer];
      const std::string id = fmt::format("{}-{:02}", reviewer, number);
      if (!entry->id.empty())
        for (NewId& name : names_)
          if (name.before == entry->id && is_copy(*entry, name.input)) name.after = id;
      new_texts_[entry] = with_id(*entry, id);
      groups_[{reviewer, number, id}] = {entry};
      ++made_.renumbered;
    }
  }

  [[nodiscard]] bool is_copy(const EntryPiece& entry, std::size_t input) const {
    const auto found = copies_.find(&entry);
    return found != copies_.end() && std::find(found->second.begin(), found->second.end(), input) != found->second.end();
  }

  void note_name(const EntryPiece& entry, const std::string& before, const std::string& after) {
    for (const std::size_t input : copies_[&entry]) names_.push_back({input, before, after});
  }

  /// By day and time, then by the words, so that it does not matter in which file an entry stands.
  static std::tuple<std::string_view, std::string_view, std::string_view> when(const EntryPiece& entry) {
    const auto field = [&](std::string_view key) {
      const auto value = entry.piece.value->is_mapping() ? entry.piece.value->find(key) : std::nullopt;
      return value ? value->text() : std::string_view();
    };
    return {field("date"), field("time"), entry.piece.text};
  }

  [[nodiscard]] std::size_t common_column() const {
    constexpr std::size_t usual = 2;
    std::optional<std::size_t> found;
    for (const EvidencePieces& file : files_) {
      if (!file.column()) continue;
      if (found && *found != *file.column()) return usual;
      found = file.column();
    }
    return found.value_or(usual);
  }

  void write_header() {
    std::map<std::string, std::vector<const Piece*>> fields, reviewers;
    std::set<std::string_view> comments, written;
    for (const EvidencePieces& file : files_) {
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
      out_.append(column_, ' ');
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

  /// Id, role and school, each as it is written somewhere.
  void write_reviewer(const std::string& id, const std::vector<const Piece*>& pieces) {
    std::string made;
    for (const std::string_view key : {"id", "role", "school"}) {
      std::vector<const Piece*> saying;
      for (const Piece* piece : pieces)
        for (const syntax::YamlEntry entry : piece->value->entries())
          if (text::equal_ignoring_case(entry.key.text(), key) && !entry.value.is_null()) {
            Piece& field = values_.emplace_back(*piece);
            field.value = entry.value;
            field.text = piece->plain->source().slice(entry.value.where());
            saying.push_back(&field);
          }
      saying = different(std::move(saying));
      if (saying.empty()) continue;
      if (saying.size() > 1)
        add_conflict(*saying[0], saying[1], fmt::format("two files give `{}` another {}", id, key), {id, std::string(key)});
      made += fmt::format("{}{}: {}", made.empty() ? "" : ", ", key, saying.front()->text);
    }
    report_other_fields(pieces);
    out_ += "- {" + made + "}";
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
    for (const auto& [id, group] : groups_) {
      std::vector<const EntryPiece*> versions = group;
      const EvidenceInput* deleted_in = nullptr;
      const EntryPiece* base = take_base(versions, deleted_in);
      if (versions.empty()) continue;
      const Piece& piece = versions.front()->piece;
      out_.append(first ? 1 : piece.newlines, '\n');
      out_.append(column_, ' ');
      first = false;
      ++made_.entries;
      if (copies_[versions.front()].size() > 1) ++made_.twice;
      if (const auto renamed = new_texts_.find(versions.front()); renamed != new_texts_.end()) {
        write_text(piece, renamed->second, column_);
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
      const auto& inputs = copies_[each];
      return std::any_of(inputs.begin(), inputs.end(), [&](std::size_t input) { return is_base(input); });
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
      const auto& there = files_[i].reviewers();
      const bool has_reviewer =
          std::any_of(there.begin(), there.end(), [&](const auto& each) { return each.first == reviewer; });
      const bool has_entry =
          std::any_of(versions.begin(), versions.end(), [&](const EntryPiece* each) { return is_copy(*each, i); });
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
    return is_base(piece.input) ? std::string_view(marking_.base) : inputs_[piece.input].label;
  }

  [[nodiscard]] std::string shown(text::Span where) const {
    for (const EvidenceInput& input : inputs_)
      if (input.source->id == where.file) return text::excerpt(input.source->slice(where));
    return {};
  }

  [[nodiscard]] static text::Span place_of(const Piece& piece) {
    const auto begin = static_cast<std::size_t>(piece.text.data() - piece.plain->source().text.data());
    return piece.plain->original(piece.plain->source().span(begin, begin + piece.text.size()));
  }

  void add_conflict(const Piece& one, const Piece* other, std::string message, std::vector<std::string> section) {
    const auto other_place = other != nullptr ? std::optional(place_of(*other)) : std::nullopt;
    made_.conflicts.push_back(
        conflict_finding({std::nullopt, place_of(one), other_place}, std::move(message), std::move(section)));
  }

  void finish() {
    // Windows line endings and a byte order mark only where every file has them.
    TextForm form{true, "\r\n"};
    for (const EvidencePieces& file : files_) {
      form.byte_order_mark = form.byte_order_mark && file.plain().form().byte_order_mark;
      if (file.plain().form().ending != "\r\n") form.ending = "\n";
    }
    made_.text = in_form(out_, form);
  }

  std::span<const EvidenceInput> inputs_;
  const JoinOptions& options_;
  Marking marking_;
  JoinedEvidence made_;
  std::deque<EvidencePieces> files_;  // the base last
  std::map<Id, std::vector<const EntryPiece*>> groups_;
  std::vector<const EntryPiece*> unnumbered_;
  std::map<const EntryPiece*, std::vector<std::size_t>> copies_;  // the inputs that say the same
  std::map<const EntryPiece*, std::string> new_texts_;
  std::vector<NewId> names_;
  std::deque<Piece> values_;
  std::size_t column_ = 2;
  std::string out_;
};

}  // namespace

JoinedEvidence join_evidence(std::span<const EvidenceInput> inputs, const JoinOptions& options, const Marking& marking) {
  return Join(inputs, options, marking).join();
}

}  // namespace qar::merge
