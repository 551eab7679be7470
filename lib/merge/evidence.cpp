#include "qar/merge/evidence.h"

#include <array>
#include <optional>
#include <utility>

#include "evidence_input.h"
#include "findings.h"
#include "plain_text.h"
#include "yaml_merge.h"

namespace qar::merge {
namespace {

/// One version: its text with line feeds, and its tree.
struct EvidenceVersion {
  PlainText plain;
  syntax::YamlDocument yaml;

  void read(const text::Source& source, std::vector<diag::Diagnostic>& refusals) {
    plain = PlainText(source);
    yaml = syntax::parse_yaml(plain.source(), plain.source().all());
    if (const auto marker = find_marker(plain.source().text)) {
      refusals.push_back(refusal(plain.original(plain.source().span(*marker, *marker)),
                                 "the lines of an earlier conflict stand here", "choose between them first"));
    } else if (yaml.recovered) {
      for (const diag::Diagnostic& each : yaml.problems)
        if (each.severity == diag::Severity::error)
          refusals.push_back(refusal(plain.original(each.where), each.message, each.help));
    }
  }
  [[nodiscard]] YamlPart part() const { return {&plain, plain.source().text, yaml.root()}; }
  [[nodiscard]] std::optional<syntax::YamlNode> review() const {
    const auto root = yaml.root();
    return root && root->is_mapping() ? root->find("review") : std::nullopt;
  }
};

}  // namespace

Merged merge_evidence(const text::Source& base, const text::Source& ours, const text::Source& theirs,
                      const Marking& marking) {
  text::Source base_text = base;
  if (find_marker(base_text.text)) base_text.text = without_conflicts(base_text.text);
  std::array<EvidenceVersion, 3> versions;
  Merged merged;
  versions[0].read(base_text, merged.refusals);
  versions[1].read(ours, merged.refusals);
  versions[2].read(theirs, merged.refusals);
  const auto of_base = versions[0].review(), of_ours = versions[1].review(), of_theirs = versions[2].review();
  if (of_ours && of_theirs && of_ours->text() != of_theirs->text() &&
      !(of_base && (of_base->text() == of_ours->text() || of_base->text() == of_theirs->text()))) {
    merged.refusals.push_back(refusal(versions[2].plain.original(of_theirs->where()),
                                      "this file is of another review than the one it is to be merged with",
                                      "merge files of one review"));
    merged.refusals.back().related.push_back({versions[1].plain.original(of_ours->where()), "the other review"});
  }
  if (merged.refused()) return merged;
  const bool has_base = !base_text.text.empty();
  MergedYaml yaml = merge_yaml(
      {has_base ? std::optional(versions[0].part()) : std::nullopt, versions[1].part(), versions[2].part()}, marking);
  merged.conflicts = std::move(yaml.conflicts);
  merged.text = in_form(std::move(yaml.text), merged_form(has_base ? std::optional(versions[0].plain.form()) : std::nullopt,
                                                          versions[1].plain.form(), versions[2].plain.form()));
  return merged;
}

}  // namespace qar::merge
