#include "docx_reference.h"

namespace qar::render::docx {
text::Result<Reference> read_reference(std::string_view, const Theme&, std::string_view) { return text::Failure{"cannot be read yet"}; }
}  // namespace qar::render::docx
