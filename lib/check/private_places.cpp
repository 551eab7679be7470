#include "qar/check/private_places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "qar/check/run.h"
#include "qar/syntax/yaml.h"
#include "qar/text/words.h"

namespace qar::check {
namespace {

/// Fields of evidence whose values are ids, days and words of lists; sorted.
constexpr auto plain_fields = std::to_array<std::string_view>(
    {"activity", "aspect", "confidential", "date", "id", "qar", "review", "role", "school", "suggests", "time"});

/// The values of all other fields below a node that stands under `key`.
void add_free_words(syntax::YamlNode node, std::string_view key, std::vector<text::Span>& places) {
  if (node.is_mapping()) {
    for (const syntax::YamlEntry entry : node.entries()) add_free_words(entry.value, text::lower(entry.key.text()), places);
  } else if (node.is_sequence()) {
    for (const syntax::YamlNode item : node.items()) add_free_words(item, key, places);
  } else if (!node.where().empty() && !std::ranges::binary_search(plain_fields, key)) {
    places.push_back(node.where());
  }
}

/// No rule looks for names in what a reviewer noted, so all of it counts as private, comments too.
std::vector<text::Span> private_in_evidence(const text::Source& source) {
  std::vector<text::Span> places;
  const syntax::YamlDocument yaml = syntax::parse_yaml(source, source.all());
  if (const auto root = yaml.root()) add_free_words(*root, {}, places);
  for (const auto& comment : syntax::yaml_comments(source, source.all(), *yaml.tree)) places.push_back(comment);
  return places;
}

}  // namespace

std::vector<text::Span> private_places(const text::FileStore& files, const text::Source& source, const std::string& path,
                                       std::string_view kind) {
  if (kind == "evidence") return private_in_evidence(source);
  Settings settings;
  settings.evidence = false;
  settings.fingerprints = false;
  std::vector<std::string> failures;  // of no interest: without a configuration the built-in rules hide what they know
  Job job;
  job.folder = text::parent_path(path);
  job.configuration = configuration_for(files, job.folder, settings, failures);
  if (source.text.size() > job.configuration->settings.limits.draft_bytes.value) return {source.all()};
  job.drafts.push_back({path, true, source.text});
  const Checked checked = check_job(files, job, settings);
  std::vector<text::Span> places;
  for (const text::Span each : checked.masked)
    if ((*checked.sources)[each.file].path == path) places.push_back({source.id, each.begin, each.end});
  return places;
}

}  // namespace qar::check
