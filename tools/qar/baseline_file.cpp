#include "baseline_file.h"

#include <utility>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "output.h"

namespace qar::door {

text::Result<std::unique_ptr<BaselineFile>> BaselineFile::open(text::FileStore& files, check::Settings& settings,
                                                               BaselineRequest request) {
  std::shared_ptr<check::Baseline> baseline;
  const bool is_new = request.write && files.kind(request.path) == text::FileKind::missing;
  if (is_new) {
    baseline = std::make_shared<check::Baseline>(files, request.path);
  } else {
    auto read = check::Baseline::read(files, request.path);
    if (!read.ok()) return text::Failure{read.message()};
    baseline = std::make_shared<check::Baseline>(std::move(read.value()));
  }
  if (is_new || (request.write && request.force)) baseline->take_all();
  std::unique_ptr<BaselineFile> made(new BaselineFile(files, std::move(request)));
  made->baseline_ = baseline;
  settings.baseline = baseline;
  made->use_.emplace(*made->baseline_, files, settings);
  return made;
}

text::Outcome BaselineFile::write(bool quiet) const {
  const std::string shown = text::printable(request_.path);
  const std::size_t added = use_->added();
  if (added > 0 && !baseline_->takes_all()) {
    const std::string_view them = added == 1 ? "it" : "them";
    return text::Failure{
        fmt::format("{}: {} not in it, and a baseline does not grow unasked; mend {}, or add {} with --force", shown,
                    added == 1 ? "1 finding is" : fmt::format("{} findings are", added), them, them)};
  }
  const std::vector<check::BaselineEntry> entries = use_->entries();
  const std::string text = check::Baseline::text(entries);
  if (text != baseline_->source().text)
    if (text::Outcome failure = files_.write(request_.path, text)) return failure;
  if (!quiet)
    complain(fmt::format("{}: {} {} ({} added, {} taken out)", shown, entries.size(),
                         entries.size() == 1 ? "entry" : "entries", added, use_->dropped()));
  return std::nullopt;
}

}  // namespace qar::door
