// Reads pieces of a text with one engine into one tree; a piece that cannot be read leaves no trace but its failure.
#pragma once

#include <cstdint>
#include <optional>

#include "qar/diag/diagnostic.h"

#include "syntax/yaml_engine.h"
#include "syntax/yaml_prepare.h"
#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {

class PieceReader {
 public:
  PieceReader(const ReadableText& readable, TreeUnderWay& under_way, EngineRun run)
      : readable_(readable), under_way_(under_way), run_(run) {}

  /// Reads [begin, end) of the readable text as a document of its own, `depth` levels down. Appends its root with all below
  /// it, or nothing if there is no content. On failure the tree and the problems are as they were. A root of another kind
  /// than the wanted one is a failure too.
  [[nodiscard]] std::optional<diag::Diagnostic> read(std::uint32_t begin, std::uint32_t end, std::uint32_t depth,
                                                     std::optional<YamlKind> wanted = std::nullopt);

  [[nodiscard]] text::FileId file() const { return under_way_.tree.file; }
  [[nodiscard]] TreeUnderWay& under_way() { return under_way_; }

 private:
  const ReadableText& readable_;
  TreeUnderWay& under_way_;
  EngineRun run_;
};

}  // namespace qar::syntax
