// Three versions of a draft made one, by what a draft is made of. The rules:
//
// * The unit is a top-level bullet, a paragraph, a heading, a key of the front matter; a table, a comment or code is one
//   as a whole. A unit that one side left as it was becomes what the other side made of it. A unit that one side deleted
//   and the other left alone is gone; one that the other changed is a conflict.
// * Sections and parts are known by the profile, else by their titles, wherever they stand. Bullets and paragraphs are known
//   by their words: the same, or half of them, first in the same part, then anywhere. So a bullet that one side moved and
//   the other edited is edited where it now stands.
// * Citations at the end of a sentence are a set: what either side added is there, what either side took away is not.
// * Changes of both sides to one bullet are made both where they lie in different sentences and nobody moved the bullet.
// * New bullets of both sides at one place stand one after the other, in an order that does not depend on whose they are.
//   New paragraphs of both at one place are a conflict, since their order is part of what they say.
// * The front matter goes by its keys, mappings within it by theirs; lists are joined by their members.
// * Whatever else both sides changed is a conflict, at the smallest unit. Nothing is guessed, and nothing that either side
//   wrote is left out.
// * Bytes that nobody changed stay: line endings, a byte order mark, blank lines, the end of the last line.
//
// Swapping the sides changes nothing but the sides of conflicts.
#pragma once

#include <span>
#include <string>

#include "qar/merge/merged.h"
#include "qar/profile/profile.h"
#include "qar/text/source.h"

namespace qar::merge {

/// A version that is not there (git's base of a file that both sides added) is a source with an empty text. Conflicts and
/// refusals have their places in these sources. `profile` null: the one that the drafts name, among those built in, or that
/// of their dates.
[[nodiscard]] Merged merge_drafts(const text::Source& base, const text::Source& ours, const text::Source& theirs,
                                  const Marking& marking = {}, const profile::Profile* profile = nullptr);

/// A draft, and the name by which it is called in a conflict.
struct NamedDraft {
  const text::Source* source = nullptr;
  std::string label;
};

/// Drafts of which each holds other sections or parts, put together: each part as the one draft has it that wrote in it. A
/// part that two drafts wrote differently is a conflict (`merge/written-twice`), whole. Two drafts or more.
[[nodiscard]] Merged assemble_drafts(std::span<const NamedDraft> drafts, const Marking& marking = {},
                                     const profile::Profile* profile = nullptr);

}  // namespace qar::merge
