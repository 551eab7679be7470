// A store in which some files have other texts than below it: how what was fixed is looked at before it is written.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "qar/text/file_store.h"

namespace qar::check {

class ChangedFiles final : public text::FileStore {
 public:
  explicit ChangedFiles(const text::FileStore& below) : below_(below) {}

  void change(const std::string& path, std::string text) { texts_[absolute(path)] = std::move(text); }
  void change_back(const std::string& path) { texts_.erase(absolute(path)); }

  [[nodiscard]] text::FileKind kind(const std::string& path) const override { return below_.kind(path); }
  [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t limit) const override {
    const auto found = texts_.empty() ? texts_.end() : texts_.find(absolute(path));
    if (found == texts_.end()) return below_.read(path, limit);
    const std::string& text = found->second;
    const bool over_limit = text.size() > limit;
    return text::FileBytes{over_limit ? text.substr(0, text::file_head_bytes) : text, text.size(), over_limit};
  }
  [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
    return below_.list(folder);
  }
  [[nodiscard]] std::string absolute(const std::string& path) const override { return below_.absolute(path); }

  // Nothing is written through it.
  [[nodiscard]] text::Outcome write(const std::string& path, std::string_view) override { return refusal(path); }
  [[nodiscard]] text::Outcome make_folder(const std::string& path) override { return refusal(path); }

 private:
  static text::Failure refusal(const std::string& path) { return {path + ": this store is for reading"}; }

  const text::FileStore& below_;
  std::map<std::string, std::string> texts_;  // by absolute path
};

}  // namespace qar::check
