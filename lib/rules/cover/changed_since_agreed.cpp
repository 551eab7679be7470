#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/model/agreement.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: final
estimates: {overall: «Leading», leadership: Effective}
---
## Leadership at all levels
«### What went well»
«- Leaders visit lessons every week. [@KT-01]»
«- Governors ask about what they have read, and visit. [@KT-02]»
=== review.lock
# qar lock 1
seal lead report.md estimate/overall a4f3df623c154d72 Effective
seal lead report.md estimate/leadership a4f3df623c154d72 Effective
seal lead report.md leadership/www 775d0031211f86e1 Governors ask about what they have read.
seal lead report.md leadership/www ab8e3f480e51a305 Visitors are welcome in every classroom on any morning.
)",
};
// White space and citations are no matter of agreement, nor what another draft says.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: final
estimates: {overall: Effective}
---
## Leadership at all levels
### What went well
- Leaders visit lessons
  every week. [@KT-01; @KT-02]
=== review.lock
# qar lock 1
seal lead report.md estimate/overall a4f3df623c154d72 Effective
seal lead report.md leadership/www 9bee8dfde4f4e21b Leaders visit lessons every week.
seal school other.md leadership/www 775d0031211f86e1 Governors ask about what they have read.
)",
};

using model::AgreedItem;
using model::ItemChange;

std::string_view what_changed(const AgreedItem& item) {
  if (item.place.starts_with("estimate")) return "this estimate";
  return item.place == "area" ? "this area of excellence" : "this claim";
}

std::string message_of(ItemChange::Kind kind, const AgreedItem& item, std::string_view who) {
  switch (kind) {
    case ItemChange::Kind::changed: return fmt::format("{} has changed since {} agreed it", what_changed(item), who);
    case ItemChange::Kind::moved: return fmt::format("{} stood elsewhere when {} agreed it", what_changed(item), who);
    case ItemChange::Kind::added: return fmt::format("{} is new since {} agreed the report", what_changed(item), who);
    case ItemChange::Kind::removed: break;
  }
  return fmt::format("something that {} agreed is gone: “{}”", who, text::excerpt(item.words));
}

/// Where what is gone had its place: the heading of its part or section, or the cover.
text::Span place_of_gone(const Report& report, std::string_view place) {
  const std::string_view section_id = place.substr(0, place.find('/'));
  const std::string_view part_id = place.find('/') == std::string_view::npos ? "" : place.substr(place.find('/') + 1);
  if (const model::Section* section = report.section(section_id)) {
    for (const model::Part& part : section->parts)
      if (part.spec && part.spec->id == part_id) return part.title.where;
    return section->title.where;
  }
  return front_begin(report);
}

struct Reopened {
  ItemChange::Kind kind = ItemChange::Kind::changed;
  const AgreedItem* before = nullptr;
  const AgreedItem* now = nullptr;
  std::vector<std::string_view> by;
};

/// What each of the two would have to agree again, in the order of the draft, then what is gone.
class Comparison {
 public:
  explicit Comparison(std::vector<AgreedItem> items) : items_(std::move(items)) {}

  void hold_against(const std::vector<AgreedItem>& sealed, std::string_view who) {
    for (const ItemChange& change : model::changes_between(sealed, items_)) {
      const AgreedItem* before = change.before ? &sealed[*change.before] : nullptr;
      const AgreedItem* now = change.after ? &items_[*change.after] : nullptr;
      const std::pair<std::size_t, std::string> key(change.after.value_or(items_.size()),
                                                    now ? std::string() : before->place + " " + before->fingerprint);
      Reopened& reopened = reopened_.try_emplace(key, Reopened{change.kind, before, now, {}}).first->second;
      reopened.by.push_back(who);
    }
  }

  void report(const Report& report, Findings& out) const {
    for (const auto& [key, each] : reopened_) {
      const AgreedItem& item = each.now ? *each.now : *each.before;
      diag::Diagnostic& made = out.add(each.now ? item.where : place_of_gone(report, item.place),
                                       message_of(each.kind, item, text::one_of(each.by, "and")),
                                       "agree it again (`qar agree`), or put it back; `qar changes` shows both");
      if (each.before) made.related.push_back({each.before->where, "as it was agreed"});
    }
  }

 private:
  std::vector<AgreedItem> items_;
  std::map<std::pair<std::size_t, std::string>, Reopened> reopened_;
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.lock || review.lock->seals.empty()) return;
  const auto by_lead = model::sealed_items(*review.lock, report.source->path, model::Party::lead);
  const auto by_school = model::sealed_items(*review.lock, report.source->path, model::Party::school);
  if (by_lead.empty() && by_school.empty()) return;
  Comparison comparison(model::agreed_items(report));
  if (!by_lead.empty()) comparison.hold_against(by_lead, "the Lead Reviewer");
  if (!by_school.empty()) comparison.hold_against(by_school, "the school");
  comparison.report(report, out);
}

}  // namespace

extern constinit const Rule changed_since_agreed = {
    .title = "Something that was agreed has changed since",
    .why =
        "The school and the review team agree every claim, estimate and area of excellence. Whoever changes one afterwards, "
        "be it for the better, opens it again, and it alone.",
    .source = "DOMAIN 0 (S2); DESIGN 4",
    .severity = Severity::error,
    .full_from = Stage::final,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
