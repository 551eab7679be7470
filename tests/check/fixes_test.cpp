// Fixes in memory: which are made, how often, and which files are left alone.
#include "qar/check/fixes.h"

#include <fmt/format.h>

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

using Why = check::LeftFile::Why;

check::Fixes fix(const text::FileStore& files, std::vector<std::string> paths, check::FixOptions options = {},
                 const check::Settings& settings = {}, std::optional<std::string> stdin_text = std::nullopt,
                 unsigned threads = 1) {
  check::RunOptions run;
  run.threads = threads;
  return check::make_fixes(files, paths, settings, options, run, std::move(stdin_text));
}

constexpr check::FixOptions both{diag::Safety::unsafe, false};
constexpr check::FixOptions forced{diag::Safety::safe, true};

/// "path fixed" of each file that comes out otherwise, "path !" of each that is left alone.
std::string show(const check::Fixes& fixes) {
  std::string all;
  for (const check::FixedFile& each : fixes.files) all += fmt::format("{} {}\n", each.path, each.fixed);
  for (const check::LeftFile& each : fixes.left) all += fmt::format("{} !\n", each.path);
  return all;
}

std::string text_of(const check::Fixes& fixes, std::string_view path) {
  for (const check::FixedFile& each : fixes.files)
    if (each.path == path) return each.revision.current();
  return "(not fixed)";
}

const std::string slips = "  - {id: KT1, date: 10/11/25, time: 9.20, activity: book look, suggests: WWW}\n";

TEST_CASE("Fixes: without overlap, the earliest first") {
  const auto edit = [](std::uint32_t begin, std::uint32_t end) { return text::Edit{{0, begin, end}, "x"}; };
  using Chosen = std::vector<std::size_t>;
  CHECK(check::fixes_without_overlap({{edit(5, 8)}, {edit(2, 6)}, {edit(6, 7)}}, 9) == Chosen{1, 2});
  // As a whole or not at all.
  CHECK(check::fixes_without_overlap({{edit(0, 1), edit(7, 8)}, {edit(2, 3), edit(7, 9)}, {edit(2, 3)}}, 9) == Chosen{0, 2});
  // Side by side is well, beside an insertion is not.
  CHECK(check::fixes_without_overlap({{edit(0, 2)}, {edit(2, 4)}}, 9) == Chosen{0, 1});
  CHECK(check::fixes_without_overlap({{edit(0, 2)}, {edit(2, 2)}, {edit(3, 3)}}, 9) == Chosen{0, 2});
  CHECK(check::fixes_without_overlap({{edit(4, 4)}, {edit(4, 4)}, {edit(4, 6)}}, 9) == Chosen{0});
  CHECK(check::fixes_without_overlap({{edit(0, 9)}, {edit(4, 4)}}, 9) == Chosen{0});
  // What cannot be made: outside the text, or against itself.
  CHECK(check::fixes_without_overlap({{edit(8, 10)}, {edit(3, 5), edit(4, 6)}, {}, {edit(9, 9)}}, 9) == Chosen{3});
}

TEST_CASE("Fixes: safe ones by default, both if asked") {
  text::MemoryFiles files;
  files.add("r/evidence/kt.yaml", test::evidence("KT", slips + "  - {id: KT-02, activty: lesson visit}\n"));
  const check::Fixes safe = fix(files, {"r"});
  CHECK(text_of(safe, "r/evidence/kt.yaml").find("id: KT-01, date: 2025-11-10, time: 09:20") != std::string::npos);
  CHECK(text_of(safe, "r/evidence/kt.yaml").find("activty") != std::string::npos);
  CHECK(text_of(fix(files, {"r"}, both), "r/evidence/kt.yaml").find("activty") == std::string::npos);
  // The store is as it was.
  CHECK(files.read("r/evidence/kt.yaml", 1000).value().bytes.find("KT1") != std::string::npos);
}

TEST_CASE("Fixes: only of the rules that are asked for") {
  text::MemoryFiles files;
  files.add("r/evidence/kt.yaml", test::evidence("KT", slips));
  check::Settings settings;
  settings.select = {"evidence/time-form"};
  const check::Fixes fixes = fix(files, {"r"}, {}, settings);
  CHECK(show(fixes) == "r/evidence/kt.yaml 1\n");
  CHECK(text_of(fixes, "r/evidence/kt.yaml").find("id: KT1, date: 10/11/25, time: 09:20") != std::string::npos);
  settings.select = {};
  settings.ignore = {"evidence"};
  CHECK(show(fix(files, {"r"}, {}, settings)).empty());
}

TEST_CASE("Fixes: not of findings that are held back") {
  text::MemoryFiles files;
  files.add("r/evidence/kt.yaml", "# qar:off-file evidence because these notes are a copy\n" + test::evidence("KT", slips));
  CHECK(show(fix(files, {"r"})).empty());
}

TEST_CASE("Fixes: evidence beside a draft is fixed where it is among the inputs, once for two drafts") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  files.add("r/other.md", test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  files.add("r/evidence/kt.yaml", test::evidence("KT", slips));
  CHECK(show(fix(files, {"r/report.md"})).starts_with("r/evidence/kt.yaml !") == false);
  CHECK(show(fix(files, {"r/report.md"})) == "r/report.md 1\nr/evidence/kt.yaml !\n");
  const check::Fixes left = fix(files, {"r/report.md"});
  CHECK(left.left[0].why == Why::not_named);
  CHECK(show(fix(files, {"r"})) == "r/evidence/kt.yaml 4\nr/other.md 1\nr/report.md 1\n");
  CHECK(show(fix(files, {"r/report.md", "r/evidence"})) == "r/evidence/kt.yaml 4\nr/report.md 1\n");
  CHECK(show(fix(files, {"r/report.md", "./r/evidence/kt.yaml"})) == "r/evidence/kt.yaml 4\nr/report.md 1\n");
}

TEST_CASE("Fixes: evidence that lies elsewhere is fixed once for all who name it") {
  text::MemoryFiles files;
  for (const std::string_view folder : {"a", "b"})
    files.add(fmt::format("all/{}/report.md", folder),
              test::draft("## Context and character of the school\n", "evidence: [../kt.yaml]\n"));
  files.add("all/kt.yaml", test::evidence("KT", slips));
  for (const unsigned threads : {1U, 4U})
    CHECK(show(fix(files, {"all"}, {}, {}, std::nullopt, threads)) == "all/kt.yaml 4\n");
}

TEST_CASE("Fixes: configurations among the inputs, and what follows from them") {
  text::MemoryFiles files;
  files.add("r/qar.yaml", "Paths: {exclude: [old.md]}\n");
  files.add("r/report.md", test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  files.add("r/old.md", test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  CHECK(show(fix(files, {"r"})) == "r/qar.yaml 1\nr/report.md 1\n");
  CHECK(show(fix(files, {"r/report.md"})) == "r/report.md 1\nr/qar.yaml !\n");
}

TEST_CASE("Fixes: what is inserted ends its lines as the file does") {
  for (const std::string_view ending : {"\n", "\r\n"}) {
    text::MemoryFiles files;
    std::string text =
        "qar: report/1\nreview: x-2025-11\n---\n\n## Context and character of the school\n\nText stands here.\n";
    for (std::size_t at = 0; ending == "\r\n" && (at = text.find('\n', at)) != std::string::npos; at += 2)
      text.replace(at, 1, ending);
    files.add("report.md", text);
    const check::Fixes fixes = fix(files, {"report.md"}, both);
    REQUIRE(fixes.files.size() == 1);
    CHECK(fixes.files[0].revision.current() == "---" + std::string(ending) + text);
  }
}

TEST_CASE("Fixes: a byte order mark and a missing line ending at the end stay") {
  text::MemoryFiles files;
  files.add("report.md", "\xEF\xBB\xBF" + test::draft("## Context and character of the school\n\n(@KT-01)"));
  const std::string fixed = text_of(fix(files, {"report.md"}), "report.md");
  CHECK(fixed == "\xEF\xBB\xBF" + test::draft("## Context and character of the school\n\n[@KT-01]"));
}

TEST_CASE("Fixes: what cannot be read is not changed") {
  text::MemoryFiles files;
  files.add("large.md", test::draft("## Context and character of the school\n\n(@KT-01)\n" + std::string(1 << 20, 'x')));
  files.add("latin.md", test::draft("## Context and character of the school\n\n(@KT-01) caf\xE9\n"));
  CHECK(show(fix(files, {"."})).empty());
}

TEST_CASE("Fixes: a file that would grow over the limit of its size is left") {
  text::MemoryFiles files;
  const std::string text = test::evidence("KT", slips);
  files.add("r/qar.yaml", fmt::format("limits: {{evidence_bytes: {}}}\n", text.size()));
  files.add("r/evidence/kt.yaml", text);
  const check::Fixes fixes = fix(files, {"r"});
  REQUIRE(show(fixes) == "r/evidence/kt.yaml !\n");
  CHECK(fixes.left[0].why == Why::too_large);
}

TEST_CASE("Fixes: an agreed report asks for force") {
  text::MemoryFiles files;
  const auto add = [&](std::string_view front_matter) {
    files.add("r/report.md", test::draft("## Context and character of the school\n\n(@KT-01)\n", front_matter));
  };
  for (const std::string_view agreed : {"agreed: {school: 2025-11-12}\n", "stage: final\n"}) {
    add(agreed);
    const check::Fixes fixes = fix(files, {"r"});
    REQUIRE(show(fixes) == "r/report.md !\n");
    CHECK(fixes.left[0].why == Why::agreed);
    CHECK(fixes.left[0].rules == std::vector<std::string_view>{"citation/malformed"});
    CHECK(show(fix(files, {"r"}, forced)) == "r/report.md 1\n");
  }
  add("agreed: {lead_reviewer: 2025-11-12}\n");
  CHECK(show(fix(files, {"r"})) == "r/report.md 1\n");
  // How it is judged is not what it is.
  check::Settings settings;
  settings.stage = model::Stage::final;
  CHECK(show(fix(files, {"r"}, {}, settings)) == "r/report.md 1\n");
}

TEST_CASE("Fixes: a report that the school has sealed asks for force; one that only the Lead Reviewer sealed does not") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  files.add("r/review.lock", "# qar lock 1\nseal lead report.md estimate/overall 0123456789abcdef Effective\n");
  CHECK(show(fix(files, {"r"})) == "r/report.md 1\n");
  files.add("r/review.lock", "# qar lock 1\nseal school report.md estimate/overall 0123456789abcdef Effective\n");
  CHECK(show(fix(files, {"r"})) == "r/report.md !\n");
  CHECK(show(fix(files, {"r"}, forced)) == "r/report.md 1\n");
}

TEST_CASE("Fixes: a report that turns out to be agreed once its fence is mended is as it was") {
  text::MemoryFiles files;
  files.add("r/report.md",
            "–––\nqar: report/1\nagreed: {school: 2025-11-12}\n---\n\n## Context and character of the school\n\n(@KT-01)\n");
  const check::Fixes fixes = fix(files, {"r"});
  REQUIRE(show(fixes) == "r/report.md !\n");
  CHECK(fixes.left[0].why == Why::agreed);
  CHECK(show(fix(files, {"r"}, forced)).starts_with("r/report.md "));
}

TEST_CASE("Fixes: standard input, which no file of its name is taken for") {
  text::MemoryFiles files;
  files.add("r/report.md", "the file itself");
  check::Settings settings;
  settings.stdin_name = "r/report.md";
  const check::Fixes fixes =
      fix(files, {"-"}, {}, settings, test::draft("## Context and character of the school\n\n(@KT-01)\n"));
  REQUIRE(fixes.files.size() == 1);
  CHECK(fixes.files[0].from_stdin);
  CHECK(fixes.files[0].revision.current() == test::draft("## Context and character of the school\n\n[@KT-01]\n"));
  settings.stdin_name.clear();
  CHECK(fix(files, {"-"}, {}, settings, test::draft("## Context and character of the school\n\n(@KT-01)\n")).files.size() ==
        1);
}

TEST_CASE("Fixes: the second time there is nothing to fix") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("## Context and character of the school\n\n##Context and character of the "
                                       "school\n\n(@KT-01, @KT2) and [KT-01]\n"));
  files.add("r/evidence/kt.yaml", test::evidence("KT", slips));
  const check::Fixes first = fix(files, {"r"}, both);
  for (const check::FixedFile& each : first.files) files.add(each.path, each.revision.current());
  CHECK_FALSE(first.files.empty());
  CHECK(show(fix(files, {"r"}, both)).empty());
}

TEST_CASE("Fixes: nothing within a quotation") {
  text::MemoryFiles files;
  const std::string body =
      "## Context and character of the school\n\nA leader wrote “see (@KT-01)” and 'see (@KT-02)'.\n\n> As (@KT-03) "
      "says.\n\n(@KT-04)\n";
  files.add("report.md", test::draft(body));
  const std::string fixed = text_of(fix(files, {"report.md"}), "report.md");
  CHECK(fixed == test::draft(body.substr(0, body.size() - 9) + "[@KT-04]\n"));
  // Nor is it offered.
  const check::Plan plan = check::make_plan(files, {"report.md"}, {});
  std::size_t offered = 0;
  for (const diag::Diagnostic& each : check::check_job(files, plan.jobs[0], {}).findings) offered += each.fix ? 1U : 0U;
  CHECK(offered == 1);
}

/// A file that somebody else changes while the rounds go on.
class RestlessFiles final : public text::FileStore {
 public:
  text::MemoryFiles files;
  mutable int reads = 0;

  [[nodiscard]] text::FileKind kind(const std::string& path) const override { return files.kind(path); }
  [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t limit) const override {
    auto found = files.read(path, limit);
    if (found.ok() && path.ends_with(".yaml") && ++reads > 1) found.value().bytes.insert(0, "# changed\n");
    return found;
  }
  [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
    return files.list(folder);
  }
  [[nodiscard]] text::Outcome write(const std::string& path, std::string_view bytes) override {
    return files.write(path, bytes);
  }
  [[nodiscard]] text::Outcome make_folder(const std::string& path) override { return files.make_folder(path); }
  [[nodiscard]] std::string absolute(const std::string& path) const override { return files.absolute(path); }
};

TEST_CASE("Fixes: of a file that changes meanwhile, the text that was read first counts, and the writing is refused") {
  RestlessFiles files;
  files.files.add("all/a/report.md", test::draft("## Context and character of the school\n", "evidence: [../kt.yaml]\n"));
  files.files.add("all/b/report.md", test::draft("## Context and character of the school\n", "evidence: [../kt.yaml]\n"));
  files.files.add("all/kt.yaml", test::evidence("KT", slips));
  const check::Fixes fixes = fix(files, {"all"});
  REQUIRE(show(fixes) == "all/kt.yaml 4\n");
  const text::Revision& revision = fixes.files[0].revision;
  CHECK(revision.original() == test::evidence("KT", slips));
  CHECK(files.replace("all/kt.yaml", revision.original(), revision.current()).has_value());
}

}  // namespace
}  // namespace qar
