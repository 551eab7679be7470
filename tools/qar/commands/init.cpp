// qar init [DIR]: a new review, with everything that must be filled in left empty.
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/profile/profile.h"
#include "qar/read/profile_reader.h"
#include "qar/text/file_store.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "names.h"
#include "output.h"

namespace qar::door {
namespace {

struct Arguments {
  std::string folder = ".";
  std::string profile;
};

constexpr std::string_view cover = R"(---
qar: report/1
profile: {profile}
review:                 # an id of your own: larkfield-2025-11
stage: notes            # then draft, agree, final
school:
  name:
  phase:                # {phases}
  headteacher:
  hub:                  # or none
  region:
  trust:                # or none
  urn:
dates:
  from:                 # 2025-11-10
  to:
team:
  lead: LR
  reviewers: []         # the ids of the others: [KT, MO]
  planned:
estimates:              # declined, or below it: overall, {estimates}
previous:               # first review, or below it: date, estimate
ofsted:                 # not yet inspected, or below it: date, outcome
{needs}---
)";

constexpr std::string_view evidence = R"(# yaml-language-server: $schema=qar-evidence.schema.json
qar: evidence/1
review:                 # the same id as in report.md
reviewer:
  id: LR
  role: lead reviewer
  school:
entries:
#  - id: LR-01
#    date: 2025-11-10
#    time: 09:40
#    activity: lesson visit        # see docs/formats.md
#    with: assistant headteacher   # a role, never a name; leave it out only for the pre-review analysis
#    place: Year 4 mathematics
#    aspect: provision             # {aspects}
#    suggests: strength            # strength, development, both or neutral
#    observed: |
#      What was seen or heard, in plain words.
)";

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
}

std::string report_text(const profile::Profile& profile) {
  std::vector<std::string> estimates;
  std::string needs;
  std::string body = "\n# Review report\n";
  for (const profile::SectionSpec& section : profile.sections) {
    if (section.estimate) estimates.push_back(section.id);
    for (const std::string& need : section.needs) needs += fmt::format("{}:\n", need);
    if (section.rendered || !section.required) continue;
    body += fmt::format("\n## {}\n", section.title);
    for (const std::string& id : section.parts)
      if (const profile::PartSpec* part = profile.part(id)) body += fmt::format("\n### {}\n", part->title);
  }
  std::string text(cover);
  replace(text, "{profile}", profile.id);
  replace(text, "{phases}", joined(profile.phases));
  replace(text, "{estimates}", joined(estimates));
  replace(text, "{needs}", needs);
  return text + body;
}

std::string evidence_text(const profile::Profile& profile) {
  std::vector<std::string> aspects;
  for (const profile::SectionSpec& section : profile.sections)
    if (!section.rendered) aspects.push_back(section.id);
  std::string text(evidence);
  replace(text, "{aspects}", joined(aspects));
  return text;
}

int make_review(const Arguments& arguments) {
  const auto files = text::disk_files();
  const std::string id = arguments.profile.empty() ? std::string(profile::builtin_profiles().back().id) : arguments.profile;
  const profile::Profile* profile = read::builtin_profile(id);
  if (!profile) {
    complain("--profile: " + unknown_profile(*files, id));
    return exit_failure;
  }
  const std::string evidence_folder = text::join_path(arguments.folder, "evidence");
  const std::vector<std::pair<std::string, std::string>> made = {
      {text::join_path(arguments.folder, "report.md"), report_text(*profile)},
      {text::join_path(evidence_folder, "lr.yaml"), evidence_text(*profile)}};
  for (const auto& [path, contents] : made)
    if (files->kind(path) != text::FileKind::missing) {
      complain(fmt::format("{}: is there already, and nothing was written", text::printable(path)));
      return exit_failure;
    }
  if (const text::Outcome failed = files->make_folder(evidence_folder)) {
    complain(failed->message);
    return exit_failure;
  }
  Output out;
  for (const auto& [path, contents] : made) {
    if (const text::Outcome failed = files->write(path, contents)) {
      complain(failed->message);
      return exit_failure;
    }
    out.write(fmt::format("{}\n", text::printable(path)));
  }
  out.write(fmt::format("Fill in what is empty, then: qar validate {}\n", text::printable(arguments.folder)));
  return out.finish();
}

}  // namespace

void add_init(Command& program) {
  Command command = program.command("init", "Begin a new review: a draft and an evidence file to fill in");
  auto arguments = std::make_shared<Arguments>();
  command.option("folder", arguments->folder, "Where to put it").default_shown();
  command.option("--profile", arguments->profile, "The profile (default: the newest)");
  command.does([arguments] { return make_review(*arguments); });
}

}  // namespace qar::door
