// A baseline: the findings that were known on some day, so that only new ones are told. One line a finding, with nothing in
// it of what the finding is about: its fingerprint, its rule and its file (docs/formats.md). So it survives moved lines, and
// two of them can be merged as text.
#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/file_store.h"
#include "qar/text/result.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::check {

/// A finding as a baseline knows it.
struct BaselineEntry {
  std::string path;  ///< as `Baseline::path_of` writes it
  std::string rule;
  std::string fingerprint;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// The present name of a rule; a name that no rule has or had stays as it is.
[[nodiscard]] std::string_view present_name(std::string_view rule);

class Baseline {
 public:
  /// Without entries: what `--write-baseline` begins with.
  Baseline(const text::FileStore& files, std::string path);
  /// A file's. The failure of a malformed one names the line.
  [[nodiscard]] static text::Result<Baseline> read(const text::FileStore& files, const std::string& path,
                                                   std::string_view (*name_of_now)(std::string_view) = present_name);
  /// The text of one with these entries, which are in order.
  [[nodiscard]] static std::string text(std::span<const BaselineEntry> entries);

  [[nodiscard]] const text::Source& source() const { return source_; }
  /// In order, each once. A rule that has been renamed since has the name of now, and the fingerprints of then.
  [[nodiscard]] std::span<const BaselineEntry> entries() const { return entries_; }
  /// The line on which an entry stands.
  [[nodiscard]] text::Span place(std::size_t entry) const { return places_[entry]; }
  [[nodiscard]] bool contains(const BaselineEntry& entry) const;
  /// Whether it holds back what it does not know too, since it will be written with that.
  [[nodiscard]] bool takes_all() const { return takes_all_; }
  void take_all() { takes_all_ = true; }
  /// The names that a rule has in the file and no longer bears.
  [[nodiscard]] std::vector<std::string_view> former_names(std::string_view rule) const;

  /// How the path of a file is written in it: counted from its own folder, on one line.
  [[nodiscard]] std::string path_of(std::string_view path) const;

 private:
  void put_in_order();
  struct Renamed {
    std::string now, was;
    friend auto operator<=>(const Renamed&, const Renamed&) = default;
  };

  text::Source source_;
  std::string folder_, current_folder_;  // absolute
  std::vector<BaselineEntry> entries_;
  std::vector<text::Span> places_;  // of each entry
  std::vector<Renamed> renamed_;
  bool takes_all_ = false;
};

}  // namespace qar::check
