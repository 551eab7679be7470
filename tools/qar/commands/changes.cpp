// qar changes: what has changed in a draft since it was agreed, or since another draft, claim by claim on one page.
#include "qar/trace/changes.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "app.h"
#include "exit_codes.h"
#include "names.h"
#include "output.h"
#include "review_paths.h"
#include "version.h"

namespace qar::door {
namespace {

struct Arguments {
  std::vector<std::string> paths;
  std::string format = "text", output;
  ReadingOptions reading;
};

/// A draft with its items, and what each party had agreed in it.
struct ReadDraft {
  trace::DraftItems items, by_lead, by_school;
};

std::optional<ReadDraft> read_draft(const text::FileStore& files, const check::Settings& settings, const std::string& path) {
  std::vector<std::string> drafts;
  ReadDraft made;
  const ReadingResult read = read_reviews(files, {path}, settings, [&](const check::ReadReview& each) {
    if (!each.review.report) return;
    drafts.push_back(each.review.report->source->path);
    if (drafts.size() > 1) return;
    made.items = trace::items_of(each.review, each.sources, each.masked);
    if (!each.review.lock) return;
    made.by_lead = trace::agreed_items_of(*each.review.lock, made.items, model::Party::lead);
    made.by_school = trace::agreed_items_of(*each.review.lock, made.items, model::Party::school);
  });
  if (read.failed) return std::nullopt;
  if (drafts.size() == 1) return made;
  if (drafts.empty()) {
    complain(fmt::format("{}: there is no draft", text::printable(path)));
  } else {
    const std::vector<std::string_view> names(drafts.begin(), drafts.end());
    complain(fmt::format("name one draft; there are {}", text::printable(text::one_of(names, "and"))));
  }
  return std::nullopt;
}

bool are_same(const trace::DraftItems& a, const trace::DraftItems& b) {
  return std::ranges::equal(a.items, b.items, [](const model::AgreedItem& x, const model::AgreedItem& y) {
    return x.place == y.place && x.fingerprint == y.fingerprint;
  });
}

trace::ChangesPage page_of(const trace::DraftItems& draft) { return {draft.path, draft.school, draft.review, {}}; }

std::optional<trace::ChangesPage> since_agreed(const ReadDraft& draft) {
  trace::ChangesPage page = page_of(draft.items);
  const bool lead = !draft.by_lead.items.empty();
  const bool school = !draft.by_school.items.empty();
  if (!lead && !school) {
    complain(fmt::format(
        "{}: nobody has agreed anything in it yet; `qar agree` does, and `qar changes OLD NEW` compares two drafts",
        text::printable(draft.items.path)));
    return std::nullopt;
  }
  if (lead && school && are_same(draft.by_lead, draft.by_school)) {
    page.comparisons.push_back(trace::compare(draft.by_lead, draft.items, "the Lead Reviewer and the school agreed"));
    return page;
  }
  if (lead) page.comparisons.push_back(trace::compare(draft.by_lead, draft.items, "the Lead Reviewer agreed"));
  if (school) page.comparisons.push_back(trace::compare(draft.by_school, draft.items, "the school agreed"));
  return page;
}

int put_out(text::FileStore& files, const Arguments& arguments, const trace::ChangesPage& page) {
  const std::string text = arguments.format == "json"   ? trace::changes_json(page, version)
                           : arguments.format == "html" ? trace::changes_html(page)
                                                        : trace::changes_text(page);
  if (!arguments.output.empty()) {
    for (const std::string& path : arguments.paths) {
      if (files.absolute(path) != files.absolute(arguments.output)) continue;
      complain(fmt::format("{}: is one of the drafts, so it is left as it is", text::printable(path)));
      return exit_failure;
    }
    if (const text::Outcome failure = files.write(arguments.output, text)) {
      complain(failure->message);
      return exit_failure;
    }
    return exit_clean;
  }
  Output out;
  out.write(text);
  return out.finish();
}

int changes(const Arguments& arguments) {
  const std::vector<std::string_view> known = {"text", "json", "html"};
  if (std::ranges::find(known, arguments.format) == known.end()) {
    complain(fmt::format("--format: `{}` is not one of {}{}", text::printable(arguments.format), text::one_of(known),
                         did_you_mean(text::nearest(arguments.format, known))));
    return exit_failure;
  }
  if (arguments.paths.size() > 2) {
    complain("name one draft, or two to be compared");
    return exit_failure;
  }
  const std::unique_ptr<text::FileStore> files = text::disk_files();
  check::Settings settings;
  if (!understand(arguments.reading, *files, settings)) return exit_failure;
  settings.evidence = false;  // what can be agreed stands in the draft
  const std::optional<ReadDraft> first = read_draft(*files, settings, arguments.paths.front());
  if (!first) return exit_failure;
  std::optional<trace::ChangesPage> page;
  if (arguments.paths.size() == 2) {
    const std::optional<ReadDraft> second = read_draft(*files, settings, arguments.paths.back());
    if (!second) return exit_failure;
    page = page_of(second->items);
    page->comparisons.push_back(trace::compare(first->items, second->items, first->items.path));
  } else {
    page = since_agreed(*first);
  }
  if (!page) return exit_failure;
  if (const int written = put_out(*files, arguments, *page); written != exit_clean) return written;
  const auto has_changes = [](const trace::Comparison& each) { return !each.changes.empty(); };
  return std::ranges::any_of(page->comparisons, has_changes) ? exit_findings : exit_clean;
}

}  // namespace

void add_changes(Command& program) {
  Command command = program.command("changes", "Show what has changed since a draft was agreed, or between two drafts");
  auto arguments = std::make_shared<Arguments>();
  command.option("path", arguments->paths, "A draft, or an old one and a new one").required();
  command.option("--format", arguments->format, "text, json or html").default_shown();
  command.option("-o,--output", arguments->output, "Write to this file instead of standard output");
  command.option("--profile", arguments->reading.profile, "Read by this profile: an id, or the path of a profile file");
  command.option("--config", arguments->reading.configuration,
                 "This configuration, instead of the nearest qar.yaml above the draft");
  command.footer(
      "Exit codes: 0 nothing has changed; 1 something has; 2 usage, a file that cannot be read, nothing agreed yet.");
  command.does([arguments] { return changes(*arguments); });
}

}  // namespace qar::door
