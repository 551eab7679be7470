// One draft, read and judged, made into the bytes of all its editions. An object belongs to one thread and keeps what its
// writers have made ready; what it makes depends on the review and the request alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "qar/check/run.h"
#include "qar/render/build.h"
#include "qar/render/writer.h"
#include "qar/text/file_store.h"

#include "request.h"

namespace qar::door {

/// One file of an edition.
struct RenderedFile {
  const render::Writer* writer = nullptr;
  std::string bytes;
  std::string failure;  ///< why there are none, in one line; empty: there are
};

struct RenderedEdition {
  render::Audience audience = render::Audience::working;
  std::vector<RenderedFile> files;
};

struct RenderedReport {
  std::string path;                 ///< of the draft
  std::string review, school;       ///< as its cover has them; may be empty
  std::vector<std::string> losses;  ///< "report.md:41:3: …", what could not be shown, each once
  std::vector<RenderedEdition> editions;
};

class ReportRenderer {
 public:
  /// Both must outlive it.
  ReportRenderer(const Request& request, const text::FileStore& files) : request_(request), files_(files) {}

  /// The review has a report.
  [[nodiscard]] RenderedReport render(const check::ReadReview& read);

 private:
  struct OpenWriter {
    const render::Writer* writer = nullptr;
    text::Result<render::Write> write;
  };
  [[nodiscard]] RenderedEdition edition(const check::ReadReview& read, render::Audience audience, RenderedReport& report);
  [[nodiscard]] RenderedFile file(const render::Document& document, OpenWriter& writer) const;
  void open_writers();

  const Request& request_;
  const text::FileStore& files_;
  std::vector<OpenWriter> writers_;
};

}  // namespace qar::door
