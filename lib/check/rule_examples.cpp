#include "qar/check/rule_examples.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/check/baseline.h"
#include "qar/check/baseline_use.h"
#include "qar/check/plan.h"
#include "qar/read/profile_reader.h"
#include "qar/read/rule_page_reader.h"
#include "qar/rules/page_problems.h"
#include "qar/text/words.h"

namespace qar::check {
namespace {

using profile::Date;
using profile::Profile;
using profile::SectionSpec;

constexpr std::string_view opening = "\u00ab";
constexpr std::string_view closing = "\u00bb";
constexpr std::string_view baseline_name = "known.baseline";

void add_file(Example& example, std::string_view name, std::string_view marked) {
  const std::string path = "review/" + std::string(name);
  std::string text;
  std::vector<std::uint32_t> open;
  while (!marked.empty()) {
    if (marked.starts_with(opening)) {
      open.push_back(static_cast<std::uint32_t>(text.size()));
      marked.remove_prefix(opening.size());
    } else if (marked.starts_with(closing) && !open.empty()) {
      example.marks.push_back({path, open.back(), static_cast<std::uint32_t>(text.size())});
      open.pop_back();
      marked.remove_prefix(closing.size());
    } else {
      text += marked.front();
      marked.remove_prefix(1);
    }
  }
  if (text.find("\nstage:") != std::string::npos) example.says_stage = true;
  if (name == baseline_name) example.has_baseline = true;
  if (path.ends_with(".md")) example.paths.push_back(path);
  example.files.add(path, std::move(text));
}

/// Where a plain example is put.
struct Place {
  Date day;
  const SectionSpec* section = nullptr;
  const profile::PartSpec* part = nullptr;
};

bool wants(model::PageTexts list, std::string_view value) {
  return list.empty() || std::ranges::any_of(list, [&](const model::PageText& each) { return each.value == value; });
}

/// The first section of a profile that the scope names, and the first of its parts that it names.
std::optional<Place> place_in(const Profile& profile, const model::PageScope& scope, Date day) {
  const bool intro = !scope.parts.empty() && wants(scope.parts, "intro");
  for (const SectionSpec& section : profile.sections) {
    if (section.rendered || !wants(scope.sections, section.id)) continue;
    for (const std::string& id : section.parts)
      if (wants(scope.parts, id)) return Place{day, &section, profile.part(id)};
    const bool named = !scope.sections.empty();
    if ((named || intro) && (scope.parts.empty() || intro)) return Place{day, &section, nullptr};
  }
  return std::nullopt;
}

Place place_for(const model::RulePage& page) {
  std::vector<Date> days;
  // A Monday in each of the eras of reports, the present one first; then the page's own first and last day.
  for (const auto [year, month, day] :
       std::to_array<std::array<int, 3>>({{2025, 11, 10}, {2024, 11, 11}, {2020, 11, 9}, {2018, 11, 12}, {2013, 11, 11}}))
    days.push_back(*Date::make(year, month, day));
  if (page.from) days.push_back(*page.from);
  if (page.to) days.push_back(*page.to);
  std::erase_if(days, [&](Date day) { return (page.from && day < *page.from) || (page.to && *page.to < day); });
  for (const Date day : days)
    if (const Profile* profile = read::profile_for(day))
      if (const auto place = place_in(*profile, page.scope, day)) return *place;
  return {days.empty() ? *Date::make(2025, 11, 10) : days.front(), nullptr, nullptr};
}

/// As a kind of block in which the page looks.
std::string as_block(const model::PageScope& scope, std::string_view example) {
  const auto has = [&](model::ProseKind kind) { return (scope.blocks & model::kind_bit(kind)) != 0; };
  const bool list = example.starts_with("- ") || example.starts_with("> ") || example.starts_with("|");
  if (scope.blocks == 0 || list || has(model::ProseKind::paragraph)) return std::string(example);
  if (has(model::ProseKind::item)) return fmt::format("- {}", example);
  if (has(model::ProseKind::heading)) return fmt::format("#### {}", example);
  if (has(model::ProseKind::quote)) return fmt::format("> {}", example);
  return fmt::format("| {} | |\n|---|---|", example);
}

std::string draft_with(const model::RulePage& page, std::string_view example) {
  const Place place = place_for(page);
  std::string draft = fmt::format(
      "---\nqar: report/1\nreview: larkfield\nschool: {{name: Larkfield Primary School}}\ndates: {{from: {}, to: "
      "{}}}\n---\n\n",
      place.day.iso(), Date::from_days(place.day.days() + 2).iso());
  if (place.section) draft += fmt::format("## {}\n\n", place.section->title);
  if (place.part) draft += fmt::format("### {}\n\n", place.part->title);
  return draft + as_block(page.scope, example) + "\n";
}

std::vector<std::string> words_at(const Example& example, const std::vector<Mark>& marks, const std::vector<Mark>& without) {
  std::vector<std::string> words;
  for (const Mark& mark : marks) {
    if (std::ranges::find(without, mark) != without.end()) continue;
    const auto file = example.files.read(mark.path, 1 << 24);
    words.push_back(file.ok() ? file.value().bytes.substr(mark.begin, mark.end - mark.begin) : std::string());
  }
  return words;
}

/// Where a page that is tested by itself stands in the files of its examples, and so its id.
constexpr std::string_view page_path = "pages/page.yaml";
constexpr std::string_view page_id = "pages/page";

std::vector<FailedExample> run_examples(const rules::CatalogueEntry& entry, const text::Source* page) {
  std::vector<FailedExample> failed;
  for (const bool flagged : {true, false}) {
    std::size_t number = 0;
    for (const std::string_view text : flagged ? entry.rule->flagged : entry.rule->accepted) {
      ++number;
      Example example = read_example(*entry.rule, text);
      if (page) {
        example.files.add(fmt::format("review/{}", page_path), page->text);
        const std::string style = entry.rule->style ? fmt::format("style: {}\n", model::name(*entry.rule->style)) : "";
        example.files.add("review/qar.yaml", fmt::format("{}rule_paths: [{}]\n", style, page_path));
      }
      const bool alone = page || entry.rule->yaml;
      const std::vector<Mark> found =
          check_example(example, entry.rule->full_from, alone ? entry.id : std::string_view()).places(entry.id);
      const bool as_marked = found == example.marks && example.marks.empty() != flagged;
      if (as_marked) continue;
      failed.push_back({flagged, number, std::string(text), words_at(example, example.marks, found),
                        words_at(example, found, example.marks)});
    }
  }
  return failed;
}

}  // namespace

Example read_example(std::string_view page) {
  Example example;
  if (!page.starts_with("=== ")) { add_file(example, "report.md", page); }
  while (page.starts_with("=== ")) {
    const std::size_t line = page.find('\n');
    const std::string_view name = page.substr(4, line - 4);
    page.remove_prefix(line + 1);
    const std::size_t next = page.starts_with("=== ") ? 0 : page.find("\n=== ");
    const std::size_t size = next == std::string_view::npos ? page.size() : next == 0 ? 0 : next + 1;
    add_file(example, name, page.substr(0, size));
    page.remove_prefix(size);
  }
  std::ranges::sort(example.marks);
  return example;
}

Example read_example(const rules::Rule& rule, std::string_view example) {
  if (!rule.yaml) return read_example(example);
  const bool whole = example.starts_with("---") || example.starts_with("#");
  Example made;
  add_file(made, "report.md", whole ? std::string(example) : draft_with(*rule.yaml, example));
  if (rule.style) add_file(made, "qar.yaml", fmt::format("style: {}\n", model::name(*rule.style)));
  std::ranges::sort(made.marks);
  return made;
}

namespace {

/// The examples' own: two words are wrong, all others right, so that they do not depend on what a machine has installed.
class ExampleDictionary final : public model::Dictionary {
 public:
  [[nodiscard]] bool knows(std::string_view word) const override {
    return !text::equal_ignoring_case(word, "recieve") && !text::equal_ignoring_case(word, "curriculm");
  }
  [[nodiscard]] std::vector<std::string> near(std::string_view word) const override {
    return {word == "recieve" ? "receive" : "curriculum"};
  }
};

}  // namespace

Outcome check_example(const Example& example, model::Stage stage, std::string_view only) {
  Settings settings;
  if (!example.says_stage) settings.stage = std::max(stage, model::Stage::draft);
  settings.dictionary = std::make_shared<ExampleDictionary>();
  settings.select.emplace_back(only.empty() ? all_rules : only);
  if (example.has_baseline) {
    auto baseline = Baseline::read(example.files, "review/" + std::string(baseline_name));
    if (!baseline.ok()) return {{}, {baseline.message()}};
    settings.baseline = std::make_shared<const Baseline>(std::move(baseline.value()));
  }
  const Plan plan = make_plan(example.files, example.paths, settings);
  Outcome outcome;
  outcome.failures = plan.failures;
  for (const ConfigurationPtr& configuration : plan.configurations)
    outcome.checked.push_back(check_configuration(*configuration, settings));
  check_jobs(example.files, plan.jobs, settings, {},
             [&](Checked&& checked) { outcome.checked.push_back(std::move(checked)); });
  if (settings.baseline) {
    BaselineUse use(*settings.baseline, example.files, settings);
    for (const Checked& each : outcome.checked) use.count(each);
    outcome.checked.push_back(use.stale());
  }
  return outcome;
}

std::vector<Mark> Outcome::places(std::string_view rule) const {
  std::vector<Mark> found;
  for (const Checked& each : checked)
    for (const diag::Diagnostic& finding : each.findings)
      if (finding.rule == rule && !finding.suppressed)
        found.push_back({(*each.sources)[finding.where.file].path, finding.where.begin, finding.where.end});
  std::ranges::sort(found);
  return found;
}

std::string Outcome::text() const {
  std::string all;
  for (const Checked& each : checked)
    for (const diag::Diagnostic& finding : each.findings)
      all += fmt::format("{} at {}:{}-{}: {}\n", finding.rule, (*each.sources)[finding.where.file].path, finding.where.begin,
                         finding.where.end, diag::sentence(finding));
  for (const std::string& failure : failures) all += failure + "\n";
  return all;
}

std::vector<FailedExample> test_examples(const rules::CatalogueEntry& entry) { return run_examples(entry, nullptr); }

PageTest test_page(const text::Source& source) {
  PageTest test;
  read::RulePageResult read = read::read_rule_page(source);
  test.problems = std::move(read.problems);
  if (!read.page) return test;
  std::vector<diag::Diagnostic> problems = rules::page_problems(*read.page, source);
  const bool usable = problems.empty();
  std::ranges::move(problems, std::back_inserter(test.problems));
  test.examples = read.page->flagged.size() + read.page->accepted.size();
  if (!usable) return test;
  std::vector<rules::OwnPage> pages;
  pages.push_back({std::string(page_id), source.path, *read.page, std::move(read.storage)});
  const rules::Rulebook book(std::move(pages));
  test.failed = run_examples(book.own().front(), &source);
  return test;
}

}  // namespace qar::check
