// Editions of two reviews as they were when somebody last read them: tests/render/approved. Style sheets are left out.
#include "support/golden.h"

#include "review_on_disk.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::ReviewOnDisk;

namespace {

std::string without_style(std::string page) {
  const auto begin = page.find("<style>");
  if (begin != std::string::npos) page.erase(begin + 7, page.find("</style>") - begin - 7);
  return page;
}

void holds_approved(const ReviewOnDisk& review, std::string_view name, Audience audience,
                    std::initializer_list<std::string_view> formats) {
  const Document document = review.edition(audience);
  for (const std::string_view format : formats)
    test::check_golden("render/approved/" + std::string(name) + "-" + std::string(render::name(audience)) +
                           std::string(writer_named(format)->extension),
                       without_style(test::written(format, document)));
}

}  // namespace

TEST_CASE("approved: the quickstart's review") {
  const ReviewOnDisk review("examples/quickstart/larkfield-2025-11-clean");
  holds_approved(review, "larkfield", Audience::school, {"html", "md", "json"});
  holds_approved(review, "larkfield", Audience::working, {"md"});
}

TEST_CASE("approved: a review that is hard to lay out") {
  const ReviewOnDisk review("tests/node/hard-to-lay-out");
  holds_approved(review, "nettlecombe", Audience::open, {"html", "md", "json"});
  holds_approved(review, "nettlecombe", Audience::working, {"html", "md"});
}
