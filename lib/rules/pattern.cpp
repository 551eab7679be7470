#include "rules/pattern.h"

#include <algorithm>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace qar::rules {
namespace {

/// Steps of matching at one place. A pattern that is written well needs some dozens; (a+)+$ and its like reach this at once.
constexpr std::uint32_t match_limit = 20'000;
constexpr std::uint32_t depth_limit = 500;
constexpr std::uint32_t heap_kibibytes = 4096;
/// A longer block is searched in pieces, so that a pattern quadratic in the length of its subject stays bearable.
constexpr std::uint32_t longest_subject = 8192;
constexpr PCRE2_SIZE longest_pattern = 8192;

PCRE2_SPTR bytes_of(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

struct CompileContext {
  pcre2_compile_context* context = pcre2_compile_context_create(nullptr);
  CompileContext() {
    pcre2_set_max_pattern_length(context, longest_pattern);
    pcre2_set_parens_nest_limit(context, 100);
  }
  ~CompileContext() { pcre2_compile_context_free(context); }
  CompileContext(const CompileContext&) = delete;
  CompileContext& operator=(const CompileContext&) = delete;
};

/// What a thread needs to match with any pattern; made once a thread.
struct MatchSpace {
  pcre2_match_context* context = pcre2_match_context_create(nullptr);
  pcre2_match_data* data = pcre2_match_data_create(64, nullptr);
  pcre2_jit_stack* stack = pcre2_jit_stack_create(32 * 1024, 512 * 1024, nullptr);
  MatchSpace() {
    pcre2_set_match_limit(context, match_limit);
    pcre2_set_depth_limit(context, depth_limit);
    pcre2_set_heap_limit(context, heap_kibibytes);
    pcre2_jit_stack_assign(context, nullptr, stack);
  }
  ~MatchSpace() {
    pcre2_match_data_free(data);
    pcre2_jit_stack_free(stack);
    pcre2_match_context_free(context);
  }
  MatchSpace(const MatchSpace&) = delete;
  MatchSpace& operator=(const MatchSpace&) = delete;
};
MatchSpace& match_space() {
  thread_local MatchSpace space;
  return space;
}

}  // namespace

struct Pattern::Code {
  pcre2_code* code = nullptr;
  ~Code() { pcre2_code_free(code); }
};

Pattern::Pattern(std::string_view pattern, bool exact_case) : code_(std::make_unique<Code>()) {
  const CompileContext compile;
  int error = 0;
  PCRE2_SIZE offset = 0;
  const std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | (exact_case ? 0U : PCRE2_CASELESS);
  code_->code = pcre2_compile(bytes_of(pattern), pattern.size(), options, &error, &offset, compile.context);
  if (!code_->code) {
    PCRE2_UCHAR text[256] = {};
    pcre2_get_error_message(error, text, sizeof text);
    fault_ = PatternFault{offset, reinterpret_cast<const char*>(text)};
    return;
  }
  // Where this machine has no JIT, matching is slower and the same.
  static_cast<void>(pcre2_jit_compile(code_->code, PCRE2_JIT_COMPLETE));
  std::uint32_t count = 0;
  pcre2_pattern_info(code_->code, PCRE2_INFO_CAPTURECOUNT, &count);
  groups_ = static_cast<int>(count);
  const int mark = pcre2_substring_number_from_name(code_->code, bytes_of("mark"));
  mark_ = mark > 0 ? mark : 0;
}

Pattern::~Pattern() = default;

bool Pattern::may_be_empty() const {
  if (!code_->code) return false;
  MatchSpace& space = match_space();
  return pcre2_match(code_->code, bytes_of(""), 0, 0, PCRE2_NO_UTF_CHECK, space.data, space.context) >= 0;
}

std::vector<PatternMatch> Pattern::find_all(const std::string& text, model::ProseRange range, bool& too_slow) const {
  std::vector<PatternMatch> found;
  if (!code_->code) return found;
  MatchSpace& space = match_space();
  const std::size_t groups = std::min<std::size_t>(static_cast<std::size_t>(groups_), 63);
  for (std::uint32_t from = range.begin; from < range.end;) {
    std::uint32_t to = range.end;
    if (to - from > longest_subject) {
      to = from + longest_subject;
      while (to > from + longest_subject / 2 && text[to] != ' ') --to;
      while (to > from && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) --to;
    }
    const std::string_view subject = std::string_view(text).substr(from, to - from);
    for (PCRE2_SIZE at = 0; at <= subject.size();) {
      const int count = pcre2_match(code_->code, bytes_of(subject), subject.size(), at, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY,
                                    space.data, space.context);
      if (count == PCRE2_ERROR_NOMATCH) break;
      if (count < 0) {
        too_slow = true;
        return found;
      }
      const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(space.data);
      const auto group = [&](std::size_t i) -> model::ProseRange {
        if (static_cast<int>(i) >= count || ends[2 * i] == PCRE2_UNSET || ends[2 * i + 1] < ends[2 * i]) return {from, from};
        return {from + static_cast<std::uint32_t>(ends[2 * i]), from + static_cast<std::uint32_t>(ends[2 * i + 1])};
      };
      PatternMatch match;
      match.range = group(0);
      for (std::size_t i = 1; i <= groups; ++i) match.groups.push_back(group(i));
      if (mark_ != 0 && group(static_cast<std::size_t>(mark_)).size() > 0)
        match.mark = group(static_cast<std::size_t>(mark_));
      at = std::max(ends[1], at + 1);
      while (at < subject.size() && (static_cast<unsigned char>(subject[at]) & 0xC0U) == 0x80U) ++at;
      found.push_back(std::move(match));
    }
    from = to;
  }
  return found;
}

}  // namespace qar::rules
