// One set of findings through every format, approved as text.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "sample_review.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace qar;

namespace {

std::string print_sample(std::string_view format, bool colour) {
  const test::SampleReview sample;
  const emit::ReviewFindings review = sample.findings();
  return test::print(format, {&review, 1}, {colour, false, "1.2.3"});
}

/// Colour codes as a person can read them in the approved file.
std::string visible(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at)) text.replace(at, 1, "<ESC>");
  return text;
}

bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value < 0x20 && byte != '\n') || value == 0x7F;
}

}  // namespace

TEST_CASE("every format prints the sample as approved") {
  for (const emit::Format& format : emit::formats()) {
    CAPTURE(format.name);
    test::check_golden(fmt::format("emit/approved/{}.txt", format.name), print_sample(format.name, false));
  }
}

TEST_CASE("colours stand around what they did without") {
  for (const std::string_view format : {"full", "concise"}) {
    test::check_golden(fmt::format("emit/approved/{}_colour.txt", format), visible(print_sample(format, true)));
  }
}

TEST_CASE("the machine formats have no colours") {
  CHECK(print_sample("json", true) == print_sample("json", false));
  CHECK(print_sample("jsonl", true) == print_sample("jsonl", false));
}

TEST_CASE("no control character of a file, a path or a message reaches the terminal") {
  for (const std::string_view format : {"full", "concise"}) {
    const std::string printed = print_sample(format, false);
    CHECK(std::none_of(printed.begin(), printed.end(), is_control));
  }
}

TEST_CASE("no line begins with what a CI runner takes for a command") {
  for (const std::string_view format : {"full", "concise"}) {
    CAPTURE(format);
    std::string printed = "\n";
    printed += print_sample(format, false);
    CHECK(printed.find("\n::") == std::string::npos);
    CHECK(printed.find("./::error") != std::string::npos);
  }
}

TEST_CASE("quiet leaves out the closing line and nothing else") {
  const test::SampleReview sample;
  const emit::ReviewFindings review = sample.findings();
  emit::Summary summary;
  summary.count(review);
  for (const std::string_view format : {"full", "concise"}) {
    const std::string loud = test::print(format, {&review, 1}, {false, false, "1.2.3"});
    const std::string quiet = test::print(format, {&review, 1}, {false, true, "1.2.3"});
    CHECK(loud == quiet + emit::closing_line(summary) + "\n" + emit::fixes_line(summary) + "\n");
  }
}

TEST_CASE("formats are found by their names") {
  std::set<std::string_view> names;
  for (const emit::Format& format : emit::formats()) {
    CHECK(emit::format_named(format.name) == &format);
    CHECK_FALSE(format.about.empty());
    names.insert(format.name);
  }
  CHECK(names == std::set<std::string_view>{"concise", "full", "json", "jsonl"});
  CHECK(emit::format_named("xml") == nullptr);
  CHECK(emit::format_named("") == nullptr);
}

TEST_CASE("a review without sources or findings prints the closing line only") {
  const emit::ReviewFindings nothing;
  CHECK(test::print("full", {&nothing, 1}, {}) == "Nothing to mend in 0 files.\n");
  CHECK(test::print("jsonl", {&nothing, 1}, {}).empty());
}

TEST_CASE("a finding in a file that is not among the sources is still printed") {
  const diag::Diagnostic lost = diag::problem("config/lost", {7, 3, 9}, "a message");
  const emit::ReviewFindings review{nullptr, {}, {&lost, 1}};
  CHECK(test::print("concise", {&review, 1}, {false, true, ""}) == ":1:1: error: a message [config/lost]\n");
  for (const emit::Format& format : emit::formats()) {
    CHECK(test::print(format.name, {&review, 1}, {}).find("a message") != std::string::npos);
  }
}
