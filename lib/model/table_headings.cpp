#include "qar/model/table_headings.h"

#include <algorithm>
#include <array>
#include <span>

namespace qar::model {
namespace {

constexpr auto of_other_things = std::to_array<std::string_view>({"score",
                                                                  "%",
                                                                  "visit",
                                                                  "lesson",
                                                                  "hour",
                                                                  "week",
                                                                  "day",
                                                                  "staff",
                                                                  "teacher",
                                                                  "assistant",
                                                                  "change",
                                                                  "points",
                                                                  "year on",
                                                                  "rank",
                                                                  "grade",
                                                                  "average",
                                                                  "gap",
                                                                  "session",
                                                                  "point",
                                                                  "scale",
                                                                  "level",
                                                                  "meeting",
                                                                  "number of adults",
                                                                  "plans written"});
constexpr auto of_pupils = std::to_array<std::string_view>(
    {"pupil", "student", "learner", "child", "number", "boys", "girls", "how many", "on roll", "count"});

bool holds_any(std::string_view heading, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view each) { return heading.find(each) != std::string_view::npos; });
}

}  // namespace

bool counts_no_pupils(std::string_view heading) { return holds_any(heading, of_other_things); }

bool counts_pupils(std::string_view heading) { return heading == "no." || heading == "n" || holds_any(heading, of_pupils); }

}  // namespace qar::model
