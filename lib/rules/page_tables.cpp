#include "qar/rules/page_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/page_index.h"

namespace qar::rules {
namespace {

using model::PageEntry;

std::string literal(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (made += '\\') += c;
    else if (c == '\n')
      made += "\\n";
    else if (byte < 0x20 || byte == 0x7F || c == '?')
      made += fmt::format("\\{:03o}", byte);
    else
      made += c;
  }
  return made + '"';
}

std::string day(profile::Date date) { return fmt::format("profile::Date{{{}, {}, {}}}", date.year, date.month, date.day); }

class Tables {
 public:
  std::string make(std::span<const NamedPage> pages) {
    std::vector<const model::RulePage*> all;
    for (const NamedPage& each : pages) all.push_back(each.page);
    for (std::size_t i = 0; i < pages.size(); ++i) page(i, *pages[i].page);
    std::string rules;
    for (std::size_t i = 0; i < pages.size(); ++i) rules += rule(i, pages[i]);
    const PageIndexBuilder builder(all);
    index(builder.index());
    return fmt::format(R"(// Made by tools/pages from lib/rules/<family>/*.yaml.
#include "qar/rules/rule.h"
#include "rules/builtin_pages.h"

namespace qar::rules {{
namespace {{
using namespace model;
{}}}  // namespace

namespace pages {{
{}}}  // namespace pages

PageIndex builtin_page_index() {{ return {}; }}

}}  // namespace qar::rules
)",
                       out_, rules, index_);
  }

 private:
  std::string number() { return fmt::to_string(next_++); }

  /// A table of texts, and its name; an empty span for none.
  std::string texts(model::PageTexts list) {
    if (list.empty()) return "{}";
    const std::string name = "t" + number();
    out_ += fmt::format("constexpr PageText {}[] = {{", name);
    for (const model::PageText& each : list) out_ += fmt::format("{{{}, {{}}}}, ", literal(each.value));
    out_ += "};\n";
    return name;
  }

  std::string views(std::span<const std::string_view> list) {
    if (list.empty()) return "{}";
    const std::string name = "v" + number();
    out_ += fmt::format("constexpr std::string_view {}[] = {{\n", name);
    for (const std::string_view each : list) out_ += fmt::format("    {},\n", literal(each));
    out_ += "};\n";
    return name;
  }

  std::string entry(const PageEntry& each) {
    const std::string unless = texts(each.unless), sentence = texts(each.unless_in_sentence),
                      block = texts(each.unless_in_block), only = texts(each.only_in_sentence), prefer = texts(each.prefer);
    return fmt::format(
        "{{.is_pattern = {}, .match = {{{}, {{}}}}, .unless = {}, .unless_in_sentence = {}, .unless_in_block = {}, "
        ".only_in_sentence = {}, .only_at = OnlyAt({}), .prefer = {}, .fix = {}, .inflect = Inflect({}), .exact_case = {}, "
        ".check = Validator({}), .message = {}, .help = {}}}",
        each.is_pattern, literal(each.match.value), unless, sentence, block, only, static_cast<int>(each.only_at), prefer,
        each.fix ? fmt::format("diag::Safety({})", static_cast<int>(*each.fix)) : "std::nullopt",
        static_cast<int>(each.inflect), each.exact_case, static_cast<int>(each.check), literal(each.message),
        literal(each.help));
  }

  void page(std::size_t i, const model::RulePage& page) {
    std::string entries;
    for (const PageEntry& each : page.entries) entries += "    " + entry(each) + ",\n";
    if (!entries.empty()) out_ += fmt::format("constexpr PageEntry e{}[] = {{\n{}}};\n", i, entries);
    const std::string flagged = views(page.flagged), accepted = views(page.accepted), aliases = views(page.aliases);
    const model::PageScope& scope = page.scope;
    const std::string sections = texts(scope.sections), parts = texts(scope.parts), cover = texts(scope.cover);
    std::string limit = "std::nullopt";
    if (page.limit) {
      limit = fmt::format("PageLimit{{Counted({}), CountedIn({}), {}, {}}}", static_cast<int>(page.limit->count),
                          static_cast<int>(page.limit->in), page.limit->max, page.limit->min);
      out_ += fmt::format("constexpr Option o{}[] = {{", i);
      if (page.limit->max > 0) out_ += fmt::format("{{\"max\", {}, \"at most so many\"}}, ", page.limit->max);
      if (page.limit->min > 0) out_ += fmt::format("{{\"min\", {}, \"at least so many\"}}, ", page.limit->min);
      out_ += "};\n";
    }
    const std::string from = page.from ? day(*page.from) : "std::nullopt", to = page.to ? day(*page.to) : "std::nullopt";
    out_ += fmt::format(
        "constexpr RulePage p{} = {{.title = {}, .why = {}, .source = {}, .severity = diag::Severity({}), .stage = "
        "Stage({}), "
        ".from = {}, .to = {}, .style = {}, .off = {}, .aliases = {}, .message = {}, .help = {}, .scope = {{{}, {}, {}, {}, "
        "{}, {}, {}, {}}}, .entries = {}, .limit = {}, .flagged = {}, .accepted = {}}};\n",
        i, literal(page.title), literal(page.why), literal(page.source), static_cast<int>(page.severity),
        static_cast<int>(page.stage), from, to,
        page.style ? fmt::format("Style({})", static_cast<int>(*page.style)) : "std::nullopt", page.off, aliases,
        literal(page.message), literal(page.help), sections, parts, cover, static_cast<int>(scope.blocks),
        scope.not_quotation, scope.not_title, scope.not_heading, scope.not_cell,
        entries.empty() ? "{}" : fmt::format("e{}", i), limit, flagged, accepted);
  }

  static std::string rule(std::size_t i, const NamedPage& named) {
    return fmt::format(
        "extern constinit const Rule {0} = {{.title = p{1}.title, .why = p{1}.why, .source = p{1}.source, .severity = "
        "p{1}.severity, .full_from = p{1}.stage, .options = {2}, .check = {{}}, .masked = {3}, .flagged = p{1}.flagged, "
        ".accepted = "
        "p{1}.accepted, .aliases = p{1}.aliases, .off = p{1}.off, .style = p{1}.style, .from = p{1}.from, .to = p{1}.to, "
        ".yaml = &p{1}}};\n",
        page_symbol(named.id), i, named.page->limit ? fmt::format("o{}", i) : "{}", named.id.starts_with("privacy/"));
  }

  template <class Numbers, class Write>
  std::string numbers(std::string_view type, std::string_view name, const Numbers& all, Write write) {
    if (all.empty()) return "{}";
    out_ += fmt::format("constexpr {} {}[] = {{", type, name);
    std::size_t count = 0;
    for (const auto& each : all) {
      if (count++ % 16 == 0) out_ += "\n    ";
      out_ += write(each) + ",";
    }
    out_ += "};\n";
    return std::string(name);
  }

  void index(const PageIndex& made) {
    const auto plain = [](const auto& each) { return fmt::to_string(static_cast<std::int64_t>(each)); };
    const std::string words = part("words", made.words), anywhere = part("anywhere", made.anywhere);
    const std::string sites = numbers("PageIndex::Site", "sites", made.sites, [](const PageIndex::Site& each) {
      return fmt::format("{{{},{}u,{},{{{}}},{{{}}}}}", each.entry, each.distance, each.exact, fmt::join(each.before, ","),
                         fmt::join(each.after, ","));
    });
    const std::string masks = numbers("ByteMask", "masks", made.masks, [](const ByteMask& each) {
      return fmt::format("ByteMask({{{}u}})", fmt::join(each.words(), "u,"));
    });
    const std::string exacts = characters("exacts", made.exacts);
    const std::string everywhere = numbers("std::uint32_t", "everywhere", made.everywhere, plain);
    index_ = fmt::format("{{{}, {}, {}, {}, {}, {}}}", words, anywhere, sites, masks, exacts, everywhere);
  }

  std::string characters(std::string_view name, std::string_view all) {
    if (all.empty()) return "{}";
    out_ += fmt::format("constexpr char {}[] = {{", name);
    for (std::size_t i = 0; i < all.size(); ++i)
      out_ += fmt::format("{}{},", i % 24 == 0 ? "\n    " : "", static_cast<int>(all[i]));
    out_ += "};\n";
    return fmt::format("std::string_view({0}, sizeof {0})", name);
  }

  std::string part(std::string_view name, const PageIndex::Part& made) {
    const auto plain = [](const auto& each) { return fmt::to_string(static_cast<std::int64_t>(each)); };
    const auto named = [&](std::string_view what) { return fmt::format("{}_{}", name, what); };
    const std::string nodes = numbers("LiteralTree::Node", named("nodes"), made.tree.nodes, [](const auto& each) {
      return fmt::format("{{{},{},{}}}", each.base, each.parent, each.literal);
    });
    const std::string classes = numbers("std::uint8_t", named("classes"), made.tree.classes, plain);
    const std::string starts = numbers("std::uint32_t", named("starts"), made.tree.starts, plain);
    const std::string letters = characters(named("letters"), made.tree.letters);
    const std::string literals =
        numbers("PageIndex::Literal", named("literals"), made.literals, [](const PageIndex::Literal& each) {
          return fmt::format("{{{},{},{{{}}},{{{}}}}}", each.first, each.end, fmt::join(each.before, ","),
                             fmt::join(each.after, ","));
        });
    const std::string pairs = numbers("std::int32_t", named("pairs"), made.tree.pairs, plain);
    return fmt::format("{{{{{}, {}, {}, {}, {}, {}}}, {}}}", nodes, classes, starts, letters, made.tree.alphabet, pairs,
                       literals);
  }

  std::string out_, index_;
  int next_ = 0;
};

}  // namespace

std::string page_symbol(std::string_view id) {
  std::string made;
  for (const char c : id) {
    if (c == '/')
      made += "_0";
    else
      made += c == '-' ? '_' : c;
  }
  return made;
}

std::string page_tables(std::span<const NamedPage> pages) { return Tables().make(pages); }

}  // namespace qar::rules
