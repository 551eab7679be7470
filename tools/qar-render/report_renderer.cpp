#include "report_renderer.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/model/stage.h"
#include "qar/render/wording.h"
#include "qar/text/fingerprint.h"
#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

#include "version.h"

namespace qar::door {
namespace {

using render::Audience;

/// What an edition lacks that its draft has is a warning like others, though only rendering finds it.
void note_losses(const check::ReadReview& read, const std::vector<render::Loss>& losses, const Request& request,
                 RenderedReport& report) {
  const auto is_concerned = [&](const render::Loss& loss) {
    return !loss.on_pages || std::ranges::any_of(request.writers, &render::Writer::sets_pages);
  };
  for (const render::Loss& loss : losses) {
    if (!is_concerned(loss)) continue;
    const text::Source& source = read.sources[loss.where.file];
    const text::Position at = text::LineIndex(source.text).position(loss.where.begin);
    std::string line = fmt::format("{}:{}:{}: {}: {}", text::printable(source.path), at.line, at.column,
                                   diag::name(diag::Severity::warning), text::printable(loss.message));
    if (std::ranges::find(report.losses, line) == report.losses.end()) report.losses.push_back(std::move(line));
  }
}

std::string_view name_without_ending(std::string_view path) {
  const std::string_view name = text::file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

/// A digest of all that an edition's files depend on, but for the format.
std::string digest(const check::ReadReview& read, const RenderedReport& report, const render::Edition& edition,
                   const Request& request) {
  std::string all = fmt::format("{}\n{}\n{}\n{}\n{}\n", request.made_with, render::name(edition.audience), edition.mark,
                                read.review.profile->id, model::name(read.review.stage));
  for (const Input& each : report.inputs) all += each.sha256 + "\n";
  for (const diag::Diagnostic& each : edition.findings)
    all += fmt::format("{} {} {} {}\n", each.rule, diag::name(each.severity), each.where.begin, diag::sentence(each));
  return text::sha256(all);
}

}  // namespace

std::vector<std::string> ReportRenderer::open_writers(std::vector<std::string>* remarks) {
  std::vector<std::string> failures;
  render::WriterOptions options;
  options.version = version;
  options.reference_document = request_.reference_document;
  for (const render::Writer* writer : request_.writers) {
    std::vector<std::string> unused;
    options.remarks = &unused;
    auto opened = writer->open(request_.theme, options);
    if (remarks)
      for (const std::string& each : unused) remarks->push_back(fmt::format("{}: {}", writer->name, each));
    if (opened.ok())
      writers_.push_back({writer, std::move(opened.value())});
    else
      failures.push_back(fmt::format("{}: {}", writer->name, opened.message()));
  }
  return failures;
}

RenderedReport ReportRenderer::render(const check::ReadReview& read, const check::Job& job) {
  const model::Report& report = *read.review.report;
  RenderedReport made;
  made.path = report.source->path;
  if (report.cover.review) made.review = report.cover.review->value;
  if (report.cover.school && report.cover.school->name) made.school = report.cover.school->name->value;
  if (wants_digests()) made.inputs = inputs_of(read, job);
  for (const Audience audience : request_.audiences) {
    auto name = request_.name.of({made.review, made.school, render::name(audience), name_without_ending(made.path)});
    if (!name.ok()) {
      // So it would be for every audience.
      made.failure = name.message();
      made.editions.clear();
      break;
    }
    made.editions.push_back(edition({read, made}, audience, std::move(name.value())));
  }
  return made;
}

RenderedEdition ReportRenderer::edition(const Draft& draft, Audience audience, std::string name) {
  RenderedEdition made;
  made.audience = audience;
  made.name = std::move(name);
  made.sharing_undecided = is_sharing_undecided(draft.read.review, audience);
  made.message = why_not_shared(draft.read.review, audience);
  if (!made.message.empty()) {
    made.outcome = RenderedEdition::Outcome::not_shared;
    return made;
  }
  made.held_by = findings_that_hold(draft.read, audience);
  made.marked = !made.held_by.empty() && request_.force;
  if (!made.held_by.empty() && !request_.force) {
    made.outcome = RenderedEdition::Outcome::held_back;
    return made;
  }
  make_files(draft, made);
  return made;
}

void ReportRenderer::make_files(const Draft& draft, RenderedEdition& edition) {
  const NotedFiles noted(files_, draft.made.inputs);
  render::Edition wanted;
  wanted.audience = edition.audience;
  wanted.created = request_.created;
  wanted.files = wants_digests() ? &noted : &files_;
  if (edition.audience == Audience::working) wanted.findings = draft.read.findings;
  if (edition.audience == Audience::open) wanted.abbreviations = request_.abbreviations;
  if (edition.marked) {
    wanted.mark = render::wording::draft;
    wanted.mark_note = render::wording::must_not_go_out;
  }
  const render::Built built = render::build(draft.read.review, wanted);
  note_losses(draft.read, built.losses, request_, draft.made);
  const std::string made_from = wants_digests() ? digest(draft.read, draft.made, wanted, request_) : std::string();
  for (const OpenWriter& open : writers_)
    edition.files.push_back(file(built.document, open, edition.name + std::string(open.writer->extension),
                                 wants_digests() ? digest_of_file(made_from, *open.writer) : made_from));
}

std::string ReportRenderer::digest_of_file(const std::string& made_from, const render::Writer& writer) const {
  const auto here = request_.surroundings.find(writer.name);
  const std::string_view surroundings = here == request_.surroundings.end() ? std::string_view() : here->second;
  return text::sha256(fmt::format("{}\n{}\n{}", made_from, writer.name, surroundings));
}

RenderedFile ReportRenderer::file(const render::Document& document, const OpenWriter& open, std::string name,
                                  std::string made_from) const {
  RenderedFile made;
  made.writer = open.writer;
  made.name = std::move(name);
  made.made_from = std::move(made_from);
  if (const auto sha256 = last_.still_there(made.name, made.made_from)) {
    made.outcome = RenderedFile::Outcome::up_to_date;
    made.sha256 = *sha256;
    return made;
  }
  auto bytes = open.write(document);
  if (!bytes.ok()) {
    made.outcome = RenderedFile::Outcome::failed;
    made.failure = bytes.message();
    return made;
  }
  made.bytes = std::move(bytes.value());
  if (wants_digests()) made.sha256 = text::sha256(made.bytes);
  return made;
}

}  // namespace qar::door
