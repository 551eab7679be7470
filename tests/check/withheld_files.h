// A folder in memory from which the world withholds some paths, as it does with files that one may not read.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "qar/text/file_store.h"

namespace qar::test {

class WithheldFiles final : public text::FileStore {
 public:
  void add(std::string path, std::string bytes) { files_.add(std::move(path), std::move(bytes)); }
  /// The path is there, but neither a file's bytes nor a folder's entries are handed out.
  void withhold(std::string path) { withheld_.insert(std::move(path)); }
  /// The path is there as something else: a pipe, a device.
  void make_odd(std::string path) { odd_.insert(std::move(path)); }

  [[nodiscard]] text::FileKind kind(const std::string& path) const override {
    return odd_.contains(path) ? text::FileKind::other : files_.kind(path);
  }
  [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t limit) const override {
    if (withheld_.contains(path)) return text::Failure{path + ": permission denied"};
    return files_.read(path, limit);
  }
  [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
    if (withheld_.contains(folder)) return text::Failure{folder + ": permission denied"};
    return files_.list(folder);
  }
  [[nodiscard]] text::Outcome write(const std::string& path, std::string_view bytes) override {
    return files_.write(path, bytes);
  }
  [[nodiscard]] text::Outcome make_folder(const std::string& path) override { return files_.make_folder(path); }
  [[nodiscard]] std::string absolute(const std::string& path) const override { return files_.absolute(path); }

 private:
  text::MemoryFiles files_;
  std::set<std::string> withheld_, odd_;
};

}  // namespace qar::test
