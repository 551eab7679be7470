// The words that every edition adds to a report: headings, labels, what is said where something is missing. All writers
// take them from here, so that a report reads the same in each format. Titles of sections and standing statements are not
// among them: those are the profile's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/render/document.h"

namespace qar::render {

namespace wording {
inline constexpr std::string_view report = "Review report";
inline constexpr std::string_view no_school = "The school is not named";
inline constexpr std::string_view contents = "Contents";
inline constexpr std::string_view skip = "Skip to the report";
inline constexpr std::string_view estimates = "Summary of estimates";
inline constexpr std::string_view aspect = "Aspect";
inline constexpr std::string_view estimate = "Estimate";
inline constexpr std::string_view overall = "Overall";
inline constexpr std::string_view estimates_declined = "The school chose to have no estimates.";
inline constexpr std::string_view estimates_not_stated = "No estimates are given in this report.";
inline constexpr std::string_view estimates_not_shared = "The school has not included estimates in this edition.";
inline constexpr std::string_view areas = "Areas of excellence";
inline constexpr std::string_view area = "Area";
inline constexpr std::string_view category = "Category";
inline constexpr std::string_view status = "Status";
inline constexpr std::string_view contact = "Contact";
inline constexpr std::string_view no_areas = "The school put forward no area of excellence for this review.";
inline constexpr std::string_view statements = "About this report";
inline constexpr std::string_view glossary = "Abbreviations";
inline constexpr std::string_view signs = "Signs in place of numbers";
inline constexpr std::string_view hidden = "[c]";  ///< in the place of a number that is too small to be shown
inline constexpr std::string_view evidence = "Evidence";
inline constexpr std::string_view confidential = "Confidential";
inline constexpr std::string_view cited_in = "Cited in";
inline constexpr std::string_view table = "Table";
inline constexpr std::string_view picture = "Picture";
inline constexpr std::string_view notes = "Notes on the cover";
inline constexpr std::string_view not_given = "Not given";
inline constexpr std::string_view draft = "Draft";
inline constexpr std::string_view must_not_go_out = "This edition must not go out: what holds it back has not been mended.";
}  // namespace wording

/// "Must be fixed", "Probably wrong", "To consider", "Comment": how a note in the margin begins.
[[nodiscard]] std::string_view name(Note::Kind kind);
/// "message; help".
[[nodiscard]] std::string sentence(const Note& note);
/// "Idris Pellow, early reading leader"; empty where the contact is an address alone.
[[nodiscard]] std::string name_and_post(const Contact& contact);
/// When, what, where and with whom, what it suggests, and of which aspects: what stands above an entry's words.
[[nodiscard]] std::vector<std::string> facts(const EvidenceEntry& entry);
/// "The scale, from the highest: Leading, Effective, Working Towards Effective, Ineffective."
[[nodiscard]] std::string scale_in_words(const Estimates& estimates);
/// "2 of 4, counted from the highest", for those who cannot see a drawing. Empty where the value is not on the scale.
[[nodiscard]] std::string place_in_words(const Estimate& estimate, const Estimates& estimates);
/// "Page 3 of 9", at the foot of a printed page.
[[nodiscard]] std::string page_in_words(std::size_t page, std::size_t pages);

}  // namespace qar::render
