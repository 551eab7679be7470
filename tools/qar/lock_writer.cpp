#include "lock_writer.h"

#include <fmt/format.h>

#include "qar/check/renamed_draft.h"
#include "qar/read/lock_reader.h"
#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

namespace qar::door {

text::Result<LockWriter> LockWriter::beside(const text::FileStore& files, const std::string& draft) {
  constexpr std::uint64_t most_bytes = 64 * 1024 * 1024;
  LockWriter made;
  made.path_ = text::join_path(text::parent_path(draft), model::lock_file_name);
  if (files.kind(made.path_) == text::FileKind::missing) return made;
  auto read = files.read(made.path_, most_bytes);
  if (!read.ok()) return text::Failure{read.message()};
  if (read.value().over_limit) return text::Failure{fmt::format("{}: too large", text::printable(made.path_))};
  made.is_new_ = false;
  made.before_ = std::move(read.value().bytes);
  const text::Source source{0, made.path_, made.before_};
  read::LockResult result = read::read_lock(source);
  if (!result.problems.empty()) {
    const diag::Diagnostic& first = result.problems.front();
    return text::Failure{fmt::format("{}:{}: {}, so the file is left as it is; {}", text::printable(made.path_),
                                     text::LineIndex(source.text).position(first.where.begin).line, first.message,
                                     first.help)};
  }
  made.lock_ = std::move(result.lock);
  made.lock_.source = nullptr;
  check::follow_renaming(files, text::parent_path(draft), made.lock_);
  return made;
}

text::Outcome LockWriter::write(text::FileStore& files) const {
  const std::string text = read::lock_text(lock_);
  if (!is_new_ && text == before_) return std::nullopt;
  return is_new_ ? files.write(path_, text) : files.replace(path_, before_, text);
}

}  // namespace qar::door
