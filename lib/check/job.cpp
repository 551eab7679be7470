#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "qar/check/review_check.h"
#include "qar/check/run.h"
#include "qar/diag/masks.h"
#include "qar/model/lock.h"
#include "qar/read/evidence_reader.h"
#include "qar/read/lock_reader.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/read/theme_reader.h"
#include "qar/text/words.h"

#include "baseline_match.h"
#include "draft_settings.h"
#include "evidence_folder.h"
#include "masking.h"
#include "previous_report.h"
#include "profiles.h"
#include "rule_pages.h"
#include "source_files.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

/// Whether a draft stands as it was agreed, so that nothing in it changes unseen: by its own word or a seal of the school,
/// not by how it is judged.
bool is_agreed(const model::Review& review) {
  const model::Cover& cover = review.report->cover;
  if ((cover.agreed && cover.agreed->school) || (cover.stage && cover.stage->value == model::Stage::final)) return true;
  if (!review.lock) return false;
  const std::string draft = model::lock_name(review.report->source->path);
  return std::ranges::any_of(
      review.lock->seals, [&](const model::Seal& seal) { return seal.by == model::Party::school && seal.draft == draft; });
}

/// One job being checked.
class JobCheck {
 public:
  JobCheck(const text::FileStore& files, const Job& job, const Settings& settings, const Visit& visit)
      : files_(files),
        job_(job),
        settings_(settings),
        visit_(visit),
        configuration_(job.configuration->settings),
        profiles_(files, *job.configuration->book, *checked_.sources, problems_, checked_.failures) {
    const auto number = [](const read::Limit& limit) {
      return static_cast<std::uint32_t>(std::min<std::uint64_t>(limit.value, UINT32_MAX));
    };
    yaml_limits_.depth = number(configuration_.limits.depth);
    markdown_limits_.bytes = number(configuration_.limits.draft_bytes);
    markdown_limits_.table_columns = number(configuration_.limits.table_columns);
  }

  Checked run() {
    if (settings_.clock) began_ = settings_.clock();
    for (const InputFile& draft : job_.drafts) check_draft(draft);
    check_evidence_left();
    for (const InputFile& file : job_.loose) check_loose(file);
    std::ranges::sort(checked_.files, {}, &CheckedFile::path);
    if (settings_.clock) add_rest_of_time();
    checked_.configuration = job_.configuration;
    mask(checked_);
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
  void keep(Judgement&& judgement) {
    checked_.masked.insert(checked_.masked.end(), judgement.masked.begin(), judgement.masked.end());
    for (Diagnostic& each : judgement.findings) {
      auto key = std::tuple(std::string_view((*checked_.sources)[each.where.file].path), each.where.begin, each.where.end,
                            each.rule, each.message);
      if (seen_.insert(std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>(key)).second)
        checked_.findings.push_back(std::move(each));
    }
  }

  void check_draft(const InputFile& file) {
    const LoadedSource loaded = load(file, configuration_.limits.draft_bytes.value);
    if (!loaded.source) return;
    if (!file.named && !is_likely_draft(*loaded.source)) {
      problems_.clear();
      ++checked_.passed_over;
      return;
    }
    if (!loaded.readable) {
      any_draft_ = true;
      note(*loaded.source, "report", nullptr);
      keep(settle(std::exchange(problems_, {}), *checked_.sources,
                  Ruleset(book(), nullptr, configuration_.rules, settings_.select, settings_.ignore), judging()));
      return;
    }
    any_draft_ = draft_read_ = true;
    read::ReportResult result = read::read_cover(*loaded.source, yaml_limits_, markdown_limits_);
    model::Review review;
    review.report = &result.report;
    review.draft_folder = std::string(text::file_name(job_.folder));
    if (configuration_.style) review.style = configuration_.style->value;
    review.dictionary = settings_.dictionary.get();
    for (const auto& word : configuration_.words) review.own_words.push_back(text::lower(word.value));
    std::ranges::sort(review.own_words);
    const DraftSettings own = settings_for(files_, configuration_, file.path);
    review.stage = settings_.stage.value_or(result.report.cover.stage ? result.report.cover.stage->value
                                                                      : own.stage.value_or(model::Stage::draft));
    choose_profile(review, own, file.path);
    read::read_body(result, *review.profile);
    for (Diagnostic& each : result.problems) problems_.push_back(std::move(each));
    note(*loaded.source, "report", &review);
    review.evidence_wanted = settings_.evidence;
    if (settings_.evidence) read_evidence(review, evidence_of(review));
    review.lock = lock();
    if (is_agreed(review)) checked_.agreed.push_back(file.path);
    review.index_entries();
    const text::Source* previous = find_previous_report(
        files_, {result.report.cover, file.path}, configuration_.limits.draft_bytes.value, *checked_.sources, problems_);
    finish(review, own.rules, &result.report, previous);
  }

  [[nodiscard]] const rules::Rulebook& book() const { return *job_.configuration->book; }

  /// `draft` is the review's own report, if it has one, and `previous` the last review's; `shown`: the visitor should see
  /// the review.
  void finish(model::Review& review, std::span<const read::RuleSetting> rules, model::Report* draft = nullptr,
              const text::Source* previous = nullptr, bool shown = true) {
    shown = shown && visit_;
    const Ruleset ruleset(book(), review.profile, rules, settings_.select, settings_.ignore);
    std::optional<read::ReportResult> earlier;
    if (draft && ruleset.wants_prose()) {
      read::read_prose(*draft);
      // Only rules about prose compare the two.
      if (previous) review.previous = &read_previous(*previous, *review.profile, earlier);
    }
    std::vector<Diagnostic> each_by_itself;
    Judgement made =
        judge(review, *checked_.sources, std::exchange(problems_, {}), ruleset, judging(shown ? &each_by_itself : nullptr));
    if (shown) show(review, std::move(each_by_itself), made.masked);
    keep(std::move(made));
  }

  void show(const model::Review& review, std::vector<Diagnostic> findings, std::span<const text::Span> masked) {
    const diag::Masks masks(checked_.sources.get(), masked);
    if (!masks.empty())
      for (Diagnostic& each : findings) masks.hide(each, is_masked(each.rule));
    std::vector<Diagnostic> held_back;
    for (const Diagnostic& each : findings)
      if (each.suppressed) held_back.push_back(each);
    std::erase_if(findings, [](const Diagnostic& each) { return each.suppressed.has_value(); });
    visit_({review, *checked_.sources, findings, held_back, masked});
  }

  /// `copy_to`: gets the findings as they are before those of unfinished work become one.
  Judging judging(std::vector<Diagnostic>* copy_to = nullptr) {
    Judging made;
    if (settings_.baseline || copy_to)
      made.hold_back = [this, copy_to](std::vector<Diagnostic>& findings) {
        if (settings_.baseline) hold_back_known(findings, *settings_.baseline, checked_);
        if (copy_to) *copy_to = findings;
      };
    made.fingerprints = settings_.fingerprints || settings_.baseline;
    made.clock = settings_.clock;
    made.times = &checked_.times;
    return made;
  }

  /// What was no rule's.
  void add_rest_of_time() {
    std::uint64_t rest = settings_.clock() - began_;
    for (const diag::RuleTime& each : checked_.times) rest -= std::min(rest, each.nanoseconds);
    checked_.times.push_back({{}, 1, rest});
  }

  /// By the profile that it names, else by the one of its dates, else by the draft's. What is wrong in it was for last year.
  const model::Report& read_previous(const text::Source& source, const profile::Profile& fallback,
                                     std::optional<read::ReportResult>& into) {
    read::ReportResult& result = into.emplace(read::read_cover(source, yaml_limits_, markdown_limits_));
    const model::Cover& cover = result.report.cover;
    const profile::Profile* found = cover.profile ? profiles_.named(cover.profile->value, text::parent_path(source.path))
                                    : cover.dates && cover.dates->from ? read::profile_for(cover.dates->from->value)
                                                                       : nullptr;
    read::read_body(result, found ? *found : fallback);
    return result.report;
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
        problems_.push_back(diag::problem("cover/unknown-profile", cover.profile->where,
                                          fmt::format("`{}` is not a profile", cover.profile->value),
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
      const std::string path = text::resolve_path(job_.folder, written);
      if (files_.kind(path) == text::FileKind::missing) {
        problems_.push_back(diag::problem("cover/missing-evidence", named.where,
                                          fmt::format("there is no file or folder `{}`", named.value),
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
      find_evidence(
          files_, path, [](const std::string&, bool) { return false; }, found, checked_.failures);
    }
    return {found.begin(), found.end()};
  }

  void read_evidence(model::Review& review, const std::vector<std::string>& paths) {
    review.evidence.reserve(paths.size());
    for (const std::string& path : paths) {
      const LoadedSource loaded = load({path, false, std::nullopt}, configuration_.limits.evidence_bytes.value);
      claimed_.insert(path);
      if (!loaded.source) continue;
      note(*loaded.source, "evidence", &review);
      if (loaded.readable) add_evidence(review, *loaded.source);
    }
  }

  void add_evidence(model::Review& review, const text::Source& source) {
    const auto first = review.first_day();
    read::EvidenceResult result = read::read_evidence(source, *review.profile, first ? first->year : 0, yaml_limits_);
    for (Diagnostic& each : result.problems) problems_.push_back(std::move(each));
    for (model::Suppression& each : result.suppressions) review.evidence_suppressions.push_back(std::move(each));
    review.evidence.push_back(std::move(result.file));
  }

  /// What stands in the lock beside the drafts; null if there is none.
  const model::Lock* lock() {
    if (lock_looked_for_) return lock_ ? &*lock_ : nullptr;
    lock_looked_for_ = true;
    const std::string path = text::join_path(job_.folder, model::lock_file_name);
    if (files_.kind(path) == text::FileKind::missing) return nullptr;
    const LoadedSource loaded = load({path, false, std::nullopt}, configuration_.limits.evidence_bytes.value);
    if (!loaded.readable) return nullptr;
    read::LockResult result = read::read_lock(*loaded.source);
    for (Diagnostic& each : result.problems) problems_.push_back(std::move(each));
    lock_ = std::move(result.lock);
    return &*lock_;
  }

  /// Evidence without a draft: judged by the newest profile, for what it alone can show.
  model::Review evidence_review() {
    model::Review review;
    const DraftSettings own = settings_for(files_, configuration_, job_.folder);
    const profile::Profile* named = settings_.profile ? profiles_.named(*settings_.profile, ".")
                                    : own.profile     ? profiles_.named(*own.profile, configuration_.folder)
                                                      : nullptr;
    review.profile = named ? named : read::profile_for(*profile::Date::make(2200, 1, 1));
    review.stage = settings_.stage.value_or(own.stage.value_or(model::Stage::draft));
    return review;
  }

  /// Evidence in the folder `evidence` that no draft has read: there is none, it cannot be read, or it names other evidence.
  void check_evidence_left() {
    std::vector<std::string> left;
    for (const std::string& path : job_.evidence)
      if (!claimed_.contains(path)) left.push_back(path);
    if (left.empty() || (!settings_.evidence && !job_.drafts.empty())) return;
    if (!draft_read_) return check_evidence_alone(left);
    if (!settings_.evidence_paths.empty()) return;
    for (const std::string& path : left) check_loose({path, false, std::nullopt});
  }

  void check_evidence_alone(const std::vector<std::string>& paths) {
    model::Review review = evidence_review();
    review.draft_folder = std::string(text::file_name(job_.folder));
    read_evidence(review, paths);
    review.index_entries();
    finish(review, configuration_.rules);
  }

  void check_loose(const InputFile& file) {
    if (claimed_.contains(file.path)) return;
    const LoadedSource loaded = load(file, configuration_.limits.evidence_bytes.value);
    if (!loaded.source) return;
    const std::string format = declared_format(loaded.source->text);
    if (format.starts_with("rule/")) return check_loose_page(loaded);
    if (format.starts_with("theme/")) return check_theme(loaded);
    if (format.starts_with("evidence/") || (file.named && !format.starts_with("profile/")))
      return check_loose_evidence(file, loaded);
    if (!format.starts_with("profile/")) {
      problems_.clear();
      ++checked_.passed_over;
      return;
    }
    note(*loaded.source, "profile", nullptr);
    if (loaded.readable) profiles_.check_file(*loaded.source);
    keep(settle(std::exchange(problems_, {}), *checked_.sources,
                Ruleset(book(), nullptr, configuration_.rules, settings_.select, settings_.ignore), judging()));
  }

  /// A rule page that is no input of the configuration here, which reports what it reads itself.
  void check_loose_page(const LoadedSource& loaded) {
    const auto own = [&](const text::Source& each) { return each.path == loaded.source->path; };
    if (std::ranges::any_of(job_.configuration->sources, own)) {
      problems_.clear();
      return;
    }
    note(*loaded.source, "rule", nullptr);
    if (loaded.readable)
      for (Diagnostic& each : rule_page_problems(*loaded.source)) problems_.push_back(std::move(each));
    keep(settle(std::exchange(problems_, {}), *checked_.sources,
                Ruleset(book(), nullptr, configuration_.rules, settings_.select, settings_.ignore), judging()));
  }

  void check_theme(const LoadedSource& loaded) {
    note(*loaded.source, "theme", nullptr);
    if (loaded.readable)
      for (Diagnostic& each : read::read_theme(*loaded.source).problems) problems_.push_back(std::move(each));
    keep(settle(std::exchange(problems_, {}), *checked_.sources,
                Ruleset(book(), nullptr, configuration_.rules, settings_.select, settings_.ignore), judging()));
  }

  void check_loose_evidence(const InputFile& file, const LoadedSource& loaded) {
    model::Review review = evidence_review();
    note(*loaded.source, "evidence", &review);
    if (any_draft_ && !file.named)
      problems_.push_back(diag::problem(
          "evidence/not-attached", loaded.source->span(0, 0), "this evidence lies beside a draft but does not belong to it",
          "move it into the folder `evidence`, or name it under `evidence:` in the draft's front matter"));
    if (loaded.readable) add_evidence(review, *loaded.source);
    review.index_entries();
    // One that nobody named may be the evidence of a draft in another folder.
    finish(review, configuration_.rules, nullptr, nullptr, file.named);
  }

  const text::FileStore& files_;
  const Job& job_;
  const Settings& settings_;
  const Visit& visit_;
  const read::Configuration& configuration_;
  syntax::YamlLimits yaml_limits_;
  syntax::MarkdownLimits markdown_limits_;
  Checked checked_;
  std::vector<Diagnostic> problems_;  // found by readers since the last judgement
  Profiles profiles_;
  std::uint64_t began_ = 0;
  bool any_draft_ = false;
  bool draft_read_ = false;
  bool lock_looked_for_ = false;
  std::optional<model::Lock> lock_;
  std::set<std::string> claimed_;  // evidence that a draft of this job has read
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>> seen_;
};

}  // namespace

Checked check_job(const text::FileStore& files, const Job& job, const Settings& settings, const Visit& visit) {
  return JobCheck(files, job, settings, visit).run();
}

}  // namespace qar::check
