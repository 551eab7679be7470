// A file that was looked at, as every list of files names it: the JSON contract's `files`.
#pragma once

#include <string>

namespace qar::diag {

struct CheckedFile {
  std::string path;
  std::string kind;     ///< report | evidence | config | profile | rule | theme
  std::string profile;  ///< id; empty where none applies
  std::string stage;    ///< notes | draft | agree | final; empty where none applies
};

}  // namespace qar::diag
