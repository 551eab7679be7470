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

#include "rules/automaton.h"
#include "rules/probes.h"

namespace qar::rules {

/// Entries are numbered through all pages, in order.
struct PageIndex {
  struct Literal {
    std::uint32_t size = 0;
    std::uint32_t first = 0, end = 0;  ///< in `sites`
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
    Automaton automaton;
    std::span<const Literal> literals;
  };
  /// Of the three bytes at an offset, enough to tell most of them apart.
  static constexpr std::size_t head_count = 32 * 32 * 32;
  [[nodiscard]] static std::size_t head_of(std::string_view text, std::size_t at) {
    const auto low = [&](std::size_t i) { return i < text.size() ? static_cast<std::size_t>(text[i]) & 31U : 0; };
    return low(at) * 1024 + low(at + 1) * 32 + low(at + 2);
  }
  [[nodiscard]] bool may_begin_word(std::string_view text, std::size_t at) const {
    const std::size_t head = head_of(text, at);
    return ((heads[head / 64] >> (head % 64)) & 1U) != 0;
  }
  Part words;                            ///< where letters or figures begin: nearly all
  std::span<const std::uint64_t> heads;  ///< a bit for each head with which one of these may begin
  Part anywhere;                         ///< within words and between them
  std::span<const Site> sites;
  std::span<const ByteMask> masks;  ///< the first holds everything
  std::string_view exacts;
  std::span<const std::uint32_t> everywhere;  ///< patterns without a literal

  /// Whether a site's entry may match where its literal was found, by the bytes beside it.
  [[nodiscard]] bool fits(const Site& site, std::string_view text, std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = 0; i < Probe::bytes_after; ++i)
      if (!masks[site.after[i]].holds(end + i < text.size() ? text[end + i] : '\n')) return false;
    for (std::uint32_t i = 0; i < Probe::bytes_before; ++i)
      if (!masks[site.before[i]].holds(begin > i ? text[begin - 1 - i] : '\n')) return false;
    if (site.exact == 0) return true;
    for (std::uint32_t i = 0; i < end - begin; ++i) {
      const char exact = exacts[site.exact + i];
      if (exact != Probe::either_case && exact != text[begin + i]) return false;
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
    std::vector<AutomatonBuilder> automaton;  // one, once the literals are known

    [[nodiscard]] PageIndex::Part tables() const { return {automaton.front().automaton(), literals}; }
  };
  void add_entry(const model::PageEntry& entry, std::uint32_t number);
  void finish(Part& part);
  void add_head(std::string_view text);
  std::uint16_t mask(const ByteMask& bytes);
  std::uint32_t exact(const Probe& probe);

  std::vector<PageIndex::Site> sites_;
  std::vector<ByteMask> masks_ = {ByteMask::everything()};
  std::map<ByteMask, std::uint16_t> mask_numbers_ = {{ByteMask::everything(), 0}};
  std::string exacts_ = std::string(1, '\0');
  std::map<std::string, std::uint32_t> exact_places_;
  std::vector<std::uint32_t> everywhere_;
  Part words_, anywhere_;
  std::vector<std::uint64_t> heads_ = std::vector<std::uint64_t>(PageIndex::head_count / 64);
};

/// What is laid against prose for an entry's `match` (inflected where it says so).
struct WordExpression;
[[nodiscard]] WordExpression expression_of(const model::PageEntry& entry);

}  // namespace qar::rules
