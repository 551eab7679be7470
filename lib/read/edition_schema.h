// The JSON that `qar render --to json` writes, as a JSON Schema: the contract for scripts (docs/formats.md). It is written
// by hand, since nothing reads that form here; tests hold what is written against it.
#pragma once

#include <string_view>

namespace qar::read {

inline constexpr std::string_view edition_schema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "qar edition, version 1",
  "description": "What `qar render --to json` writes: a report as one audience reads it. Every key is always present, but those of a block that its kind does not have.",
  "type": "object",
  "required": ["version", "audience", "edition", "mark", "metadata", "cover", "estimates", "areas_of_excellence", "statements", "sections", "glossary", "signs", "evidence", "images"],
  "additionalProperties": false,
  "properties": {
    "version": {"description": "The version of this form.", "const": 1},
    "audience": {"enum": ["working", "school", "hub", "public"]},
    "edition": {"description": "The audience in words.", "type": "string", "minLength": 1},
    "mark": {
      "description": "What is to be seen on every page, such as that this is a draft; null for a report that may go out.",
      "type": ["object", "null"],
      "required": ["words", "note"],
      "additionalProperties": false,
      "properties": {"words": {"type": "string"}, "note": {"type": ["string", "null"]}}
    },
    "metadata": {
      "type": "object",
      "required": ["title", "subject", "language", "created"],
      "additionalProperties": false,
      "properties": {
        "title": {"type": "string"},
        "subject": {"description": "The title of the profile.", "type": "string"},
        "language": {"const": "en-GB"},
        "created": {"description": "Seconds since 1970: SOURCE_DATE_EPOCH, or the last day of the review.", "type": "integer"}
      }
    },
    "cover": {
      "type": "object",
      "required": ["title", "programme", "school", "dates", "fields", "notes"],
      "additionalProperties": false,
      "properties": {
        "title": {"type": "string"},
        "programme": {"type": "string"},
        "school": {"type": "string"},
        "dates": {"type": ["string", "null"]},
        "fields": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "label", "value", "given"],
            "additionalProperties": false,
            "properties": {
              "id": {"description": "The field of the front matter: school.phase.", "type": "string"},
              "label": {"type": "string"},
              "value": {"description": "To be shown in any case.", "type": "string"},
              "given": {"description": "Whether the draft says it.", "type": "boolean"}
            }
          }
        },
        "notes": {"$ref": "#/definitions/notes"}
      }
    },
    "estimates": {
      "type": "object",
      "required": ["state", "note", "scale", "given"],
      "additionalProperties": false,
      "properties": {
        "state": {"enum": ["given", "declined", "not stated", "not shared"]},
        "note": {"description": "The state in words, where there are no estimates.", "type": ["string", "null"]},
        "scale": {"description": "From the highest.", "type": "array", "items": {"type": "string"}},
        "given": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["section", "label", "value", "place"],
            "additionalProperties": false,
            "properties": {
              "section": {"description": "The id of a section, or overall.", "type": "string"},
              "label": {"type": "string"},
              "value": {"type": "string"},
              "place": {"description": "On the scale, counted from the highest, which is 1.", "type": ["integer", "null"], "minimum": 1}
            }
          }
        }
      }
    },
    "areas_of_excellence": {
      "description": "Null where the school does not share them.",
      "type": ["array", "null"],
      "items": {
        "type": "object",
        "required": ["title", "category", "status", "contact"],
        "additionalProperties": false,
        "properties": {
          "title": {"type": "string"},
          "category": {"type": "string"},
          "status": {"type": "string"},
          "contact": {
            "description": "Never in a public edition.",
            "type": ["object", "null"],
            "required": ["name", "post", "email"],
            "additionalProperties": false,
            "properties": {"name": {"type": ["string", "null"]}, "post": {"type": ["string", "null"]}, "email": {"type": ["string", "null"]}}
          }
        }
      }
    },
    "statements": {
      "description": "What the profile says of every report.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["id", "text"],
        "additionalProperties": false,
        "properties": {"id": {"type": "string"}, "text": {"type": "string"}}
      }
    },
    "sections": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["id", "number", "title", "estimate", "parts", "notes"],
        "additionalProperties": false,
        "properties": {
          "id": {"description": "Of the profile; null for a section that it does not know.", "type": ["string", "null"]},
          "number": {"type": ["string", "null"]},
          "title": {"description": "Null for text before the first section.", "type": ["string", "null"]},
          "estimate": {"type": ["string", "null"]},
          "parts": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["kind", "id", "number", "title", "blocks", "notes"],
              "additionalProperties": false,
              "properties": {
                "kind": {"description": "What went well is a strength, Even better if a development; plain is text of the section itself.", "enum": ["plain", "strength", "development", "other"]},
                "id": {"type": ["string", "null"]},
                "number": {"type": ["string", "null"]},
                "title": {"type": ["string", "null"]},
                "blocks": {"$ref": "#/definitions/blocks"},
                "notes": {"$ref": "#/definitions/notes"}
              }
            }
          },
          "notes": {"$ref": "#/definitions/notes"}
        }
      }
    },
    "glossary": {"description": "Abbreviations that a public edition uses.", "$ref": "#/definitions/terms"},
    "signs": {"description": "Signs that stand in the place of a number.", "$ref": "#/definitions/terms"},
    "evidence": {
      "description": "The entries that are cited; in working editions alone.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["id", "when", "activity", "with", "place", "suggests", "aspects", "observed", "quotes", "confidential", "cited_in"],
        "additionalProperties": false,
        "properties": {
          "id": {"type": "string"},
          "when": {"type": ["string", "null"]},
          "activity": {"type": ["string", "null"]},
          "with": {"type": ["string", "null"]},
          "place": {"type": ["string", "null"]},
          "suggests": {"type": ["string", "null"]},
          "aspects": {"description": "Titles of sections.", "type": "array", "items": {"type": "string"}},
          "observed": {"description": "Paragraphs.", "type": "array", "items": {"type": "string"}},
          "quotes": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["speaker", "text"],
              "additionalProperties": false,
              "properties": {"speaker": {"type": ["string", "null"]}, "text": {"type": "string"}}
            }
          },
          "confidential": {"type": "boolean"},
          "cited_in": {"description": "Titles of sections.", "type": "array", "items": {"type": "string"}}
        }
      }
    },
    "images": {
      "description": "Pictures, as figures name them by their number here, counted from 0.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["type", "width", "height", "alt", "base64"],
        "additionalProperties": false,
        "properties": {
          "type": {"enum": ["image/png", "image/jpeg", "image/svg+xml"]},
          "width": {"type": "integer", "minimum": 0},
          "height": {"type": "integer", "minimum": 0},
          "alt": {"type": "string", "minLength": 1},
          "base64": {"type": "string"}
        }
      }
    }
  },
  "definitions": {
    "terms": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["short_form", "words"],
        "additionalProperties": false,
        "properties": {"short_form": {"type": "string"}, "words": {"type": "string"}}
      }
    },
    "notes": {
      "description": "What stands in the margin; in working editions alone.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["kind", "rule", "message", "help"],
        "additionalProperties": false,
        "properties": {
          "kind": {"enum": ["error", "warning", "advice", "comment"]},
          "rule": {"description": "Null for a comment.", "type": ["string", "null"]},
          "message": {"type": "string"},
          "help": {"type": ["string", "null"]}
        }
      }
    },
    "text": {
      "type": "object",
      "required": ["words", "runs"],
      "additionalProperties": false,
      "properties": {
        "words": {"description": "All of it; a line feed is a line break.", "type": "string"},
        "runs": {
          "description": "The same words in pieces that look the same; empty where all is plain.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["words", "strong", "emphasis", "code", "link", "citation"],
            "additionalProperties": false,
            "properties": {
              "words": {"type": "string"},
              "strong": {"type": "boolean"},
              "emphasis": {"type": "boolean"},
              "code": {"type": "boolean"},
              "link": {"type": ["string", "null"], "pattern": "^(https?://|mailto:)"},
              "citation": {"description": "The id of an entry of the evidence.", "type": ["string", "null"]}
            }
          }
        }
      }
    },
    "blocks": {"type": "array", "items": {"$ref": "#/definitions/block"}},
    "block": {
      "type": "object",
      "required": ["kind", "notes"],
      "additionalProperties": false,
      "properties": {
        "kind": {"enum": ["paragraph", "heading", "list", "item", "quote", "code", "table", "figure", "rule"]},
        "level": {"description": "Of a heading: 1 is the first below the section's or part's own.", "type": "integer", "minimum": 1},
        "ordered": {"description": "Of a list.", "type": "boolean"},
        "text": {"description": "Of a paragraph or heading.", "$ref": "#/definitions/text"},
        "words": {"description": "Of code, with its line endings.", "type": "string"},
        "blocks": {"description": "Of a list its items, of an item or quote what it holds.", "$ref": "#/definitions/blocks"},
        "table": {
          "type": "object",
          "required": ["caption", "numeric", "rows"],
          "additionalProperties": false,
          "properties": {
            "caption": {"anyOf": [{"type": "null"}, {"$ref": "#/definitions/text"}]},
            "numeric": {"description": "Of each column: it holds figures.", "type": "array", "items": {"type": "boolean"}},
            "rows": {"description": "The first is the header row.", "type": "array", "items": {"type": "array", "items": {"$ref": "#/definitions/text"}}}
          }
        },
        "image": {"description": "Of a figure: its number among the images, counted from 0.", "type": "integer", "minimum": 0},
        "notes": {"$ref": "#/definitions/notes"}
      }
    }
  }
}
)json";

}  // namespace qar::read
