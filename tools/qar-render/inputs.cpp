#include "inputs.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/fingerprint.h"
#include "qar/text/utf8.h"

namespace qar::door {

std::vector<Input> inputs_of(const check::ReadReview& read, const check::Job& job) {
  std::vector<Input> inputs;
  const auto add = [&](const text::Source& source) {
    if (std::ranges::find(inputs, source.path, &Input::path) == inputs.end())
      inputs.push_back({source.path, text::sha256(source.text)});
  };
  const text::Source& draft = *read.review.report->source;
  const text::Source* previous = read.review.previous ? read.review.previous->source : nullptr;
  const auto is_other_draft = [&](const text::Source& source) {
    return source.path != draft.path && &source != previous &&
           std::ranges::find(job.drafts, source.path, &check::InputFile::path) != job.drafts.end();
  };
  add(draft);
  for (const text::Source& source : read.sources)
    if (!is_other_draft(source)) add(source);
  for (const text::Source& source : job.configuration->sources) add(source);
  return inputs;
}

text::Result<text::FileBytes> NotedFiles::read(const std::string& path, std::uint64_t limit) const {
  text::Result<text::FileBytes> found = files_.read(path, limit);
  if (found.ok() && std::ranges::find(inputs_, path, &Input::path) == inputs_.end())
    inputs_.push_back({path, text::sha256(found.value().bytes)});
  return found;
}

text::Outcome NotedFiles::write(const std::string& path, std::string_view) {
  return text::Failure{fmt::format("{}: is an input", text::printable(path))};
}
text::Outcome NotedFiles::make_folder(const std::string& path) {
  return text::Failure{fmt::format("{}: is an input", text::printable(path))};
}

}  // namespace qar::door
