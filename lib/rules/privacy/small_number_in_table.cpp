#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/model/table_headings.h"
#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::privacy {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

| Group | Pupils | Share |
|---|---|---|
| Pupils with SEND | 82 | 18% |
| Looked-after children | «3» | 1% |

| Year group | On roll | With an EHC plan |
|---|---|---|
| Year 1 | 60 | «2» |
| Year 2 | 58 | 6 |
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

| Group | Pupils | Share |
|---|---|---|
| Pupils with SEND | 82 | 18% |
| Looked-after children | fewer than 6 | 1% |

| Provision | Lessons visited | Visits to SEND base |
|---|---|---|
| Year 1 | 4 | 2 |

| Score (1 to 5) | SEND |
|---|---|
| Reading | 4 |
)",
};

class Tables {
 public:
  Tables(const Report& report, const Review& review, Findings& out)
      : text_(report), small_(review.profile->thresholds.small_pupils), out_(out) {}

  void find() {
    const auto& blocks = text_.report().markdown.blocks;
    for (std::uint32_t i = 1; i < blocks.size(); ++i)
      if (blocks[i].kind == syntax::BlockKind::table) look_at(i);
  }

 private:
  /// The prose of a cell; null if it is empty.
  [[nodiscard]] const model::ProseBlock* words_of(std::uint32_t cell) const {
    const auto& blocks = text_.prose().blocks;
    const auto body_end = std::ranges::partition_point(
        blocks, [](const model::ProseBlock& each) { return each.kind != model::ProseKind::cover; });
    const auto found = std::lower_bound(blocks.begin(), body_end, cell,
                                        [](const model::ProseBlock& each, std::uint32_t at) { return each.block < at; });
    return found != body_end && found->block == cell ? &*found : nullptr;
  }
  [[nodiscard]] std::string_view lower_of(const model::ProseBlock* cell) const {
    return cell ? std::string_view(text_.prose().lower).substr(cell->range.begin, cell->range.size()) : std::string_view();
  }
  /// Whether a cell names a need, care or the like. The word "pupil" alone is no characteristic.
  [[nodiscard]] bool names_group(const model::ProseBlock* cell) const {
    if (!cell) return false;
    const WordRange words = text_.words_in(cell->range);
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (group_words(text_, i) != 0) return true;
    return false;
  }

  void look_at(std::uint32_t table) {
    const auto& blocks = text_.report().markdown.blocks;
    struct Column {
      bool group = false, pupils = false, other = false;
    };
    std::vector<Column> columns;
    for (std::uint32_t row = table + 1; row < blocks[table].next; row = blocks[row].next) {
      const bool head = row == table + 1;
      bool row_group = false;
      std::size_t column = 0;
      for (std::uint32_t cell = row + 1; cell < blocks[row].next; cell = blocks[cell].next, ++column) {
        const model::ProseBlock* words = words_of(cell);
        if (head) {
          columns.push_back(
              {names_group(words), model::counts_pupils(lower_of(words)), model::counts_no_pupils(lower_of(words))});
        } else if (column == 0) {
          row_group = names_group(words);
        } else if (words && column < columns.size() && !columns[column].other && !columns.front().other &&
                   (columns[column].group || (row_group && columns[column].pupils))) {
          look_at_cell(*words);
        }
      }
    }
  }

  void look_at_cell(const model::ProseBlock& cell) {
    const auto value = number_in_figures(text_.prose().slice(cell.range));
    if (!value || *value < 1 || *value >= small_) return;
    out_.add(text_.prose().locate(cell.range), "so few pupils with a characteristic can be recognised",
             fmt::format("write \"fewer than {}\", or join groups", small_));
  }

  RunningText text_;
  int small_;
  Findings& out_;
};

void check(const Report& report, const Review& review, Findings& out) {
  if (review.profile->thresholds.small_pupils > 0) Tables(report, review, out).find();
}

}  // namespace

extern constinit const Rule small_number_in_table = {
    .title = "A small number of pupils in a table",
    .why = "Everybody at the school knows who the two are; what the table says of their need is then said of them.",
    .source = "DOMAIN 6.3 (threshold; tables alike); DESIGN 2.6",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::privacy
