// What a run of `qar render` is to make: the command line, with everything settled that can be wrong before a draft is read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/settings.h"
#include "qar/diag/diagnostic.h"
#include "qar/render/document.h"
#include "qar/render/theme.h"
#include "qar/render/writer.h"
#include "qar/text/file_store.h"

#include "inputs.h"
#include "output_name.h"
#include "review_paths.h"

namespace qar::door {

/// As it is typed.
struct Arguments {
  std::vector<std::string> paths;
  std::vector<std::string> to, audiences;  ///< comma lists; empty: html, working
  std::string folder = ".";
  std::string name = "{review}-{audience}";
  std::string theme, reference_document, manifest;
  std::string fail_on = "error";
  ReadingOptions reading;
  unsigned threads = 0;
  bool force = false, quiet = false;
};

/// As it is meant.
struct Request {
  std::vector<std::string> paths;
  std::vector<const render::Writer*> writers;  ///< each once
  std::vector<render::Audience> audiences;     ///< each once
  std::string folder;
  OutputName name;
  std::string manifest;  ///< its path; empty: none is written
  render::Theme theme;
  std::string reference_document;                        ///< its bytes; may be empty
  std::vector<render::Term> abbreviations;               ///< all that are known
  std::vector<Input> inputs;                             ///< the files behind theme and reference document
  std::optional<std::int64_t> created;                   ///< SOURCE_DATE_EPOCH
  std::string made_with;                                 ///< a digest of what all editions of the run have in common
  std::map<std::string_view, std::string> surroundings;  ///< of writers, by name: a digest of what decides their bytes here
  check::Settings settings;
  std::optional<diag::Severity> fail_on;
  unsigned threads = 0;
  bool force = false, quiet = false;
};

/// "html, docx".
[[nodiscard]] std::string format_names();
/// Nothing, and said on standard error, where it means nothing.
[[nodiscard]] std::optional<Request> understand(const Arguments& arguments, const text::FileStore& files);

}  // namespace qar::door
