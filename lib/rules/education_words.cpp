#include "rules/education_words.h"

#include <algorithm>
#include <array>

namespace qar::rules {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "accountabilities", "adaptively", "additionality", "agentic", "assessable", "autistic", "axolotl",
    "baselining", "blog", "blogs", "boccia", "bookmaking", "braille", "breaktime",
    "breaktimes", "catchup", "checkable", "checkin", "classmate", "cobble", "collaboratively",
    "coteach", "coteaching", "counternarrative", "cursive", "decodable", "decodables", "decoding",
    "dialogic", "dialogically", "digraph", "digraphs", "disciplinary", "djembe", "dyscalculia",
    "dyscalculic", "dysgraphia", "dyslexic", "dyspraxia", "dyspraxic", "edtech", "eisteddfod",
    "ethnocultural", "formative", "fronted", "grapheme", "graphemes", "handwriting", "headteacher",
    "headteachers", "homeschooled", "homeschooling", "homework", "interleaved", "interleaving", "intersectional",
    "jollof", "joyfulness", "kinaesthetic", "knowledgeable", "learnings", "lunchtime", "lunchtimes",
    "makaton", "metacognition", "metacognitive", "microphone", "minibus", "minibuses", "misconception",
    "misconceptions", "modelled", "modelling", "moderations", "morpheme", "morphemes", "morphology",
    "multilingual", "multiplicative", "multisensory", "neurodivergence", "neurodivergent", "neurodiverse", "neurodiversity",
    "nonfiction", "numicon", "oracy", "orally", "ordinality", "orthographic", "orthography",
    "outperforming", "paediatric", "partitioning", "pastoral", "pedagogic", "pedagogies", "phonological",
    "pierogi", "playtime", "playtimes", "podcast", "podcasts", "postholder", "postholders",
    "preschool", "prosody", "reframe", "reframing", "rekenrek", "remodelled", "restorative",
    "retake", "retakes", "retaught", "reteach", "reteaches", "reteaching", "rota",
    "rotas", "safeguarding", "scaffolded", "scaffolds", "schema", "schemas", "smartphone",
    "smartphones", "spellchecker", "storyboard", "storyboards", "storytelling", "subitise", "subitised",
    "subitises", "subitising", "subskill", "subskills", "summative", "termly", "tessellate",
    "tessellations", "therapeutically", "timeline", "timelines", "timetabled", "timetabling", "toolkit",
    "toolkits", "triangulate", "triangulated", "trigraph", "trigraphs", "unpick", "unpicked",
    "unpicking", "upskill", "upskilled", "upskilling", "videoconference", "vlog", "vlogs",
    "webinar", "webinars", "website", "wellbeing", "whiteboard", "whiteboards", "workbook",
    "workbooks", "worksheet", "worksheets", "workstation", "workstations", "yearlong",
});
static_assert(std::ranges::is_sorted(words));

}  // namespace

bool is_education_word(std::string_view word) { return std::ranges::binary_search(words, word); }

}  // namespace qar::rules
