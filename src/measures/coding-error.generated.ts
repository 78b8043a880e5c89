// Made by `npm run fit:intervals -- --data FOLDER` on AnnoMI's dev sessions: do not edit. How: docs/method/intervals.md.
import type { CodingError } from './coding-error.ts'

export const codingError: CodingError = {
  "coder": {
    "id": "regard-1",
    "version": "1.0.0"
  },
  "shifts": {
    "reflection": {
      "mean": 0.091,
      "sd": 1.178,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 144
    },
    "reflection-kind": {
      "mean": -0.042,
      "sd": 1.213,
      "labels": "human",
      "sessions": 18,
      "turns": 144,
      "positives": 74
    },
    "question": {
      "mean": -0.004,
      "sd": 0.549,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 164
    },
    "question-kind": {
      "mean": 0.198,
      "sd": 1.199,
      "labels": "human",
      "sessions": 18,
      "turns": 164,
      "positives": 94
    },
    "input": {
      "mean": 0.141,
      "sd": 1.033,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 76
    },
    "other-therapist": {
      "mean": -0.064,
      "sd": 0.92,
      "labels": "silver",
      "sessions": 18,
      "turns": 3374,
      "positives": 105
    },
    "judgement": {
      "mean": -1.032,
      "sd": 1.584,
      "labels": "silver",
      "sessions": 18,
      "turns": 964,
      "positives": 20
    },
    "client": {
      "mean": -0.191,
      "sd": 0.92,
      "labels": "silver",
      "sessions": 18,
      "turns": 2850,
      "positives": 133
    },
    "talk": {
      "mean": -0.842,
      "sd": 1.597,
      "labels": "human",
      "sessions": 18,
      "turns": 950,
      "positives": 200
    }
  }
}
