// Small questions about entries of evidence that several rules ask.
#pragma once

#include <string>
#include <string_view>

#include "qar/rules/rule.h"

namespace qar::rules {

/// The id in capitals: files that write `kt` and covers that write `KT` mean one person.
[[nodiscard]] std::string in_capitals(std::string_view id);
/// Two to six capital letters.
[[nodiscard]] bool is_reviewer_id(std::string_view id);

/// "`KT`", or "this" where what stands there may be a name.
[[nodiscard]] std::string shown_id(std::string_view id);

/// Where an entry is named: its id, else the beginning of the entry.
[[nodiscard]] text::Span name_place(const EvidenceEntry& entry);
/// "`KT-01`", or "an entry" where it has no id.
[[nodiscard]] std::string name_of(const EvidenceEntry& entry);

/// Whether a field holds anything at all, readable or not: what could not be read was reported, and is not missing.
[[nodiscard]] bool holds(const EvidenceFile& file, const EvidenceEntry& entry, std::string_view field);

/// Whether the profile lets reviewers do this activity without a member of the school.
[[nodiscard]] bool is_done_alone(const profile::Profile& profile, const EvidenceEntry& entry);

/// Who wrote an entry: the reviewer with the id's prefix; null if the file names nobody of that id.
[[nodiscard]] const model::Reviewer* writer(const EvidenceFile& file, const EvidenceEntry& entry);
/// Whether a member of the host school wrote it.
[[nodiscard]] bool is_by_school(const EvidenceFile& file, const EvidenceEntry& entry);

}  // namespace qar::rules
