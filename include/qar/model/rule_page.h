// A rule page as data: what a YAML file of the form `qar: rule/1` says. It is made of views, so that the built-in pages are
// constants of the program and a user's pages live in their own files; whoever made it keeps what it refers to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "qar/diag/diagnostic.h"
#include "qar/model/prose.h"
#include "qar/model/stage.h"
#include "qar/model/style.h"
#include "qar/profile/date.h"
#include "qar/text/span.h"

namespace qar::model {

/// Text of a page with its place in the page's file; built-in pages have no places.
using PageText = text::Spanned<std::string_view>;
using PageTexts = std::span<const PageText>;

enum class OnlyAt : std::uint8_t { anywhere, sentence_start, block_start, block_end };
enum class Inflect : std::uint8_t { no, all, verb, noun };
/// What must hold for the text that a pattern finds.
enum class Validator : std::uint8_t { none, upn, uln, nhs, ni, postcode, phone, email, laestab };

/// One entry of `words` or `pattern`.
struct PageEntry {
  bool is_pattern = false;  ///< `match` and `unless` are PCRE2; otherwise expressions of words
  PageText match;
  PageTexts unless, unless_in_sentence, unless_in_block, only_in_sentence;
  OnlyAt only_at = OnlyAt::anywhere;
  PageTexts prefer;
  std::optional<diag::Safety> fix;
  Inflect inflect = Inflect::no;
  bool exact_case = false;
  Validator check = Validator::none;
  std::string_view message, help;  ///< empty: the page's
};

/// Kinds of block as a set: bit 1 << ProseKind.
using ProseKinds = std::uint8_t;
[[nodiscard]] constexpr ProseKinds kind_bit(ProseKind kind) {
  return static_cast<ProseKinds>(1U << static_cast<unsigned>(kind));
}

/// Where a page looks. Empty lists and sets: everywhere.
struct PageScope {
  PageTexts sections, parts, cover;
  ProseKinds blocks = 0;
  bool not_quotation = true, not_title = true, not_heading = false, not_cell = false;
};

enum class Counted : std::uint8_t { words, sentences, items, characters };
enum class CountedIn : std::uint8_t { sentence, paragraph, item, part, section, heading };

struct PageLimit {
  Counted count = Counted::words;
  CountedIn in = CountedIn::sentence;
  int max = 0, min = 0;  ///< 0: none
};

struct RulePage {
  std::string_view title, why, source;
  diag::Severity severity = diag::Severity::advice;
  Stage stage = Stage::notes;
  std::optional<profile::Date> from, to;  ///< first days of reviews for which it holds
  std::optional<Style> style;
  bool off = false;  ///< unless configured or selected by its id
  std::span<const std::string_view> aliases;
  std::string_view message, help;
  PageScope scope;
  std::span<const PageEntry> entries;  ///< words or patterns
  std::optional<PageLimit> limit;
  std::span<const std::string_view> flagged, accepted;
};

}  // namespace qar::model
