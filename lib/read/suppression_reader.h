// `qar:off` comments in drafts and evidence files: DESIGN.md 2.2.
#pragma once

#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/report.h"
#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"

namespace qar::read {

/// From the HTML comments of a draft's body. An `off` that is never switched on runs to the end of the file and is reported.
[[nodiscard]] std::vector<model::Suppression> read_markdown_suppressions(const text::Source& source,
                                                                         const syntax::MarkdownTree& tree,
                                                                         std::vector<diag::Diagnostic>& problems);

/// From the comments of a YAML file or front matter.
[[nodiscard]] std::vector<model::Suppression> read_yaml_suppressions(const text::Source& source, text::Span region,
                                                                     const syntax::YamlTree& tree,
                                                                     std::vector<diag::Diagnostic>& problems);

}  // namespace qar::read
