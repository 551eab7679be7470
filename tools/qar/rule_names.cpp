#include "rule_names.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/check/settings.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "names.h"
#include "output.h"

namespace qar::door {

std::vector<std::string> names_of_rules(const std::vector<std::string>& given) {
  std::vector<std::string> names;
  for (const std::string& list : given)
    for (const std::string_view name : text::split(list, ','))
      if (const std::string_view trimmed = text::trim(name); !trimmed.empty()) names.emplace_back(trimmed);
  return names;
}

bool are_rules(const std::vector<std::string>& names, std::string_view option,
               const std::vector<check::ConfigurationPtr>& configurations) {
  const rules::Rulebook builtin;
  for (const std::string& name : names) {
    const auto knows = [&](const check::ConfigurationPtr& each) {
      return each->book->knows(name) || each->book->find_former(name);
    };
    if (option == "--select" && name == check::all_rules) continue;
    if (const rules::CatalogueEntry* renamed = builtin.knows(name) ? nullptr : builtin.find_former(name))
      complain(fmt::format("{}: `{}` is now `{}`", option, text::printable(name), renamed->id));
    else if (!builtin.knows(name) && std::ranges::none_of(configurations, knows)) {
      std::string_view near = builtin.nearest(name);
      for (const check::ConfigurationPtr& each : configurations)
        if (near.empty()) near = each->book->nearest(name);
      complain(fmt::format("{}: `{}` is not a rule or family{}", option, text::printable(name), did_you_mean(near)));
      return false;
    }
  }
  return true;
}

}  // namespace qar::door
