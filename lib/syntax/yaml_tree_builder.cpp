#include "syntax/yaml_tree_builder.h"

#include <algorithm>

#include "syntax/yaml_keys.h"

namespace qar::syntax {
namespace {

/// Whether two values differ in nothing but white space: the engines fold some odd block scalars each in its own way.
bool same_but_for_space(std::string_view a, std::string_view b) {
  const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && space(a[i])) ++i;
    while (j < b.size() && space(b[j])) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
}

}  // namespace

TreeBuilder::TreeBuilder(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t depth)
    : under_way_(under_way), text_(text), at_(begin), line_start_(begin), after_indicator_(begin), depth_(depth) {
  frames_.reserve(16);
  frames_.push_back({});
}

bool TreeBuilder::begin_mapping() {
  Place place = Place::none;
  if (is_key_next()) return refuse_complex_key();
  if (!arrive(place)) return false;
  if (place != Place::none && here() == '{') return open_flow(YamlKind::mapping, Form::flow_mapping, place);
  const Form parent = frames_.back().form;
  const bool fits =
      (place == Place::below && !frames_.back().flow()) || (place == Place::beside && parent == Form::block_sequence);
  if (!fits) return refuse_here();
  return open(YamlKind::mapping, Form::block_mapping, place_column_);
}

bool TreeBuilder::begin_sequence() {
  Place place = Place::none;
  if (is_key_next()) return refuse_complex_key();
  if (!arrive(place)) return false;
  if (place != Place::none && here() == '[') return open_flow(YamlKind::sequence, Form::flow_sequence, place);
  const Frame& parent = frames_.back();
  const bool fits = ((place == Place::below || place == Place::flush) && !parent.flow()) ||
                    (place == Place::beside && parent.form == Form::block_sequence);
  if (!fits || !at_hyphen()) return refuse_here();
  return open(YamlKind::sequence, Form::block_sequence, column());
}

bool TreeBuilder::open_flow(YamlKind kind, Form form, Place place) {
  if (place == Place::flush) return refuse_here();
  if (!open(kind, form, frames_.back().column)) return false;
  ++at_;
  fresh_ = false;
  return true;
}

bool TreeBuilder::open(YamlKind kind, Form form, int column) {
  if (frames_.size() + depth_ > under_way_.limits.depth) return refuse_depth();
  Frame frame;
  frame.form = form;
  frame.column = column;
  frame.record = static_cast<std::uint32_t>(under_way_.tree.records.size());
  frames_.push_back(frame);
  under_way_.tree.records.push_back({{}, at_, at_, 0, 0, kind, ScalarStyle::plain, false});
  return true;
}

bool TreeBuilder::end() {
  Frame& frame = frames_.back();
  if (frame.form == Form::root || frame.value_next) return refuse_here();
  if (frame.flow() && !close_flow(frame)) return false;
  YamlTree::Record& record = under_way_.tree.records[frame.record];
  record.end = last_end_;
  record.next = static_cast<std::uint32_t>(under_way_.tree.records.size());
  record.count = frame.count;
  if (frame.mapping()) check_keys(under_way_, frame.record);
  frames_.pop_back();
  return done();
}

bool TreeBuilder::close_flow(Frame& frame) {
  skip_gap();
  if (here() == ',' && frame.count > 0 && !dedented_in_flow()) {
    ++at_;
    fresh_ = false;
    skip_gap();
  }
  const char closing = frame.form == Form::flow_mapping ? '}' : ']';
  // The closing bracket may stand flush with the key, as many people write it.
  if (here() != closing || (fresh_ && column() < frame.column)) return refuse_here();
  last_end_ = ++at_;
  fresh_ = false;
  return true;
}

bool TreeBuilder::done() {
  Frame& frame = frames_.back();
  ++frame.count;
  frame.value_next = false;
  return true;
}

bool TreeBuilder::scalar(std::string_view value) { return take(value, false); }
bool TreeBuilder::null() { return take({}, true); }

bool TreeBuilder::take(std::string_view value, bool is_null) {
  if (is_key_next()) return key(value, is_null);
  Place place = Place::none;
  if (!arrive(place)) return false;
  if (place == Place::none) {
    if (!value.empty() || frames_.back().form == Form::flow_sequence) return refuse_here();
    add_null(after_indicator_, after_indicator_);
    return done();
  }
  if (place == Place::flush) return refuse_here();
  if (here() == '*') return alias_here(value);
  const bool own_line = fresh_ || (frames_.back().form == Form::block_sequence);
  const ScalarReading reading = read_scalar(site(false), scratch_);
  if (reading.trouble != ScalarTrouble::none && !refuse_reading(reading)) return false;
  const bool null_word = reading.style == ScalarStyle::plain && is_null_word(reading.text);
  if (is_null ? !null_word : !told_so(reading, value)) return refuse_here();
  if (reading.style == ScalarStyle::plain && !null_word && !look_at_plain(reading, own_line)) return false;
  if (null_word) {
    add_null(at_, reading.end);
  } else {
    add_scalar(reading);
    under_way_.tree.records.back().damaged = damaged_ && reading.style == ScalarStyle::plain;
  }
  move_past(reading);
  return done();
}

bool TreeBuilder::told_so(const ScalarReading& reading, std::string_view value) {
  if (reading.text == value || reading.trouble == ScalarTrouble::control_escape) return true;
  return !reading.verbatim && same_but_for_space(reading.text, value);
}

bool TreeBuilder::key(std::string_view value, bool is_null) {
  if (!arrive_at_key()) return false;
  if (at_end()) return refuse_here();
  if (here() == '*' || (here() == '?' && is_blank_or_end(text_, at_ + 1))) return refuse_complex_key();
  const ScalarReading reading = read_scalar(site(true), scratch_);
  if (reading.trouble != ScalarTrouble::none && !refuse_reading(reading)) return false;
  const bool null_word = reading.style == ScalarStyle::plain && is_null_word(reading.text);
  if (is_null ? !null_word : !told_so(reading, value)) return refuse_here();
  const std::uint32_t begin = at_;
  Frame& frame = frames_.back();
  if (frame.form == Form::block_mapping && frame.count == 0) under_way_.tree.records[frame.record].begin = begin;
  add_scalar(reading);
  move_past(reading);
  return pass_colon(begin, reading);
}

bool TreeBuilder::pass_colon(std::uint32_t key_begin, const ScalarReading& reading) {
  while (here() == ' ') ++at_;
  Frame& frame = frames_.back();
  if (here() != ':') return refuse_key(key_begin, reading);
  const bool adjacent = frame.form == Form::flow_mapping && reading.style != ScalarStyle::plain;
  if (!adjacent && !is_blank_or_end(text_, at_ + 1)) return refuse_key(key_begin, reading);
  if (at_ - key_begin > longest_key) return refuse_long_key(key_begin, reading.end);
  after_indicator_ = ++at_;
  fresh_ = false;
  frame.value_next = true;
  return true;
}

bool TreeBuilder::alias() {
  if (is_key_next()) return refuse_complex_key();
  Place place = Place::none;
  if (!arrive(place)) return false;
  if (place == Place::none || place == Place::flush || here() != '*') return refuse_here();
  return alias_here({});
}

/// The alias at the cursor; `value` is its text, asterisk included, when an engine takes it for a scalar.
bool TreeBuilder::alias_here(std::string_view value) {
  const std::uint32_t begin = at_;
  const bool named = skip_name();
  if (!named || (!value.empty() && value != text_.substr(begin, at_ - begin))) {
    at_ = begin;
    return refuse_here();
  }
  fresh_ = false;
  report_alias(begin);
  add_null(begin, at_);
  return done();
}

bool TreeBuilder::finish() {
  if (failure_) return false;
  skip_gap();
  if (frames_.size() != 1) return refuse_here();
  if (!at_end()) return refuse_rest();
  return true;
}

void TreeBuilder::add_scalar(const ScalarReading& reading) {
  const std::string_view text = reading.verbatim ? reading.text : under_way_.tree.texts.keep(reading.text);
  const auto next = static_cast<std::uint32_t>(under_way_.tree.records.size() + 1);
  under_way_.tree.records.push_back({text, at_, reading.end, next, 0, YamlKind::scalar, reading.style, false});
  last_end_ = reading.end;
  if (text.size() > under_way_.limits.scalar_bytes) report_huge(at_, reading.end);
}

void TreeBuilder::add_null(std::uint32_t begin, std::uint32_t end) {
  if (frames_.back().form == Form::root && begin == end) return;  // no content at all
  const auto next = static_cast<std::uint32_t>(under_way_.tree.records.size() + 1);
  under_way_.tree.records.push_back({{}, begin, end, next, 0, YamlKind::null, ScalarStyle::plain, false});
  last_end_ = end;
}

void TreeBuilder::move_past(const ScalarReading& reading) {
  at_ = reading.resume;
  if (reading.line_start > line_start_) line_start_ = reading.line_start;
  fresh_ = at_ == line_start_;
}

}  // namespace qar::syntax
