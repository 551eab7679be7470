// The one pass for all pages: which literals stand for which entries, and what must stand beside them. For the built-in
// pages the tables are constants that were made when the program was built; for a user's pages they are made when the
// configuration is read.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "qar/model/rule_page.h"

#include "rules/literal_tree.h"
#include "rules/probes.h"

namespace qar::rules {

/// Entries are numbered through all pages, in order.
struct PageIndex {
  struct Literal {
    std::uint32_t first = 0, end = 0;                         ///< in `sites`
    std::array<std::uint16_t, Probe::bytes_before> before{};  ///< in `masks`: what any of the sites may have beside it
    std::array<std::uint16_t, Probe::bytes_after> after{};
  };
  /// One entry that a literal may stand for.
  struct Site {
    static constexpr std::uint32_t anywhere = UINT32_MAX;  ///< as a distance: all of the block

    std::uint32_t entry = 0;
    std::uint32_t distance = 0;                               ///< its match begins at most so many bytes before the literal
    std::uint32_t exact = 0;                                  ///< in `exacts`: the literal in its case; 0: in any
    std::array<std::uint16_t, Probe::bytes_before> before{};  ///< in `masks`
    std::array<std::uint16_t, Probe::bytes_after> after{};
  };
  /// Literals and where they are looked for.
  struct Part {
    LiteralTree tree;
    std::span<const Literal> literals;
  };
  Part words;     ///< where letters or figures begin: nearly all
  Part anywhere;  ///< within words and between them
  std::span<const Site> sites;
  std::span<const ByteMask> masks;  ///< the first holds everything
  std::string_view exacts;
  std::span<const std::uint32_t> everywhere;  ///< patterns without a literal

  /// The bytes beside a find, the nearest first.
  struct Neighbours {
    std::array<char, Probe::bytes_before> before;
    std::array<char, Probe::bytes_after> after;
  };
  [[nodiscard]] static Neighbours neighbours(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    Neighbours made;
    for (std::uint32_t i = 0; i < Probe::bytes_before; ++i) made.before[i] = begin > i ? text[begin - 1 - i] : '\n';
    for (std::uint32_t i = 0; i < Probe::bytes_after; ++i) made.after[i] = end + i < text.size() ? text[end + i] : '\n';
    return made;
  }
  /// Whether the entry of a site, or of any site of a literal, may match where the literal was found, by the bytes beside
  /// it.
  template <class Wanted>
  [[nodiscard]] bool fits(const Wanted& wanted, const Neighbours& beside) const {
    for (std::uint32_t i = 0; i < Probe::bytes_after; ++i)
      if (!masks[wanted.after[i]].holds(beside.after[i])) return false;
    for (std::uint32_t i = 0; i < Probe::bytes_before; ++i)
      if (!masks[wanted.before[i]].holds(beside.before[i])) return false;
    return true;
  }
  /// Whether a find is in the case that a site asks for.
  [[nodiscard]] bool fits_case(const Site& site, std::string_view found) const {
    if (site.exact == 0) return true;
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      const char exact = exacts[site.exact + i];
      if (exact != Probe::either_case && exact != found[i]) return false;
    }
    return true;
  }
};

class PageIndexBuilder {
 public:
  explicit PageIndexBuilder(std::span<const model::RulePage* const> pages);
  [[nodiscard]] PageIndex index() const;

 private:
  using Sites = std::map<std::string, std::vector<PageIndex::Site>>;
  struct Part {
    Sites found;
    std::vector<PageIndex::Literal> literals;
    std::vector<LiteralTreeBuilder> tree;  // one, once the literals are known

    [[nodiscard]] PageIndex::Part tables() const { return {tree.front().tree(), literals}; }
  };
  void add_entry(const model::PageEntry& entry, std::uint32_t number);
  void finish(Part& part);
  [[nodiscard]] PageIndex::Literal literal(std::uint32_t first_site);
  std::uint16_t mask(const ByteMask& bytes);
  std::uint32_t exact(const Probe& probe);

  std::vector<PageIndex::Site> sites_;
  std::vector<ByteMask> masks_ = {ByteMask::everything()};
  std::map<ByteMask, std::uint16_t> mask_numbers_ = {{ByteMask::everything(), 0}};
  std::string exacts_ = std::string(1, '\0');
  std::map<std::string, std::uint32_t> exact_places_;
  std::vector<std::uint32_t> everywhere_;
  Part words_, anywhere_;
};

/// What is laid against prose for an entry's `match` (inflected where it says so).
struct WordExpression;
[[nodiscard]] WordExpression expression_of(const model::PageEntry& entry);

}  // namespace qar::rules
