#include "last_run.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/text/fingerprint.h"
#include "qar/text/utf8.h"

namespace qar::door {
namespace {

using nlohmann::json;

constexpr std::uint64_t most_bytes = 1024ull * 1024 * 1024;

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The members of a list that a mapping may have.
const json& list_at(const json& object, const char* key) {
  static const json none = json::array();
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : none;
}

bool is_manifest(const json& read) {
  if (!read.is_object() || !read.contains("reports") || !read.contains("tool")) return false;
  return read["tool"].is_object() && text_at(read["tool"], "name") == "qar" && read["reports"].is_array();
}

}  // namespace

text::Result<LastRun> LastRun::read(const text::FileStore& files, const std::string& manifest, const std::string& folder) {
  LastRun made(files);
  made.folder_ = folder;
  if (files.kind(manifest) == text::FileKind::missing) return made;
  auto bytes = files.read(manifest, most_bytes);
  if (!bytes.ok()) return text::Failure{bytes.message()};
  const json read = json::parse(bytes.value().bytes, nullptr, false);
  if (!is_manifest(read))
    return text::Failure{
        fmt::format("{}: is no manifest of a rendering, so it is left as it is", text::printable(manifest))};
  for (const json& report : read["reports"])
    for (const json& edition : list_at(report, "editions"))
      for (const json& output : list_at(edition, "outputs"))
        if (output.is_object())
          made.outputs_[text_at(output, "file")] = {text_at(output, "made_from"), text_at(output, "sha256")};
  return made;
}

std::optional<std::string> LastRun::still_there(const std::string& name, const std::string& made_from) const {
  const auto found = outputs_.find(name);
  if (found == outputs_.end() || found->second.made_from != made_from || found->second.sha256.empty()) return std::nullopt;
  const auto now = files_.read(text::join_path(folder_, name), most_bytes);
  if (!now.ok() || now.value().over_limit || text::sha256(now.value().bytes) != found->second.sha256) return std::nullopt;
  return found->second.sha256;
}

}  // namespace qar::door
