// Slips that come in numbers (a file indented with TABs, a list pasted with long dashes) and are one problem: told at the
// first place, counted, mended together.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"

namespace qar::syntax {

class RepeatedProblems {
 public:
  enum Kind : std::uint8_t { tab, odd_space, control, long_dash, conflict_marker, directive, several_documents };

  /// Something to be told on its own, with nothing that the program could put in its place.
  void add(Kind kind, text::Span where);
  /// A character that is read as `mend`; told once for each `character`.
  void add(Kind kind, text::Span where, std::string_view mend, char32_t character);

  /// All of them, as diagnostics.
  void report(std::vector<diag::Diagnostic>& problems) const;
  /// Where each stands, ascending.
  [[nodiscard]] std::vector<std::uint32_t> places() const;

 private:
  struct Group {
    Kind kind;
    char32_t character;
    std::vector<text::Edit> edits;  ///< never empty; the first is where it is told
    bool mendable;
  };
  static diag::Diagnostic tell(const Group& group);
  std::vector<Group> groups_;
};

}  // namespace qar::syntax
