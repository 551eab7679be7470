// Failures of the world (a file that cannot be read, a full disk) as values. Bad *input* is never a failure: it becomes a
// diagnostic (see qar/diag). No exception leaves the library.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace qar::text {

/// What went wrong outside the program, in one line that can be shown: "drafts/report.md: permission denied".
struct Failure {
  std::string message;
};

/// Either a value or the failure that prevented it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Failure failure) : state_(std::move(failure)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] T& value() {
    assert(ok());
    return std::get<0>(state_);
  }
  [[nodiscard]] const T& value() const {
    assert(ok());
    return std::get<0>(state_);
  }
  [[nodiscard]] const std::string& message() const {
    assert(!ok());
    return std::get<1>(state_).message;
  }

 private:
  std::variant<T, Failure> state_;
};

/// Success without a value, or a failure.
using Outcome = std::optional<Failure>;

}  // namespace qar::text
