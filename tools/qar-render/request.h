// What a run of `qar render` is to make: the command line, with everything settled that can be wrong before a draft is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "qar/check/settings.h"
#include "qar/render/theme.h"
#include "qar/render/writer.h"
#include "qar/text/file_store.h"

#include "output_name.h"
#include "review_paths.h"

namespace qar::door {

/// As it is typed.
struct Arguments {
  std::vector<std::string> paths;
  std::vector<std::string> to, audiences;  ///< comma lists; empty: html, working
  std::string folder = ".";
  std::string name = "{review}-{audience}";
  std::string theme;
  ReadingOptions reading;
  unsigned threads = 0;
  bool quiet = false;
};

/// As it is meant.
struct Request {
  std::vector<std::string> paths;
  std::vector<const render::Writer*> writers;  ///< each once
  std::vector<render::Audience> audiences;     ///< each once
  std::string folder;
  OutputName name;
  render::Theme theme;
  std::optional<std::int64_t> created;  ///< SOURCE_DATE_EPOCH
  check::Settings settings;
  unsigned threads = 0;
  bool quiet = false;
};

/// "html, docx".
[[nodiscard]] std::string format_names();
/// Nothing, and said on standard error, where it means nothing.
[[nodiscard]] std::optional<Request> understand(const Arguments& arguments, const text::FileStore& files);

}  // namespace qar::door
