#include "rules/pattern.h"

#include <algorithm>
#include <atomic>
#include <cstring>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace qar::rules {
namespace {

/// Steps of matching at one place. A pattern that is written well needs some dozens; (a+)+$ and its like reach this at once.
constexpr std::uint32_t match_limit = 20'000;
constexpr std::uint32_t depth_limit = 500;
constexpr std::uint32_t heap_kibibytes = 4096;
/// A longer block is searched in pieces, each with some text before and after it to look at, so that a pattern quadratic in
/// the length of its subject stays bearable.
constexpr std::uint32_t longest_piece = 4096;
constexpr std::uint32_t context_before = 256;
constexpr std::uint32_t context_after = 2048;
constexpr PCRE2_SIZE longest_pattern = 8192;

/// So much text a pattern sees before it is compiled for the machine; a look at one place costs as much as some text.
constexpr std::size_t bytes_before_jit = 20'000;
constexpr std::size_t bytes_of_a_look = 100;

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080U) != 0) return false;
  }
  return std::ranges::all_of(text.substr(at), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

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

/// One compiled form. Compiling for the machine pays only after some text; it is done in a copy, so that other threads may
/// go on with this one meanwhile.
struct Pattern::Code {
  pcre2_code* code = nullptr;
  std::atomic<pcre2_code*> fast = nullptr;
  std::atomic<bool> has_jit = false;
  std::atomic<std::size_t> bytes_seen = 0;
  std::once_flag once;

  Code() = default;
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;
  ~Code() {
    pcre2_code_free(code);
    pcre2_code_free(fast.load());
  }

  /// What to match the next `bytes` with; `jit` where that is compiled for the machine.
  const pcre2_code* for_text(std::size_t bytes, bool& jit) {
    jit = has_jit.load(std::memory_order_acquire);
    if (const pcre2_code* ready = fast.load(std::memory_order_acquire)) return ready;
    if (bytes_seen.fetch_add(bytes, std::memory_order_relaxed) < bytes_before_jit) return code;
    std::call_once(once, [this] {
      pcre2_code* copy = pcre2_code_copy(code);
      // Where this machine has no JIT, matching is slower and the same.
      const bool compiled = copy && pcre2_jit_compile(copy, PCRE2_JIT_COMPLETE) == 0;
      fast.store(copy, std::memory_order_release);
      has_jit.store(compiled, std::memory_order_release);
    });
    const pcre2_code* ready = fast.load(std::memory_order_acquire);
    return ready ? ready : code;
  }
};

Pattern::Pattern(std::string_view pattern, bool exact_case) : pattern_(pattern), exact_case_(exact_case) {
  // What it is in plain ASCII text is mostly all that is asked of it, and much cheaper; its faults are those of UTF-8.
  const bool ascii = std::ranges::all_of(pattern, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) ascii_ = compile(0);
  const Code* first = ascii_ ? ascii_.get() : &utf();
  if (!first->code) return;
  std::uint32_t count = 0;
  pcre2_pattern_info(first->code, PCRE2_INFO_CAPTURECOUNT, &count);
  groups_ = static_cast<int>(count);
  const int mark = pcre2_substring_number_from_name(first->code, bytes_of("mark"));
  mark_ = mark > 0 ? mark : 0;
}

Pattern::~Pattern() = default;

std::unique_ptr<Pattern::Code> Pattern::compile(std::uint32_t options) {
  const CompileContext compile;
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto made = std::make_unique<Code>();
  options |= PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT | (exact_case_ ? 0U : PCRE2_CASELESS);
  made->code = pcre2_compile(bytes_of(pattern_), pattern_.size(), options, &error, &offset, compile.context);
  if (made->code) return made;
  if ((options & PCRE2_UTF) == 0) return nullptr;
  PCRE2_UCHAR text[256] = {};
  pcre2_get_error_message(error, text, sizeof text);
  fault_ = PatternFault{offset, reinterpret_cast<const char*>(text)};
  return made;
}

Pattern::Code& Pattern::utf() const {
  std::call_once(utf_once_, [this] { utf_ = const_cast<Pattern*>(this)->compile(PCRE2_UTF | PCRE2_UCP); });
  return *utf_;
}

std::vector<PatternMatch> Pattern::find_all(const std::string& text, model::ProseRange block, model::ProseRange starts,
                                            bool& too_slow) const {
  std::vector<PatternMatch> found;
  MatchSpace& space = match_space();
  const std::size_t groups = std::min<std::size_t>(static_cast<std::size_t>(groups_), 63);
  const auto to_boundary = [&](std::uint32_t at) {
    while (at > block.begin && at < block.end && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
  };
  for (std::uint32_t from = to_boundary(starts.begin); from < starts.end;) {
    const std::uint32_t last = std::min(starts.end, from + longest_piece);
    const std::uint32_t begin = from > block.begin + context_before ? to_boundary(from - context_before) : block.begin;
    const std::uint32_t end = block.end > last + context_after ? to_boundary(last + context_after) : block.end;
    const std::string_view subject = std::string_view(text).substr(begin, end - begin);
    Code& form = ascii_ && is_ascii(subject) ? *ascii_ : utf();
    if (!form.code) return found;
    bool jit = false;
    const pcre2_code* code = form.for_text(last - from + bytes_of_a_look, jit);
    // Matching with machine code directly leaves out checks that hold here: the text is UTF-8, the options are those of JIT.
    const auto match_from = [&](PCRE2_SIZE at) {
      const std::uint32_t options =
          PCRE2_NOTEMPTY | (begin > block.begin ? PCRE2_NOTBOL : 0U) | (end < block.end ? PCRE2_NOTEOL : 0U);
      return jit ? pcre2_jit_match(code, bytes_of(subject), subject.size(), at, options, space.data, space.context)
                 : pcre2_match(code, bytes_of(subject), subject.size(), at, options | PCRE2_NO_UTF_CHECK, space.data,
                               space.context);
    };
    pcre2_set_offset_limit(space.context, last - 1 - begin);
    std::uint32_t next = last;
    for (PCRE2_SIZE at = from - begin; at < last - begin;) {
      const int count = match_from(at);
      if (count == PCRE2_ERROR_NOMATCH) break;
      if (count < 0) {
        too_slow = true;
        return found;
      }
      const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(space.data);
      const auto group = [&](std::size_t i) -> model::ProseRange {
        if (static_cast<int>(i) >= count || ends[2 * i] == PCRE2_UNSET || ends[2 * i + 1] < ends[2 * i])
          return {begin, begin};
        return {begin + static_cast<std::uint32_t>(ends[2 * i]), begin + static_cast<std::uint32_t>(ends[2 * i + 1])};
      };
      PatternMatch match;
      match.range = group(0);
      for (std::size_t i = 1; i <= groups; ++i) match.groups.push_back(group(i));
      if (mark_ != 0 && group(static_cast<std::size_t>(mark_)).size() > 0)
        match.mark = group(static_cast<std::size_t>(mark_));
      at = std::max(ends[1], at + 1);
      while (at < subject.size() && (static_cast<unsigned char>(subject[at]) & 0xC0U) == 0x80U) ++at;
      next = std::max(next, match.range.end);
      found.push_back(std::move(match));
    }
    from = next;
  }
  return found;
}

}  // namespace qar::rules
