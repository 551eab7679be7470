// The lock of a folder, read so that it can be written anew.
#pragma once

#include <string>

#include "qar/model/lock.h"
#include "qar/text/file_store.h"
#include "qar/text/result.h"
#include "qar/text/source.h"

namespace qar::door {

class LockWriter {
 public:
  /// That of a draft's folder, empty where there is none; what it says of a draft that was renamed since stands under the
  /// new name. A failure where it cannot be read, or a line of it cannot.
  [[nodiscard]] static text::Result<LockWriter> beside(const text::FileStore& files, const std::string& draft);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const model::Lock& lock() const { return lock_; }
  void set(model::Lock lock) { lock_ = std::move(lock); }
  /// In one step, and not at all if somebody has changed it meanwhile, or there is nothing new in it.
  [[nodiscard]] text::Outcome write(text::FileStore& files) const;

 private:
  std::string path_, before_;
  bool is_new_ = true;
  model::Lock lock_;
};

}  // namespace qar::door
