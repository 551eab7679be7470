#include "rules/probes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "qar/model/prose.h"

#include "rules/literal_frequency.h"

namespace qar::rules {
namespace {

using Kind = PatternNode::Kind;

constexpr std::size_t anywhere = Probe::anywhere;
constexpr std::size_t most_texts = 220;
constexpr std::size_t longest_text = 14;
constexpr std::size_t most_members = 10;
/// What a repeated class of letters or figures may take: a long word.
constexpr std::size_t longest_word = 48;
constexpr double never = std::numeric_limits<double>::infinity();

std::size_t plus(std::size_t a, std::size_t b) { return a == anywhere || b == anywhere ? anywhere : a + b; }

/// What may stand at the first bytes beside a place, the nearest first.
using Beside = std::array<ByteMask, 3>;
constexpr Beside unknown = {ByteMask::everything(), ByteMask::everything(), ByteMask::everything()};

Beside either(Beside a, const Beside& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] |= b[i];
  return a;
}

/// What stands beside a place where a node comes first, and then what `after` says; backwards in the text if not `ahead`.
Beside beside(const PatternNode& node, const Beside& after, bool ahead);

Beside beside_look(const PatternNode& node, Beside after, bool ahead) {
  if (node.ahead != ahead || node.parts.empty()) return after;
  const PatternNode& part = node.parts[0];
  if (!node.negative) {
    const Beside needed = beside(part, unknown, ahead);
    for (std::size_t i = 0; i < after.size(); ++i) after[i] &= needed[i];
    return after;
  }
  // What must not stand there is known where it is one character.
  const PatternNode* only =
      part.kind == Kind::sequence && !part.one_character && part.parts.size() == 1 ? &part.parts[0] : &part;
  if (!only->one_character) return after;
  if (only->kind == Kind::bytes)
    after[0] &= ~only->bytes;
  else if (only->kind == Kind::choice && only->parts[0].kind == Kind::bytes)
    after[0] &= ~(only->parts[0].bytes & ascii_bytes);
  return after;
}

Beside beside(const PatternNode& node, const Beside& after, bool ahead) {
  switch (node.kind) {
    case Kind::bytes: return {node.bytes, after[0], after[1]};
    case Kind::sequence: {
      Beside made = after;
      const std::size_t count = node.parts.size();
      for (std::size_t i = 0; i < count; ++i) made = beside(node.parts[ahead ? count - 1 - i : i], made, ahead);
      return made;
    }
    case Kind::choice: {
      Beside made = {};
      for (const PatternNode& each : node.parts) made = either(made, beside(each, after, ahead));
      return made;
    }
    case Kind::repeat: {
      // Copies beyond the third stand too far away.
      Beside made = node.least == 0 ? after : Beside{};
      Beside copy = after;
      const std::size_t least = std::min(node.least, std::size_t{3});
      for (std::size_t count = 1; count <= std::min(node.most, least + 3); ++count) {
        copy = beside(node.parts[0], copy, ahead);
        if (count >= least) made = either(made, copy);
      }
      return made;
    }
    case Kind::look: return beside_look(node, after, ahead);
    case Kind::edge: return after;
  }
  return unknown;
}

/// The most bytes that a node takes.
std::size_t longest(const PatternNode& node) {
  switch (node.kind) {
    case Kind::bytes: return 1;
    case Kind::sequence: {
      if (node.one_character) return 4;
      std::size_t sum = 0;
      for (const PatternNode& each : node.parts) sum = plus(sum, longest(each));
      return sum;
    }
    case Kind::choice: {
      if (node.one_character) return node.word ? 2 : 4;
      std::size_t most = 0;
      for (const PatternNode& each : node.parts) most = std::max(most, longest(each));
      return most;
    }
    case Kind::repeat: {
      const std::size_t part = longest(node.parts[0]);
      if (part == 0 || node.most == 0) return 0;
      if (node.most == PatternNode::unbounded)
        return node.parts[0].one_character && node.parts[0].word ? longest_word : anywhere;
      return part == anywhere ? anywhere : part * node.most;
    }
    default: return 0;
  }
}

struct Text {
  std::string lower, exact;
};
using Texts = std::vector<Text>;

/// Each text of one list followed by each of another; nothing where there would be too many.
std::optional<Texts> product(const Texts& first, const Texts& second) {
  if (first.size() * second.size() > most_texts) return std::nullopt;
  Texts made;
  for (const Text& a : first)
    for (const Text& b : second) made.push_back({a.lower + b.lower, a.exact + b.exact});
  return made;
}

std::optional<Texts> texts_of_bytes(const ByteMask& bytes) {
  Texts made;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!bytes.holds(byte)) continue;
    const bool upper = byte >= 'A' && byte <= 'Z', lower = byte >= 'a' && byte <= 'z';
    if (lower && bytes.holds(byte - 'a' + 'A')) continue;  // it came with its capital
    const bool both = upper && bytes.holds(byte - 'A' + 'a');
    const char small = static_cast<char>(upper ? byte - 'A' + 'a' : byte);
    made.push_back({std::string(1, small), std::string(1, both ? Probe::either_case : static_cast<char>(byte))});
    if (made.size() > most_members) return std::nullopt;
  }
  return made;
}

/// All texts that a node matches, where they are few.
std::optional<Texts> texts_of(const PatternNode& node) {
  switch (node.kind) {
    case Kind::bytes: return texts_of_bytes(node.bytes);
    case Kind::sequence: {
      std::optional<Texts> made = Texts{{}};
      for (const PatternNode& each : node.parts) {
        const auto texts = texts_of(each);
        if (!texts || !(made = product(*made, *texts))) return std::nullopt;
      }
      return made;
    }
    case Kind::choice: {
      Texts made;
      for (const PatternNode& each : node.parts) {
        const auto texts = texts_of(each);
        if (!texts || made.size() + texts->size() > most_texts) return std::nullopt;
        made.insert(made.end(), texts->begin(), texts->end());
      }
      return made;
    }
    case Kind::repeat: {
      if (node.most > 2) return std::nullopt;
      const auto once = texts_of(node.parts[0]);
      if (!once) return std::nullopt;
      Texts made;
      std::optional<Texts> copies = Texts{{}};
      for (std::size_t count = 0; count <= node.most; ++count) {
        if (count > 0 && !(copies = product(*copies, *once))) return std::nullopt;
        if (count >= node.least) made.insert(made.end(), copies->begin(), copies->end());
      }
      return made.size() > most_texts ? std::nullopt : std::optional(made);
    }
    default: return Texts{{}};
  }
}

/// The edges of words beside a place: a strict one, one of words, or none.
enum class Edge : std::uint8_t { none, loose, strict };

/// What a literal's neighbour may be where an edge stands between them.
ByteMask across(Edge edge, char own) {
  const auto byte = static_cast<unsigned char>(own);
  if (edge == Edge::none || byte >= 0x80) return ByteMask::everything();
  // Outside ASCII either may stand.
  if (word_bytes.holds(own)) return ~word_bytes;
  return edge == Edge::strict ? word_bytes | ~ascii_bytes : ByteMask::everything();
}

/// A place in the tree: what is known of the text on its two sides.
struct Place {
  Beside left = unknown, right = unknown;
  Edge left_edge = Edge::none, right_edge = Edge::none;
  std::size_t from = 0;  // a match begins at most so far before it
};

struct Found {
  std::vector<Probe> probes;
  double cost = never;
};

class Finder {
 public:
  explicit Finder(std::size_t farthest) : farthest_(farthest) {}

  Found find(const PatternNode& node, const Place& place) const {
    switch (node.kind) {
      case Kind::sequence: return in_sequence(node, place);
      case Kind::choice: return in_choice(node, place);
      case Kind::repeat:
        if (node.least == 0) return {};
        return find(node.parts[0], {place.left, unknown, place.left_edge, Edge::none, place.from});
      case Kind::look:
        if (node.negative || !node.ahead) return {};
        return find(node.parts[0], {place.left, unknown, place.left_edge, Edge::none, place.from});
      default: return {};
    }
  }

 private:
  Found in_choice(const PatternNode& node, const Place& place) const {
    Found all;
    all.cost = 0;
    for (const PatternNode& each : node.parts) {
      Found one = each.kind == Kind::sequence ? find(each, place) : find_alone(each, place);
      all.cost += one.cost;
      if (all.cost == never || all.probes.size() + one.probes.size() > 2 * most_texts) return {};
      std::ranges::move(one.probes, std::back_inserter(all.probes));
    }
    return all;
  }
  Found find_alone(const PatternNode& node, const Place& place) const {
    PatternNode sequence;
    sequence.parts.push_back(node);
    return in_sequence(sequence, place);
  }

  Found in_sequence(const PatternNode& node, const Place& outer) const {
    const std::vector<Place> places = places_within(node, outer);
    Found best;
    const auto offer = [&](Found found) {
      if (found.cost < best.cost) best = std::move(found);
    };
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      const PatternNode& part = node.parts[i];
      if (part.kind != Kind::bytes)
        offer(find(part,
                   {places[i].left, places[i + 1].right, places[i].left_edge, places[i + 1].right_edge, places[i].from}));
      if (begins_run(node.parts, i)) offer(run_from(node.parts, i, places));
    }
    return best;
  }

  /// Runs within a word say no more than the word.
  static bool begins_run(const std::vector<PatternNode>& parts, std::size_t i) {
    if (parts[i].kind == Kind::edge || parts[i].kind == Kind::look) return false;
    if (i == 0 || parts[i].kind != Kind::bytes) return true;
    return parts[i - 1].kind != Kind::bytes || !is_letter(parts[i - 1]) || !is_letter(parts[i]);
  }
  static bool is_letter(const PatternNode& node) { return (node.bytes & ~letter_bytes) == ByteMask() && few(node.bytes); }
  static bool few(const ByteMask& bytes) { return texts_of_bytes(bytes).has_value(); }

  /// The place before each part, and the one behind the last.
  static std::vector<Place> places_within(const PatternNode& node, const Place& outer) {
    const std::size_t count = node.parts.size();
    std::vector<Place> places(count + 1, outer);
    for (std::size_t i = count; i-- > 0;) {
      const PatternNode& part = node.parts[i];
      places[i].right = beside(part, places[i + 1].right, true);
      places[i].right_edge = edge_beside(part, places[i + 1].right_edge);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const PatternNode& part = node.parts[i];
      places[i + 1].left = beside(part, places[i].left, false);
      places[i + 1].from = plus(places[i].from, longest(part));
      places[i + 1].left_edge = edge_beside(part, places[i].left_edge);
      // Where a word begins behind an edge, none ends before it.
      const bool word_begins = (places[i + 1].right[0] & ~word_bytes) == ByteMask();
      if (part.kind == Kind::edge && word_begins) places[i + 1].left[0] &= ~word_bytes;
    }
    return places;
  }
  static Edge edge_beside(const PatternNode& part, Edge before) {
    if (part.kind == Kind::edge) return part.strict ? Edge::strict : std::max(Edge::loose, before);
    return part.kind == Kind::look ? before : Edge::none;
  }

  /// The best of the literals that begin with a part and go on over those behind it.
  Found run_from(const std::vector<PatternNode>& parts, std::size_t first, const std::vector<Place>& places) const {
    Found best;
    Texts texts = {{}};
    for (std::size_t i = first; i < parts.size(); ++i) {
      const auto next = texts_of(parts[i]);
      if (!next) break;
      auto grown = product(texts, *next);
      if (!grown) break;
      texts = std::move(*grown);
      const bool in_word = i + 1 < parts.size() && parts[i + 1].kind == Kind::bytes && parts[i].kind == Kind::bytes &&
                           is_letter(parts[i]) && is_letter(parts[i + 1]);
      const auto size = [](const Text& each) { return each.lower.size(); };
      const std::size_t longest_now = std::ranges::max(texts, {}, size).lower.size();
      if (in_word && longest_now < longest_text) continue;
      Found found = made_of(texts, places[first], places[i + 1]);
      if (found.cost < best.cost) best = std::move(found);
      if (longest_now >= longest_text) break;
    }
    return best;
  }

  [[nodiscard]] Found made_of(const Texts& texts, const Place& left, const Place& right) const {
    if (left.from > farthest_ && farthest_ != anywhere) return {};
    Found made;
    made.cost = 0;
    for (const Text& each : texts) {
      if (each.lower.empty()) return {};
      Probe probe;
      probe.text = model::lower_prose(each.lower);
      probe.exact = each.exact;
      std::copy_n(left.left.begin(), probe.before.size(), probe.before.begin());
      std::copy_n(right.right.begin(), probe.after.size(), probe.after.begin());
      probe.before[0] &= across(left.left_edge, each.lower.front());
      probe.after[0] &= across(right.right_edge, each.lower.back());
      probe.distance = left.from;
      begin_with_word(probe);
      made.cost += cost(probe);
      made.probes.push_back(std::move(probe));
    }
    return made;
  }

  /// What stands before the first word of a literal is looked at beside it: the beginnings of words are found fastest.
  static void begin_with_word(Probe& probe) {
    const auto word = [](char c) { return letter_bytes.holds(c) || figure_bytes.holds(c); };
    const auto first = std::ranges::find_if(probe.text, word);
    if (first == probe.text.end()) return;
    const auto marks = static_cast<std::size_t>(first - probe.text.begin());
    for (std::size_t i = 0; i < marks; ++i) {
      probe.before[1] = probe.before[0];
      probe.before[0] = ByteMask();
      probe.before[0].add(static_cast<unsigned char>(probe.text[i]));
    }
    probe.text.erase(0, marks);
    probe.exact.erase(0, marks);
    probe.distance = plus(probe.distance, marks);
  }

  static double cost(const Probe& probe) {
    const ByteMask none;
    const bool left_edge = (probe.before[0] & letter_bytes) == none, right_edge = (probe.after[0] & letter_bytes) == none;
    double finds = literal_frequency(probe.text, left_edge, right_edge);
    if (!left_edge) finds *= byte_share(probe.before[0]);
    for (std::size_t i = 1; i < probe.before.size(); ++i) finds *= byte_share(probe.before[i]);
    for (std::size_t i = right_edge ? 1 : 0; i < probe.after.size(); ++i) finds *= byte_share(probe.after[i]);
    if (std::ranges::any_of(probe.exact, [](char c) { return c >= 'A' && c <= 'Z'; })) finds /= 20;
    const double far = probe.distance == anywhere ? 8 : 1 + static_cast<double>(probe.distance) / 60;
    // To look at what stands beside a literal costs a little too, each time that it is found.
    const bool at_word = probe.at_word();
    const double looks = literal_frequency(probe.text, at_word, false) * (at_word ? 0.05 : 0.1);
    // Within words nothing helps the one pass.
    const double within = !at_word && letter_bytes.holds(probe.text[0]) ? 5 : 0;
    return (finds + 0.01) * far + looks + within;
  }

  std::size_t farthest_;
};

}  // namespace

std::vector<Probe> probes_of(const PatternNode& tree, std::size_t farthest) {
  Found found = Finder(farthest).find(tree, {});
  if (found.cost > most_frequent && farthest == anywhere) return {};
  for (Probe& each : found.probes) {
    if (each.text.size() <= longest_text) continue;
    each.text.resize(longest_text);
    each.exact.resize(longest_text);
    each.after.fill(ByteMask::everything());
  }
  return std::move(found.probes);
}

std::optional<std::string> only_text(const PatternNode& node) {
  const auto texts = texts_of(node);
  return texts && texts->size() == 1 ? std::optional(texts->front().lower) : std::nullopt;
}

ByteMask first_bytes(const PatternNode& tree) { return beside(tree, unknown, true)[0]; }

std::vector<Probe> probes_of(const PatternNode& tree) { return probes_of(tree, anywhere); }

}  // namespace qar::rules
