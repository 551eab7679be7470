#include "small_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "qar/model/table_headings.h"
#include "qar/render/wording.h"
#include "qar/text/words.h"

#include "shown_words.h"
#include "tables.h"

namespace qar::render {
namespace {

constexpr auto number_words =
    std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" \n,;:.")); }

/// The number that a cell begins with, as a count: "3", "1,350", "3 (4%)", "two". Not a share, nor a decimal.
std::optional<int> count_in(std::string_view cell) {
  cell = text::trim(cell);
  std::string digits;
  std::size_t at = 0;
  for (; at < cell.size() && (is_digit(cell[at]) || (cell[at] == ',' && at > 0)); ++at)
    if (is_digit(cell[at])) digits += cell[at];
  if (digits.empty()) {
    const std::string word = text::lower(first_word(cell));
    const auto found = std::ranges::find(number_words, word);
    if (found == number_words.end()) return std::nullopt;
    return static_cast<int>(found - number_words.begin()) + 1;
  }
  const std::string_view rest = cell.substr(at);
  const std::string_view after = text::trim(rest);
  if (after.starts_with('%') || after.starts_with("per cent")) return std::nullopt;
  // "4.1", "3rd", "09:40" and dates are no counts; "3–5" and "3/8" are.
  if (!rest.empty() && (rest.front() == '.' || rest.front() == ':' || (rest.front() >= 'a' && rest.front() <= 'z')))
    return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

bool is_share(std::string_view cell) { return cell.find('%') != std::string_view::npos; }

/// "Total", "Total on roll", "All pupils".
bool means_total(std::string_view heading) {
  constexpr auto totals = std::to_array<std::string_view>({"all", "all pupils", "altogether", "whole school", "sum"});
  const std::string words = text::lower(text::trim(heading));
  return words.starts_with("total") || std::ranges::find(totals, words) != totals.end();
}

/// Hides numbers of one table until none can be reckoned from the others.
class TableHider {
 public:
  TableHider(Table& table, int small) : table_(table), small_(small), columns_(table.rows.front().size()) {}

  void hide() {
    const std::string first = text::lower(table_.rows.front().front().words);
    if (columns_ < 2 || model::counts_no_pupils(first)) return;
    for (std::size_t column = 0; column < columns_; ++column)
      counts_.push_back(column > 0 && !model::counts_no_pupils(text::lower(table_.rows.front()[column].words)));
    hidden_.assign(table_.rows.size() * columns_, false);
    for (std::size_t row = 1; row < table_.rows.size(); ++row)
      for (std::size_t column = 1; column < columns_; ++column)
        if (const auto count = count_at(row, column); count && *count > 0 && *count < small_) hide_cell(row, column);
    while (hide_in_rows() || hide_in_columns()) {}
    hide_shares();
    find_numeric_columns(table_);
  }

 private:
  struct Cell {
    std::size_t row = 0, column = 0;
  };

  [[nodiscard]] std::optional<int> count_at(std::size_t row, std::size_t column) const {
    if (!counts_[column] || is_hidden({row, column})) return std::nullopt;
    return count_in(table_.rows[row][column].words);
  }
  [[nodiscard]] bool is_hidden(Cell cell) const { return hidden_[cell.row * columns_ + cell.column]; }
  void hide_cell(std::size_t row, std::size_t column) {
    table_.rows[row][column] = plain(std::string(wording::hidden));
    hidden_[row * columns_ + column] = true;
  }

  /// Where one number of a line with a total is hidden, it is the difference: hides the smallest of the others, or the
  /// total.
  bool hide_second(const std::vector<Cell>& parts, const std::vector<Cell>& totals) {
    const auto shown = [&](Cell cell) { return count_at(cell.row, cell.column).value_or(0); };
    const auto known_total = std::ranges::find_if(totals, [&](Cell cell) { return shown(cell) > 0; });
    if (known_total == totals.end() || std::ranges::count_if(parts, [&](Cell cell) { return is_hidden(cell); }) != 1)
      return false;
    Cell chosen = *known_total;
    int least = 0;
    for (const Cell cell : parts)
      if (const int count = shown(cell); count > 0 && (least == 0 || count < least)) chosen = cell, least = count;
    hide_cell(chosen.row, chosen.column);
    return true;
  }

  bool hide_in_rows() {
    bool any = false;
    for (std::size_t row = 1; row < table_.rows.size(); ++row) {
      std::vector<Cell> parts, totals;
      for (std::size_t column = 1; column < columns_; ++column)
        (means_total(table_.rows.front()[column].words) ? totals : parts).push_back({row, column});
      any = hide_second(parts, totals) || any;
    }
    return any;
  }
  bool hide_in_columns() {
    bool any = false;
    for (std::size_t column = 1; column < columns_; ++column) {
      std::vector<Cell> parts, totals;
      for (std::size_t row = 1; row < table_.rows.size(); ++row)
        (means_total(table_.rows[row].front().words) ? totals : parts).push_back({row, column});
      any = hide_second(parts, totals) || any;
    }
    return any;
  }

  /// A share tells the number that stands beside it, above it or below it.
  void hide_shares() {
    std::vector<bool> rows(table_.rows.size(), false), columns(columns_, false);
    for (std::size_t row = 1; row < table_.rows.size(); ++row)
      for (std::size_t column = 1; column < columns_; ++column)
        if (is_hidden({row, column})) rows[row] = columns[column] = true;
    for (std::size_t row = 1; row < table_.rows.size(); ++row)
      for (std::size_t column = 1; column < columns_; ++column)
        if ((rows[row] || columns[column]) && is_share(table_.rows[row][column].words)) hide_cell(row, column);
  }

  Table& table_;
  int small_;
  std::size_t columns_;
  std::vector<bool> counts_;  ///< of each column: it may count pupils
  std::vector<bool> hidden_;  ///< of each cell, row by row
};

bool is_pupil_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>({"pupil", "pupils", "student", "students", "child", "children",
                                                          "learner", "learners", "boy", "boys", "girl", "girls"});
  return std::ranges::find(words, text::lower(word)) != words.end();
}

/// "three new pupils" -> "[c] new pupils".
std::string without_small_counts(std::string_view words, int small) {
  constexpr std::size_t near = 4;
  std::string made;
  const auto all = text::split(words, ' ');
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) made += ' ';
    const auto count = count_in(all[i]);
    bool of_pupils = false;
    for (std::size_t next = i + 1; next < std::min(all.size(), i + near); ++next)
      of_pupils = of_pupils || is_pupil_word(first_word(all[next]));
    if (of_pupils && count && *count > 0 && *count < small)
      made += wording::hidden;
    else
      made += all[i];
  }
  return made;
}

/// Signs in square brackets that people of official statistics use in the place of a number.
struct Sign {
  std::string_view sign, words;
};
constexpr auto signs = std::to_array<Sign>({{"[b]", "a break: figures before and after cannot be compared"},
                                            {"[c]", "not shown, so that nobody can be recognised"},
                                            {"[e]", "estimated"},
                                            {"[f]", "forecast"},
                                            {"[low]", "more than nothing, but rounds to 0"},
                                            {"[p]", "provisional"},
                                            {"[r]", "revised"},
                                            {"[u]", "not reliable, as few are counted"},
                                            {"[x]", "not available"},
                                            {"[z]", "does not apply"}});

}  // namespace

void hide_small_numbers(Building& building) {
  const int small = building.review.profile->thresholds.small_pupils;
  if (building.visibility.small_numbers() || small < 2) return;
  visit_tables(building.document(), [&](Table& table) {
    if (!table.rows.empty() && !table.rows.front().empty()) TableHider(table, small).hide();
  });
  for (CoverField& field : building.document().cover.fields)
    if (field.given) field.value = without_small_counts(field.value, small);
}

void build_signs(Building& building) {
  Document& document = building.document();
  std::array<bool, signs.size()> used{};
  const auto look_at = [&](std::string_view words) {
    if (words.find('[') == std::string_view::npos) return;
    for (std::size_t i = 0; i < signs.size(); ++i) used[i] = used[i] || words.find(signs[i].sign) != std::string_view::npos;
  };
  visit_tables(document, [&](const Table& table) {
    for (const auto& row : table.rows)
      for (const Text& cell : row) look_at(cell.words);
  });
  for (const CoverField& field : document.cover.fields) look_at(field.value);
  for (std::size_t i = 0; i < signs.size(); ++i)
    if (used[i]) document.signs.push_back({std::string(signs[i].sign), std::string(signs[i].words)});
}

}  // namespace qar::render
