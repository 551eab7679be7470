#include "rule_tests.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/check/rule_examples.h"
#include "qar/rules/rule.h"
#include "qar/text/file_store.h"
#include "qar/text/line_index.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "exit_codes.h"
#include "output.h"

namespace qar::door {
namespace {

constexpr std::uint64_t largest_page = 1024 * 1024;

class RuleTests {
 public:
  int builtin() {
    for (const rules::CatalogueEntry& entry : rules::catalogue()) {
      ++rules_;
      examples_ += entry.rule->flagged.size() + entry.rule->accepted.size();
      print(entry.id, check::test_examples(entry));
    }
    return finish();
  }

  int paths(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) take(path, true);
    if (rules_ == 0 && !unreadable_) {
      complain("there are no rule pages there: files that begin with `qar: rule/1` and end in .yaml");
      unreadable_ = true;
    }
    return finish();
  }

 private:
  void take(const std::string& path, bool named) {
    switch (files_->kind(path)) {
      case text::FileKind::folder: return take_folder(path);
      case text::FileKind::file: return take_file(path, named);
      default: return fail(fmt::format("{}: no such file or folder", text::printable(path)));
    }
  }

  void take_folder(const std::string& path) {
    const auto entries = files_->list(path);
    if (!entries.ok()) return fail(entries.message());
    for (const text::FolderEntry& entry : entries.value()) {
      const std::string ending = text::extension(entry.name);
      const bool page = entry.kind == text::FileKind::file && (ending == "yaml" || ending == "yml");
      const bool folder = entry.kind == text::FileKind::folder && !entry.link;
      if (!entry.name.starts_with('.') && (page || folder)) take(text::join_path(path, entry.name), false);
    }
  }

  void take_file(const std::string& path, bool named) {
    auto read = files_->read(path, largest_page);
    if (!read.ok()) return fail(read.message());
    if (read.value().over_limit || text::first_invalid_utf8(read.value().bytes))
      return fail(fmt::format("{}: not a rule page in UTF-8 of at most {} bytes", text::printable(path), largest_page));
    // In a folder, files that do not say what they are are other people's.
    if (!named && read.value().bytes.find("qar: rule/") == std::string::npos) return;
    const text::Source source{0, path, std::move(read.value().bytes)};
    const check::PageTest test = check::test_page(source);
    ++rules_;
    examples_ += test.examples;
    for (const diag::Diagnostic& each : test.problems) {
      const text::Position at = text::LineIndex(source.text).position(each.where.begin);
      out_.write(
          fmt::format("{}:{}:{}: {} [{}]\n", text::printable(path), at.line, at.column, diag::sentence(each), each.rule));
      ++problems_;
    }
    print(path, test.failed);
  }

  void print(std::string_view name, const std::vector<check::FailedExample>& failed) {
    failed_ += failed.size();
    for (const check::FailedExample& each : failed) {
      out_.write(fmt::format("{}: {} example {}: {}\n", text::printable(name), each.flagged ? "flagged" : "accepted",
                             each.number, text::printable(text::excerpt(each.text, 160))));
      const auto lines = [&](std::string_view what, const std::vector<std::string>& words) {
        for (const std::string& each_words : words)
          out_.write(fmt::format("    {}: \"{}\"\n", what, text::printable(text::excerpt(each_words, 160))));
      };
      lines("not found", each.missed);
      lines("should not be found", each.wrong);
      if (each.missed.empty() && each.wrong.empty()) out_.write("    nothing is marked in it\n");
    }
  }

  void fail(const std::string& message) {
    complain(message);
    unreadable_ = true;
  }

  int finish() {
    if (rules_ > 0)
      out_.write(fmt::format("{} rule{}, {} examples: {}\n", rules_, rules_ == 1 ? "" : "s", examples_,
                             failed_ + problems_ == 0 ? "all as they should be"
                                                      : fmt::format("{} failed, {} problems in pages", failed_, problems_)));
    const int written = out_.finish();
    if (written != exit_clean) return written;
    if (unreadable_) return exit_failure;
    return failed_ + problems_ > 0 ? exit_findings : exit_clean;
  }

  std::unique_ptr<text::FileStore> files_ = text::disk_files();
  Output out_;
  std::size_t rules_ = 0, examples_ = 0, failed_ = 0, problems_ = 0;
  bool unreadable_ = false;
};

}  // namespace

int test_rules(const std::vector<std::string>& paths) {
  RuleTests tests;
  return paths.empty() ? tests.builtin() : tests.paths(paths);
}

}  // namespace qar::door
