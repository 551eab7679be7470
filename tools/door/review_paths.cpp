#include "review_paths.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/check/plan.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "names.h"
#include "output.h"

namespace qar::door {

bool understand(const ReadingOptions& options, const text::FileStore& files, check::Settings& settings) {
  if (!options.stage.empty()) {
    settings.stage = model::stage_named(options.stage);
    if (!settings.stage) {
      const std::vector<std::string_view> known = {"notes", "draft", "agree", "final"};
      complain(fmt::format("--stage: `{}` is not one of {}{}", text::printable(options.stage), text::one_of(known),
                           did_you_mean(text::nearest(options.stage, known))));
      return false;
    }
  }
  if (!options.profile.empty()) {
    if (const std::string problem = unknown_profile(files, options.profile); !problem.empty()) {
      complain("--profile: " + problem);
      return false;
    }
    settings.profile = options.profile;
  }
  for (const std::string& path : options.evidence) {
    if (files.kind(path) != text::FileKind::missing) continue;
    complain(fmt::format("--evidence: {}: no such file or folder", text::printable(path)));
    return false;
  }
  settings.evidence_paths = options.evidence;
  if (!options.configuration.empty()) settings.configuration = options.configuration;
  return true;
}

ReadingResult read_reviews(const text::FileStore& files, const std::vector<std::string>& paths,
                           const check::Settings& settings, const check::Visit& visit) {
  ReadingResult result;
  if (std::ranges::find(paths, "-") != paths.end()) {
    complain("-: a review is read from files, not from standard input");
    result.failed = true;
    return result;
  }
  const check::Plan plan = check::make_plan(files, paths, settings);
  const auto fail = [&](const std::vector<std::string>& failures) {
    for (const std::string& failure : failures) complain(failure);
    result.failed = result.failed || !failures.empty();
  };
  fail(plan.failures);
  const check::Visit counting = [&](const check::ReadReview& read) {
    ++(read.review.report ? result.drafts : result.evidence);
    visit(read);
  };
  for (const check::Job& job : plan.jobs) {
    const check::Checked checked = check::check_job(files, job, settings, counting);
    fail(checked.failures);
    for (const diag::Diagnostic& each : checked.findings) {
      if (!each.rule.starts_with("yaml/") || each.severity != diag::Severity::error || each.suppressed) continue;
      const std::string& path = (*checked.sources)[each.where.file].path;
      if (std::ranges::find(result.unreadable, path) == result.unreadable.end()) result.unreadable.push_back(path);
    }
  }
  return result;
}

}  // namespace qar::door
