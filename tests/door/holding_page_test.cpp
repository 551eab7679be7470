// The table of docs/rendering.md is that of holding_back.cpp. QAR_UPDATE=1 writes it anew.
#include <string>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "holding_back.h"
#include "support/catch.h"
#include "support/golden.h"

namespace {

std::string table() {
  std::string rows = "| rule | findings | editions | what would be in them |\n|---|---|---|---|\n";
  for (const qar::door::HoldingRow& row : qar::door::holding_rows())
    rows += fmt::format("| `{}` | {} | {} | {} |\n", row.rule, row.from == qar::diag::Severity::error ? "errors" : "all",
                        qar::text::one_of(row.editions, "and"), row.why);
  return rows;
}

}  // namespace

TEST_CASE("The page on rendering lists what holds editions back") {
  constexpr std::string_view open = "<!-- holding back -->\n";
  constexpr std::string_view close = "<!-- /holding back -->";
  std::string page = qar::test::read_golden(std::string(QAR_SOURCE_DIR) + "/docs/rendering.md").value_or("");
  const std::size_t begin = page.find(open), end = page.find(close);
  REQUIRE(begin < end);
  REQUIRE(end != std::string::npos);
  page.replace(begin + open.size(), end - begin - open.size(), table());
  qar::test::check_golden("../docs/rendering.md", page);
}
