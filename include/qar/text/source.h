// A source is one file as it was read: its name as the user knows it, and its bytes. `Sources` owns the sources of one
// review and gives each a FileId; sources never move or change once added, so views into their text stay valid for the
// life of the `Sources`.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "qar/text/span.h"

namespace qar::text {

struct Source {
  FileId id = 0;
  std::string path;  ///< as it is shown: relative where the user named it so; never made absolute
  std::string text;  ///< the bytes of the file, unchanged

  [[nodiscard]] std::string_view slice(Span where) const;
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  /// The whole text.
  [[nodiscard]] Span all() const { return span(0, text.size()); }
};

class Sources {
 public:
  const Source& add(std::string path, std::string text);
  [[nodiscard]] const Source& operator[](FileId id) const { return files_[id]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }
  [[nodiscard]] auto begin() const { return files_.begin(); }
  [[nodiscard]] auto end() const { return files_.end(); }

 private:
  std::deque<Source> files_;  // a deque: references stay valid while sources are added
};

}  // namespace qar::text
