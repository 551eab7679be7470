#include "qar/read/lock_reader.h"

#include "support/catch.h"

namespace qar {
namespace {

struct ReadLock {
  explicit ReadLock(std::string text)
      : source(sources.add("review.lock", std::move(text))), result(read::read_lock(source)) {}
  text::Sources sources;
  const text::Source& source;
  read::LockResult result;

  /// What stands at the places of the problems, a line each.
  [[nodiscard]] std::string problems() const {
    std::string all;
    for (const diag::Diagnostic& each : result.problems) all += std::string(source.slice(each.where)) + "\n";
    return all;
  }
};

constexpr std::string_view whole =
    "# qar lock 1\n"
    "cite report.md 0123456789abcdef KT-01 fedcba9876543210\n"
    "seal lead report.md estimate/overall 0123456789abcdef Effective\n"
    "seal school my\\x20draft.md leadership/www 0123456789abcdef Leaders visit  every lesson.\n";

TEST_CASE("A lock is read as it is written") {
  const ReadLock read{std::string(whole)};
  CHECK(read.problems().empty());
  REQUIRE(read.result.lock.citations.size() == 1);
  CHECK(read.result.lock.citations[0].entry == "KT-01");
  CHECK(read.result.lock.citations[0].content == "fedcba9876543210");
  REQUIRE(read.result.lock.seals.size() == 2);
  CHECK(read.result.lock.seals[1].by == model::Party::school);
  CHECK(read.result.lock.seals[1].draft == "my\\x20draft.md");
  CHECK(read.result.lock.seals[1].words == "Leaders visit  every lesson.");
  CHECK(read::lock_text(read.result.lock) == whole);
}

TEST_CASE("Order, repetition, empty lines and the ends of lines do not matter") {
  const ReadLock read(
      "# qar lock 1\r\nseal lead a.md area 0123456789abcdef x\r\n\r\n# by hand\r\ncite a.md 0123456789abcdef KT-01 "
      "fedcba9876543210\r\ncite a.md 0123456789abcdef KT-01 fedcba9876543210");
  CHECK(read.problems().empty());
  CHECK(read::lock_text(read.result.lock) ==
        "# qar lock 1\ncite a.md 0123456789abcdef KT-01 fedcba9876543210\nseal lead a.md area 0123456789abcdef x\n");
}

TEST_CASE("A broken line is named, and the others still hold") {
  const ReadLock read(
      "# qar lock 1\ncite a.md 0123456789abcdef KT-01\n>>>>>>> theirs\ncite a.md 0123456789ABCDEF KT-01 "
      "fedcba9876543210\nseal "
      "both a.md area 0123456789abcdef x\ncite a.md 0123456789abcdef KT-01 fedcba9876543210 more\ncite a.md "
      "0123456789abcdef KT-02 "
      "fedcba9876543210\nnote\n");
  CHECK(read.result.problems.size() == 6);
  CHECK(read.result.lock.citations.size() == 1);
  CHECK(read.problems().starts_with("cite a.md 0123456789abcdef KT-01\n>>>>>>> theirs\n"));
}

TEST_CASE("A lock without its first line is told of; one of another version is not read") {
  const ReadLock headless("cite a.md 0123456789abcdef KT-01 fedcba9876543210\n");
  CHECK(headless.result.problems.size() == 1);
  CHECK(headless.result.lock.citations.size() == 1);
  const ReadLock newer("# qar lock 2\ncite a.md 0123456789abcdef KT-01 fedcba9876543210\n");
  CHECK(newer.result.other_version);
  CHECK(newer.result.lock.citations.empty());
  CHECK(ReadLock("").result.problems.size() == 1);
}

}  // namespace
}  // namespace qar
