#include "section_names.h"

#include "qar/text/words.h"

namespace qar::read {

std::string_view aspect_named(const profile::Profile& profile, std::string_view written) {
  for (const profile::SectionSpec& section : profile.sections)
    if (section.id == written) return section.id;
  if (const profile::SectionSpec* section = profile.section_titled(written)) return section->id;
  const std::string folded = profile::fold_title(written);
  for (const profile::SectionSpec& section : profile.sections)
    if (section.id == folded) return section.id;
  if (folded.size() < 4) return {};
  std::string_view found;
  for (const profile::SectionSpec& section : profile.sections) {
    if (!section.id.starts_with(folded) && !profile::fold_title(section.title).starts_with(folded)) continue;
    if (!found.empty()) return {};
    found = section.id;
  }
  return found;
}

}  // namespace qar::read
