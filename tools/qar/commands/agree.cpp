// qar agree: seals every claim, estimate and area of excellence of a draft as agreed by one of the two parties.
#include <memory>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"
#include "qar/trace/lock_file.h"

#include "app.h"
#include "exit_codes.h"
#include "lock_writer.h"
#include "names.h"
#include "output.h"
#include "review_paths.h"

namespace qar::door {
namespace {

struct Arguments {
  std::string path, party;
  ReadingOptions reading;
};

std::string told(const trace::Sealed& sealed, const std::string& draft, model::Party by) {
  std::string made = fmt::format(
      "{}: agreed by the {}: {}, {}, {}", text::printable(draft), by == model::Party::lead ? "Lead Reviewer" : "school",
      text::counted(sealed.claims, "claim", "claims"), text::counted(sealed.estimates, "estimate", "estimates"),
      text::counted(sealed.areas, "area of excellence", "areas of excellence"));
  if (!sealed.first)
    made += sealed.changed == 0
                ? std::string("; nothing had changed")
                : fmt::format("; {} had changed or {} new", sealed.changed, sealed.changed == 1 ? "was" : "were");
  return made + "\n";
}

int agree(const Arguments& arguments) {
  const std::optional<model::Party> by = model::party_named(arguments.party);
  if (!by) {
    complain(fmt::format("--as: `{}` is not one of lead or school", text::printable(arguments.party)));
    return exit_failure;
  }
  const std::unique_ptr<text::FileStore> files = text::disk_files();
  check::Settings settings;
  if (!understand(arguments.reading, *files, settings)) return exit_failure;
  settings.evidence = false;  // what is agreed stands in the draft
  std::vector<std::string> drafts;
  std::optional<LockWriter> writer;
  std::optional<text::Failure> failure;
  trace::Sealed sealed;
  const ReadingResult read = read_reviews(*files, {arguments.path}, settings, [&](const check::ReadReview& each) {
    if (!each.review.report) return;
    drafts.push_back(each.review.report->source->path);
    if (drafts.size() > 1) return;
    auto opened = LockWriter::beside(*files, drafts.front());
    if (!opened.ok()) {
      failure = text::Failure{opened.message()};
      return;
    }
    writer = std::move(opened.value());
    sealed = trace::seal_items(writer->lock(), each.review, *by, each.sources, each.masked);
  });
  const auto refuse = [](const std::string& message) {
    complain(message);
    return exit_failure;
  };
  if (read.failed) return exit_failure;
  if (drafts.empty()) return refuse(fmt::format("{}: there is no draft", text::printable(arguments.path)));
  if (drafts.size() > 1) {
    const std::vector<std::string_view> names(drafts.begin(), drafts.end());
    return refuse(fmt::format("name one draft; there are {}", text::printable(text::one_of(names, "and"))));
  }
  if (failure) return refuse(failure->message);
  if (!read.unreadable.empty())
    return refuse(fmt::format("{}: not all of it can be read, so it was not sealed; see `qar validate`",
                              text::printable(read.unreadable.front())));
  if (sealed.claims + sealed.estimates + sealed.areas == 0)
    return refuse(fmt::format("{}: there is nothing in it to agree", text::printable(drafts.front())));
  writer->set(sealed.lock);
  if (const text::Outcome outcome = writer->write(*files)) return refuse(outcome->message);
  Output out;
  out.write(told(sealed, drafts.front(), *by));
  return out.finish();
}

}  // namespace

void add_agree(Command& program) {
  Command command = program.command("agree", "Seal what a draft says as agreed by the Lead Reviewer or the school");
  auto arguments = std::make_shared<Arguments>();
  command.option("path", arguments->path, "A draft, or a folder with one draft").required();
  command.option("--as", arguments->party, "Who agrees: lead or school").required();
  command.option("--profile", arguments->reading.profile, "Read by this profile: an id, or the path of a profile file");
  command.option("--config", arguments->reading.configuration,
                 "This configuration, instead of the nearest qar.yaml above the draft");
  command.footer(
      "Writes review.lock beside the draft. Any later change of a claim, an estimate or an area of excellence opens that "
      "one "
      "again: `qar validate` reports it (cover/changed-since-agreed), `qar changes` shows it.");
  command.does([arguments] { return agree(*arguments); });
}

}  // namespace qar::door
