// What a line at the top of a draft looks like: a fence, a fence that a word processor changed, a key, a heading.
#pragma once

#include <string_view>

namespace qar::syntax::front {

enum class Fence { none, good, spoilt };

/// `---`, also with blanks behind it; a closing fence may be `...`. Spoilt: `--`, `----`, ` ---`, and any other dashes.
[[nodiscard]] Fence opening_fence(std::string_view line);
[[nodiscard]] Fence closing_fence(std::string_view line);

[[nodiscard]] bool is_blank_line(std::string_view line);
/// `qar:`, in any case.
[[nodiscard]] bool is_qar_key(std::string_view line);
/// `key:` or `key: value` at the begin of a line.
[[nodiscard]] bool is_key(std::string_view line);
/// A key as we write them, in small letters. `Estimate: Effective` is a line of a report.
[[nodiscard]] bool is_small_key(std::string_view line);
[[nodiscard]] bool is_indented(std::string_view line);
/// `# …`, a heading in Markdown and a comment in YAML.
[[nodiscard]] bool is_hash_line(std::string_view line);
/// Words at the begin of a line that nothing in YAML would begin so.
[[nodiscard]] bool is_prose(std::string_view line);

}  // namespace qar::syntax::front
