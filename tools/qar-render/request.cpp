#include "request.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "qar/read/theme_reader.h"
#include "qar/rules/expansions.h"
#include "qar/text/fingerprint.h"
#include "qar/text/line_index.h"
#include "qar/text/source.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "dictionary.h"
#include "names.h"
#include "output.h"
#include "version.h"

namespace qar::door {
namespace {

using render::Audience;

constexpr Audience audiences[] = {Audience::working, Audience::school, Audience::hub, Audience::open};

bool refuse(std::string_view message) {
  complain(message);
  return false;
}

/// "a,b" given once or twice: each word once.
std::vector<std::string> words_of(const std::vector<std::string>& lists) {
  std::vector<std::string> words;
  for (const std::string& list : lists)
    for (const std::string_view word : text::split(list, ','))
      if (const std::string trimmed(text::trim(word)); !trimmed.empty() && std::ranges::find(words, trimmed) == words.end())
        words.push_back(trimmed);
  return words;
}

bool unknown(std::string_view option, std::string_view value, const std::vector<std::string_view>& known) {
  return refuse(fmt::format("{}: `{}` is not one of {}{}", option, text::printable(value), text::one_of(known),
                            did_you_mean(text::nearest(value, known))));
}

bool take_formats(const Arguments& arguments, Request& request) {
  std::vector<std::string> words = words_of(arguments.to);
  if (words.empty()) words.emplace_back(render::writers().front().name);
  for (const std::string& word : words) {
    const render::Writer* writer = render::writer_named(word);
    if (!writer) {
      std::vector<std::string_view> known;
      for (const render::Writer& each : render::writers()) known.push_back(each.name);
      return unknown("--to", word, known);
    }
    request.writers.push_back(writer);
  }
  return true;
}

bool take_audiences(const Arguments& arguments, Request& request) {
  std::vector<std::string> words = words_of(arguments.audiences);
  if (words.empty()) words.emplace_back(render::name(Audience::working));
  for (const std::string& word : words) {
    const std::optional<Audience> audience = render::audience_named(word);
    if (!audience) {
      std::vector<std::string_view> known;
      for (const Audience each : audiences) known.push_back(render::name(each));
      return unknown("--audience", word, known);
    }
    request.audiences.push_back(*audience);
  }
  return true;
}

bool take_name(const Arguments& arguments, Request& request) {
  auto name = OutputName::read(arguments.name);
  if (!name.ok()) return refuse("--name: " + name.message());
  request.name = std::move(name.value());
  if (request.audiences.size() > 1 && !request.name.tells_audiences_apart())
    return refuse(
        fmt::format("--name: {} editions of a report would have one name; use {{audience}}", request.audiences.size()));
  return true;
}

/// The theme's file and its logo. What is wrong in it is said line by line; with an error it is not used.
bool take_theme(const Arguments& arguments, const text::FileStore& disk, Request& request) {
  const NotedFiles files(disk, request.inputs);
  request.theme = render::default_theme();
  if (arguments.theme.empty()) return true;
  constexpr std::uint64_t most_bytes = 1024 * 1024;
  auto read = files.read(arguments.theme, most_bytes);
  if (!read.ok()) return refuse("--theme: " + read.message());
  if (read.value().over_limit)
    return refuse(fmt::format("--theme: {}: too large for a theme", text::printable(arguments.theme)));
  const text::Source source{0, arguments.theme, std::move(read.value().bytes)};
  read::ThemeResult result = read::read_theme(source);
  const text::LineIndex lines(source.text);
  bool broken = false;
  for (const diag::Diagnostic& each : result.problems) {
    const text::Position at = lines.position(each.where.begin);
    complain(fmt::format("{}:{}:{}: {}: {} [{}]", text::printable(source.path), at.line, at.column,
                         diag::name(each.severity), diag::sentence(each), each.rule));
    broken = broken || each.severity == diag::Severity::error;
  }
  if (broken) return false;
  auto theme = render::load_theme(std::move(result.theme), text::parent_path(source.path), files);
  if (!theme.ok()) return refuse("--theme: " + theme.message());
  request.theme = std::move(theme.value());
  return true;
}

bool take_reference_document(const Arguments& arguments, const text::FileStore& disk, Request& request) {
  if (arguments.reference_document.empty()) return true;
  const auto is_word = [](const render::Writer* each) { return each->name == "docx"; };
  if (std::ranges::none_of(request.writers, is_word)) return refuse("--reference-doc is for --to docx");
  constexpr std::uint64_t most_bytes = 64 * 1024 * 1024;
  auto read = NotedFiles(disk, request.inputs).read(arguments.reference_document, most_bytes);
  if (!read.ok()) return refuse("--reference-doc: " + read.message());
  if (read.value().over_limit)
    return refuse(fmt::format("--reference-doc: {}: too large", text::printable(arguments.reference_document)));
  request.reference_document = std::move(read.value().bytes);
  if (request.reference_document.empty())
    return refuse(fmt::format("--reference-doc: {}: is empty", text::printable(arguments.reference_document)));
  return true;
}

bool take_severity(const Arguments& arguments, Request& request) {
  if (arguments.fail_on == "never") return true;
  request.fail_on = diag::severity_named(arguments.fail_on);
  return request.fail_on || unknown("--fail-on", arguments.fail_on, {"error", "warning", "advice", "never"});
}

/// Spelling is looked up where somebody sees what comes of it: it costs as much as all the rest.
void take_dictionary(Request& request) {
  const bool has_margin = std::ranges::find(request.audiences, Audience::working) != request.audiences.end();
  if (has_margin || (request.fail_on && *request.fail_on != diag::Severity::error))
    request.settings.dictionary = british_dictionary();
}

void take_abbreviations(Request& request) {
  for (const rules::Expansion& each : rules::expansions())
    request.abbreviations.push_back({std::string(each.short_form), std::string(each.words)});
}

/// To be taken when all else is. Only a manifest compares runs, between which the program itself may have
/// changed, or the machine.
void take_digest(const text::FileStore& files, Request& request) {
  constexpr std::uint64_t most_bytes = 256 * 1024 * 1024;
  std::string all = fmt::format("{} {}\n", version, request.created.value_or(-1));
  if (!request.manifest.empty()) {
    if (const auto program = files.read("/proc/self/exe", most_bytes); program.ok())
      all += text::sha256(program.value().bytes) + "\n";
    for (const render::Writer* each : request.writers)
      if (each->surroundings) request.surroundings[each->name] = text::sha256(each->surroundings(request.theme));
  }
  for (const Input& each : request.inputs) all += each.sha256 + "\n";
  request.made_with = text::sha256(all);
}

bool take_date(Request& request) {
  const char* written = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view value = written ? std::string_view(written) : std::string_view();
  if (value.empty()) return true;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  constexpr std::int64_t year_10000 = 253402300800;
  if (error != std::errc() || end != value.data() + value.size() || seconds < 0 || seconds >= year_10000)
    return refuse(fmt::format("SOURCE_DATE_EPOCH: `{}` is no number of seconds since 1970", text::printable(value)));
  request.created = seconds;
  return true;
}

}  // namespace

std::string format_names() {
  std::string names;
  for (const render::Writer& each : render::writers()) names += fmt::format("{}{}", names.empty() ? "" : ", ", each.name);
  return names;
}

std::optional<Request> understand(const Arguments& arguments, const text::FileStore& files) {
  Request request;
  request.paths = arguments.paths;
  if (request.paths.empty()) request.paths.emplace_back(".");
  if (std::ranges::find(request.paths, "-") != request.paths.end()) {
    complain("-: a review is rendered from files, not from standard input");
    return std::nullopt;
  }
  request.folder = arguments.folder;
  request.manifest = arguments.manifest;
  request.threads = arguments.threads;
  request.force = arguments.force;
  request.settings.fingerprints = false;  // nobody sees them
  request.quiet = arguments.quiet;
  const bool understood = take_formats(arguments, request) && take_audiences(arguments, request) &&
                          take_name(arguments, request) && understand(arguments.reading, files, request.settings) &&
                          take_theme(arguments, files, request) && take_reference_document(arguments, files, request) &&
                          take_severity(arguments, request) && take_date(request);
  if (!understood) return std::nullopt;
  take_dictionary(request);
  take_abbreviations(request);
  take_digest(files, request);
  return request;
}

}  // namespace qar::door
