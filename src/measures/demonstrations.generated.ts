// Made by `npm run fit:demonstrations -- --data FOLDER` from AnnoMI's dev and test sessions: do not edit.
import type { Demonstrations } from './demonstrations.ts'

export const demonstrations: Demonstrations = {
  "coder": {
    "id": "regard-1",
    "version": "1.0.0"
  },
  "ranges": {
    "reflections-per-100": {
      "high": {
        "sessions": 35,
        "q1": 34.3809,
        "median": 45,
        "q3": 53.7433
      },
      "low": {
        "sessions": 6,
        "q1": 16.5385,
        "median": 20.7143,
        "q3": 26.7857
      }
    },
    "questions-per-100": {
      "high": {
        "sessions": 35,
        "q1": 31.7829,
        "median": 50,
        "q3": 59.6545
      },
      "low": {
        "sessions": 6,
        "q1": 25.6868,
        "median": 42.3077,
        "q3": 49.0385
      }
    },
    "open-questions-per-100": {
      "high": {
        "sessions": 35,
        "q1": 9.0186,
        "median": 13.6364,
        "q3": 19.1392
      },
      "low": {
        "sessions": 6,
        "q1": 0,
        "median": 0,
        "q3": 5.3571
      }
    },
    "reflection-to-question": {
      "high": {
        "sessions": 35,
        "q1": 0.5729,
        "median": 0.9375,
        "q3": 1.5817
      },
      "low": {
        "sessions": 6,
        "q1": 0.35,
        "median": 0.4,
        "q3": 1.1
      }
    },
    "information-per-100": {
      "high": {
        "sessions": 35,
        "q1": 2.712,
        "median": 9.0909,
        "q3": 16.1957
      },
      "low": {
        "sessions": 6,
        "q1": 35.1786,
        "median": 40.9341,
        "q3": 56.5385
      }
    },
    "advice-per-100": {
      "high": {
        "sessions": 35,
        "q1": 3.055,
        "median": 7.4074,
        "q3": 13.6533
      },
      "low": {
        "sessions": 6,
        "q1": 15.7143,
        "median": 21.5385,
        "q3": 34.6154
      }
    },
    "input-per-100": {
      "high": {
        "sessions": 35,
        "q1": 5,
        "median": 12.5,
        "q3": 18.6147
      },
      "low": {
        "sessions": 6,
        "q1": 35.1786,
        "median": 44.7802,
        "q3": 65.9615
      }
    },
    "balance-compassion": {
      "high": {
        "sessions": 35,
        "q1": 0.4306,
        "median": 0.5,
        "q3": 0.6
      },
      "low": {
        "sessions": 6,
        "q1": 0.169,
        "median": 0.2571,
        "q3": 0.3429
      }
    },
    "balance-neutral": {
      "high": {
        "sessions": 35,
        "q1": 0.3515,
        "median": 0.4348,
        "q3": 0.5
      },
      "low": {
        "sessions": 6,
        "q1": 0.3379,
        "median": 0.4393,
        "q3": 0.5946
      }
    },
    "balance-pressing": {
      "high": {
        "sessions": 35,
        "q1": 0,
        "median": 0.0308,
        "q3": 0.0702
      },
      "low": {
        "sessions": 6,
        "q1": 0.0554,
        "median": 0.1126,
        "q3": 0.1885
      }
    },
    "balance-judgement": {
      "high": {
        "sessions": 35,
        "q1": 0,
        "median": 0,
        "q3": 0.0161
      },
      "low": {
        "sessions": 6,
        "q1": 0.0827,
        "median": 0.15,
        "q3": 0.2107
      }
    },
    "inner-experience-first": {
      "high": {
        "sessions": 14,
        "q1": 0,
        "median": 0,
        "q3": 7.9167
      }
    },
    "inner-experience-middle": {
      "high": {
        "sessions": 14,
        "q1": 0,
        "median": 0,
        "q3": 0
      }
    },
    "inner-experience-last": {
      "high": {
        "sessions": 15,
        "q1": 0,
        "median": 0,
        "q3": 1.6129
      }
    },
    "change-talk-share": {
      "high": {
        "sessions": 30,
        "q1": 0.4932,
        "median": 0.6886,
        "q3": 0.8563
      }
    },
    "talk-share": {
      "high": {
        "sessions": 43,
        "q1": 0.4797,
        "median": 0.5839,
        "q3": 0.6757
      },
      "low": {
        "sessions": 13,
        "q1": 0.5832,
        "median": 0.6406,
        "q3": 0.6685
      }
    },
    "language-style-matching": {
      "high": {
        "sessions": 37,
        "q1": 0.819,
        "median": 0.8398,
        "q3": 0.8703
      },
      "low": {
        "sessions": 10,
        "q1": 0.8043,
        "median": 0.8567,
        "q3": 0.882
      }
    },
    "style-matching-change": {
      "high": {
        "sessions": 19,
        "q1": -0.0434,
        "median": 0.0208,
        "q3": 0.0655
      }
    },
    "topic-mental": {
      "high": {
        "sessions": 42,
        "q1": 0.0306,
        "median": 0.0513,
        "q3": 0.0847
      },
      "low": {
        "sessions": 11,
        "q1": 0,
        "median": 0,
        "q3": 0.0839
      }
    },
    "topic-emotional": {
      "high": {
        "sessions": 42,
        "q1": 0.0222,
        "median": 0.0658,
        "q3": 0.1053
      },
      "low": {
        "sessions": 11,
        "q1": 0.0652,
        "median": 0.0833,
        "q3": 0.1032
      }
    },
    "topic-physical": {
      "high": {
        "sessions": 42,
        "q1": 0.0014,
        "median": 0.0207,
        "q3": 0.0444
      },
      "low": {
        "sessions": 11,
        "q1": 0,
        "median": 0.0333,
        "q3": 0.0655
      }
    },
    "topic-family": {
      "high": {
        "sessions": 42,
        "q1": 0,
        "median": 0.0295,
        "q3": 0.0923
      },
      "low": {
        "sessions": 11,
        "q1": 0,
        "median": 0.0213,
        "q3": 0.1253
      }
    },
    "topic-family-compassion": {
      "high": {
        "sessions": 5,
        "q1": 0.5789,
        "median": 0.6,
        "q3": 0.7333
      }
    },
    "topic-friends": {
      "high": {
        "sessions": 42,
        "q1": 0,
        "median": 0.0262,
        "q3": 0.0693
      },
      "low": {
        "sessions": 11,
        "q1": 0,
        "median": 0.0333,
        "q3": 0.0634
      }
    },
    "topic-work": {
      "high": {
        "sessions": 42,
        "q1": 0.0258,
        "median": 0.0583,
        "q3": 0.0833
      },
      "low": {
        "sessions": 11,
        "q1": 0.0185,
        "median": 0.0769,
        "q3": 0.1359
      }
    },
    "topic-work-compassion": {
      "high": {
        "sessions": 6,
        "q1": 0.5,
        "median": 0.5357,
        "q3": 0.625
      }
    },
    "topic-substances": {
      "high": {
        "sessions": 42,
        "q1": 0,
        "median": 0.1056,
        "q3": 0.2467
      },
      "low": {
        "sessions": 11,
        "q1": 0.0435,
        "median": 0.2258,
        "q3": 0.396
      }
    },
    "topic-substances-compassion": {
      "high": {
        "sessions": 13,
        "q1": 0.4545,
        "median": 0.5,
        "q3": 0.5714
      }
    },
    "topic-transitions": {
      "high": {
        "sessions": 42,
        "q1": 0,
        "median": 0,
        "q3": 0
      },
      "low": {
        "sessions": 11,
        "q1": 0,
        "median": 0,
        "q3": 0.0167
      }
    },
    "topic-health": {
      "high": {
        "sessions": 42,
        "q1": 0.009,
        "median": 0.0438,
        "q3": 0.1378
      },
      "low": {
        "sessions": 11,
        "q1": 0.0902,
        "median": 0.1852,
        "q3": 0.3333
      }
    }
  }
}
