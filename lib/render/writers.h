// The writers, one file each; the table in writers.cpp names them.
#pragma once

#include "qar/render/writer.h"

namespace qar::render {

[[nodiscard]] text::Result<Write> open_html(const Theme& theme, const WriterOptions& options);
[[nodiscard]] text::Result<Write> open_docx(const Theme& theme, const WriterOptions& options);
[[nodiscard]] text::Result<Write> open_pdf(const Theme& theme, const WriterOptions& options);
[[nodiscard]] text::Result<Write> open_markdown(const Theme& theme, const WriterOptions& options);
[[nodiscard]] text::Result<Write> open_json(const Theme& theme, const WriterOptions& options);

}  // namespace qar::render
