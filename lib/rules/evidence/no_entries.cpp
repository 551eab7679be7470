#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries: «[]»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Leaders described their visits.}
)",
};

void check(const EvidenceFile& file, const Review&, Findings& out) {
  if (!file.entries.empty()) return;
  const auto root = file.yaml.root();
  const auto entries = root && root->is_mapping() ? root->find("entries") : std::nullopt;
  // An absent or empty field is evidence/missing-field, unreadable entries are told one by one.
  if (!entries || !entries->is_sequence() || entries->size() > 0) return;
  out.add(entries->where(), "the file has no entries", "write what was seen, or take the file away");
}

}  // namespace

extern constinit const Rule no_entries = {
    .title = "A file of evidence without an entry",
    .why = "Either the reviewer has not begun, or the entries stand somewhere else and are missed.",
    .source = "qar",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
