// The JSON that `qar changes --format json` prints, as a JSON Schema: the contract for scripts (docs/formats.md). It is
// written by hand, since nothing reads that form here; tests hold what is printed against it.
#pragma once

#include <string_view>

namespace qar::read {

inline constexpr std::string_view changes_schema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "qar changes, version 1",
  "description": "What `qar changes --format json` prints. Every key is always present.",
  "type": "object",
  "required": ["version", "tool", "draft", "school", "review", "comparisons"],
  "additionalProperties": false,
  "properties": {
    "version": {"description": "The version of this form.", "const": 1},
    "tool": {
      "description": "The program that printed it.",
      "type": "object",
      "required": ["name", "version"],
      "additionalProperties": false,
      "properties": {"name": {"const": "qar"}, "version": {"type": "string"}}
    },
    "draft": {"description": "The path of the draft as it is now.", "type": "string"},
    "school": {"type": ["string", "null"]},
    "review": {"type": ["string", "null"]},
    "comparisons": {"type": "array", "items": {"$ref": "#/definitions/comparison"}}
  },
  "definitions": {
    "comparison": {
      "type": "object",
      "required": ["since", "items", "changes"],
      "additionalProperties": false,
      "properties": {
        "since": {
          "description": "Since whom or what: who agreed it, or the path of the older draft.",
          "type": "string"
        },
        "items": {
          "description": "Claims, estimates and areas of excellence of the draft.",
          "type": "integer",
          "minimum": 0
        },
        "changes": {
          "description": "In the order of the draft.",
          "type": "array",
          "items": {"$ref": "#/definitions/change"}
        }
      }
    },
    "change": {
      "type": "object",
      "required": [
        "kind",
        "place",
        "place_before",
        "before",
        "after",
        "where_before",
        "where",
        "words"
      ],
      "additionalProperties": false,
      "properties": {
        "kind": {"enum": ["changed", "moved", "added", "removed"]},
        "place": {
          "description": "Where it stands, or stood, in titles.",
          "type": "string"
        },
        "place_before": {
          "description": "Of one that was moved.",
          "type": ["string", "null"]
        },
        "before": {"type": ["string", "null"]},
        "after": {"type": ["string", "null"]},
        "where_before": {
          "description": "Null where it stands in a lock only, or did not stand at all.",
          "anyOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["path", "line"],
              "additionalProperties": false,
              "properties": {
                "path": {
                  "type": "string"
                },
                "line": {
                  "type": "integer",
                  "minimum": 1
                }
              }
            }
          ]
        },
        "where": {
          "anyOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["path", "line"],
              "additionalProperties": false,
              "properties": {
                "path": {"type": "string"},
                "line": {
                  "type": "integer",
                  "minimum": 1
                }
              }
            }
          ]
        },
        "words": {
          "description": "Of one that was changed: from the one to the other.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["kind", "words"],
            "additionalProperties": false,
            "properties": {
              "kind": {
                "enum": [
                  "same",
                  "gone",
                  "added"
                ]
              },
              "words": {"type": "string"}
            }
          }
        }
      }
    }
  }
}
)json";

}  // namespace qar::read
