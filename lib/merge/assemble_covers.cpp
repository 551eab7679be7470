#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "assemble.h"
#include "conflict_text.h"
#include "findings.h"
#include "order.h"
#include "yaml_members.h"
#include "yaml_merge.h"

namespace qar::merge {
namespace {

/// A key of the front matter as one draft has it.
struct CoverField {
  std::size_t draft = 0;
  Member member;
};

/// The text of a key joined with the same key of another draft, where nothing contradicts.
std::optional<std::string> joined_cleanly(const std::string& text, const YamlPart& next, const Marking& marking) {
  text::Source source;
  source.text = text;
  const PlainText plain(source);
  const syntax::YamlDocument yaml = syntax::parse_yaml(plain.source(), plain.source().all());
  const auto root = yaml.root();
  if (yaml.recovered || !root || !root->is_mapping() || root->size() != 1) return std::nullopt;
  const YamlPart own{&plain, plain.source().text, (*root->entries().begin()).value};
  MergedYaml merged = merge_member({std::nullopt, own, next}, 0, marking);
  if (!merged.conflicts.empty()) return std::nullopt;
  return std::move(merged.text);
}

class CoverAssembly {
 public:
  CoverAssembly(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts, const Marking& marking)
      : outlines_(outlines), drafts_(drafts), marking_(marking) {}

  Assembled assemble() {
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft) take(draft);
    for (const Id id : order_) write(fields_[id]);
    return std::move(made_);
  }

 private:
  void take(std::size_t draft) {
    const model::Report& report = outlines_[draft].report();
    const auto root = report.yaml.root();
    if (!report.front.present || !root) return;
    const std::string_view whole = outlines_[draft].plain().source().text;
    const auto members = cut_region(whole, whole.substr(report.front.front.begin, report.front.front.size()), *root);
    if (!members) return;
    Orders orders{{}, order_, {}};
    for (const Member& member : members->list) {
      const auto [found, is_new] = ids_.emplace(member.key, fields_.size());
      if (is_new) fields_.emplace_back();
      fields_[found->second].push_back({draft, member});
      orders.theirs.push_back(found->second);
    }
    const Join join = [&](const std::vector<Id>& a, const std::vector<Id>& b) {
      return std::optional(fields_[a.front()].front().member.key < fields_[b.front()].front().member.key);
    };
    order_.clear();
    for (const Step& step : merge_order(orders, std::vector<Keep>(fields_.size(), Keep::yes), join))
      if (std::find(order_.begin(), order_.end(), step.id) == order_.end()) order_.push_back(step.id);
  }

  [[nodiscard]] YamlPart part_of(const CoverField& field) const {
    return {&outlines_[field.draft].plain(), field.member.text, field.member.value};
  }

  void write(const std::vector<CoverField>& fields) {
    std::vector<const CoverField*> different;
    for (const CoverField& field : fields)
      if (std::none_of(different.begin(), different.end(),
                       [&](const CoverField* other) { return other->member.text == field.member.text; }))
        different.push_back(&field);
    std::optional<std::string> text = std::string(different.front()->member.text);
    for (std::size_t i = 1; i < different.size() && text; ++i)
      text = joined_cleanly(*text, part_of(*different[i]), marking_);
    if (text) {
      made_.text += *text;
    } else if (different.size() == 2) {
      Marking marking = marking_;
      marking.ours = drafts_[different[0]->draft].label;
      marking.theirs = drafts_[different[1]->draft].label;
      MergedYaml merged = merge_member({std::nullopt, part_of(*different[0]), part_of(*different[1])}, 0, marking);
      for (diag::Diagnostic& each : merged.conflicts) {
        each.section.insert(each.section.begin(), different[0]->member.key);
        made_.conflicts.push_back(std::move(each));
      }
      made_.text += merged.text;
    } else {
      std::vector<ConflictSide> sides;
      for (const CoverField* each : different) sides.push_back({drafts_[each->draft].label, std::string(each->member.text)});
      made_.text += conflict_text(sides, marking_);
      made_.conflicts.push_back(conflict_finding({std::nullopt, place_of(*different[0]), place_of(*different[1])},
                                                 "several drafts wrote this, each in its own way",
                                                 {different[0]->member.key}));
    }
    made_.text += '\n';
  }

  [[nodiscard]] text::Span place_of(const CoverField& field) const {
    const PlainText& plain = outlines_[field.draft].plain();
    const auto begin = static_cast<std::size_t>(field.member.text.data() - plain.source().text.data());
    return plain.original(plain.source().span(begin, begin + field.member.text.size()));
  }

  const std::deque<Outline>& outlines_;
  std::span<const NamedDraft> drafts_;
  const Marking& marking_;
  std::map<std::string, Id> ids_;
  std::vector<std::vector<CoverField>> fields_;
  std::vector<Id> order_;
  Assembled made_;
};

}  // namespace

Assembled assemble_covers(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts, const Marking& marking) {
  return CoverAssembly(outlines, drafts, marking).assemble();
}

}  // namespace qar::merge
