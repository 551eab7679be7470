#include "findings.h"

#include <utility>

#include "qar/text/fingerprint.h"

namespace qar::merge {

diag::Diagnostic conflict_finding(const std::array<std::optional<text::Span>, 3>& places, std::string message,
                                  std::vector<std::string> section) {
  const auto& [base, ours, theirs] = places;
  const text::Span where = ours ? *ours : theirs ? *theirs : base.value_or(text::Span{});
  diag::Diagnostic made = diag::problem("merge/conflict", where, std::move(message),
                                        "choose between the lines of `<<<<<<<` and `>>>>>>>`, and remove these");
  if (ours && theirs) made.related.push_back({*theirs, "the other side"});
  if (base && (ours || theirs)) made.related.push_back({*base, "as it was before"});
  made.section = std::move(section);
  std::string identity = made.message;
  for (const std::string& title : made.section) identity += "\n" + title;
  made.fingerprint = text::fingerprint(identity + "\n" + std::to_string(where.begin));
  return made;
}

diag::Diagnostic refusal(text::Span where, std::string message, std::string help) {
  diag::Diagnostic made = diag::problem("merge/refused", where, std::move(message), std::move(help));
  made.fingerprint = text::fingerprint(made.message);
  return made;
}

}  // namespace qar::merge
