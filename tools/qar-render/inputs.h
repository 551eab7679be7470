// What an edition was made from: the files that were read for it, by what they hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/text/file_store.h"

namespace qar::door {

struct Input {
  std::string path;  ///< as it is shown
  std::string sha256;
};

/// The draft, its evidence, what else was read with them, and the configuration that holds there.
[[nodiscard]] std::vector<Input> inputs_of(const check::ReadReview& read, const check::Job& job);

/// A store that notes what is read through it, and that nothing can be written to.
class NotedFiles final : public text::FileStore {
 public:
  /// Both must outlive it.
  NotedFiles(const text::FileStore& files, std::vector<Input>& inputs) : files_(files), inputs_(inputs) {}

  [[nodiscard]] text::FileKind kind(const std::string& path) const override { return files_.kind(path); }
  [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t limit) const override;
  [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
    return files_.list(folder);
  }
  [[nodiscard]] text::Outcome write(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] text::Outcome make_folder(const std::string& path) override;
  [[nodiscard]] std::string absolute(const std::string& path) const override { return files_.absolute(path); }

 private:
  const text::FileStore& files_;
  std::vector<Input>& inputs_;
};

}  // namespace qar::door
