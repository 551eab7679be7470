#include "report_renderer.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

#include "version.h"

namespace qar::door {

RenderedReport ReportRenderer::render(const check::ReadReview& read) {
  const model::Report& report = *read.review.report;
  RenderedReport made;
  made.path = report.source->path;
  if (report.cover.review) made.review = report.cover.review->value;
  if (report.cover.school && report.cover.school->name) made.school = report.cover.school->name->value;
  for (const render::Audience audience : request_.audiences) made.editions.push_back(edition(read, audience, made));
  return made;
}

RenderedEdition ReportRenderer::edition(const check::ReadReview& read, render::Audience audience, RenderedReport& report) {
  render::Edition wanted;
  wanted.audience = audience;
  wanted.created = request_.created;
  wanted.files = &files_;
  if (audience == render::Audience::working) wanted.findings = read.findings;
  const render::Built built = render::build(read.review, wanted);
  for (const render::Loss& loss : built.losses) {
    const text::Source& source = read.sources[loss.where.file];
    const text::Position at = text::LineIndex(source.text).position(loss.where.begin);
    std::string line = fmt::format("{}:{}:{}: {}", text::printable(source.path), at.line, at.column, loss.message);
    if (std::ranges::find(report.losses, line) == report.losses.end()) report.losses.push_back(std::move(line));
  }
  RenderedEdition made;
  made.audience = audience;
  open_writers();
  for (OpenWriter& writer : writers_) made.files.push_back(file(built.document, writer));
  return made;
}

RenderedFile ReportRenderer::file(const render::Document& document, OpenWriter& open) const {
  RenderedFile made;
  made.writer = open.writer;
  if (!open.write.ok()) {
    made.failure = open.write.message();
    return made;
  }
  auto bytes = open.write.value()(document);
  if (bytes.ok())
    made.bytes = std::move(bytes.value());
  else
    made.failure = bytes.message();
  return made;
}

void ReportRenderer::open_writers() {
  if (!writers_.empty()) return;
  render::WriterOptions options;
  options.version = version;
  for (const render::Writer* writer : request_.writers) writers_.push_back({writer, writer->open(request_.theme, options)});
}

}  // namespace qar::door
