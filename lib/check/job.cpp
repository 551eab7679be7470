#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "profiles.h"
#include "qar/check/review_check.h"
#include "qar/check/run.h"
#include "qar/read/evidence_reader.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/text/glob.h"
#include "source_files.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

/// Settings of the configuration as they hold for one draft: its overrides applied.
struct DraftSettings {
  std::optional<std::string> profile;
  std::optional<model::Stage> stage;
  std::vector<read::RuleSetting> rules;
};

DraftSettings settings_for(const read::Configuration& configuration, const std::string& path) {
  DraftSettings settings;
  if (configuration.profile) settings.profile = configuration.profile->value;
  if (configuration.stage) settings.stage = configuration.stage->value;
  settings.rules = configuration.rules;
  const bool below = configuration.folder != "." && !configuration.folder.empty() && path.starts_with(configuration.folder + "/");
  const std::string relative = below ? path.substr(configuration.folder.size() + 1) : path;
  for (const read::Override& each : configuration.overrides) {
    if (!text::glob_match(each.files.value, relative)) continue;
    if (each.profile) settings.profile = each.profile->value;
    if (each.stage) settings.stage = each.stage->value;
    settings.rules.insert(settings.rules.end(), each.rules.begin(), each.rules.end());
  }
  return settings;
}

/// Whether a Markdown file that nobody named should be looked at. In UTF-16 a `qar:` stands with NUL bytes between its letters.
bool is_likely_draft(const text::Source& source) {
  if (read::draft_signs(source.text) != read::DraftSigns::none) return true;
  if (source.text.find('\0') == std::string::npos) return false;
  std::string narrow = source.text.substr(0, 8192);
  std::erase(narrow, '\0');
  if (narrow.starts_with("\xFF\xFE") || narrow.starts_with("\xFE\xFF")) narrow.erase(0, 2);
  return read::draft_signs(narrow) != read::DraftSigns::none;
}

/// One job being checked.
class JobCheck {
 public:
  JobCheck(const text::FileStore& files, const Job& job, const Settings& settings)
      : files_(files), job_(job), settings_(settings), configuration_(job.configuration->settings),
        profiles_(files, *checked_.sources, problems_, checked_.failures) {}

  Checked run() {
    for (const InputFile& draft : job_.drafts) check_draft(draft);
    if (!any_draft_ && !job_.evidence.empty()) check_evidence_alone(job_.evidence);
    for (const InputFile& file : job_.loose) check_loose(file);
    std::ranges::sort(checked_.files, {}, &CheckedFile::path);
    return std::move(checked_);
  }

 private:
  LoadedSource load(const InputFile& file, std::uint64_t limit) {
    if (file.text) return take_source(file.path, *file.text, limit, *checked_.sources, problems_);
    return load_source(files_, file.path, limit, *checked_.sources, problems_, checked_.failures);
  }

  void note(const text::Source& source, std::string_view kind, const model::Review* review) {
    const auto known = [&](const CheckedFile& each) { return each.path == source.path; };
    if (std::ranges::any_of(checked_.files, known)) return;
    checked_.files.push_back({source.path, std::string(kind), review ? review->profile->id : "",
                              review && kind == "report" ? std::string(model::name(review->stage)) : ""});
  }

  /// Findings of a further draft in the same folder repeat those of the evidence; each is kept once.
  void keep(std::vector<Diagnostic>&& findings) {
    for (Diagnostic& each : findings) {
      auto key = std::tuple(std::string_view((*checked_.sources)[each.where.file].path), each.where.begin, each.where.end, each.rule, each.message);
      if (seen_.insert(std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>(key)).second)
        checked_.findings.push_back(std::move(each));
    }
  }

  void check_draft(const InputFile& file) {
    const LoadedSource loaded = load(file, configuration_.limits.draft_bytes);
    if (!loaded.source) return;
    if (!file.named && !is_likely_draft(*loaded.source)) {
      problems_.clear();
      ++checked_.passed_over;
      return;
    }
    if (!loaded.readable) {
      any_draft_ = true;
      note(*loaded.source, "report", nullptr);
      keep(settle(std::exchange(problems_, {}), *checked_.sources, Ruleset(nullptr, configuration_.rules, settings_.select, settings_.ignore)));
      return;
    }
    any_draft_ = true;
    read::ReportResult result = read::read_cover(*loaded.source);
    model::Review review;
    review.report = &result.report;
    review.draft_folder = std::string(text::file_name(job_.folder));
    const DraftSettings own = settings_for(configuration_, file.path);
    review.stage = settings_.stage.value_or(result.report.cover.stage ? result.report.cover.stage->value : own.stage.value_or(model::Stage::draft));
    choose_profile(review, own, file.path);
    read::read_body(result, *review.profile);
    for (Diagnostic& each : result.problems) problems_.push_back(std::move(each));
    note(*loaded.source, "report", &review);
    review.evidence_wanted = settings_.evidence;
    if (settings_.evidence) read_evidence(review, evidence_of(review));
    review.index_entries();
    finish(review, own.rules);
  }

  void finish(model::Review& review, std::span<const read::RuleSetting> rules) {
    const Ruleset ruleset(review.profile, rules, settings_.select, settings_.ignore);
    keep(judge(review, *checked_.sources, std::exchange(problems_, {}), ruleset));
  }

  void choose_profile(model::Review& review, const DraftSettings& own, const std::string& path) {
    const model::Cover& cover = review.report->cover;
    const auto day = cover.dates && cover.dates->from ? std::optional(cover.dates->from->value) : std::nullopt;
    const profile::Profile* found = nullptr;
    if (settings_.profile) {
      found = profiles_.named(*settings_.profile, ".");
    } else if (cover.profile) {
      found = profiles_.named(cover.profile->value, text::parent_path(path));
      if (!found)
        problems_.push_back(diag::problem("cover/unknown-profile", cover.profile->where, fmt::format("`{}` is not a profile", cover.profile->value),
                                          profile_suggestion(cover.profile->value)));
    } else if (own.profile) {
      found = profiles_.named(*own.profile, configuration_.folder);
    }
    review.profile_named = found != nullptr;
    // Without a date the newest profile is as good a guess as there is.
    review.profile = found ? found : read::profile_for(day.value_or(*profile::Date::make(2200, 1, 1)));
  }

  /// The paths of the files of evidence that belong to a draft.
  std::vector<std::string> evidence_of(const model::Review& review) {
    if (!settings_.evidence_paths.empty()) return evidence_files(settings_.evidence_paths);
    if (review.report->cover.evidence.empty()) return job_.evidence;
    std::vector<std::string> paths;
    for (const auto& named : review.report->cover.evidence) {
      const std::string written(named.value);
      const std::string path = written.starts_with('/') ? written : text::join_path(job_.folder, written);
      if (files_.kind(path) == text::FileKind::missing) {
        problems_.push_back(diag::problem("cover/missing-evidence", named.where, fmt::format("there is no file or folder `{}`", named.value),
                                          "name a file or folder, counted from the draft's own folder"));
      } else {
        paths.push_back(path);
      }
    }
    return evidence_files(paths);
  }

  /// Files as they are, folders as the YAML files in them; sorted, each once.
  std::vector<std::string> evidence_files(const std::vector<std::string>& paths) {
    std::set<std::string> found;
    for (const std::string& path : paths) {
      if (files_.kind(path) != text::FileKind::folder) {
        found.insert(path);
        continue;
      }
      const auto entries = files_.list(path);
      if (!entries.ok()) {
        checked_.failures.push_back(entries.message());
        continue;
      }
      for (const text::FolderEntry& entry : entries.value()) {
        const std::string ending = text::extension(entry.name);
        if (entry.kind == text::FileKind::file && (ending == "yaml" || ending == "yml")) found.insert(text::join_path(path, entry.name));
      }
    }
    return {found.begin(), found.end()};
  }

  void read_evidence(model::Review& review, const std::vector<std::string>& paths) {
    review.evidence.reserve(paths.size());
    for (const std::string& path : paths) {
      const LoadedSource loaded = load({path, false, std::nullopt}, configuration_.limits.evidence_bytes);
      claimed_.insert(path);
      if (!loaded.source) continue;
      note(*loaded.source, "evidence", &review);
      if (loaded.readable) add_evidence(review, *loaded.source);
    }
  }

  void add_evidence(model::Review& review, const text::Source& source) {
    const auto first = review.first_day();
    read::EvidenceResult result = read::read_evidence(source, *review.profile, first ? first->year : 0);
    for (Diagnostic& each : result.problems) problems_.push_back(std::move(each));
    for (model::Suppression& each : result.suppressions) review.evidence_suppressions.push_back(std::move(each));
    review.evidence.push_back(std::move(result.file));
  }

  /// Evidence without a draft: judged by the newest profile, for what it alone can show.
  model::Review evidence_review() {
    model::Review review;
    const DraftSettings own = settings_for(configuration_, job_.folder);
    const profile::Profile* named = settings_.profile ? profiles_.named(*settings_.profile, ".")
                                    : own.profile     ? profiles_.named(*own.profile, configuration_.folder)
                                                      : nullptr;
    review.profile = named ? named : read::profile_for(*profile::Date::make(2200, 1, 1));
    review.stage = settings_.stage.value_or(own.stage.value_or(model::Stage::draft));
    return review;
  }

  void check_evidence_alone(const std::vector<std::string>& paths) {
    model::Review review = evidence_review();
    read_evidence(review, paths);
    review.index_entries();
    finish(review, configuration_.rules);
  }

  void check_loose(const InputFile& file) {
    if (claimed_.contains(file.path)) return;
    const LoadedSource loaded = load(file, configuration_.limits.evidence_bytes);
    if (!loaded.source) return;
    const std::string_view format = loaded.readable ? declared_format(loaded.source->text) : std::string_view();
    if (format.starts_with("profile/")) {
      note(*loaded.source, "profile", nullptr);
      profiles_.check_file(*loaded.source);
    } else if (format.starts_with("evidence/") || file.named) {
      check_loose_evidence(file, loaded);
      return;
    } else if (loaded.readable) {
      ++checked_.passed_over;
    }
    keep(settle(std::exchange(problems_, {}), *checked_.sources, Ruleset(nullptr, configuration_.rules, settings_.select, settings_.ignore)));
  }

  void check_loose_evidence(const InputFile& file, const LoadedSource& loaded) {
    model::Review review = evidence_review();
    note(*loaded.source, "evidence", &review);
    if (any_draft_ && !file.named)
      problems_.push_back(diag::problem("evidence/not-attached", loaded.source->span(0, 0), "this evidence lies beside a draft but does not belong to it",
                                        "move it into the folder `evidence`, or name it under `evidence:` in the draft's front matter"));
    if (loaded.readable) add_evidence(review, *loaded.source);
    review.index_entries();
    finish(review, configuration_.rules);
  }

  const text::FileStore& files_;
  const Job& job_;
  const Settings& settings_;
  const read::Configuration& configuration_;
  Checked checked_;
  std::vector<Diagnostic> problems_;      // found by readers since the last judgement
  Profiles profiles_;
  bool any_draft_ = false;
  std::set<std::string> claimed_;         // evidence that a draft of this job has read
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>> seen_;
};

/// Names of rules and options in a configuration that do not exist.
void check_names(std::span<const read::RuleSetting> settings, std::vector<Diagnostic>& problems) {
  for (const read::RuleSetting& setting : settings) {
    report_unknown_rule(setting.rule.value, setting.rule.where, problems);
    const rules::CatalogueEntry* entry = rules::find_rule(setting.rule.value);
    for (const auto& [name, value] : setting.options) {
      if (!entry) continue;
      const auto known = std::ranges::find(entry->rule->options, name.value, &rules::Option::name);
      if (known == entry->rule->options.end())
        problems.push_back(diag::problem("config/unknown-option", name.where, fmt::format("`{}` has no option `{}`", setting.rule.value, name.value),
                                         fmt::format("see `qar explain {}` for its options", setting.rule.value)));
    }
  }
}

}  // namespace

Checked check_job(const text::FileStore& files, const Job& job, const Settings& settings) { return JobCheck(files, job, settings).run(); }

Checked check_configuration(const LoadedConfiguration& configuration, const Settings& settings) {
  Checked checked;
  std::vector<Diagnostic> problems = configuration.findings;
  check_names(configuration.settings.rules, problems);
  for (const read::Override& each : configuration.settings.overrides) check_names(each.rules, problems);
  const auto check_profile = [&](const std::optional<text::Spanned<std::string>>& name) {
    if (!name || is_profile_path(name->value) || read::builtin_profile(name->value)) return;
    problems.push_back(diag::problem("config/unknown-profile", name->where, fmt::format("`{}` is not a profile", name->value), profile_suggestion(name->value)));
  };
  check_profile(configuration.settings.profile);
  for (const read::Override& each : configuration.settings.overrides) check_profile(each.profile);
  for (const text::Source& source : configuration.sources) {
    checked.sources->add(source.path, source.text);
    checked.files.push_back({source.path, "config", "", ""});
  }
  checked.findings = settle(std::move(problems), *checked.sources, Ruleset(nullptr, {}, settings.select, settings.ignore));
  return checked;
}

}  // namespace qar::check
