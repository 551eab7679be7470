#ifdef QAR_HAVE_LIBYAML

#include <algorithm>
#include <cstring>
#include <memory>

#include <yaml.h>

#include "syntax/yaml_engine.h"
#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {
namespace {

/// Hands out the piece, and a final line end if it has none: without it a block scalar would lose its own.
struct Feed {
  std::string_view left;
  bool line_end_due;
};

int feed_parser(void* data, unsigned char* buffer, std::size_t size, std::size_t* size_read) {
  Feed& feed = *static_cast<Feed*>(data);
  if (feed.left.empty() && feed.line_end_due) {
    feed.left = "\n";
    feed.line_end_due = false;
  }
  *size_read = std::min(size, feed.left.size());
  if (*size_read > 0) std::memcpy(buffer, feed.left.data(), *size_read);
  feed.left.remove_prefix(*size_read);
  return 1;
}

std::string_view value_of(const yaml_event_t& event) {
  const auto& scalar = event.data.scalar;
  return {reinterpret_cast<const char*>(scalar.value), scalar.length};
}

bool tell(const yaml_event_t& event, TreeBuilder& builder) {
  switch (event.type) {
    case YAML_SCALAR_EVENT: return builder.scalar(value_of(event));
    case YAML_MAPPING_START_EVENT: return builder.begin_mapping();
    case YAML_SEQUENCE_START_EVENT: return builder.begin_sequence();
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT: return builder.end();
    case YAML_ALIAS_EVENT: return builder.alias();
    default: return true;
  }
}

/// libyaml counts characters.
std::uint32_t byte_offset(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && characters-- == 0) break;
  }
  return static_cast<std::uint32_t>(at);
}

class Parser {
 public:
  Parser() { ready_ = yaml_parser_initialize(&parser_) == 1; }
  ~Parser() {
    if (ready_) yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  yaml_parser_t* get() { return ready_ ? &parser_ : nullptr; }

 private:
  yaml_parser_t parser_{};
  bool ready_ = false;
};

}  // namespace

std::optional<EngineError> run_libyaml(std::string_view piece, TreeBuilder& builder) {
  Parser owner;
  yaml_parser_t* const parser = owner.get();
  if (parser == nullptr) return EngineError{0, "out of memory", true};
  Feed feed{piece, !piece.empty() && piece.back() != '\n'};
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input(parser, feed_parser, &feed);
  for (bool go_on = true; go_on;) {
    yaml_event_t event;
    if (yaml_parser_parse(parser, &event) != 1) {
      const char* const words = parser->problem != nullptr ? parser->problem : "";
      return EngineError{byte_offset(piece, parser->problem_mark.index), words, parser->error == YAML_MEMORY_ERROR};
    }
    go_on = tell(event, builder) && event.type != YAML_DOCUMENT_END_EVENT && event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  return std::nullopt;
}

std::string libyaml_name() { return std::string("libyaml ") + yaml_get_version_string(); }

}  // namespace qar::syntax

#endif
