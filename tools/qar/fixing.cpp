#include "fixing.h"

#include <fmt/format.h>

#include "qar/emit/emit.h"
#include "qar/text/utf8.h"

#include "exit_codes.h"
#include "output.h"

namespace qar::door {
namespace {

using Why = check::LeftFile::Why;

std::string why_left(const check::LeftFile& left) {
  std::string path = text::printable(left.path);
  const std::string rules = fmt::format("{}", fmt::join(left.rules, ", "));
  switch (left.why) {
    case Why::agreed: return fmt::format("{}: is agreed, so it is left as it is; --force changes it too ({})", path, rules);
    case Why::not_named: return fmt::format("{}: was not named, so it is left as it is ({})", path, rules);
    case Why::circling:
      return fmt::format("{}: its fixes undo each other, so it is left as it is; ignore one of these: {}", path, rules);
    case Why::too_large:
      return fmt::format("{}: would grow over the limit of its size, so it is left as it is ({})", path, rules);
  }
  return path;
}

check::Fixes find_fixes(const text::FileStore& files, const check::Settings& settings, const FixRequest& request) {
  return check::make_fixes(files, request.paths, settings, request.options, request.run, request.stdin_text);
}

bool is_stopped(const FixRequest& request) { return request.run.cancelled != nullptr && request.run.cancelled->load(); }

}  // namespace

FixReport write_fixes(text::FileStore& files, const check::Settings& settings, const FixRequest& request) {
  const check::Fixes fixes = find_fixes(files, settings, request);
  FixReport report;
  report.stdin_text = request.stdin_text;
  report.stopped = is_stopped(request);
  if (report.stopped) return report;
  for (const check::LeftFile& left : fixes.left) {
    // What was not named was not asked for.
    const bool refused = left.why != Why::not_named;
    if (refused || !request.quiet) complain(why_left(left));
    report.refused = report.refused || refused;
  }
  for (const check::FixedFile& file : fixes.files) {
    if (file.from_stdin) {
      report.stdin_text = file.revision.current();
    } else if (const auto failure = files.replace(file.path, file.revision.original(), file.revision.current())) {
      complain(failure->message + ", so it is left as it is");
      report.refused = true;
      continue;
    }
    report.fixed += file.fixed;
  }
  return report;
}

int show_fixes(const text::FileStore& files, const check::Settings& settings, const FixRequest& request) {
  const check::Fixes fixes = find_fixes(files, settings, request);
  for (const check::LeftFile& left : fixes.left)
    if (!request.quiet) complain(why_left(left));
  for (const std::string& failure : fixes.failures) complain(failure);
  Output out;
  std::size_t fixed = 0;
  for (const check::FixedFile& file : fixes.files) {
    out.write(emit::unified_diff(
        {file.path, file.revision.original(), file.revision.changes(), file.hidden_before, file.hidden_after}));
    fixed += file.fixed;
  }
  if (const int written = out.finish(); written != exit_clean) return written;
  if (fixes.checked == 0) complain("0 files checked");
  if (fixes.checked > 0 && !request.quiet)
    complain(fixed == 0 ? std::string("nothing would be fixed")
                        : fmt::format("{} would be fixed in {} {}", fixed, fixes.files.size(),
                                      fixes.files.size() == 1 ? "file" : "files"));
  if (!fixes.failures.empty() || fixes.checked == 0) return exit_failure;
  return fixes.files.empty() ? exit_clean : exit_findings;
}

}  // namespace qar::door
