// The two YAML libraries, each driving a TreeBuilder over one piece of text. Nothing of a library is seen outside its file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qar::syntax {

class TreeBuilder;

/// Where and why a library stopped, in its own words.
struct EngineError {
  std::uint32_t offset = 0;  ///< bytes from the beginning of the piece
  std::string words;
  bool too_large = false;  ///< a value was given up for its size
};

/// Reads one document and tells it to the builder; stops early when the builder refuses. Nothing if the library had no
/// complaint (the builder may have one).
using EngineRun = std::optional<EngineError> (*)(std::string_view piece, TreeBuilder& builder);

#ifdef QAR_HAVE_LIBYAML
[[nodiscard]] std::optional<EngineError> run_libyaml(std::string_view piece, TreeBuilder& builder);
[[nodiscard]] std::string libyaml_name();
#endif
[[nodiscard]] std::optional<EngineError> run_yaml_cpp(std::string_view piece, TreeBuilder& builder);
[[nodiscard]] std::string yaml_cpp_name();

}  // namespace qar::syntax
