#include "pdf_pages.h"

#include <algorithm>

namespace qar::render::pdf {
namespace {

/// A table's head that takes more of a page than this is shown once.
constexpr double most_of_page_for_head = 0.35;

class Cutter {
 public:
  explicit Cutter(const Galley& galley) : galley_(galley) {}

  std::vector<Page> cut() {
    std::vector<Page> pages;
    for (std::uint32_t at = 0; at < galley_.strips.size();) {
      Page page;
      double y = repeat_head(at, page);
      if (pages.empty()) y -= cover_rise;
      const std::uint32_t end = end_of_page(at, y, page.empty());
      for (bool top = page.empty(); at < end; ++at, top = false) {
        const Strip& strip = galley_.strips[at];
        if (!top) y += strip.space;
        page.push_back({at, y, false});
        y += strip.height;
      }
      pages.push_back(std::move(page));
    }
    return pages;
  }

 private:
  double repeat_head(std::uint32_t at, Page& page) const {
    const std::uint32_t number = galley_.strips[at].head;
    if (number == 0) return 0;
    const Head& head = galley_.heads[number - 1];
    double y = 0;
    for (std::uint32_t i = head.first; i < head.last; ++i) {
      if (i != head.first) y += galley_.strips[i].space;
      page.push_back({i, y, true});
      y += galley_.strips[i].height;
    }
    if (y <= column_height * most_of_page_for_head) return y;
    page.clear();
    return 0;
  }

  /// The strip after the last on the page that begins with `first`, where all above `y` is taken.
  [[nodiscard]] std::uint32_t end_of_page(std::uint32_t first, double y, bool top) const {
    std::uint32_t good = first;  // the last place at which a page may end
    for (std::uint32_t at = first; at < galley_.strips.size(); ++at, top = false) {
      const Strip& strip = galley_.strips[at];
      if (at != first && strip.opens_page) return at;
      if (!top) y += strip.space;
      y += strip.height;
      if (y > column_height + 0.01) return good != first ? good : std::max(at, first + 1);
      if (!strip.stays) good = at + 1;
    }
    return static_cast<std::uint32_t>(galley_.strips.size());
  }

  const Galley& galley_;
};

}  // namespace

std::vector<Page> cut(const Galley& galley) { return Cutter(galley).cut(); }

}  // namespace qar::render::pdf
