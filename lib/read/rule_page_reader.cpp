#include "qar/read/rule_page_reader.h"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "qar/syntax/yaml.h"
#include "qar/text/words.h"

#include "rule_page_fields.h"
#include "table_reader.h"

namespace qar::read {
namespace {

using model::PageEntry;
using model::PageText;
using model::PageTexts;

/// What the views of a page refer to.
struct Storage {
  syntax::YamlDocument document;
  std::deque<std::vector<PageText>> texts;
  std::deque<std::vector<std::string_view>> views;
  std::vector<PageEntry> entries;
};

/// The place of a value among those of a choice, as an enumerator that stands in the same order.
template <class Enum, std::size_t size>
std::optional<Enum> enumerator(const Value& value, const std::string_view (&values)[size], int shift = 0) {
  if (!value) return std::nullopt;
  for (std::size_t i = 0; i < size; ++i)
    if (values[i] == value->value) return static_cast<Enum>(static_cast<int>(i) + shift);
  return std::nullopt;
}

class PageReader {
 public:
  explicit PageReader(const text::Source& source) : source_(source), problems_(source, source.all(), config_ids) {}

  RulePageResult read() {
    storage_->document = syntax::parse_yaml(source_, source_.all());
    result_.problems = std::move(storage_->document.problems);
    if (const auto root = storage_->document.root()) {
      if (root->is_mapping())
        read_root(*root);
      else
        problems_.add("config/wrong-type", root->where(),
                      fmt::format("a rule page is a mapping of fields, not {}", kind_in_words(*root)),
                      "begin with `qar: rule/1`, one field on each line");
    }
    for (diag::Diagnostic& each : problems_.take()) result_.problems.push_back(std::move(each));
    result_.storage = std::move(storage_);
    return std::move(result_);
  }

 private:
  void read_root(syntax::YamlNode root) {
    TableReader fields(rule_page_table, root, problems_);
    const bool whole = !storage_->document.recovered;
    if (whole) fields.require_fields();
    if (const Value format = fields.text(rule_page_field::qar); format && format->value != "rule/1")
      problems_.add("config/unknown-value", format->where,
                    fmt::format("`{}` is not a format of rule page that this qar reads", text::fold_space(format->value)),
                    "write `qar: rule/1`");
    page_.title = view(fields, rule_page_field::title);
    page_.why = text::trim(view(fields, rule_page_field::why));
    page_.source = view(fields, rule_page_field::source);
    page_.message = text::trim(view(fields, rule_page_field::message));
    page_.help = text::trim(view(fields, rule_page_field::help));
    page_.severity =
        enumerator<diag::Severity>(fields.text(rule_page_field::severity), severity_values).value_or(diag::Severity::advice);
    page_.stage =
        enumerator<model::Stage>(fields.text(rule_page_field::stage), config_stage_values).value_or(model::Stage::notes);
    page_.style = enumerator<model::Style>(fields.text(rule_page_field::style), config_style_values);
    if (const Value state = fields.text(rule_page_field::default_state)) page_.off = state->value == "off";
    read_era(fields);
    page_.aliases = views(fields, rule_page_field::aliases);
    if (const auto scope = fields.mapping(rule_page_field::scope)) read_scope(*scope);
    page_.flagged = views(fields, rule_page_field::flagged);
    page_.accepted = views(fields, rule_page_field::accepted);
    read_kind(fields, root, whole);
    if (whole) check_examples(fields, root);
  }

  static std::string_view view(TableReader& fields, std::size_t field) {
    const Value value = fields.text(field);
    return value ? value->value : std::string_view();
  }
  PageTexts texts(TableReader& fields, std::size_t field) { return storage_->texts.emplace_back(fields.texts(field)); }
  std::span<const std::string_view> views(TableReader& fields, std::size_t field) {
    auto& made = storage_->views.emplace_back();
    for (const auto& each : fields.texts(field)) made.push_back(each.value);
    return made;
  }

  void read_era(TableReader& fields) {
    const auto from = fields.date(rule_page_field::from);
    const auto to = fields.date(rule_page_field::to);
    if (from) page_.from = from->value;
    if (to) page_.to = to->value;
    if (from && to && to->value < from->value)
      problems_.add("config/impossible-range", to->where, "the rule ends before it begins",
                    "put the earlier day under `from`");
  }

  /// Values of a list that must be among some; others are reported and left out.
  std::vector<PageText> known(TableReader& fields, std::size_t field, std::span<const std::string_view> values) {
    std::vector<PageText> kept;
    for (const auto& each : fields.texts(field)) {
      if (std::ranges::find(values, each.value) != values.end()) {
        kept.push_back(each);
        continue;
      }
      const std::string_view near = text::nearest(each.value, values);
      problems_.add(
          "config/unknown-value", each.where, fmt::format("`{}` is none of the values that are read here", each.value),
          near.empty() ? fmt::format("use {}", text::one_of(values)) : fmt::format("write `{}`, if that is meant", near));
    }
    return kept;
  }

  void read_scope(syntax::YamlNode node) {
    TableReader fields(page_scope_table, node, problems_);
    model::PageScope& scope = page_.scope;
    scope.sections = texts(fields, page_scope_field::sections);
    scope.parts = texts(fields, page_scope_field::parts);
    scope.cover = texts(fields, page_scope_field::cover);
    for (const PageText& each : known(fields, page_scope_field::blocks, block_values)) {
      const auto at = std::ranges::find(block_values, each.value) - std::begin(block_values);
      scope.blocks |= model::kind_bit(static_cast<model::ProseKind>(at));
    }
    if (!fields.has(page_scope_field::not_in)) return;
    scope.not_quotation = scope.not_title = false;
    for (const PageText& each : known(fields, page_scope_field::not_in, not_values)) {
      if (each.value == "quotation") scope.not_quotation = true;
      if (each.value == "title") scope.not_title = true;
      if (each.value == "heading") scope.not_heading = true;
      if (each.value == "cell") scope.not_cell = true;
    }
  }

  void read_kind(TableReader& fields, syntax::YamlNode root, bool whole) {
    std::vector<std::size_t> given;
    for (const std::size_t kind : {rule_page_field::words, rule_page_field::pattern, rule_page_field::limit})
      if (fields.has(kind)) given.push_back(kind);
    if (given.size() != 1) {
      if (given.empty() && !whole) return;
      problems_.add(
          "config/page-kind",
          given.empty() ? text::Span{root.where().file, root.where().begin, root.where().begin} : fields.key(given[1]),
          given.empty() ? "the page has neither words nor a pattern nor a limit" : "the page has more than one kind of rule",
          given.empty() ? "add `words:`, `pattern:` or `limit:`" : "make a page of its own for each");
      return;
    }
    for (const syntax::YamlNode node : fields.mappings(rule_page_field::words)) read_words(node);
    if (const auto pattern = fields.node(rule_page_field::pattern)) read_patterns(*pattern, fields);
    page_.entries = storage_->entries;
    if (const auto limit = fields.mapping(rule_page_field::limit)) read_limit(*limit);
    if (page_.entries.empty() && !page_.limit) {
      if (const auto value = fields.node(given[0]); !value->is_scalar() && value->size() == 0)
        problems_.add("config/page-kind", fields.key(given[0]),
                      fmt::format("`{}` holds nothing to look for", rule_page_fields[given[0]].name),
                      "add an entry with `match:`");
      return;
    }
    result_.page = page_;
  }

  template <class Fields>
  void read_common(TableReader& fields, PageEntry& entry, Fields field) {
    if (const Value match = fields.text(field.match)) entry.match = *match;
    entry.unless = texts(fields, field.unless);
    entry.unless_in_sentence = texts(fields, field.unless_in_sentence);
    entry.unless_in_block = texts(fields, field.unless_in_block);
    entry.only_in_sentence = texts(fields, field.only_in_sentence);
    entry.only_at =
        enumerator<model::OnlyAt>(fields.text(field.only_at), only_at_values, 1).value_or(model::OnlyAt::anywhere);
    entry.prefer = texts(fields, field.prefer);
    entry.fix = enumerator<diag::Safety>(fields.text(field.fix), fix_values);
    if (entry.fix && entry.prefer.empty())
      problems_.add("config/missing-key", fields.key(field.fix), "a fix needs to know what to write",
                    "add `prefer:`, or take `fix:` out");
    if (const Value letters = fields.text(field.letters)) entry.exact_case = letters->value == "exact";
    entry.message = text::trim(view(fields, field.message));
    entry.help = text::trim(view(fields, field.help));
  }

  struct CommonFields {
    std::size_t match, unless, unless_in_sentence, unless_in_block, only_in_sentence, only_at, prefer, fix, letters, message,
        help;
  };

  void read_words(syntax::YamlNode node) {
    using namespace page_word_field;
    TableReader fields(page_word_table, node, problems_);
    fields.require_fields();
    PageEntry entry;
    read_common(fields, entry,
                CommonFields{match, unless, unless_in_sentence, unless_in_block, only_in_sentence, only_at, prefer, fix,
                             letters, message, help});
    entry.inflect = enumerator<model::Inflect>(fields.text(inflect), inflect_values).value_or(model::Inflect::no);
    if (!entry.match.value.empty()) storage_->entries.push_back(entry);
  }

  void read_patterns(syntax::YamlNode node, const TableReader& page) {
    if (node.is_mapping()) return read_pattern(node);
    if (node.is_null()) return;
    if (!node.is_sequence()) {
      problems_.add("config/wrong-type", node.where(), "`pattern` should be a mapping of fields, or a list of them",
                    "write `pattern: {match: '…'}`");
      return;
    }
    for (const syntax::YamlNode item : node.items()) {
      if (item.is_mapping())
        read_pattern(item);
      else
        problems_.add("config/wrong-type", item.where().empty() ? page.key(rule_page_field::pattern) : item.where(),
                      fmt::format("a pattern is a mapping of fields, not {}", kind_in_words(item)),
                      "write `- {match: '…'}`");
    }
  }

  void read_pattern(syntax::YamlNode node) {
    using namespace page_pattern_field;
    TableReader fields(page_pattern_table, node, problems_);
    fields.require_fields();
    PageEntry entry;
    entry.is_pattern = true;
    read_common(fields, entry,
                CommonFields{match, unless, unless_in_sentence, unless_in_block, only_in_sentence, only_at, prefer, fix,
                             letters, message, help});
    entry.check = enumerator<model::Validator>(fields.text(check), check_values, 1).value_or(model::Validator::none);
    if (!entry.match.value.empty()) storage_->entries.push_back(entry);
  }

  void read_limit(syntax::YamlNode node) {
    TableReader fields(page_limit_table, node, problems_);
    fields.require_fields();
    const auto count = enumerator<model::Counted>(fields.text(page_limit_field::count), count_values);
    const auto in = enumerator<model::CountedIn>(fields.text(page_limit_field::in), counted_in_values);
    const auto max = fields.integer(page_limit_field::max);
    const auto min = fields.integer(page_limit_field::min);
    if (!fields.has(page_limit_field::max) && !fields.has(page_limit_field::min))
      problems_.add("config/missing-key", {node.where().file, node.where().begin, node.where().begin},
                    "the limit has no bound", "add `max:` or `min:`");
    if (max && min && max->value < min->value)
      problems_.add("config/impossible-range", max->where, "the most is less than the least", "exchange `max` and `min`");
    if (!count || !in || (!max && !min)) return;
    page_.limit = model::PageLimit{*count, *in, max ? max->value : 0, min ? min->value : 0};
  }

  void check_examples(TableReader& fields, syntax::YamlNode root) {
    const text::Span begin = {root.where().file, root.where().begin, root.where().begin};
    for (const std::size_t field : {rule_page_field::flagged, rule_page_field::accepted}) {
      const std::string_view name = rule_page_fields[field].name;
      const bool flagged = field == rule_page_field::flagged;
      const auto examples = fields.texts(field);
      if (examples.empty())
        problems_.add("config/no-examples", fields.has(field) ? fields.key(field) : begin,
                      fmt::format("the page has no `{}` examples", name),
                      flagged ? "add a sentence in which it must be found, with «…» around the find"
                              : "add the nearest sentence in which it must not be found");
      for (const auto& each : examples) {
        const bool marked = each.value.find("\u00ab") != std::string_view::npos;
        if (marked == flagged) continue;
        problems_.add("config/no-examples", each.where,
                      flagged ? "nothing is marked in this example" : "an accepted example holds no marks",
                      flagged ? "put «…» around what must be found" : "take the marks out, or move it to `flagged`");
      }
    }
  }

  const text::Source& source_;
  Problems problems_;
  std::shared_ptr<Storage> storage_ = std::make_shared<Storage>();
  model::RulePage page_;
  RulePageResult result_;
};

}  // namespace

RulePageResult read_rule_page(const text::Source& source) { return PageReader(source).read(); }

}  // namespace qar::read
