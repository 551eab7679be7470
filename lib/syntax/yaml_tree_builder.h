// Builds the tree from what an engine tells, and believes only what the source bears out: the engine says what comes next (a
// mapping, a scalar, an end), the source says where it stands and what it is. Every byte between two scalars must be white
// space, a comment, or just the structure character that belongs there, at the column where it belongs; the first thing that
// does not fit is a failure. So two engines that both pass give the same tree, and no text is lost on the way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/syntax/yaml.h"

#include "syntax/yaml_scalars.h"

namespace qar::syntax {

/// What a tree is built into. Spans are offsets in the readable text until the very end.
struct TreeUnderWay {
  YamlTree& tree;
  std::vector<diag::Diagnostic>& problems;
  const YamlLimits& limits;
};

class TreeBuilder {
 public:
  /// Reads text[begin, …) to its end; `depth` levels are open around it.
  TreeBuilder(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t depth);

  // What an engine tells. False: the builder has failed (see failure()) and nothing more need be told.
  bool begin_mapping();
  bool begin_sequence();
  bool end();
  bool scalar(std::string_view value);
  bool null();
  bool alias();

  /// After the last event: whether everything was told and all text is accounted for.
  bool finish();
  [[nodiscard]] const std::optional<diag::Diagnostic>& failure() const { return failure_; }
  /// How far the source has been accounted for.
  [[nodiscard]] std::uint32_t position() const { return at_; }

 private:
  enum class Form : std::uint8_t { root, block_mapping, block_sequence, flow_mapping, flow_sequence };
  /// Where a value stands: on the line of what it belongs to, below it, below a key as a list flush with it, or nowhere.
  enum class Place : std::uint8_t { beside, below, flush, none };
  struct Frame {
    Form form = Form::root;
    bool value_next = false;  ///< of a mapping: the key has been read
    int column = -1;          ///< lines that belong to the values must be indented more than this
    std::uint32_t record = 0;
    std::uint32_t count = 0;
    [[nodiscard]] bool flow() const { return form == Form::flow_mapping || form == Form::flow_sequence; }
    [[nodiscard]] bool mapping() const { return form == Form::block_mapping || form == Form::flow_mapping; }
  };

  // Moving over the source (yaml_tree_places.cpp).
  void skip_gap();
  bool skip_name();
  bool skip_properties();
  bool arrive(Place& place);
  bool arrive_at_key();
  bool pass_hyphen();
  bool pass_comma();
  bool find_place(Place& place);
  [[nodiscard]] Place place_here() const;
  [[nodiscard]] bool dedented_in_flow() const;
  [[nodiscard]] ScalarSite site(bool key) const;
  [[nodiscard]] int column() const { return static_cast<int>(at_ - line_start_); }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
  [[nodiscard]] bool at_hyphen() const { return here() == '-' && is_blank_or_end(text_, at_ + 1); }

  // The steps of an event.
  bool take(std::string_view value, bool is_null);
  bool alias_here(std::string_view value);
  bool key(std::string_view value, bool is_null);
  bool pass_colon(std::uint32_t key_begin, const ScalarReading& reading);
  bool open(YamlKind kind, Form form, int column);
  bool open_flow(YamlKind kind, Form form, Place place);
  bool close_flow(Frame& frame);
  bool done();
  void add_scalar(const ScalarReading& reading);
  void add_null(std::uint32_t begin, std::uint32_t end);
  void move_past(const ScalarReading& reading);
  [[nodiscard]] static bool told_so(const ScalarReading& reading, std::string_view value);
  [[nodiscard]] bool is_key_next() const { return frames_.back().mapping() && !frames_.back().value_next; }

  // Saying what is wrong (yaml_tree_refusals.cpp). What refuses returns false.
  bool fail(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message, std::string help);
  bool refuse_here();
  bool refuse_rest();
  bool refuse_complex_key();
  bool refuse_depth();
  bool refuse_long_flow(std::uint32_t begin);
  bool refuse_long_key(std::uint32_t begin, std::uint32_t end);
  bool refuse_key(std::uint32_t begin, const ScalarReading& reading);
  bool refuse_reading(const ScalarReading& reading);
  void add_problem(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message, std::string help);
  void report_property(std::uint32_t begin);
  void report_alias(std::uint32_t begin);
  void report_huge(std::uint32_t begin, std::uint32_t end);
  bool look_at_plain(const ScalarReading& reading, bool own_line);

  [[nodiscard]] text::Span span(std::uint32_t begin, std::uint32_t end) const { return {under_way_.tree.file, begin, end}; }

  TreeUnderWay& under_way_;
  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t line_start_;
  bool fresh_ = true;                  ///< nothing but spaces stands before `at_` on its line
  std::uint32_t after_indicator_ = 0;  ///< just after the colon or hyphen read last
  std::uint32_t last_end_ = 0;         ///< of the node completed last
  int place_column_ = 0;               ///< where the value that is arrived at begins, anchors and tags before it included
  bool damaged_ = false;               ///< the plain text read last is hardly what its writer meant
  std::uint32_t depth_;
  std::vector<Frame> frames_;
  std::string scratch_;
  std::optional<diag::Diagnostic> failure_;
};

}  // namespace qar::syntax
