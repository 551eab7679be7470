// How the builder moves over the source: gaps, indentation, and the structure characters between values.
#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {

/// White space, line ends and comments. A `#` is one only at a line's beginning or after a blank.
void TreeBuilder::skip_gap() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      line_start_ = ++at_;
      fresh_ = true;
    } else if (c == ' ' || (c == '\t' && !fresh_)) {
      ++at_;
    } else if (c == '#' && (at_ == line_start_ || is_blank(text_[at_ - 1]))) {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    } else {
      return;
    }
  }
}

/// Steps over `&name`, `*name` or `!tag`. Says whether it is well formed: only letters, digits, _ and - are a name to both
/// engines.
bool TreeBuilder::skip_name() {
  const bool tag = here() == '!';
  const std::uint32_t begin = at_++;
  bool named = true;
  for (; !is_blank_or_end(text_, at_) && !(frames_.back().flow() && is_flow_indicator(here())); ++at_) {
    const char c = here();
    named = named && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-');
  }
  return tag || (named && at_ > begin + 1);
}

/// `&anchor` and `!tag` before a value or key, each a problem of its own. Says whether a new line was begun.
bool TreeBuilder::skip_properties() {
  const std::uint32_t line = line_start_;
  while (here() == '&' || here() == '!') {
    const std::uint32_t begin = at_;
    if (!skip_name()) {
      at_ = begin;
      refuse_here();
      return false;
    }
    report_property(begin);
    fresh_ = false;
    skip_gap();
  }
  return line_start_ != line;
}

bool TreeBuilder::dedented_in_flow() const { return fresh_ && column() <= frames_.back().column; }

/// Gets ready for a value: past the hyphen or comma before it, to its first character.
bool TreeBuilder::arrive(Place& place) {
  switch (frames_.back().form) {
    case Form::root:
      if (frames_.back().count > 0) return refuse_rest();
      break;
    case Form::block_sequence:
      if (!pass_hyphen()) return false;
      break;
    case Form::flow_sequence:
      if (!pass_comma()) return false;
      break;
    case Form::block_mapping:
    case Form::flow_mapping: break;
  }
  return find_place(place);
}

bool TreeBuilder::find_place(Place& place) {
  skip_gap();
  place = place_here();
  place_column_ = column();
  if (place == Place::none || (here() != '&' && here() != '!')) return true;
  if (skip_properties()) {
    place = place_here();
    place_column_ = column();
  } else if (at_end()) {
    place = Place::none;
  } else if (frames_.back().flow()) {
    place = place_here();
  }
  return !failure_;
}

TreeBuilder::Place TreeBuilder::place_here() const {
  if (at_end()) return Place::none;
  const Frame& frame = frames_.back();
  switch (frame.form) {
    case Form::root: return Place::below;
    case Form::flow_mapping:
    case Form::flow_sequence:
      return dedented_in_flow() || here() == ',' || here() == ']' || here() == '}' ? Place::none : Place::beside;
    case Form::block_mapping:
      if (fresh_ && column() == frame.column && at_hyphen()) return Place::flush;
      break;
    case Form::block_sequence: break;
  }
  if (!fresh_) return Place::beside;
  return column() > frame.column ? Place::below : Place::none;
}

bool TreeBuilder::arrive_at_key() {
  const Frame& frame = frames_.back();
  if (frame.form == Form::flow_mapping && !pass_comma()) return false;
  skip_gap();
  if (frame.form == Form::flow_mapping && dedented_in_flow()) return refuse_here();
  if (frame.form == Form::block_mapping && frame.count > 0 && !(fresh_ && column() == frame.column)) return refuse_here();
  skip_properties();
  return !failure_;
}

bool TreeBuilder::pass_hyphen() {
  skip_gap();
  const Frame& frame = frames_.back();
  if (!at_hyphen()) return refuse_here();
  if (frame.count > 0 && !(fresh_ && column() == frame.column)) return refuse_here();
  after_indicator_ = ++at_;
  fresh_ = false;
  return true;
}

bool TreeBuilder::pass_comma() {
  skip_gap();
  if (dedented_in_flow()) return refuse_here();
  const Frame& frame = frames_.back();
  if (frame.count == 0) return true;
  const std::uint32_t begin = under_way_.tree.records[frame.record].begin;
  if (at_ - begin > under_way_.limits.flow_bytes) return refuse_long_flow(begin);
  if (here() != ',') return refuse_here();
  after_indicator_ = ++at_;
  fresh_ = false;
  return true;
}

ScalarSite TreeBuilder::site(bool key) const { return {text_, at_, frames_.back().column, frames_.back().flow(), key}; }

}  // namespace qar::syntax
