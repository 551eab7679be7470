#include "qar/check/fixes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "changed_files.h"

namespace qar::check {
namespace {

using diag::Diagnostic;
using text::Edit;

/// What a file has come to.
struct Progress {
  std::string path;  // as findings name it
  bool from_stdin = false;
  text::Revision revision;
  std::size_t fixed = 0;
  std::unordered_set<std::size_t> texts;       // those it has had, by their hashes
  std::vector<std::string_view> last, before;  // rules that were fixed in the last round, and in the one before it
  std::vector<text::Span> hidden_before, hidden_after;
};

/// A fix that a finding of this round offers, for one file.
struct Offer {
  std::string_view rule;
  std::vector<Edit> edits;
};

/// Private places of one file, in order, whichever rules were asked for.
std::vector<text::Span> hidden_in(const Checked& checked, text::FileId file) {
  std::vector<text::Span> places;
  for (const text::Span& each : checked.masked)
    if (each.file == file) places.push_back(each);
  return places;
}

class Fixing {
 public:
  Fixing(const text::FileStore& files, const std::vector<std::string>& paths, const Settings& settings,
         const FixOptions& fix, const RunOptions& run, std::optional<std::string> stdin_text)
      : files_(files), paths_(paths), settings_(settings), fix_(fix), run_(run), stdin_text_(std::move(stdin_text)) {
    for (const std::string& path : paths_)
      if (path != "-") inputs_.push_back(files.absolute(path));
    for (const std::string& path : settings.evidence_paths) inputs_.push_back(files.absolute(path));
    if (settings.configuration) inputs_.push_back(files.absolute(*settings.configuration));
  }

  Fixes run() {
    // A file seldom needs more than three. What goes in a circle is noticed as such; this ends what grows for ever.
    constexpr int most_rounds = 100;
    int round = 0;
    while (!cancelled() && look(round == 0) && round < most_rounds) {
      make();
      ++round;
    }
    if (round == most_rounds)
      for (const auto& [path, offers] : offers_) give_up(path, LeftFile::Why::circling);
    return result();
  }

 private:
  [[nodiscard]] bool cancelled() const { return run_.cancelled && run_.cancelled->load(); }

  /// Checks what may have changed since the last round. Whether another round is needed.
  bool look(bool first) {
    offers_.clear();
    const Plan plan = make_plan(files_, paths_, settings_, stdin_text_);
    find_stdin(plan);
    for (const ConfigurationPtr& configuration : plan.configurations) take(check_configuration(*configuration, settings_));
    // What is checked how follows from the configurations, so they come first.
    if (!offers_.empty()) {
      all_changed_ = true;
      return true;
    }
    std::vector<Job> jobs;
    for (const Job& job : plan.jobs)
      if (first || all_changed_ || needs_look(job)) jobs.push_back(job);
    changed_.clear();
    std::size_t next = 0;
    check_jobs(files_, jobs, settings_, run_, [&](Checked&& checked) {
      std::set<std::string>& read = read_by_[jobs[next++].folder];
      read.clear();
      for (const text::Source& source : *checked.sources) read.insert(files_.absolute(source.path));
      take(checked);
    });
    if (first || all_changed_) failures_.insert(plan.failures.begin(), plan.failures.end());
    all_changed_ = false;
    return !offers_.empty() || !changed_.empty();
  }

  [[nodiscard]] bool needs_look(const Job& job) const {
    const auto read = read_by_.find(job.folder);
    return read == read_by_.end() ||
           std::ranges::any_of(changed_, [&](const std::string& path) { return read->second.contains(path); });
  }

  void find_stdin(const Plan& plan) {
    for (const Job& job : plan.jobs)
      for (const auto* list : {&job.drafts, &job.loose})
        for (const InputFile& file : *list)
          if (file.text) stdin_path_ = files_.absolute(file.path);
  }

  /// The offers of one job's findings.
  void take(const Checked& checked) {
    for (const CheckedFile& file : checked.files) checked_.insert(file.path);
    failures_.insert(checked.failures.begin(), checked.failures.end());
    for (const std::string& path : checked.agreed)
      if (!fix_.force) freeze(path);
    for (const Diagnostic& finding : checked.findings) {
      const text::Source& source = (*checked.sources)[finding.where.file];
      if (finding.rule == "yaml/too-large" && progress_.contains(files_.absolute(source.path)))
        give_up(files_.absolute(source.path), LeftFile::Why::too_large);
    }
    for (const Diagnostic& finding : checked.findings) {
      if (finding.suppressed || !finding.fix || finding.fix->edits.empty()) continue;
      if (finding.fix->safety == diag::Safety::unsafe && fix_.up_to == diag::Safety::safe) continue;
      offer(checked, finding);
    }
    for (const text::Source& source : *checked.sources)
      if (const auto known = progress_.find(files_.absolute(source.path)); known != progress_.end())
        known->second.hidden_after = hidden_in(checked, source.id);
  }

  /// A draft turned out to be agreed, perhaps only now that its front matter can be read.
  void freeze(const std::string& path) {
    const std::string absolute = files_.absolute(path);
    agreed_.insert(absolute);
    give_up(absolute, LeftFile::Why::agreed);
  }

  void offer(const Checked& checked, const Diagnostic& finding) {
    const text::FileId file = finding.fix->edits.front().where.file;
    const auto elsewhere = [&](const Edit& each) { return each.where.file != file; };
    if (std::ranges::any_of(finding.fix->edits, elsewhere)) return;
    const text::Source& source = (*checked.sources)[file];
    const std::string path = files_.absolute(source.path);
    if (given_up_.contains(path)) return;
    if (agreed_.contains(path)) return leave(path, source.path, LeftFile::Why::agreed, finding.rule);
    if (!is_input(path)) return leave(path, source.path, LeftFile::Why::not_named, finding.rule);
    const auto [known, is_new] = progress_.try_emplace(
        path, Progress{source.path, path == stdin_path_, text::Revision(source.text), 0, {}, {}, {}, {}, {}});
    Progress& progress = known->second;
    if (is_new) {
      progress.texts.insert(std::hash<std::string>()(source.text));
      progress.hidden_before = hidden_in(checked, file);
    }
    // Changed on the disk while the rounds go on: the writing will notice, and spans of another text are of no use.
    if (progress.revision.current() != source.text) return;
    Offer made{finding.rule, finding.fix->edits};
    for (Edit& each : made.edits) each.text = text::with_line_ending_at(source.text, each.where.begin, each.text);
    const auto idle = [&](const Edit& each) { return source.slice(each.where) == each.text; };
    const bool fits = !fixes_without_overlap({made.edits}, source.text.size()).empty();
    if (!fits || std::ranges::all_of(made.edits, idle)) return;
    offers_[path].push_back(std::move(made));
  }

  [[nodiscard]] bool is_input(const std::string& path) const {
    return path == stdin_path_ || std::ranges::any_of(inputs_, [&](const std::string& input) {
             return path == input || input == "/" || path.starts_with(input + "/");
           });
  }

  /// Makes the offers of this round, as far as they go together.
  void make() {
    for (const auto& [path, offers] : offers_) {
      const auto known = progress_.find(path);
      if (known == progress_.end()) continue;  // given up since
      Progress& progress = known->second;
      std::vector<std::vector<Edit>> fixes;
      for (const Offer& each : offers) fixes.push_back(each.edits);
      std::vector<Edit> edits;
      progress.before = std::exchange(progress.last, {});
      for (const std::size_t chosen : fixes_without_overlap(fixes, progress.revision.current().size())) {
        edits.insert(edits.end(), fixes[chosen].begin(), fixes[chosen].end());
        progress.last.push_back(offers[chosen].rule);
        ++progress.fixed;
      }
      progress.revision.make(std::move(edits));
      const std::string& text = progress.revision.current();
      if (!progress.texts.insert(std::hash<std::string>()(text)).second) {
        give_up(path, LeftFile::Why::circling);
      } else {
        set_text(path, progress, text);
      }
    }
  }

  void set_text(const std::string& path, const Progress& progress, const std::string& text) {
    changed_.insert(path);
    if (progress.from_stdin)
      stdin_text_ = text;
    else
      files_.change(path, text);
  }

  void leave(const std::string& path, const std::string& shown, LeftFile::Why why, std::string_view rule) {
    LeftFile& left = left_.try_emplace(path, LeftFile{shown, why, {}}).first->second;
    left.rules.push_back(rule);
  }

  /// A file becomes again what it was, and stays so.
  void give_up(const std::string& path, LeftFile::Why why) {
    const auto known = progress_.find(path);
    if (known == progress_.end()) return;
    left_[path] = LeftFile{known->second.path, why, known->second.last};
    std::vector<std::string_view>& rules = left_[path].rules;
    rules.insert(rules.end(), known->second.before.begin(), known->second.before.end());
    given_up_.insert(path);
    set_text(path, known->second, known->second.revision.original());
    progress_.erase(known);
  }

  Fixes result() {
    Fixes made;
    for (auto& [path, each] : progress_) {
      if (each.revision.changes().empty()) continue;
      made.files.push_back({std::move(each.path), each.from_stdin, std::move(each.revision), each.fixed,
                            std::move(each.hidden_before), std::move(each.hidden_after)});
    }
    for (auto& [path, each] : left_) {
      std::ranges::sort(each.rules);
      each.rules.erase(std::unique(each.rules.begin(), each.rules.end()), each.rules.end());
      made.left.push_back(std::move(each));
    }
    std::ranges::sort(made.files, {}, &FixedFile::path);
    std::ranges::sort(made.left, {}, &LeftFile::path);
    made.failures.assign(failures_.begin(), failures_.end());
    made.checked = checked_.size();
    return made;
  }

  ChangedFiles files_;
  const std::vector<std::string>& paths_;
  const Settings& settings_;
  const FixOptions& fix_;
  const RunOptions& run_;
  std::optional<std::string> stdin_text_;
  std::string stdin_path_;
  std::vector<std::string> inputs_;  // absolute

  // By absolute path, as all that follows.
  std::map<std::string, std::vector<Offer>> offers_;  // of this round
  std::map<std::string, Progress> progress_;
  std::map<std::string, LeftFile> left_;
  std::set<std::string> agreed_, given_up_;
  std::set<std::string> changed_;  // since they were last looked at
  bool all_changed_ = false;
  std::map<std::string, std::set<std::string>> read_by_;  // by the folder of the job

  std::set<std::string> failures_, checked_;
};

}  // namespace

Fixes make_fixes(const text::FileStore& files, const std::vector<std::string>& paths, const Settings& settings,
                 const FixOptions& fix, const RunOptions& run, const std::optional<std::string>& stdin_text) {
  return Fixing(files, paths, settings, fix, run, stdin_text).run();
}

}  // namespace qar::check
