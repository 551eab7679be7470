#include "evidence_groups.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "findings.h"

namespace qar::merge {
namespace {

/// By day and time, then by the words, so that it does not matter in which file an entry stands.
std::tuple<std::string_view, std::string_view, std::string_view> when(const EntryPiece& entry) {
  const auto field = [&](std::string_view key) {
    const auto value = entry.piece.value->is_mapping() ? entry.piece.value->find(key) : std::nullopt;
    return value ? value->text() : std::string_view();
  };
  return {field("date"), field("time"), entry.piece.text};
}

bool is_earlier(const EntryPiece* a, const EntryPiece* b) { return when(*a) < when(*b); }

}  // namespace

bool better_copy(const Piece& a, const Piece& b) {
  if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
  if (a.text != b.text) return a.text < b.text;
  return a.plain->source().path < b.plain->source().path;
}

text::Span place_of(const Piece& piece) {
  const auto begin = static_cast<std::size_t>(piece.text.data() - piece.plain->source().text.data());
  return piece.plain->original(piece.plain->source().span(begin, begin + piece.text.size()));
}

void EvidenceGroups::read(std::vector<diag::Diagnostic>& refusals) {
  std::vector<const text::Source*> sources;
  for (const EvidenceInput& input : inputs_) sources.push_back(input.source);
  if (options_.base != nullptr) sources.push_back(options_.base);
  for (std::size_t i = 0; i < sources.size(); ++i) files_.emplace_back().read(*sources[i], i, refusals);
  if (!refusals.empty()) return;
  std::set<std::string, std::less<>> known;
  for (const EvidencePieces& file : files_) {
    for (const auto& [id, piece] : file.reviewers()) known.insert(id);
    if (file.review() == files_.front().review()) continue;
    refusals.push_back(refusal(
        file.review_place(),
        fmt::format("this file is of the review `{}`, another one than the file before it", text::excerpt(file.review())),
        "join files of one review"));
    refusals.back().related.push_back({files_.front().review_place(), "the other review"});
  }
  for (const EvidencePieces& file : files_)
    for (const EntryPiece& entry : file.entries()) take_entry(file, entry, known, refusals);
  if (!refusals.empty()) return;
  for (auto& [id, group] : groups_) drop_copies(group);
  if (options_.renumber) renumber();
}

void EvidenceGroups::take_entry(const EvidencePieces& file, const EntryPiece& entry,
                                const std::set<std::string, std::less<>>& known, std::vector<diag::Diagnostic>& refusals) {
  if (entry.id.empty()) {
    const bool can_be_given = options_.renumber && file.reviewers().size() == 1 && entry.piece.value->is_mapping();
    if (can_be_given) return unnumbered_.push_back(&entry);
    refusals.push_back(refusal(place_of(entry.piece), "this entry has no id of the form KT-01",
                               "give it one, or ask for it with --renumber in a file of one reviewer"));
  } else if (!known.contains(entry.reviewer)) {
    refusals.push_back(refusal(place_of(entry.piece),
                               fmt::format("`{}` begins with the id of no reviewer of these files", entry.id),
                               "begin it with the id of the reviewer, or add the reviewer"));
  } else {
    groups_[{entry.reviewer, entry.number, entry.id}].push_back(&entry);
  }
}

/// Of entries that say the same, one is left.
void EvidenceGroups::drop_copies(Group& group) {
  std::stable_sort(group.begin(), group.end(),
                   [](const EntryPiece* a, const EntryPiece* b) { return better_copy(a->piece, b->piece); });
  Group kept;
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
void EvidenceGroups::renumber() {
  std::map<std::string, std::size_t> highest;
  for (const auto& [id, group] : groups_) highest[std::get<0>(id)] = std::max(highest[std::get<0>(id)], std::get<1>(id));
  std::vector<std::pair<std::string, const EntryPiece*>> to_number;
  for (auto& [id, group] : groups_) {
    if (group.size() < 2) continue;
    std::sort(group.begin(), group.end(), is_earlier);
    for (const EntryPiece* entry : group)
      for (const std::size_t input : copies(*entry)) names_.push_back({input, std::get<2>(id), std::get<2>(id)});
    for (std::size_t i = 1; i < group.size(); ++i) to_number.emplace_back(std::get<0>(id), group[i]);
    group.resize(1);
  }
  std::sort(unnumbered_.begin(), unnumbered_.end(), is_earlier);
  for (const EntryPiece* entry : unnumbered_) {
    copies_[entry].push_back(entry->piece.input);
    to_number.emplace_back(files_[entry->piece.input].reviewers().front().first, entry);
  }
  for (const auto& [reviewer, entry] : to_number) {
    const std::size_t number = ++highest[reviewer];
    const std::string id = fmt::format("{}-{:02}", reviewer, number);
    for (NewId& name : names_)
      if (name.before == entry->id && is_copy(*entry, name.input)) name.after = id;
    new_texts_[entry] = with_id(*entry, id);
    groups_[{reviewer, number, id}] = {entry};
  }
}

bool EvidenceGroups::is_copy(const EntryPiece& entry, std::size_t input) const {
  const std::vector<std::size_t>& inputs = copies(entry);
  return std::find(inputs.begin(), inputs.end(), input) != inputs.end();
}

const std::string* EvidenceGroups::new_text(const EntryPiece& entry) const {
  const auto found = new_texts_.find(&entry);
  return found == new_texts_.end() ? nullptr : &found->second;
}

}  // namespace qar::merge
