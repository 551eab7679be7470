// What an edition shows of a review: by its audience, by the profile, and by what the headteacher has decided to share. The
// builder asks here and nowhere else.
#pragma once

#include <string_view>

#include "qar/model/review.h"
#include "qar/render/document.h"

namespace qar::render {

class Visibility {
 public:
  /// The review must outlive it.
  Visibility(const model::Review& review, Audience audience);

  /// Citations, the entries that they name, findings and comments: never in what goes out.
  [[nodiscard]] bool internals() const { return internals_; }
  [[nodiscard]] bool contacts() const { return contacts_; }
  [[nodiscard]] bool reviewer_names() const { return reviewer_names_; }
  [[nodiscard]] bool small_numbers() const { return small_numbers_; }

  [[nodiscard]] bool estimates() const { return names("estimates"); }
  /// The whole of a section; one that the profile does not know has an empty id, and goes with the whole report only.
  [[nodiscard]] bool section(std::string_view id) const { return names(id); }
  [[nodiscard]] bool part(std::string_view section_id, std::string_view part_id) const {
    return names(section_id) || names(part_id);
  }
  /// Nothing at all is shared with this audience.
  [[nodiscard]] bool nothing() const { return shared_ && !shared_->everything && shared_->parts.empty(); }
  /// What is shared, where that is not everything; else null.
  [[nodiscard]] const model::Shared* selection() const { return shared_ && !shared_->everything ? shared_ : nullptr; }

 private:
  [[nodiscard]] bool names(std::string_view what) const;

  bool internals_ = false, contacts_ = true, reviewer_names_ = true, small_numbers_ = true;
  const model::Shared* shared_ = nullptr;
};

}  // namespace qar::render
