// A version of a file with line feeds only and no byte order mark, so that versions can be compared; and the way back.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "qar/text/source.h"

namespace qar::merge {

struct TextForm {
  bool byte_order_mark = false;
  std::string_view ending;  ///< of every line; empty where there is only one, "\n" also where lines end in several ways
  friend bool operator==(const TextForm&, const TextForm&) = default;
};

class PlainText {
 public:
  PlainText() = default;
  /// The original must outlive this: mostly it is plain already, and then is not copied.
  explicit PlainText(const text::Source& original);

  /// With the id and path of the original.
  [[nodiscard]] const text::Source& source() const { return *plain_; }
  [[nodiscard]] const TextForm& form() const { return form_; }
  /// Where a place of the plain text stands in the original.
  [[nodiscard]] text::Span original(text::Span where) const;

 private:
  const text::Source* plain_ = nullptr;
  std::unique_ptr<const text::Source> own_;  // where the original is not plain
  TextForm form_;
};

/// What both sides together make of the base, where that is there.
[[nodiscard]] TextForm merged_form(const std::optional<TextForm>& base, const TextForm& ours, const TextForm& theirs);
[[nodiscard]] std::string in_form(std::string plain, const TextForm& form);

/// As it became on the side that changed it; where both did, the longer one, so that it does not matter who is who. For what
/// lies between the lines and is never worth a conflict.
[[nodiscard]] std::string_view changed_one(const std::optional<std::string_view>& base, std::string_view ours,
                                           std::string_view theirs);

/// Where a line begins that a merge left behind; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> find_marker(std::string_view text);
/// Without the conflicts of an earlier merge: of each, the first side. Git hands such a base over where branches met twice.
[[nodiscard]] std::string without_conflicts(std::string_view text);

}  // namespace qar::merge
