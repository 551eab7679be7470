// The JSON that `qar validate --format json` prints, as a JSON Schema: the contract for scripts (docs/formats.md). It is
// written by hand, since nothing reads that form here; tests hold what is printed against it.
#pragma once

#include <string_view>

namespace qar::read {

inline constexpr std::string_view results_schema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "qar results, version 1",
  "description": "What `qar validate --format json` prints. Every key is always present.",
  "type": "object",
  "required": ["version", "tool", "findings", "files", "summary"],
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
    "findings": {
      "description": "In the order of the files, then of the places in them; suppressed ones among them.",
      "type": "array",
      "items": {"$ref": "#/definitions/finding"}
    },
    "files": {
      "description": "The files that were checked.",
      "type": "array",
      "items": {"$ref": "#/definitions/file"}
    },
    "summary": {
      "description": "Counts. A suppressed finding is counted under `suppressed` alone.",
      "type": "object",
      "required": ["files", "error", "warning", "advice", "suppressed"],
      "additionalProperties": {"type": "integer", "minimum": 0}
    }
  },
  "definitions": {
    "file": {
      "type": "object",
      "required": ["path", "kind", "profile", "stage"],
      "additionalProperties": false,
      "properties": {
        "path": {"description": "As the user named it, or below a folder so named.", "type": "string"},
        "kind": {"enum": ["report", "evidence", "config", "profile", "rule", "theme"]},
        "profile": {"description": "The profile's id; null where none applies.", "type": ["string", "null"]},
        "stage": {"description": "Null where none applies.", "enum": ["notes", "draft", "agree", "final", null]}
      }
    },
    "finding": {
      "type": "object",
      "required": ["rule", "severity", "message", "path", "start", "end", "section", "related", "fix", "fingerprint", "suppressed"],
      "additionalProperties": false,
      "properties": {
        "rule": {"description": "The rule's id: `qar explain ID` says more.", "type": "string", "pattern": "^[a-z]+/[a-z0-9-]+$"},
        "severity": {"enum": ["error", "warning", "advice"]},
        "message": {"description": "What is wrong and what to do.", "type": "string", "minLength": 1},
        "path": {"type": "string"},
        "start": {"$ref": "#/definitions/position"},
        "end": {"$ref": "#/definitions/position"},
        "section": {
          "description": "The titles of section and part, or the entry's id, from the outside in.",
          "type": "array",
          "items": {"type": "string"}
        },
        "related": {
          "description": "Other places that help to understand it.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "start", "end", "message"],
            "additionalProperties": false,
            "properties": {
              "path": {"type": "string"},
              "start": {"$ref": "#/definitions/position"},
              "end": {"$ref": "#/definitions/position"},
              "message": {"type": "string"}
            }
          }
        },
        "fix": {"description": "Null where there is none.", "anyOf": [{"type": "null"}, {"$ref": "#/definitions/fix"}]},
        "fingerprint": {
          "description": "The same as long as the finding is about the same words, wherever they have moved to.",
          "type": "string",
          "pattern": "^[0-9a-f]{16}$"
        },
        "suppressed": {
          "description": "The reason given where a suppression holds the finding back, else null.",
          "type": ["string", "null"]
        }
      }
    },
    "position": {
      "description": "Lines and columns count from 1, columns in Unicode code points; offsets are bytes; an end is exclusive.",
      "type": "object",
      "required": ["line", "column", "offset"],
      "additionalProperties": false,
      "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "offset": {"type": "integer", "minimum": 0}
      }
    },
    "fix": {
      "type": "object",
      "required": ["safety", "edits"],
      "additionalProperties": false,
      "properties": {
        "safety": {"description": "safe: the meaning cannot change.", "enum": ["safe", "unsafe"]},
        "edits": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["path", "start", "end", "text"],
            "additionalProperties": false,
            "properties": {
              "path": {"type": "string"},
              "start": {"description": "A byte offset.", "type": "integer", "minimum": 0},
              "end": {"description": "A byte offset, exclusive.", "type": "integer", "minimum": 0},
              "text": {"description": "What stands there afterwards.", "type": "string"}
            }
          }
        }
      }
    }
  }
}
)json";

}  // namespace qar::read
