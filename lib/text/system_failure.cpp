#include "text/system_failure.h"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::text {
namespace {

std::string reason_for(int error) {
  switch (error) {
    case ENOENT: return "no such file";
    case ENOTDIR: return "no such file, for a part of the path is not a folder";
    case EISDIR: return "is a folder, not a file";
    case EEXIST: return "exists already";
    case EACCES:
    case EPERM: return "permission denied";
    case ELOOP: return "too many symbolic links, perhaps in a circle";
    case ENAMETOOLONG: return "the name is too long for the disk";
    case EMFILE:
    case ENFILE: return "too many files are open";
    case ENOSPC: return "the disk is full";
    case EDQUOT: return "your share of the disk is used up";
    case EFBIG: return "larger than a file may be here";
    case EROFS: return "the disk can only be read";
    case ENXIO: return "is not a regular file";
    case EIO: return "the disk reports an error";
    default: return std::generic_category().message(error);
  }
}

}  // namespace

Failure system_failure(std::string_view path, int error) { return failure_at(path, reason_for(error)); }

Failure failure_at(std::string_view path, std::string_view reason) {
  if (path.empty()) return {fmt::format("(an empty path): {}", reason)};
  return {fmt::format("{}: {}", printable(path), reason)};
}

}  // namespace qar::text
