// What the builder says: failures, which end it, and problems, with which it goes on.
#include <fmt/format.h>

#include "syntax/yaml_scalar_fault.h"
#include "syntax/yaml_suspicious.h"
#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {

bool TreeBuilder::fail(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
                       std::string help) {
  if (!failure_) failure_ = diag::problem(rule, span(begin, end), std::move(message), std::move(help));
  return false;
}

void TreeBuilder::add_problem(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
                              std::string help) {
  under_way_.problems.push_back(diag::problem(rule, span(begin, end), std::move(message), std::move(help)));
}

bool TreeBuilder::refuse_here() {
  const auto end = at_end() ? at_ : at_ + 1;
  return fail("yaml/syntax", at_, end, "this does not fit what stands before it",
              "check the indentation, the colons and the brackets here and on the line above");
}

bool TreeBuilder::refuse_rest() {
  return fail("yaml/syntax", at_, at_end() ? at_ : at_ + 1, "this stands after the end of what the file began with",
              "line it up with what stands above, or delete it");
}

bool TreeBuilder::refuse_complex_key() {
  skip_gap();
  if (here() != '[' && here() != '{' && here() != '?' && here() != '*') return refuse_here();
  return fail("yaml/complex-key", at_, at_end() ? at_ : at_ + 1, "a key must be a plain word or a quoted text on one line",
              "write the key as `key: value`");
}

bool TreeBuilder::refuse_depth() {
  return fail("yaml/too-deep", at_, at_ + 1,
              fmt::format("lists and mappings are nested more than {} levels deep here", under_way_.limits.depth),
              "write it flatter");
}

bool TreeBuilder::refuse_long_flow(std::uint32_t begin) {
  return fail("yaml/huge-value", begin, begin + 1,
              fmt::format("these brackets hold more than {} KB", under_way_.limits.flow_bytes / 1024),
              "write the content as indented lines without brackets");
}

bool TreeBuilder::refuse_long_key(std::uint32_t begin, std::uint32_t end) {
  if (!failure_) failure_ = long_key(span(begin, end));
  return false;
}

bool TreeBuilder::refuse_key(std::uint32_t begin, const ScalarReading& reading) {
  const std::uint32_t end = begin + (reading.end - begin);
  if (const auto colon = tight_colon(text_, begin, end)) {
    fail("yaml/missing-space", *colon, *colon + 1, "a space is missing after the colon", "write a space after the colon");
    failure_->fix = diag::Fix{diag::Safety::unsafe, {{span(*colon + 1, *colon + 1), " "}}};
    return false;
  }
  return fail("yaml/missing-colon", begin, end, "a colon is missing after this key",
              "write `key: value`, or indent the line if it goes on with the text above");
}

/// False: the reading cannot be used.
bool TreeBuilder::refuse_reading(const ScalarReading& reading) {
  if (reading.trouble == ScalarTrouble::control_escape) {
    add_problem("yaml/control-character", reading.trouble_at, reading.trouble_at + 2,
                "this escape stands for a control character and is read as a space", "delete it");
    return true;
  }
  if (!failure_) failure_ = scalar_fault(site(false), reading, under_way_.tree.file);
  return false;
}

void TreeBuilder::report_property(std::uint32_t begin) {
  if (text_[begin] == '&') {
    add_problem("yaml/anchor", begin, at_, "an anchor (`&`) names this value for use elsewhere, which is not done here",
                "delete it, or put the text in quotes if the `&` belongs to it");
  } else {
    add_problem("yaml/tag", begin, at_, "a tag (`!`) gives this value a type, which is not done here",
                "delete it, or put the text in quotes if the `!` belongs to it");
  }
}

void TreeBuilder::report_alias(std::uint32_t begin) {
  add_problem("yaml/alias", begin, at_, "an alias (`*`) stands for a value given elsewhere, which is not read here",
              "write the value itself, or put the text in quotes if the `*` belongs to it");
}

void TreeBuilder::report_huge(std::uint32_t begin, std::uint32_t end) {
  add_problem("yaml/huge-value", begin, begin + 1,
              fmt::format("this value is {} KB long; the limit is {} KB", (end - begin + 1023) / 1024,
                          under_way_.limits.scalar_bytes / 1024),
              "divide it, or keep it in a file of its own");
}

/// False: the text is not what it would be read as.
bool TreeBuilder::look_at_plain(const ScalarReading& reading, bool own_line) {
  damaged_ = false;
  const bool odd = static_cast<unsigned char>(reading.text.front()) == 0xE2;
  if (odd) report_curly_quote(under_way_, text_, at_, reading.end);
  if ((!own_line && reading.verbatim) || frames_.back().flow()) return true;
  if (own_line && tight_colon(text_, at_, reading.end)) return refuse_key(at_, reading);
  damaged_ = report_missing_space(under_way_, text_, at_, reading.end, own_line);
  return true;
}

}  // namespace qar::syntax
