#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <unordered_set>

#include <fmt/format.h>

#include "qar/check/run.h"

namespace qar::check {
namespace {

/// Hands jobs to threads and their results back in order, with a bounded number in between.
class Queue {
 public:
  Queue(std::size_t jobs, std::size_t window) : results_(jobs), window_(window) {}

  /// The next job to be done; nothing when there are none left or the run was stopped. Waits while too many are undelivered.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ == results_.size() || next_ < delivered_ + window_; });
    if (stopped_ || next_ == results_.size()) return std::nullopt;
    return next_++;
  }
  void give(std::size_t index, Checked&& checked) {
    const std::lock_guard lock(mutex_);
    results_[index] = std::move(checked);
    ready_.notify_all();
  }
  Checked wait_for(std::size_t index) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return results_[index].has_value(); });
    Checked checked = std::move(*results_[index]);
    results_[index].reset();
    ++delivered_;
    room_.notify_all();
    return checked;
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<std::optional<Checked>> results_;
  std::size_t window_;
  std::size_t next_ = 0;
  std::size_t delivered_ = 0;
  bool stopped_ = false;
};

/// A draft may name evidence that lies in another folder, where it is found again by itself or by another draft. What was
/// said of such a file once is not said a second time.
class EvidenceOnce {
 public:
  void filter(Checked& checked) {
    std::set<std::string, std::less<>> evidence, seen_before;
    for (const CheckedFile& file : checked.files) {
      if (file.kind != "evidence") continue;
      (files_.contains(file.path) ? seen_before : evidence).insert(file.path);
    }
    const auto repeats = [&](const diag::Diagnostic& each) {
      const std::string& path = (*checked.sources)[each.where.file].path;
      const bool known_file = seen_before.contains(path);
      if (!known_file && !evidence.contains(path)) return false;
      const bool is_new = said_.insert(mark_of(path, each)).second;
      return known_file && !is_new;
    };
    std::erase_if(checked.findings, repeats);
    std::erase_if(checked.files,
                  [&](const CheckedFile& file) { return file.kind == "evidence" && seen_before.contains(file.path); });
    files_.merge(evidence);
    std::erase_if(checked.failures, [&](const std::string& line) { return !failures_.insert(line).second; });
  }

 private:
  /// A number for a finding: a long run keeps eight bytes of each, not its words.
  static std::size_t mark_of(const std::string& path, const diag::Diagnostic& each) {
    return std::hash<std::string>()(
        fmt::format("{}\n{}\n{}\n{}\n{}", path, each.where.begin, each.where.end, each.rule, each.message));
  }

  std::set<std::string, std::less<>> files_;
  std::unordered_set<std::size_t> said_;
  std::set<std::string> failures_;
};

bool cancelled(const RunOptions& options) { return options.cancelled && options.cancelled->load(); }

Checked check_one(const text::FileStore& files, std::span<const Job> jobs, const Settings& settings,
                  const RunOptions& options, Turn turn) {
  Visit visit;
  if (options.visit) visit = [&](const ReadReview& read) { options.visit(read, turn); };
  return check_job(files, jobs[turn.job], settings, visit);
}

}  // namespace

unsigned threads_for(const RunOptions& options, std::size_t jobs) {
  const unsigned wanted = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::min<std::size_t>(wanted, jobs));
}

void check_jobs(const text::FileStore& files, std::span<const Job> jobs, const Settings& settings, const RunOptions& options,
                const std::function<void(Checked&&)>& deliver) {
  const unsigned threads = threads_for(options, jobs.size());
  EvidenceOnce once;
  const auto deliver_once = [&](Checked&& checked) {
    once.filter(checked);
    deliver(std::move(checked));
  };
  if (threads <= 1) {
    for (std::size_t i = 0; i < jobs.size() && !cancelled(options); ++i)
      deliver_once(check_one(files, jobs, settings, options, {i, 0}));
    return;
  }
  Queue queue(jobs.size(), threads * 4);
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < threads; ++i)
    workers.emplace_back([&, i] {
      while (const auto index = queue.take()) queue.give(*index, check_one(files, jobs, settings, options, {*index, i}));
    });
  for (std::size_t i = 0; i < jobs.size() && !cancelled(options); ++i) deliver_once(queue.wait_for(i));
  queue.stop();
}

}  // namespace qar::check
