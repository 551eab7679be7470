#include "text/paths.h"

#include <vector>

#include "qar/text/file_store.h"
#include "qar/text/words.h"

namespace qar::text {
namespace {

/// Without slashes at its end, which change nothing; the root stays "/".
std::string_view without_slashes(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

}  // namespace

std::string absolute_from(std::string_view folder, std::string_view path) {
  const std::string whole = join_path(folder, path);
  std::vector<std::string_view> kept;
  for (const std::string_view part : split(whole, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      kept.push_back(part);
    } else if (!kept.empty()) {
      kept.pop_back();
    }
  }
  std::string out;
  for (const std::string_view part : kept) out.append("/").append(part);
  return out.empty() ? "/" : out;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == "." || name.starts_with('/')) return std::string(name);
  std::string out(folder);
  if (!name.empty() && !out.ends_with('/')) out += '/';
  return out.append(name);
}

std::string resolve_path(std::string_view folder, std::string_view name) {
  const std::string whole = join_path(folder, name);
  const bool absolute = whole.starts_with('/');
  std::vector<std::string_view> kept;
  for (const std::string_view part : split(whole, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != ".." || (!absolute && (kept.empty() || kept.back() == ".."))) {
      kept.push_back(part);
    } else if (!kept.empty()) {
      kept.pop_back();
    }
  }
  std::string out;
  for (const std::string_view part : kept) out.append(out.empty() && !absolute ? "" : "/").append(part);
  if (out.empty()) return absolute ? "/" : ".";
  return out;
}

std::string parent_path(std::string_view path) {
  path = without_slashes(path);
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(without_slashes(path.substr(0, slash + 1)));
}

std::string_view file_name(std::string_view path) {
  path = without_slashes(path);
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  const bool hidden_or_none = dot == std::string_view::npos || dot == 0;
  return hidden_or_none ? std::string() : lower(name.substr(dot + 1));
}

}  // namespace qar::text
