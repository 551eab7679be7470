// Problems of one draft as its guards find them: at most a few of each kind, then how many more there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"

namespace qar::syntax::markdown {

class Report {
 public:
  Report(text::Span region, std::vector<diag::Diagnostic>& problems) : region_(region), problems_(problems) {}

  /// `begin` and `end` count from the begin of the region. Nothing is added after the most of one rule.
  void add(std::string_view rule, std::size_t begin, std::size_t end, std::string message, std::string help);
  /// Says what was held back, and puts all in the order of their places.
  void finish();

 private:
  struct Count {
    std::string_view rule;
    std::size_t found = 0;
    text::Span first_unsaid;
  };
  Count& count(std::string_view rule);

  text::Span region_;
  std::vector<diag::Diagnostic>& problems_;
  std::vector<Count> counts_;
};

}  // namespace qar::syntax::markdown
