#include "qar/syntax/yaml.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "syntax/yaml_pieces.h"
#include "syntax/yaml_recovery.h"

namespace qar::syntax {
namespace {

EngineRun run_of(YamlEngine engine) {
#ifdef QAR_HAVE_LIBYAML
  if (engine == YamlEngine::libyaml) return run_libyaml;
#endif
  static_cast<void>(engine);
  return run_yaml_cpp;
}

/// The region without a byte order mark and without a `---` line before the content.
text::Span content_region(const text::Source& source, text::Span region) {
  std::string_view text = source.slice(region);
  const auto drop = [&](std::size_t size) {
    region.begin += static_cast<std::uint32_t>(size);
    text.remove_prefix(size);
  };
  if (region.begin == 0 && text.starts_with(text::byte_order_mark)) drop(text::byte_order_mark.size());
  if (text.starts_with("---\n")) drop(4);
  return region;
}

/// Everything of one call: the text, what is built from it, and what is said about it.
class Reading {
 public:
  Reading(const text::Source& source, text::Span region, const YamlLimits& limits, YamlEngine engine)
      : source_(source), region_(region), run_(run_of(engine)), readable_(source, region) {
    document_.tree->file = source.id;
    under_way_ = std::make_unique<TreeUnderWay>(TreeUnderWay{*document_.tree, found_, limits});
  }

  YamlDocument run() {
    switch (care_needed(source_.slice(region_))) {
      case Care::none: break;
      case Care::line_ends: readable_ = with_line_feeds(source_, region_); break;
      case Care::full: prepare_text(); break;
    }
    auto failure = read_all();
    if (failure && !prepared_) {
      // A quick look does not see everything; now it is worth a careful one.
      ReadableText careful = prepare(source_, region_, document_.problems);
      if (careful.text() != readable_.text().substr(readable_.begin())) {
        readable_ = std::move(careful);
        failure = read_all();
      }
    }
    if (failure) recover(*failure);
    if (document_.tree->records.empty() && !failure) report_empty();
    finish();
    return std::move(document_);
  }

 private:
  void prepare_text() {
    readable_ = prepare(source_, region_, document_.problems);
    prepared_ = true;
  }

  std::optional<diag::Diagnostic> read_all() {
    if (document_.tree->records.capacity() == 0) document_.tree->records.reserve(region_.size() / 24 + 16);
    return PieceReader(readable_, *under_way_, run_).read(readable_.begin(), readable_.end(), 0);
  }

  void recover(const diag::Diagnostic& failure) {
    document_.recovered = true;
    readable_.own();
    PieceReader reader(readable_, *under_way_, run_);
    Recovery(reader, readable_).run(failure);
  }

  void report_empty() {
    const text::Span here{source_.id, region_.begin, region_.begin};
    if (!document_.problems.empty() || !found_.empty()) return;
    document_.problems.push_back(diag::problem("yaml/empty", here, "there is nothing here to read", "write the content"));
  }

  void finish();
  void lead_back(text::Span& where) const { where = readable_.in_source(where.begin, where.end); }
  void lead_back(diag::Diagnostic& problem) const;

  const text::Source& source_;
  text::Span region_;
  EngineRun run_;
  ReadableText readable_;
  bool prepared_ = false;
  YamlDocument document_;
  std::vector<diag::Diagnostic> found_;  ///< places in the readable text
  std::unique_ptr<TreeUnderWay> under_way_;
};

void Reading::lead_back(diag::Diagnostic& problem) const {
  lead_back(problem.where);
  for (diag::Related& related : problem.related) lead_back(related.where);
  if (!problem.fix) return;
  for (text::Edit& edit : problem.fix->edits) lead_back(edit.where);
}

void Reading::finish() {
  if (readable_.changed()) {
    for (YamlTree::Record& record : document_.tree->records) {
      const text::Span where = readable_.in_source(record.begin, record.end);
      record.begin = where.begin;
      record.end = where.end;
    }
    for (diag::Diagnostic& problem : found_) lead_back(problem);
  }
  if (readable_.copy()) document_.tree->texts.adopt(readable_.copy());
  std::vector<diag::Diagnostic>& problems = document_.problems;
  std::move(found_.begin(), found_.end(), std::back_inserter(problems));
  std::stable_sort(problems.begin(), problems.end(),
                   [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.where.begin < b.where.begin; });
  if (problems.size() <= most_problems + 1) return;
  const text::Span where = problems[most_problems].where;
  const std::size_t more = problems.size() - most_problems;
  problems.resize(most_problems);
  problems.push_back(diag::problem("yaml/syntax", where, fmt::format("from here on there are {} more problems", more),
                                   "mend the ones above first"));
}

}  // namespace

bool yaml_engine_available(YamlEngine engine) {
#ifdef QAR_HAVE_LIBYAML
  if (engine == YamlEngine::libyaml) return true;
#endif
  return engine == YamlEngine::yaml_cpp;
}

YamlEngine default_yaml_engine() {
#ifdef QAR_PREFER_YAML_CPP
  return YamlEngine::yaml_cpp;
#else
  return yaml_engine_available(YamlEngine::libyaml) ? YamlEngine::libyaml : YamlEngine::yaml_cpp;
#endif
}

std::string yaml_engine_name(YamlEngine engine) {
#ifdef QAR_HAVE_LIBYAML
  if (engine == YamlEngine::libyaml) return libyaml_name();
#endif
  static_cast<void>(engine);
  return yaml_cpp_name();
}

std::string_view YamlTexts::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > free_) {
    block_ = std::max<std::size_t>({text.size(), 4096, std::min<std::size_t>(block_ * 2, 1 << 20)});
    blocks_.push_back(std::unique_ptr<char[]>(new char[block_]));
    free_ = block_;
  }
  char* const place = blocks_.back().get() + (block_ - free_);
  std::memcpy(place, text.data(), text.size());
  free_ -= text.size();
  return {place, text.size()};
}

std::optional<YamlNode> YamlNode::find(std::string_view key) const {
  for (const YamlEntry& entry : entries()) {
    if (entry.key.text() == key) return entry.value;
  }
  return std::nullopt;
}

YamlDocument parse_yaml(const text::Source& source, text::Span region, const YamlLimits& limits, YamlEngine engine) {
  return Reading(source, content_region(source, region), limits, engine).run();
}

}  // namespace qar::syntax
