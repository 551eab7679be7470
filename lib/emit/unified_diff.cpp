// A unified diff out of edits whose places are known: nothing is searched for, so its cost is that of what it prints.
#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "qar/emit/emit.h"
#include "qar/text/utf8.h"

namespace qar::emit {
namespace {

constexpr std::size_t context = 3;

/// Lines with their endings; the last may have none.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

bool begins_line(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }

/// Whole lines of the old text, [begin, end), and the edits in them: [first_edit, end_edit).
struct Region {
  std::size_t begin = 0, end = 0;
  std::size_t first_edit = 0, end_edit = 0;
};

/// The lines that an edit changes. One that adds or takes whole lines changes none beside them.
Region lines_around(std::string_view text, const text::Edit& edit) {
  Region region;
  region.begin = edit.where.begin;
  region.end = edit.where.end;
  if (!begins_line(text, region.begin)) region.begin = text.rfind('\n', region.begin - 1) + 1;
  const bool leaves_line_begun = edit.text.empty() ? edit.where.begin != region.begin : edit.text.back() != '\n';
  if (!begins_line(text, region.end) || leaves_line_begun)
    region.end = std::min(text.find('\n', region.end), text.size() - 1) + 1;
  return region;
}

std::vector<Region> regions_of(const FileChange& change) {
  std::vector<Region> regions;
  for (std::size_t i = 0; i < change.edits.size(); ++i) {
    Region around = lines_around(change.before, change.edits[i]);
    if (regions.empty() || around.begin > regions.back().end) {
      around.first_edit = i;
      regions.push_back(around);
    }
    regions.back().end = std::max(regions.back().end, around.end);
    regions.back().end_edit = i + 1;
  }
  return regions;
}

/// What stands afterwards in the place of a region.
std::string text_after(const FileChange& change, const Region& region) {
  std::vector<text::Edit> inside;
  for (std::size_t i = region.first_edit; i < region.end_edit; ++i) {
    inside.push_back(change.edits[i]);
    inside.back().where.begin -= static_cast<std::uint32_t>(region.begin);
    inside.back().where.end -= static_cast<std::uint32_t>(region.begin);
  }
  return text::apply(change.before.substr(region.begin, region.end - region.begin), std::move(inside));
}

/// A run of lines that differ, as indices of old and of new lines.
struct Block {
  std::size_t at = 0, end = 0;
  std::size_t new_at = 0, new_end = 0;
};

/// Lines that are the same at the begin and end of a block do not belong to it.
Block trimmed(Block block, std::span<const std::string_view> old_lines, std::span<const std::string_view> new_lines) {
  while (block.at < block.end && block.new_at < block.new_end && old_lines[block.at] == new_lines[block.new_at])
    ++block.at, ++block.new_at;
  while (block.at < block.end && block.new_at < block.new_end && old_lines[block.end - 1] == new_lines[block.new_end - 1])
    --block.end, --block.new_end;
  return block;
}

/// Where two texts differ, of which the second came from the first by edits at known places.
std::vector<Block> blocks_of(const FileChange& change, std::string_view after) {
  const std::vector<std::string_view> old_lines = lines_of(change.before);
  const std::vector<std::string_view> new_lines = lines_of(after);
  std::vector<Block> blocks;
  std::size_t old_line = 0, new_line = 0, at = 0;
  for (const Region& region : regions_of(change)) {
    const std::size_t between = lines_of(change.before.substr(at, region.begin - at)).size();
    const std::size_t removed = lines_of(change.before.substr(region.begin, region.end - region.begin)).size();
    const std::size_t added = lines_of(text_after(change, region)).size();
    old_line += between;
    new_line += between;
    const Block block = trimmed({old_line, old_line + removed, new_line, new_line + added}, old_lines, new_lines);
    if (block.at < block.end || block.new_at < block.new_end) blocks.push_back(block);
    old_line += removed;
    new_line += added;
    at = region.end;
  }
  return blocks;
}

/// A name as git writes it after `---`: quoted where it holds what would end or change it.
std::string quoted_name(std::string_view prefix, std::string_view path) {
  const std::string name = fmt::format("{}{}", prefix, path);
  const auto is_odd = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F; };
  if (std::ranges::none_of(name, is_odd) && !text::first_invalid_utf8(name))
    return name.find(' ') == std::string::npos ? name : name + '\t';
  std::string quoted = "\"";
  for (const char c : name) {
    if (is_odd(c) || static_cast<unsigned char>(c) >= 0x80)
      quoted += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    else
      quoted += c;
  }
  return quoted + '"';
}

/// Characters at hidden places as █, which no reader takes for the text.
std::string hidden_at(std::string_view text, std::span<const text::Span> hidden) {
  std::string made;
  std::size_t at = 0;
  for (const text::Span& place : hidden) {
    const std::size_t begin = std::clamp<std::size_t>(place.begin, at, text.size());
    const std::size_t end = std::clamp<std::size_t>(place.end, begin, text.size());
    made += text.substr(at, begin - at);
    for (at = begin; at < end;) {
      const std::size_t size = std::min(text::decode(text.substr(at)).size, end - at);
      const bool line_end = text[at] == '\n' || text[at] == '\r';
      made += line_end ? text.substr(at, size) : std::string_view("\u2588");
      at += size;
    }
  }
  made += text.substr(at);
  return made;
}

class Printer {
 public:
  Printer(std::string_view before, std::string_view after) : old_(lines_of(before)), new_(lines_of(after)) {}

  void hunk(std::span<const Block> blocks) {
    const Block& first = blocks.front();
    const Block& last = blocks.back();
    const std::size_t lead = std::min(first.at, context);
    const std::size_t trail = std::min(old_.size() - last.end, context);
    out += fmt::format("@@ -{} +{} @@\n", range(first.at - lead, last.end + trail),
                       range(first.new_at - lead, last.new_end + trail));
    std::size_t at = first.at - lead;
    for (const Block& block : blocks) {
      for (; at < block.at; ++at) line(' ', old_[at]);
      for (; at < block.end; ++at) line('-', old_[at]);
      for (std::size_t i = block.new_at; i < block.new_end; ++i) line('+', new_[i]);
    }
    for (; at < last.end + trail; ++at) line(' ', old_[at]);
  }

  std::string out;

 private:
  /// Lines [begin, end) as a hunk's head says it: where there are none, the line before.
  static std::string range(std::size_t begin, std::size_t end) {
    if (end - begin == 1) return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", end == begin ? begin : begin + 1, end - begin);
  }

  void line(char sign, std::string_view text) {
    out += sign;
    out += text;
    if (!text.ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }

  std::vector<std::string_view> old_, new_;
};

}  // namespace

std::string unified_diff(const FileChange& change) {
  const std::string after = text::apply(change.before, {change.edits.begin(), change.edits.end()});
  const std::vector<Block> blocks = blocks_of(change, after);
  if (blocks.empty()) return {};
  const std::string shown_before = hidden_at(change.before, change.hidden_before);
  const std::string shown_after = hidden_at(after, change.hidden_after);
  Printer printer(shown_before, shown_after);
  printer.out = fmt::format("--- {}\n+++ {}\n", quoted_name("a/", change.path), quoted_name("b/", change.path));
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i + 1;
    while (end < blocks.size() && blocks[end].at - blocks[end - 1].end <= 2 * context) ++end;
    printer.hunk(std::span<const Block>(blocks).subspan(i, end - i));
    i = end;
  }
  return std::move(printer.out);
}

}  // namespace qar::emit
