#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(# Review report for Larkfield Primary School

## «Leadership at al levels»

Leaders visit lessons every week, and teachers say what they changed afterwards.

## «Personal development»

Pupils join many clubs.
)",
    R"(## Engagement and inclusion

### «What went wel»

- Staff greet every pupil at the gate.

# «Notes of the last meeting»

Still to be sorted.
)",
};
// Headings below those of the profile are the writer's own.
constexpr std::string_view accepted[] = {
    R"(# Review report for Larkfield Primary School

## 2. The quality of leadership at all levels

### What went well

#### Middle leaders

- Subject leaders visit lessons every week, and teachers say what they changed afterwards.

## Area of Excellence: Early reading

### Evidence of impact

Pupils read well.
)",
};

constexpr int most_suggestions = 20;  // each is sought among all titles

std::string help_for_section(const profile::SectionSpec* near) {
  if (near) return fmt::format("write `## {}`, if that is meant", near->title);
  return "make it a heading of level 3 in the section that it belongs to, or use a title of the profile";
}

/// The places of unknown headings and what to say of them.
class Check {
 public:
  Check(const Report& report, const Review& review, Findings& out) : report_(report), profile_(*review.profile), out_(out) {}

  void run(const std::vector<std::uint32_t>& headings) {
    std::size_t section = 0;
    for (const std::uint32_t heading : headings) {
      while (section < report_.sections.size() && report_.sections[section].end_block <= heading) ++section;
      look_at(heading, section < report_.sections.size() && report_.sections[section].heading <= heading
                           ? &report_.sections[section]
                           : nullptr);
    }
  }

 private:
  void look_at(std::uint32_t heading, const model::Section* section) {
    const syntax::Block& block = report_.markdown.block(heading);
    const std::string words = syntax::flatten(report_.markdown, heading).text;
    const std::string title(profile::split_number(words).title);
    if (title.empty() || reads_as_statement(words)) return;
    if (section && section->heading == heading) {
      // A second heading of level 1, or a part's title outside every section, has a rule of its own.
      if (block.level == 1 || profile_.part_titled(title)) return;
      const profile::SectionSpec* near = suggestions_++ < most_suggestions ? titles().section(title) : nullptr;
      add(heading, title, fmt::format("{} is not a section of this profile", quoted(title)), help_for_section(near));
    } else if (block.level == 1 && !report_.sections.empty() &&
               block.where.begin > report_.sections.front().title.where.begin) {
      add(heading, title, fmt::format("{} ends the section before it, and what follows belongs to none", quoted(title)),
          "make it a heading of level 3, or use a title of the profile");
    } else if (section && section->spec && !section->spec->parts.empty() && suggestions_++ < most_suggestions) {
      if (const profile::PartSpec* part = titles().part(title))
        add(heading, title, fmt::format("{} is not read as a part of {}", quoted(title), quoted(section->title.value)),
            fmt::format("write `### {}`, if that is meant", part->title));
    }
  }

  const NearTitles& titles() {
    if (!near_) near_.emplace(profile_);
    return *near_;
  }

  void add(std::uint32_t heading, std::string_view title, std::string message, std::string help) {
    out_.add(title_place(report_, heading, title), std::move(message), std::move(help));
  }

  const Report& report_;
  const profile::Profile& profile_;
  std::optional<NearTitles> near_;  // made for the first heading that may be misspelt
  Findings& out_;
  int suggestions_ = 0;
};

void check(const Report& report, const Review& review, Findings& out) {
  const std::vector<std::uint32_t> headings = unknown_headings(report);
  if (!headings.empty()) Check(report, review, out).run(headings);
}

}  // namespace

extern constinit const Rule unknown_heading = {
    .title = "A heading that the profile does not know",
    .why =
        "What stands under it belongs to no section: its claims are not held against evidence, and it will be set in the "
        "wrong place.",
    .source = "DESIGN 2.2, 2.3; DOMAIN 5.8",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
