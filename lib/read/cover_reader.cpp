#include <algorithm>

#include <fmt/format.h>

#include "qar/read/report_reader.h"
#include "qar/read/written_values.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

#include "report_fields.h"
#include "suppression_reader.h"
#include "table_reader.h"

namespace qar::read {
namespace {

using model::Cover;

/// One front matter being read.
class CoverReader {
 public:
  CoverReader(const text::Source& source, text::Span front, Cover& cover)
      : problems_(source, front, cover_ids), cover_(cover) {}

  std::vector<diag::Diagnostic> read(syntax::YamlNode root, bool recovered) {
    TableReader fields(report_table, root, problems_);
    if (!recovered) fields.require_fields();
    cover_.format = fields.text(report_field::qar);
    if (cover_.format && cover_.format->value != "report/1")
      problems_.add("cover/unknown-format", cover_.format->where,
                    fmt::format("`{}` is not a format of report that this qar reads", cover_.format->value),
                    "write `qar: report/1`");
    cover_.profile = fields.text(report_field::profile);
    cover_.review = fields.text(report_field::review);
    if (const Value stage = fields.text(report_field::stage))
      cover_.stage = {*model::stage_named(stage->value), stage->where};
    if (const auto node = fields.mapping(report_field::school)) read_school(*node);
    if (const auto node = fields.mapping(report_field::dates)) read_dates(*node);
    if (cover_.dates && cover_.dates->from) problems_.default_year = cover_.dates->from->value.year;
    if (const auto node = fields.mapping(report_field::team)) read_team(*node);
    read_estimates(fields);
    read_previous(fields);
    read_ofsted(fields);
    for (const syntax::YamlNode node : fields.mappings(report_field::aoe)) read_area(node);
    cover_.target_group = fields.text(report_field::target_group);
    if (const auto node = fields.mapping(report_field::agreed)) read_agreed(*node);
    cover_.evidence = fields.texts(report_field::evidence);
    if (const auto node = fields.mapping(report_field::sharing)) read_sharing(*node);
    return problems_.take();
  }

 private:
  void read_school(syntax::YamlNode node) {
    TableReader fields(school_table, node, problems_);
    fields.require_fields();
    model::School& school = cover_.school.emplace();
    school.where = node.where();
    school.name = fields.text(school_field::name);
    school.phase = fields.text(school_field::phase);
    school.headteacher = fields.text(school_field::headteacher);
    school.hub = fields.text(school_field::hub);
    school.region = fields.text(school_field::region);
    school.trust = fields.text(school_field::trust);
    school.urn = fields.text(school_field::urn);
  }

  void read_dates(syntax::YamlNode node) {
    TableReader fields(dates_table, node, problems_);
    fields.require_fields();
    model::Dates& dates = cover_.dates.emplace();
    dates.where = node.where();
    dates.from = fields.date(0);
    if (dates.from) problems_.default_year = dates.from->value.year;
    dates.to = fields.date(1);
  }

  void read_team(syntax::YamlNode node) {
    TableReader fields(team_table, node, problems_);
    fields.require_fields();
    model::Team& team = cover_.team.emplace();
    team.where = node.where();
    team.lead = fields.text(team_field::lead);
    team.reviewers = fields.texts(team_field::reviewers);
    team.planned = fields.integer(team_field::planned);
    const auto people = fields.mapping(team_field::people);
    if (!people) return;
    for (const auto [key, value] : people->entries()) {
      TableReader person(person_table, value, problems_);
      team.people.push_back({{key.text(), key.where()}, person.text(0), person.text(1), person.text(2)});
    }
  }

  /// A field that is either one known word or a mapping: true if it is the word.
  bool is_word(TableReader& fields, std::size_t field, std::string_view word, std::optional<syntax::YamlNode>& mapping) {
    const auto node = fields.node(field);
    if (!node || node->is_null()) return false;
    if (node->is_mapping()) {
      mapping = node;
      return false;
    }
    if (node->is_scalar() && text::equal_ignoring_case(text::trim(node->text()), word)) {
      if (node->text() != word) problems_.forgiven(cover_ids.value_alias, node->where(), word);
      return true;
    }
    problems_.add(cover_ids.unknown_value, node->where(),
                  fmt::format("`{}` is neither `{}` nor a mapping of fields", report_table.fields[field].name, word),
                  fmt::format("write `{}`, or one field on each line below it", word));
    return false;
  }

  void read_estimates(TableReader& fields) {
    std::optional<syntax::YamlNode> mapping;
    const bool declined = is_word(fields, report_field::estimates, "declined", mapping);
    if (!declined && !mapping) return;
    model::Estimates& estimates = cover_.estimates.emplace();
    estimates.where = fields.node(report_field::estimates)->where();
    estimates.declined = declined;
    if (!mapping) return;
    TableReader given(estimates_table, *mapping, problems_);
    for (const auto& [key, value] : given.open_entries()) estimates.given.push_back({key, value});
  }

  void read_previous(TableReader& fields) {
    std::optional<syntax::YamlNode> mapping;
    const bool first = is_word(fields, report_field::previous, "first review", mapping);
    if (!first && !mapping) return;
    model::Previous& previous = cover_.previous.emplace();
    previous.where = fields.node(report_field::previous)->where();
    previous.first_review = first;
    if (!mapping) return;
    TableReader given(previous_table, *mapping, problems_);
    if (const Value date = given.text(previous_field::date)) previous.date = previous_date(*date);
    previous.estimate = given.text(previous_field::estimate);
    previous.report = given.text(previous_field::report);
    previous.ebis = given.texts(previous_field::ebis);
  }

  /// A day, or year and month alone ("2024-11", "November 2024"), which is read as the first of the month.
  std::optional<Spanned<profile::Date>> previous_date(const Spanned<std::string_view>& written) {
    const std::string_view text = written.value;
    if (text.size() == 7 && text[4] == '-')
      if (const auto month = written_date(std::string(text) + "-01", 0))
        return Spanned<profile::Date>{month->value, written.where};
    if (const auto month = written_date("1 " + std::string(text::trim(text)), 0)) {
      problems_.forgiven(cover_ids.date_form, written.where, month->value.iso().substr(0, 7));
      return Spanned<profile::Date>{month->value, written.where};
    }
    if (const auto day = written_date(text, 0)) {
      if (!day->canonical) problems_.forgiven(cover_ids.date_form, written.where, day->value.iso());
      return Spanned<profile::Date>{day->value, written.where};
    }
    problems_.add(cover_ids.bad_date, written.where, fmt::format("`{}` is not a date", text::excerpt(text)),
                  "write year and month, such as `2024-11`, or a whole day");
    return std::nullopt;
  }

  void read_ofsted(TableReader& fields) {
    std::optional<syntax::YamlNode> mapping;
    const bool not_yet = is_word(fields, report_field::ofsted, "not yet inspected", mapping);
    if (!not_yet && !mapping) return;
    model::Ofsted& ofsted = cover_.ofsted.emplace();
    ofsted.where = fields.node(report_field::ofsted)->where();
    ofsted.not_yet_inspected = not_yet;
    if (!mapping) return;
    TableReader given(ofsted_table, *mapping, problems_);
    given.require_fields();
    ofsted.date = given.date(ofsted_field::date);
    const auto outcome = given.node(ofsted_field::outcome);
    if (outcome && outcome->is_mapping()) {
      TableReader areas(estimates_table, *outcome, problems_);
      for (const auto& [key, value] : areas.open_entries()) ofsted.areas.push_back({key, value});
    } else {
      ofsted.outcome = given.text(ofsted_field::outcome);
    }
  }

  void read_area(syntax::YamlNode node) {
    TableReader fields(aoe_table, node, problems_);
    fields.require_fields();
    model::AreaOfExcellence& area = cover_.areas_of_excellence.emplace_back();
    area.where = node.where();
    area.title = fields.text(aoe_field::title);
    area.category = fields.text(aoe_field::category);
    area.status = fields.text(aoe_field::status);
    if (const auto contact = fields.mapping(aoe_field::contact)) {
      TableReader given(contact_table, *contact, problems_);
      area.contact = model::Contact{contact->where(), given.text(contact_field::name), given.text(contact_field::post),
                                    given.text(contact_field::email)};
    }
  }

  void read_agreed(syntax::YamlNode node) {
    TableReader fields(agreed_table, node, problems_);
    model::Agreed& agreed = cover_.agreed.emplace();
    agreed.where = node.where();
    agreed.lead_reviewer = fields.date(agreed_field::lead_reviewer);
    agreed.school = fields.date(agreed_field::school);
  }

  void read_sharing(syntax::YamlNode node) {
    TableReader fields(sharing_table, node, problems_);
    model::Sharing& sharing = cover_.sharing.emplace();
    sharing.where = node.where();
    sharing.hub = read_shared(fields, sharing_field::hub);
    sharing.open = read_shared(fields, sharing_field::open);
  }

  /// `yes`, `no`, or a list.
  std::optional<model::Shared> read_shared(TableReader& fields, std::size_t field) {
    const auto node = fields.node(field);
    if (!node || node->is_null()) return std::nullopt;
    model::Shared shared;
    shared.where = node->where();
    if (node->is_sequence()) {
      for (const syntax::YamlNode item : node->items()) take_shared(item, shared);
    } else if (const bool everything = is_one_of(*node, {"yes", "true"}); everything || is_one_of(*node, {"no", "false"})) {
      shared.everything = everything;
    } else {
      take_shared(*node, shared);
    }
    return shared;
  }

  static bool is_one_of(syntax::YamlNode node, std::initializer_list<std::string_view> words) {
    const auto same = [&](std::string_view word) { return text::equal_ignoring_case(text::trim(node.text()), word); };
    return node.is_scalar() && std::ranges::any_of(words, same);
  }

  void take_shared(syntax::YamlNode node, model::Shared& shared) {
    if (node.is_scalar()) {
      shared.parts.push_back({text::trim(node.text()), node.where()});
      return;
    }
    problems_.add(cover_ids.wrong_type, node.where().empty() ? shared.where : node.where(),
                  fmt::format("{} does not say what is shared", kind_in_words(node)),
                  "write `yes`, `no`, or a list such as `[aoe, www]`");
  }

  Problems problems_;
  Cover& cover_;
};

void append(std::vector<diag::Diagnostic>& to, std::vector<diag::Diagnostic>&& from) {
  for (diag::Diagnostic& each : from) to.push_back(std::move(each));
  from.clear();
}

}  // namespace

ReportResult read_cover(const text::Source& source, const syntax::YamlLimits& yaml, const syntax::MarkdownLimits& markdown) {
  ReportResult result;
  model::Report& report = result.report;
  report.source = &source;
  report.front = syntax::split_front_matter(source);
  append(result.problems, std::move(report.front.problems));
  report.cover.where = report.front.front;
  report.cover.present = report.front.present;
  if (report.front.present) {
    report.yaml = syntax::parse_yaml(source, report.front.front, yaml);
    append(result.problems, std::move(report.yaml.problems));
    if (const auto root = report.yaml.root())
      append(result.problems, CoverReader(source, report.front.front, report.cover).read(*root, report.yaml.recovered));
    report.suppressions = read_yaml_suppressions(source, report.front.front, *report.yaml.tree, result.problems);
  } else {
    result.problems.push_back(
        diag::problem("cover/missing-front-matter", {source.id, report.front.body.begin, report.front.body.begin},
                      "the draft has no front matter, so its school, dates and team are unknown",
                      "begin the file with a line `---`, the fields of the cover and another line `---`"));
  }
  report.markdown = syntax::parse_markdown(source, report.front.body, markdown);
  append(result.problems, std::move(report.markdown.problems));
  return result;
}

namespace {

/// A line of dashes that a word processor has joined or lengthened: "—-", "–––", "--", "----".
bool is_spoilt_fence(std::string_view line) {
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < line.size(); ++dashes) {
    if (line[at] == '-') {
      at += 1;
    } else if (line.substr(at).starts_with("\u2013") || line.substr(at).starts_with("\u2014")) {
      at += 3;
    } else {
      return false;
    }
  }
  return dashes > 0 && line != "---" && line != "-";
}

}  // namespace

DraftSigns draft_signs(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  bool fenced = false;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < 60; ++lines) {
    const std::size_t end = text::line_ends.find(text, at);
    const std::string_view line = text.substr(at, end - at);
    const std::string_view word = text::trim(line);
    if (lines == 0 && word == "---") {
      fenced = true;
    } else if (fenced && word == "---") {
      return DraftSigns::none;
    } else if (line.starts_with("qar:")) {
      if (fenced && text::trim(line.substr(4)).starts_with("report/")) return DraftSigns::declared;
      if (fenced || lines < 10) return DraftSigns::likely;
    } else if (lines < 3 && is_spoilt_fence(word)) {
      return DraftSigns::likely;
    }
    at = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++at;
  }
  return DraftSigns::none;
}

}  // namespace qar::read
