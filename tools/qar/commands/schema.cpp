// qar schema NAME: the JSON Schema of one of our formats.
#include "qar/read/schema.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "app.h"
#include "exit_codes.h"
#include "names.h"
#include "output.h"

namespace qar::door {
namespace {

int print_schema(const std::string& name) {
  const auto schema = read::schema(name);
  if (!schema) {
    const auto known = read::schema_names();
    complain(fmt::format("`{}` is not a schema; there are {}{}", text::printable(name), text::one_of(known, "and"),
                         did_you_mean(text::nearest(name, known))));
    return exit_failure;
  }
  Output out;
  out.write(*schema);
  return out.finish();
}

}  // namespace

void add_schema(Command& program) {
  Command command = program.command("schema", "Print the JSON Schema (draft-07) of a format");
  auto name = std::make_shared<std::string>();
  const auto known = read::schema_names();
  command.option("name", *name, text::one_of(known)).required();
  command.does([name] { return print_schema(*name); });
}

}  // namespace qar::door
