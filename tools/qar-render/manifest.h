// The manifest of a run as JSON (docs/rendering.md): what was read, what was made of it, and what was not, by digests.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "inputs.h"
#include "report_renderer.h"
#include "request.h"

namespace qar::door {

class Manifest {
 public:
  explicit Manifest(const Request& request);

  void add(const RenderedReport& report);
  /// Something of the world that failed, in one line.
  void add_failure(const std::string& message);
  /// `complete`: the run came to its end.
  [[nodiscard]] std::string text(bool complete);

 private:
  nlohmann::ordered_json made_;
};

}  // namespace qar::door
