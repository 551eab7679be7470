#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/running_text.h"

namespace qar::rules::privacy {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Maren Tolley}
team: {lead: LR, reviewers: [KT], people: {LR: {name: Ada Quill}, KT: {name: "Dr Rosa Fenn"}}}
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited, contact: {name: Idris Pellow}}]
---

## Leadership at all levels

«Maren Tolley» took up the post in 2022, and «Mrs Tolley» visits lessons.

### What went well

- Leaders worked with «Ada Quill» and «Rosa Fenn». «Idris Pellow's» plan for reading is shared.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Mary Green}
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited, contact: {name: Idris Pellow}}]
---

## Leadership at all levels

The headteacher visits lessons. Mary Green Park is near, and pupils know Mary Anning and green plants.

## Area of Excellence

### Early reading

Idris Pellow, early reading leader, will show it to visitors.
)",
};

struct Person {
  std::vector<std::string> names;  ///< in lower case, titles left out
  text::Span where;
  bool contact = false;
};

bool is_title(std::string_view word) {
  constexpr auto titles = std::to_array<std::string_view>(
      {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd"});
  return std::ranges::find(titles, word) != titles.end();
}

std::vector<Person> people_of(const model::Cover& cover) {
  std::vector<Person> people;
  const auto add = [&](const model::Field& name, bool contact) {
    if (!name || is_placeholder(name->value)) return;
    Person person{{}, name->where, contact};
    const std::string lower = text::lower(name->value);
    for (const std::string_view word : text::split(lower, ' ')) {
      const std::string_view plain = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
      if (!plain.empty() && !is_title(plain)) person.names.emplace_back(plain);
    }
    // Letters after a name, or a remark behind a comma, are no name.
    if (person.names.size() >= 2 && person.names.size() <= 4 && name->value.find(',') == std::string_view::npos)
      people.push_back(std::move(person));
  };
  if (cover.school) add(cover.school->headteacher, false);
  if (cover.team)
    for (const model::Person& person : cover.team->people) add(person.name, false);
  for (const model::AreaOfExcellence& area : cover.areas_of_excellence)
    if (area.contact) add(area.contact->name, true);
  return people;
}

class Names {
 public:
  Names(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find(const Person& person) {
    for (const std::string_view ending : {"", "'s"})
      for (const std::uint32_t last : text_.places(person.names.back() + std::string(ending))) {
        const auto first = first_of(person, last);
        if (first == last || (person.contact && section_is_area(last))) continue;
        out_.add(text_.locate({first, last + 1}), "a person of the cover is named in the text", "name the post, or the team")
            .related.push_back({person.where, "on the cover"});
      }
  }

 private:
  /// The first word of the full name, or of a title and the surname; the last where it is no more than a surname.
  [[nodiscard]] std::uint32_t first_of(const Person& person, std::uint32_t last) const {
    const auto is_capital = [](std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; };
    if (last == 0 || !is_capital(text_.written(last))) return last;
    // "Rose Hill Park" is a place.
    if (text_.gap_before(last + 1) == " " && is_capital(text_.written(last + 1))) return last;
    if (is_title(text_.word(last - 1)) && text_.gap_before(last).size() <= 2) return last - 1;
    const auto size = static_cast<std::uint32_t>(person.names.size());
    if (size > last + 1) return last;
    for (std::uint32_t i = 0; i + 1 < size; ++i)
      if (text_.word(last + 1 - size + i) != person.names[i]) return last;
    return last + 1 - size;
  }
  [[nodiscard]] bool section_is_area(std::uint32_t index) const {
    const model::ProseBlock& block = text_.block(index);
    const auto& sections = text_.report().sections;
    return block.section < sections.size() && sections[block.section].id() == "aoe";
  }

  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::size_t most = 50;
  std::vector<Person> people = people_of(report.cover);
  if (people.size() > most) people.resize(most);
  Names names(report, out);
  for (const Person& person : people) names.find(person);
}

}  // namespace

extern constinit const Rule name_of_the_cover = {
    .title = "A person of the cover named in the text",
    .why = "The cover names the head and the team; in the text a name makes a finding about the school one about a person.",
    .source = "DOMAIN 1.6 (names: allowed on the cover, not elsewhere), 6.1, 6.2",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::privacy
