#include "output_name.h"

#include <string>

#include "support/catch.h"

using qar::door::folded;
using qar::door::OutputName;

namespace {

/// The name that a pattern gives, or why it gives none.
std::string named(std::string_view pattern, std::string_view school, std::string_view review = "larkfield-2025-11") {
  const auto read = OutputName::read(pattern);
  if (!read.ok()) return "pattern: " + read.message();
  const auto made = read.value().of({review, school, "public", "report"});
  return made.ok() ? made.value() : "refused: " + made.message();
}
bool is_refused(std::string_view school) { return named("{school}", school).starts_with("refused: {school} is "); }

}  // namespace

TEST_CASE("A name is put together from parts of the draft") {
  CHECK(named("{review}-{audience}", "Larkfield") == "larkfield-2025-11-public");
  CHECK(named("QA {school}, {file}", "  St Mary’s  C of E \n Primary") == "QA St Mary’s C of E Primary, report");
  CHECK(named("{school}", "E\u0301cole") == "École");
}

TEST_CASE("A pattern that is no name of a file is refused") {
  CHECK(named("{reviews}", "x") ==
        "pattern: `{reviews}` is nothing that a name can be made of; there are {review}, {school}, "
        "{audience} and {file}");
  CHECK(named("{review", "x").starts_with("pattern: `{review`"));
  CHECK(named("review}", "x") == "pattern: `}` cannot stand in the name of a file");
  CHECK(named("../{review}", "x") == "pattern: `/` cannot stand in the name of a file");
  CHECK(named("{audience}", "x") == "pattern: every report would have the same name; use {review}, {school} or {file}");
  CHECK(named("", "x").starts_with("pattern: every report"));
}

TEST_CASE("No name leads out of its folder, hides or cannot be seen") {
  CHECK(is_refused("../../etc/passwd"));
  CHECK(is_refused("a\\b"));
  CHECK(is_refused("C:con"));
  CHECK(is_refused(std::string_view("a\0b", 3)));
  CHECK(is_refused("a\x1b[2J"));
  CHECK(is_refused("a\xff"));
  CHECK(is_refused("a\u202Etxt"));
  CHECK(is_refused("a\u200Bb"));
  CHECK(named("{school}", "..") == "refused: its files would be called `..`, which no file should be; use --name");
  CHECK(named("{school}", ".hidden").starts_with("refused: its files"));
  CHECK(named("{school}", "-rf").starts_with("refused: its files"));
  CHECK(named("{school}", std::string(201, 'a')).starts_with("refused: its files would have a name of 201 bytes"));
  CHECK(named("{school}", " ") ==
        "refused: the draft names no school, by which its files are named; write it, or use --name");
  CHECK(named("{review}", "x", "").starts_with("refused: the draft has no `review:`"));
}

TEST_CASE("Two names are one where a disk would take them for one") {
  CHECK(folded("Larkfield") == folded("LARKFIELD"));
  CHECK(folded("E\u0301cole") == folded("École"));
  CHECK(folded("ÉCOLE") == folded("e\u0301cole"));
  CHECK(folded("ΛΕΣΒΟΣ") == folded("λεσβος"));
  CHECK(folded("oak") != folded("oaks"));
  CHECK(folded("ecole") != folded("école"));
}
