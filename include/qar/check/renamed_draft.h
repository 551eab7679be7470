// A lock names drafts by their files, and files are renamed. What was accepted and agreed then goes on to hold.
#pragma once

#include <string>

#include "qar/model/lock.h"
#include "qar/text/file_store.h"

namespace qar::check {

/// The lock of a folder with its facts under the draft's new name, where one draft that it names is not there any more, and
/// there is just one draft that it does not name. With more of either nobody can tell, and nothing is changed.
void follow_renaming(const text::FileStore& files, const std::string& folder, model::Lock& lock);

}  // namespace qar::check
