// A review: one draft with its evidence, the profile and the stage by which both are judged. Rules are functions of this.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "qar/model/dictionary.h"
#include "qar/model/evidence.h"
#include "qar/model/report.h"
#include "qar/model/stage.h"
#include "qar/model/style.h"
#include "qar/profile/profile.h"

namespace qar::model {

struct Lock;  // lock.h

struct EntryRef {
  const EvidenceFile* file = nullptr;
  const EvidenceEntry* entry = nullptr;
};

struct Review {
  const Report* report = nullptr;      ///< null: evidence without a draft
  const Report* previous = nullptr;    ///< the last review's report, where the cover names it and it could be read
  std::vector<EvidenceFile> evidence;  ///< sorted by path
  std::vector<Suppression> evidence_suppressions;
  const profile::Profile* profile = nullptr;  ///< never null once a rule sees it
  bool profile_named = false;                 ///< by the draft, the configuration or the command line; else by date
  Stage stage = Stage::draft;
  Style style = Style::cp_house;
  const Dictionary* dictionary = nullptr;  ///< null: spelling is not checked
  std::vector<std::string> own_words;      ///< of the organisation, in lower case, sorted: right whatever a dictionary says
  const Lock* lock = nullptr;              ///< the review.lock beside the draft; null: there is none
  bool evidence_wanted = true;             ///< false: --no-evidence; then rules about evidence are silent
  std::string draft_folder;                ///< the folder's name, for agreement with the review id

  /// Fills the index below; call once after `evidence` is complete.
  void index_entries();
  /// The first entry with this id; null file when there is none.
  [[nodiscard]] EntryRef entry(std::string_view id) const;
  /// The dates of the review, from the cover; nothing when they are not there.
  [[nodiscard]] std::optional<Date> first_day() const;
  [[nodiscard]] std::optional<Date> last_day() const;
  /// Ids of the team as the cover says: the lead, then the reviewers.
  [[nodiscard]] std::vector<Spanned<std::string_view>> team() const;
  /// Ids that any claim cites.
  [[nodiscard]] bool cited(std::string_view id) const;
  /// It suggests something and no claim cites it; never the pre-review analysis or what is confidential.
  [[nodiscard]] bool is_orphan(const EvidenceEntry& entry) const;
  /// At least one claim of the draft cites something.
  [[nodiscard]] bool cites_at_all() const { return !cited_.empty(); }

 private:
  std::unordered_map<std::string_view, EntryRef> entries_;
  std::unordered_map<std::string_view, std::size_t> cited_;
};

}  // namespace qar::model
