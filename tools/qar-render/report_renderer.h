// One draft, read and judged, made into the bytes of all its editions. An object belongs to one thread and keeps what its
// writers have made ready; what it makes depends on the review and the request alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "qar/check/run.h"
#include "qar/render/build.h"
#include "qar/render/writer.h"
#include "qar/text/file_store.h"

#include "edition_gate.h"
#include "inputs.h"
#include "last_run.h"
#include "request.h"

namespace qar::door {

/// One file of an edition, and what became of it.
struct RenderedFile {
  enum class Outcome : std::uint8_t { rendered, written, up_to_date, failed };
  Outcome outcome = Outcome::rendered;
  const render::Writer* writer = nullptr;
  std::string name;       ///< "larkfield-2025-11-school.html"
  std::string bytes;      ///< until they are written
  std::string made_from;  ///< a digest of all that the bytes depend on
  std::string sha256;     ///< of the bytes
  std::string failure;    ///< in one line
};

struct RenderedEdition {
  enum class Outcome : std::uint8_t { made, held_back, not_shared, failed };
  Outcome outcome = Outcome::made;
  render::Audience audience = render::Audience::working;
  bool marked = false;             ///< made although it is held back
  bool sharing_undecided = false;  ///< the head is asked about it, and the front matter does not say what was decided
  std::vector<HoldingFinding> held_by;
  std::string message;  ///< why there is none, where nothing holds it back
  std::string name;     ///< of its files, without their endings
  std::vector<RenderedFile> files;
};

struct RenderedReport {
  std::string path;            ///< of the draft
  std::string review, school;  ///< as its cover has them; may be empty
  std::string failure;         ///< why there are no editions at all; empty: there are
  std::vector<Input> inputs;
  std::vector<std::string> losses;  ///< "report.md:41:3: warning: …", what could not be shown, each once
  std::vector<RenderedEdition> editions;
};

class ReportRenderer {
 public:
  /// All must outlive it.
  ReportRenderer(const Request& request, const LastRun& last, const text::FileStore& files)
      : request_(request), last_(last), files_(files) {}

  /// Makes the writers ready; what cannot be, in one line each. `remarks`: what is not used of what the request has for
  /// them.
  [[nodiscard]] std::vector<std::string> open_writers(std::vector<std::string>* remarks);

  /// The review has a report, and the job is its own.
  [[nodiscard]] RenderedReport render(const check::ReadReview& read, const check::Job& job);

 private:
  struct OpenWriter {
    const render::Writer* writer = nullptr;
    render::Write write;
  };
  /// They are for the manifest alone, and cost as much as a page of HTML.
  [[nodiscard]] bool wants_digests() const { return !request_.manifest.empty(); }
  struct Draft {
    const check::ReadReview& read;
    RenderedReport& made;
  };
  [[nodiscard]] RenderedEdition edition(const Draft& draft, render::Audience audience, std::string name);
  void make_files(const Draft& draft, RenderedEdition& edition);
  [[nodiscard]] std::string digest_of_file(const std::string& made_from, const render::Writer& writer) const;
  [[nodiscard]] RenderedFile file(const render::Document& document, const OpenWriter& open, std::string name,
                                  std::string made_from) const;

  const Request& request_;
  const LastRun& last_;
  const text::FileStore& files_;
  std::vector<OpenWriter> writers_;
};

}  // namespace qar::door
