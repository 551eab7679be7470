#include "qar/read/evidence_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "evidence_fields.h"
#include "section_names.h"
#include "suppression_reader.h"
#include "table_reader.h"

namespace qar::read {
namespace {

using model::EvidenceEntry;

std::optional<Spanned<model::Direction>> direction(const Value& value) {
  if (!value) return std::nullopt;
  for (std::size_t i = 0; i < std::size(direction_values); ++i)
    if (direction_values[i] == value->value)
      return Spanned<model::Direction>{static_cast<model::Direction>(i), value->where};
  return std::nullopt;
}

/// One evidence file being read.
class Reader {
 public:
  Reader(const text::Source& source, const profile::Profile& profile, int default_year)
      : source_(source), profile_(profile), problems_(source, source.all(), evidence_ids) {
    problems_.default_year = default_year;
  }

  EvidenceResult read(const syntax::YamlLimits& limits, syntax::YamlEngine engine) {
    result_.file.source = &source_;
    result_.file.yaml = syntax::parse_yaml(source_, source_.all(), limits, engine);
    if (const auto root = result_.file.yaml.root()) read_file(*root);
    result_.problems = std::move(result_.file.yaml.problems);
    for (diag::Diagnostic& each : problems_.take()) result_.problems.push_back(std::move(each));
    result_.suppressions = read_yaml_suppressions(source_, source_.all(), *result_.file.yaml.tree, result_.problems);
    return std::move(result_);
  }

 private:
  void read_file(syntax::YamlNode root) {
    root_is_mapping_ = root.is_mapping();
    TableReader fields(evidence_table, root, problems_);
    // After a syntax error a missing field may be the one that could not be read.
    if (!result_.file.yaml.recovered) fields.require_fields();
    read_format(fields);
    result_.file.review = fields.text(evidence_field::review);
    read_reviewers(fields);
    const auto entries = fields.node(evidence_field::entries);
    if (entries && entries->is_sequence()) result_.file.entries.reserve(entries->size());
    for (const syntax::YamlNode node : fields.mappings(evidence_field::entries)) read_entry(node);
  }

  void read_format(TableReader& fields) {
    const Value format = fields.text(evidence_field::qar);
    if (!format || format->value == "evidence/1") return;
    problems_.add("evidence/unknown-format", format->where,
                  fmt::format("`{}` is not a format of evidence that this qar reads", format->value),
                  "write `qar: evidence/1`");
  }

  void read_reviewers(TableReader& fields) {
    const auto one = fields.mapping(evidence_field::reviewer);
    if (one) read_reviewer(*one);
    for (const syntax::YamlNode node : fields.mappings(evidence_field::reviewers)) read_reviewer(node);
    if (fields.has(evidence_field::reviewer) && fields.has(evidence_field::reviewers)) {
      problems_.add("evidence/two-reviewer-fields", fields.key(evidence_field::reviewers),
                    "the file has both `reviewer` and `reviewers`",
                    "keep `reviewer` in a file of one person, `reviewers` in a merged one");
    } else if (result_.file.reviewers.empty() && !fields.has(evidence_field::reviewer) &&
               !fields.has(evidence_field::reviewers) && !result_.file.yaml.recovered && root_is_mapping_) {
      const text::Span at = {source_.id, fields.where().begin, fields.where().begin};
      problems_.add(evidence_ids.missing_field, at, "the evidence file has no `reviewer`",
                    "add `reviewer: {id: …, role: …}`");
    }
  }

  void read_reviewer(syntax::YamlNode node) {
    TableReader fields(reviewer_table, node, problems_);
    fields.require_fields();
    model::Reviewer reviewer;
    reviewer.where = node.where();
    if (const Value id = fields.text(reviewer_field::id)) reviewer.id = {std::string(id->value), id->where};
    reviewer.role = fields.text(reviewer_field::role);
    reviewer.school = fields.text(reviewer_field::school);
    result_.file.reviewers.push_back(std::move(reviewer));
  }

  void read_entry(syntax::YamlNode node) {
    TableReader fields(entry_table, node, problems_);
    if (!result_.file.yaml.recovered) fields.require_fields();
    EvidenceEntry& entry = result_.file.entries.emplace_back();
    entry.where = node.where();
    if (auto id = fields.id(entry_field::id)) {
      entry.id = std::move(*id);
      entry.reviewer = entry.id.value.substr(0, entry.id.value.find('-'));
    }
    entry.date = fields.date(entry_field::date);
    entry.time = fields.time(entry_field::time);
    entry.activity = fields.text(entry_field::activity);
    entry.with = fields.text(entry_field::with);
    entry.place = fields.text(entry_field::place);
    entry.aspects = fields.texts(entry_field::aspect);
    for (auto& aspect : entry.aspects) resolve_aspect(aspect);
    entry.focus = fields.texts(entry_field::focus);
    entry.suggests = direction(fields.text(entry_field::suggests));
    entry.observed = fields.text(entry_field::observed);
    for (const syntax::YamlNode quote : fields.mappings(entry_field::quotes)) read_quote(quote, entry);
    entry.confidential = fields.boolean(entry_field::confidential);
  }

  void read_quote(syntax::YamlNode node, EvidenceEntry& entry) {
    TableReader fields(quote_table, node, problems_);
    fields.require_fields();
    entry.quotes.push_back({fields.text(0), fields.text(1), node.where()});
  }

  /// An aspect is the id of a section of the profile; what cannot be resolved stays as written, for the rule that asks.
  void resolve_aspect(Spanned<std::string_view>& aspect) {
    const std::string_view id = aspect_named(profile_, aspect.value);
    if (id.empty() || id == aspect.value) return;
    problems_.forgiven(evidence_ids.value_alias, aspect.where, id);
    aspect.value = id;
  }

  const text::Source& source_;
  const profile::Profile& profile_;
  Problems problems_;
  bool root_is_mapping_ = false;
  EvidenceResult result_;
};

}  // namespace

EvidenceResult read_evidence(const text::Source& source, const profile::Profile& profile, int default_year,
                             const syntax::YamlLimits& limits, syntax::YamlEngine engine) {
  return Reader(source, profile, default_year).read(limits, engine);
}

}  // namespace qar::read
