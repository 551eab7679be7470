#include <algorithm>
#include <array>
#include <exception>
#include <istream>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "syntax/yaml_engine.h"
#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {
namespace {

// yaml-cpp ends plain text in brackets at every question mark, and takes an alias whose anchor it has not seen for an error.
// It gets control characters in the place of both marks (the text is free of them), and the builder, which knows an alias by
// the source, gets the marks back.
constexpr char question_mark = '\x1A';
constexpr char asterisk = '\x1B';

char masked(char c) { return c == '?' ? question_mark : c == '*' ? asterisk : c; }
char unmasked(char c) { return c == question_mark ? '?' : c == asterisk ? '*' : c; }

// yaml-cpp reads a collection in brackets to its end before it tells the first of it, and keeps some 200 bytes for each
// bracket and comma. After so many of them without an event it gets no more to read.
constexpr std::size_t most_without_event = 500'000;

bool makes_token(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/// The piece, then a document end on a line of its own: only then does yaml-cpp see that a quotation is not closed.
class Feed final : public std::streambuf {
 public:
  explicit Feed(std::string_view piece)
      : parts_{piece, piece.empty() || piece.back() != '\n' ? std::string_view("\n...\n") : std::string_view("...\n")} {}
  void event_told() { since_event_ = 0; }
  [[nodiscard]] bool starved() const { return starved_; }

 protected:
  int_type underflow() override {
    starved_ = starved_ || since_event_ > most_without_event;
    if (starved_) return traits_type::eof();
    // Filled across the parts: yaml-cpp puts its first four characters back.
    auto filled = buffer_.begin();
    for (std::string_view& part : parts_) {
      const std::size_t size = std::min(part.size(), static_cast<std::size_t>(buffer_.end() - filled));
      filled = std::transform(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(size), filled, masked);
      part.remove_prefix(size);
    }
    const auto size = static_cast<std::size_t>(filled - buffer_.begin());
    if (size == 0) return traits_type::eof();
    since_event_ += static_cast<std::size_t>(std::count_if(buffer_.begin(), filled, makes_token));
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return traits_type::to_int_type(buffer_[0]);
  }

 private:
  std::array<std::string_view, 2> parts_;
  std::array<char, 4096> buffer_{};
  std::size_t since_event_ = 0;
  bool starved_ = false;
};

/// Thrown through yaml-cpp when the builder refuses; never leaves run_yaml_cpp.
struct Refused {};

class Teller final : public YAML::EventHandler {
 public:
  Teller(TreeBuilder& builder, Feed& feed) : builder_(builder), feed_(feed) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { tell(builder_.null()); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { tell(builder_.alias()); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string& value) override {
    value_ = value;
    std::transform(value_.begin(), value_.end(), value_.begin(), unmasked);
    tell(builder_.scalar(value_));
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    tell(builder_.begin_sequence());
  }
  void OnSequenceEnd() override { tell(builder_.end()); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    tell(builder_.begin_mapping());
  }
  void OnMapEnd() override { tell(builder_.end()); }

 private:
  void tell(bool accepted) {
    if (!accepted) throw Refused{};
    feed_.event_told();
  }
  TreeBuilder& builder_;
  Feed& feed_;
  std::string value_;
};

}  // namespace

std::optional<EngineError> run_yaml_cpp(std::string_view piece, TreeBuilder& builder) {
  Feed feed(piece);
  try {
    std::istream stream(&feed);
    YAML::Parser parser(stream);
    Teller teller(builder, feed);
    // Once only: asked again, yaml-cpp 0.7 never ends on a document that begins with a comma.
    parser.HandleNextDocument(teller);
  } catch (const Refused&) {
    if (!feed.starved()) return std::nullopt;
  } catch (const YAML::Exception& error) {
    if (feed.starved()) return EngineError{0, {}, true};
    const bool placed = error.mark.pos >= 0 && static_cast<std::size_t>(error.mark.pos) <= piece.size();
    const std::size_t offset = placed ? static_cast<std::size_t>(error.mark.pos) : piece.size();
    return EngineError{static_cast<std::uint32_t>(offset), error.msg};
  } catch (const std::exception& error) { return EngineError{0, error.what()}; }
  if (feed.starved()) return EngineError{0, {}, true};
  return std::nullopt;
}

std::string yaml_cpp_name() { return "yaml-cpp " QAR_YAML_CPP_VERSION; }

}  // namespace qar::syntax
