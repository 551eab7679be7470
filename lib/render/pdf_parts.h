// The parts of a report, set in a column in their order: cover, contents, estimates, areas of excellence, statements,
// sections, lists of terms, evidence.
#pragma once

#include "pdf_column.h"

namespace qar::render::pdf {

void set_report(Column& column);
void set_cover(Column& column);
void set_sections(Column& column);
void set_evidence(Column& column);

/// How far up the scale, as filled boxes; the word beside them says the same. Stands on the last strip.
void steps(Column& column, const Estimate& estimate, double at_x, double at_y, Colour colour);
/// A heading of the second level with its rule and its bookmark.
void open_section(Column& column, const std::string& number, const std::string& title, const std::string& anchor);
/// Words with their number before them, a little fainter.
[[nodiscard]] std::vector<Stretch> numbered(std::string& words, const std::string& number, const std::string& title,
                                            const Style& style, Colour faint);

}  // namespace qar::render::pdf
