// Whatever a format prints of a file, what is masked is not among it.
#include <nlohmann/json.hpp>

#include "sample_review.h"
#include "support/catch.h"

using namespace qar;
using Json = nlohmann::ordered_json;

namespace {

/// A file with a private name on a line that two findings of other rules print.
struct PrivateReview {
  PrivateReview() : source(sources.add("evidence/kt.yaml", "entries:\n  - {id: kt-01, with: Mrs Fielding,joined: yes}\n")) {
    masked = {test::place_of(source, "Mrs Fielding")};
    diag::Diagnostic& id = findings.emplace_back(
        diag::problem("evidence/id-form", test::place_of(source, "kt-01"), "`kt-01` is read as `KT-01`", "write `KT-01`"));
    id.fix = diag::Fix{diag::Safety::safe, {{id.where, "KT-01"}}};
    diag::Diagnostic& space = findings.emplace_back(
        diag::problem("yaml/missing-space", test::place_of(source, "with: Mrs Fielding,j"), "a space is missing", ""));
    space.fix = diag::Fix{diag::Safety::safe, {{test::place_of(source, "Fielding,j"), "Fielding, j"}}};
    space.related = {{masked[0], "in this value"}};
  }

  [[nodiscard]] std::string print(std::string_view format) const {
    const emit::ReviewFindings review{&sources, {}, findings, masked};
    return test::print(format, {&review, 1}, {false, false, "1.2.3"});
  }

  text::Sources sources;
  const text::Source& source;
  std::vector<text::Span> masked;
  std::vector<diag::Diagnostic> findings;
};

}  // namespace

TEST_CASE("no format prints what is masked") {
  const PrivateReview review;
  for (const emit::Format& format : emit::formats()) {
    CAPTURE(format.name);
    const std::string printed = review.print(format.name);
    CHECK(printed.find("kt.yaml") != std::string::npos);
    CHECK(printed.find("Fielding") == std::string::npos);
  }
}

TEST_CASE("full masks excerpts and fixes") {
  CHECK(PrivateReview().print("full") ==
        "error[evidence/id-form]: `kt-01` is read as `KT-01`\n"
        " --> evidence/kt.yaml:2:10\n"
        "  |\n"
        "2 |   - {id: kt-01, with: ████████████,joined: yes}\n"
        "  |          ^^^^^\n"
        "  = help: write `KT-01`\n"
        "  = fix available (safe): `kt-01` -> `KT-01`\n"
        "\n"
        "error[yaml/missing-space]: a space is missing\n"
        " --> evidence/kt.yaml:2:17\n"
        "  |\n"
        "2 |   - {id: kt-01, with: ████████████,joined: yes}\n"
        "  |                 ^^^^^^^^^^^^^^^^^^^^\n"
        "  = see evidence/kt.yaml:2:23: in this value\n"
        "  = fix available (safe): `████████,j` -> `████████, j`\n"
        "\n"
        "2 must be fixed before this goes out (0 files).\n"
        "2 can be fixed with --fix.\n");
}

TEST_CASE("the JSON of a fix keeps its places and masks its text") {
  const PrivateReview review;
  const text::Span where = test::place_of(review.source, "Fielding,j");
  const Json edit = Json::parse(review.print("json"))["findings"][1]["fix"]["edits"][0];
  CHECK(edit["text"] == "████████, j");
  CHECK(edit["start"] == where.begin);
  CHECK(edit["end"] == where.end);
}
