// The JSON that `qar trace --format json` prints, as a JSON Schema: the contract for scripts (docs/formats.md). It is
// written by hand, since nothing reads that form here; tests hold what is printed against it.
#pragma once

#include <string_view>

namespace qar::read {

inline constexpr std::string_view trace_schema = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "qar trace, version 1",
  "description": "What `qar trace --format json` prints. Every key is always present.",
  "type": "object",
  "required": ["version", "tool", "reviews", "summary"],
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
    "reviews": {"type": "array", "items": {"$ref": "#/definitions/review"}},
    "summary": {
      "type": "object",
      "required": ["reviews"],
      "additionalProperties": false,
      "properties": {"reviews": {"type": "integer", "minimum": 0}}
    }
  },
  "definitions": {
    "review": {
      "type": "object",
      "required": [
        "draft",
        "review",
        "school",
        "profile",
        "stage",
        "from",
        "to",
        "summary",
        "sections",
        "reviewers",
        "claims",
        "entries",
        "notes",
        "heat",
        "days"
      ],
      "additionalProperties": false,
      "properties": {
        "draft": {
          "description": "Its path; null for evidence without a draft.",
          "type": ["string", "null"]
        },
        "review": {"type": ["string", "null"]},
        "school": {"type": ["string", "null"]},
        "profile": {"type": "string"},
        "stage": {"enum": ["notes", "draft", "agree", "final"]},
        "from": {
          "description": "The first day of the review.",
          "type": ["string", "null"]
        },
        "to": {"type": ["string", "null"]},
        "summary": {
          "description": "Of the whole review, whatever was asked for.",
          "type": "object",
          "required": [
            "claims",
            "cited_claims",
            "entries",
            "cited_entries",
            "orphans"
          ],
          "additionalProperties": false,
          "properties": {
            "claims": {
              "type": "integer",
              "minimum": 0
            },
            "cited_claims": {
              "type": "integer",
              "minimum": 0
            },
            "entries": {
              "type": "integer",
              "minimum": 0
            },
            "cited_entries": {
              "type": "integer",
              "minimum": 0
            },
            "orphans": {
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "sections": {
          "type": "array",
          "items": {"$ref": "#/definitions/section"}
        },
        "reviewers": {
          "description": "The team in its order, then others.",
          "type": "array",
          "items": {"$ref": "#/definitions/reviewer"}
        },
        "claims": {
          "description": "Where entries or claims were asked for by name: these, and what hangs on them.",
          "type": "array",
          "items": {"$ref": "#/definitions/claim"}
        },
        "entries": {
          "description": "Likewise.",
          "type": "array",
          "items": {"$ref": "#/definitions/entry"}
        },
        "notes": {
          "description": "What the rules about evidence found.",
          "type": "array",
          "items": {"$ref": "#/definitions/note"}
        },
        "heat": {
          "description": "Entries by aspect, activity and reviewer; empty beside single entries.",
          "type": "array",
          "items": {"$ref": "#/definitions/cell"}
        },
        "days": {
          "description": "Likewise.",
          "type": "array",
          "items": {"$ref": "#/definitions/day"}
        }
      }
    },
    "section": {
      "type": "object",
      "required": [
        "id",
        "title",
        "line",
        "estimate",
        "claims",
        "cited",
        "entries",
        "reviewers",
        "activities",
        "evidence",
        "orphans",
        "parts"
      ],
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "Of the profile; null where it does not know the section.",
          "type": ["string", "null"]
        },
        "title": {"type": "string"},
        "line": {
          "description": "From 1; 0 where there is no such place.",
          "type": "integer",
          "minimum": 0
        },
        "estimate": {"description": "Takes an estimate.", "type": "boolean"},
        "claims": {"type": "integer", "minimum": 0},
        "cited": {
          "description": "Claims that cite an entry which is there.",
          "type": "integer",
          "minimum": 0
        },
        "entries": {
          "description": "Cited, each once.",
          "type": "integer",
          "minimum": 0
        },
        "reviewers": {
          "description": "Of the cited entries.",
          "type": "array",
          "items": {"type": "string"}
        },
        "activities": {"type": "array", "items": {"type": "string"}},
        "evidence": {
          "description": "Entries of this aspect.",
          "type": "integer",
          "minimum": 0
        },
        "orphans": {
          "description": "Entries that suggest something and are not cited.",
          "type": "array",
          "items": {"type": "string"}
        },
        "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}
      }
    },
    "part": {
      "type": "object",
      "required": ["id", "title", "claims", "cited", "entries", "reviewers", "activities"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": ["string", "null"]},
        "title": {"type": "string"},
        "claims": {"type": "integer", "minimum": 0},
        "cited": {
          "description": "Claims that cite an entry which is there.",
          "type": "integer",
          "minimum": 0
        },
        "entries": {
          "description": "Cited, each once.",
          "type": "integer",
          "minimum": 0
        },
        "reviewers": {
          "description": "Of the cited entries.",
          "type": "array",
          "items": {"type": "string"}
        },
        "activities": {"type": "array", "items": {"type": "string"}}
      }
    },
    "reviewer": {
      "type": "object",
      "required": [
        "id",
        "role",
        "school",
        "in_team",
        "entries",
        "cited",
        "orphans",
        "claims",
        "strengths",
        "developments",
        "joint",
        "not_joint",
        "days",
        "activities"
      ],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string"},
        "role": {"type": ["string", "null"]},
        "school": {"type": ["string", "null"]},
        "in_team": {
          "description": "The cover names them.",
          "type": "boolean"
        },
        "entries": {"type": "integer", "minimum": 0},
        "cited": {"type": "integer", "minimum": 0},
        "orphans": {"type": "integer", "minimum": 0},
        "claims": {
          "description": "That rest on any of their entries.",
          "type": "integer",
          "minimum": 0
        },
        "strengths": {"type": "integer", "minimum": 0},
        "developments": {"type": "integer", "minimum": 0},
        "joint": {
          "description": "Held with a member of the school.",
          "type": "integer",
          "minimum": 0
        },
        "not_joint": {"type": "integer", "minimum": 0},
        "days": {"type": "array", "items": {"type": "string"}},
        "activities": {"type": "array", "items": {"type": "string"}}
      }
    },
    "claim": {
      "type": "object",
      "required": [
        "path",
        "line",
        "section",
        "section_title",
        "part",
        "text",
        "fingerprint",
        "agreed_by",
        "citations"
      ],
      "additionalProperties": false,
      "properties": {
        "path": {"type": "string"},
        "line": {
          "description": "From 1; 0 where there is no such place.",
          "type": "integer",
          "minimum": 0
        },
        "section": {"type": ["string", "null"]},
        "section_title": {"type": "string"},
        "part": {"type": ["string", "null"]},
        "text": {"type": "string"},
        "fingerprint": {
          "description": "Of its words, without citations.",
          "type": "string",
          "pattern": "^[0-9a-f]{16}$"
        },
        "agreed_by": {
          "description": "Who agreed it as it stands here.",
          "type": "array",
          "items": {"enum": ["lead", "school"]}
        },
        "citations": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "state"],
            "additionalProperties": false,
            "properties": {
              "id": {"type": "string"},
              "state": {
                "description": "What review.lock knows of it; unknown: there is no such entry.",
                "enum": [
                  "accepted",
                  "stale",
                  "unreviewed",
                  "unknown"
                ]
              }
            }
          }
        }
      }
    },
    "entry": {
      "type": "object",
      "required": [
        "id",
        "path",
        "line",
        "reviewer",
        "date",
        "time",
        "activity",
        "with",
        "place",
        "aspects",
        "focus",
        "suggests",
        "confidential",
        "observed",
        "quotes",
        "orphan",
        "cited_by"
      ],
      "additionalProperties": false,
      "properties": {
        "id": {"type": ["string", "null"]},
        "path": {"type": "string"},
        "line": {
          "description": "From 1; 0 where there is no such place.",
          "type": "integer",
          "minimum": 0
        },
        "reviewer": {"type": ["string", "null"]},
        "date": {"type": ["string", "null"]},
        "time": {"type": ["string", "null"]},
        "activity": {"type": ["string", "null"]},
        "with": {"type": ["string", "null"]},
        "place": {"type": ["string", "null"]},
        "aspects": {"type": "array", "items": {"type": "string"}},
        "focus": {"type": "array", "items": {"type": "string"}},
        "suggests": {"type": ["string", "null"]},
        "confidential": {"type": "boolean"},
        "observed": {
          "description": "Null as well where a confidential entry was not asked for by its id.",
          "type": ["string", "null"]
        },
        "quotes": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["speaker", "text"],
            "additionalProperties": false,
            "properties": {
              "speaker": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "text": {"type": "string"}
            }
          }
        },
        "orphan": {"type": "boolean"},
        "cited_by": {
          "description": "Lines of claims.",
          "type": "array",
          "items": {"type": "integer", "minimum": 0}
        }
      }
    },
    "note": {
      "type": "object",
      "required": ["rule", "severity", "message", "help", "path", "line", "claim", "entry"],
      "additionalProperties": false,
      "properties": {
        "rule": {"type": "string", "pattern": "^[a-z]+/[a-z0-9-]+$"},
        "severity": {"enum": ["error", "warning", "advice"]},
        "message": {"type": "string"},
        "help": {"type": "string"},
        "path": {"type": "string"},
        "line": {
          "description": "From 1; 0 where there is no such place.",
          "type": "integer",
          "minimum": 0
        },
        "claim": {
          "description": "The line of the claim at which it stands.",
          "type": ["integer", "null"],
          "minimum": 0
        },
        "entry": {
          "description": "The id of the entry at which it stands.",
          "type": ["string", "null"]
        }
      }
    },
    "cell": {
      "type": "object",
      "required": ["aspect", "activity", "reviewer", "entries", "cited"],
      "additionalProperties": false,
      "properties": {
        "aspect": {"type": "string"},
        "activity": {"type": "string"},
        "reviewer": {"type": "string"},
        "entries": {"type": "integer", "minimum": 0},
        "cited": {"type": "integer", "minimum": 0}
      }
    },
    "day": {
      "type": "object",
      "required": ["date", "weekday", "in_review", "entries"],
      "additionalProperties": false,
      "properties": {
        "date": {
          "description": "Null for entries without a date.",
          "type": ["string", "null"]
        },
        "weekday": {"type": ["string", "null"]},
        "in_review": {"type": "boolean"},
        "entries": {"type": "array", "items": {"type": ["string", "null"]}}
      }
    }
  }
}
)json";

}  // namespace qar::read
