#include "app.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "qar/text/file_store.h"

#include "batch.h"
#include "exit_codes.h"
#include "output.h"
#include "request.h"
#include "version.h"

namespace qar::door {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("path", arguments.paths, "Drafts, or folders with reviews (default: the current folder)");
  app.add_option("--to", arguments.to, "Formats (comma list): " + format_names())->allow_extra_args(false);
  app.add_option("--audience", arguments.audiences, "For whom (comma list): working, school, hub, public")
      ->allow_extra_args(false);
  app.add_option("-o,--output", arguments.folder, "The folder for what is made; made if need be")->capture_default_str();
  app.add_option("--name", arguments.name,
                 "What files are called, without the ending: {review}, {school}, {audience}, {file}")
      ->capture_default_str();
  app.add_option("--theme", arguments.theme, "Colours, typefaces, logo and foot: a file that says `qar: theme/1`");
  app.add_option("--reference-doc", arguments.reference_document,
                 "For DOCX: styles, page set-up, header and footer of this document");
  app.add_option("--manifest", arguments.manifest,
                 "Write what was read and made to this file, as JSON; what it tells of the last run need not be made again");
  app.add_flag("--force", arguments.force, "Make editions that are held back too, marked as drafts");
  app.add_option("--fail-on", arguments.fail_on, "Exit with 1 from this severity on: error, warning, advice or never")
      ->capture_default_str();
  app.add_option("--profile", arguments.reading.profile, "Read by this profile: an id, or the path of a profile file");
  app.add_option("--stage", arguments.reading.stage, "Judge as notes, draft, agree or final, whatever the draft says");
  app.add_option("--evidence", arguments.reading.evidence,
                 "Evidence files or folders, instead of the folder evidence/ beside the draft")
      ->allow_extra_args(false);
  app.add_option("--config", arguments.reading.configuration,
                 "This configuration, instead of the nearest qar.yaml above each input");
  app.add_option("-j,--jobs", arguments.threads, "Threads (default: the cores)");
  app.add_flag("-q,--quiet", arguments.quiet, "What was made, and what went wrong: no closing line, no progress");
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"Makes editions of reports, each for one audience, in several formats.", "qar render"};
  app.set_help_flag("-h,--help", "Print this help");
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Print the version");
  app.footer(
      "Prints the path of each file that it writes. What must never go out holds school, hub and public editions back.\n"
      "Exit codes: 0 clean; 1 findings at or above --fail-on, or an edition that must not go out; 2 usage, configuration, a "
      "file that cannot be read or written, nothing to render.");
  Arguments arguments;
  add_options(app, arguments);
  Output out;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    out.write(app.help());
    return out.finish();
  } catch (const CLI::ParseError& error) {
    complain(error.what());
    complain("see `qar render --help`");
    return exit_failure;
  }
  if (wants_version) {
    out.write(fmt::format("qar-render {}\n", version));
    return out.finish();
  }
  const std::unique_ptr<text::FileStore> files = text::disk_files();
  const std::optional<Request> request = understand(arguments, *files);
  return request ? Batch(*request, *files).run() : exit_failure;
}

}  // namespace qar::door
