// Made by `npm run fit:intervals -- --data FOLDER` on AnnoMI's dev sessions: do not edit. How: docs/method/intervals.md.
import type { CodingError } from './coding-error.ts'

export const codingError: CodingError = {
  "coder": {
    "id": "regard-1",
    "version": "1.1.0"
  },
  "shifts": {
    "reflection": {
      "mean": 0.072,
      "sd": 1.236,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 144
    },
    "reflection-kind": {
      "mean": -0.055,
      "sd": 1.213,
      "labels": "human",
      "sessions": 18,
      "turns": 144,
      "positives": 74
    },
    "question": {
      "mean": 0.025,
      "sd": 0.568,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 164
    },
    "question-kind": {
      "mean": 0.142,
      "sd": 1.325,
      "labels": "human",
      "sessions": 18,
      "turns": 164,
      "positives": 94
    },
    "input": {
      "mean": 0.184,
      "sd": 1.007,
      "labels": "human",
      "sessions": 18,
      "turns": 482,
      "positives": 76
    },
    "other-therapist": {
      "mean": -0.004,
      "sd": 0.937,
      "labels": "silver",
      "sessions": 18,
      "turns": 3374,
      "positives": 105
    },
    "judgement": {
      "mean": -0.966,
      "sd": 1.602,
      "labels": "silver",
      "sessions": 18,
      "turns": 964,
      "positives": 20
    },
    "client": {
      "mean": -0.142,
      "sd": 0.937,
      "labels": "silver",
      "sessions": 18,
      "turns": 2850,
      "positives": 133
    },
    "talk": {
      "mean": -0.402,
      "sd": 1.563,
      "labels": "human",
      "sessions": 18,
      "turns": 950,
      "positives": 200
    }
  }
}
