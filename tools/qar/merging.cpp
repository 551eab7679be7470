#include "merging.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/emit/emit.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "exit_codes.h"
#include "names.h"
#include "output.h"
#include "version.h"

namespace qar::door {

const text::Source* load_to_merge(const text::FileStore& files, const std::string& path, text::Sources& sources) {
  auto read = files.read(path, most_bytes_to_merge);
  if (!read.ok()) {
    complain(read.message());
    return nullptr;
  }
  const std::string name = text::printable(path);
  if (read.value().over_limit) {
    complain(fmt::format("{}: has more than {} bytes", name, most_bytes_to_merge));
    return nullptr;
  }
  const std::string& bytes = read.value().bytes;
  if (text::first_invalid_utf8(bytes) || bytes.find('\0') != std::string::npos) {
    complain(fmt::format("{}: is not text in UTF-8", name));
    return nullptr;
  }
  return &sources.add(path, std::move(read.value().bytes));
}

std::optional<merge::ConflictStyle> style_of(const std::string& name) {
  const auto style = merge::conflict_style_named(name);
  if (!style) complain(fmt::format("--conflict-style: `{}` is not one of merge, diff3 or zdiff3", text::printable(name)));
  return style;
}

int print_findings(const MergeArguments& arguments, const MergeReport& report) {
  const emit::Format* format = emit::format_named(arguments.format);
  if (format == nullptr) {
    std::vector<std::string_view> names;
    for (const emit::Format& each : emit::formats()) names.push_back(each.name);
    complain(fmt::format("--format: `{}` is not one of {}{}", text::printable(arguments.format), text::one_of(names),
                         did_you_mean(text::nearest(arguments.format, names))));
    return exit_failure;
  }
  const bool for_people = arguments.format == "full" || arguments.format == "concise";
  if (for_people && report.findings.empty()) return exit_clean;
  Output out;
  if (arguments.output.empty()) out.redirect(Output::To::error);
  ColourChoice colour = arguments.colour == "always" ? ColourChoice::always : ColourChoice::never;
  if (arguments.colour == "auto" && !arguments.output.empty()) colour = ColourChoice::automatic;
  // The closing line speaks of reports that are checked.
  const emit::Options options{use_colour(colour), for_people, version};
  std::vector<diag::CheckedFile> files;
  for (const text::Source& source : *report.sources) files.push_back({source.path, std::string(report.kind), "", ""});
  const emit::ReviewFindings findings{report.sources, files, report.findings};
  emit::Progress progress;
  emit::Summary summary;
  summary.count(findings);
  out.write(format->begin(options, progress));
  out.write(format->review(findings, options, progress));
  out.write(format->end(summary, options, progress));
  return out.finish();
}

int write_result(text::FileStore& files, const MergeArguments& arguments, std::string_view text) {
  if (arguments.output.empty() || arguments.output == "-") {
    Output out;
    out.write(text);
    return out.finish();
  }
  text::Outcome failed;
  if (files.kind(arguments.output) == text::FileKind::file) {
    // A file that is there is replaced only as it was seen, and not if it is read-only.
    const auto before = files.read(arguments.output, UINT64_MAX);
    failed = before.ok() ? files.replace(arguments.output, before.value().bytes, text) : text::Failure{before.message()};
  } else {
    failed = files.write(arguments.output, text);
  }
  if (!failed) return exit_clean;
  complain(failed->message);
  return exit_failure;
}

}  // namespace qar::door
