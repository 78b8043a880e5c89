// Made by `npm run fit:demonstrations -- --data FOLDER` from AnnoMI's dev and test sessions: do not edit.
import type { Demonstrations } from './demonstrations.ts'

export const demonstrations: Demonstrations = {
  "coder": {
    "id": "regard-1",
    "version": "1.1.0"
  },
  "ranges": {
    "reflections-per-100": {
      "high": {
        "sessions": 35,
        "q1": 29.7022,
        "median": 39.4737,
        "q3": 52.0525
      },
      "low": {
        "sessions": 6,
        "q1": 8.4008,
        "median": 15.2632,
        "q3": 23.75
      }
    },
    "questions-per-100": {
      "high": {
        "sessions": 35,
        "q1": 33.1373,
        "median": 50,
        "q3": 59.2135
      },
      "low": {
        "sessions": 6,
        "q1": 15.7051,
        "median": 33.3333,
        "q3": 52.8846
      }
    },
    "open-questions-per-100": {
      "high": {
        "sessions": 35,
        "q1": 12.9521,
        "median": 19.0476,
        "q3": 30.7303
      },
      "low": {
        "sessions": 6,
        "q1": 0,
        "median": 3.8462,
        "q3": 8.1731
      }
    },
    "reflection-to-question": {
      "high": {
        "sessions": 35,
        "q1": 0.5022,
        "median": 0.8333,
        "q3": 1.5833
      },
      "low": {
        "sessions": 6,
        "q1": 0.2071,
        "median": 0.4,
        "q3": 0.85
      }
    },
    "information-per-100": {
      "high": {
        "sessions": 35,
        "q1": 6.7873,
        "median": 13.0435,
        "q3": 19.8686
      },
      "low": {
        "sessions": 6,
        "q1": 31.044,
        "median": 42.915,
        "q3": 56.8421
      }
    },
    "advice-per-100": {
      "high": {
        "sessions": 35,
        "q1": 2.7289,
        "median": 5.8824,
        "q3": 12.7016
      },
      "low": {
        "sessions": 6,
        "q1": 11.7409,
        "median": 16.0256,
        "q3": 27.2436
      }
    },
    "input-per-100": {
      "high": {
        "sessions": 35,
        "q1": 7.9326,
        "median": 14.2857,
        "q3": 22.2527
      },
      "low": {
        "sessions": 6,
        "q1": 31.044,
        "median": 42.915,
        "q3": 56.8421
      }
    },
    "balance-compassion": {
      "high": {
        "sessions": 35,
        "q1": 0.4129,
        "median": 0.4719,
        "q3": 0.5787
      },
      "low": {
        "sessions": 6,
        "q1": 0.0972,
        "median": 0.1789,
        "q3": 0.2643
      }
    },
    "balance-neutral": {
      "high": {
        "sessions": 35,
        "q1": 0.3803,
        "median": 0.45,
        "q3": 0.5186
      },
      "low": {
        "sessions": 6,
        "q1": 0.3349,
        "median": 0.5241,
        "q3": 0.6936
      }
    },
    "balance-pressing": {
      "high": {
        "sessions": 35,
        "q1": 0,
        "median": 0.037,
        "q3": 0.0635
      },
      "low": {
        "sessions": 6,
        "q1": 0,
        "median": 0.0263,
        "q3": 0.0709
      }
    },
    "balance-judgement": {
      "high": {
        "sessions": 35,
        "q1": 0,
        "median": 0,
        "q3": 0.0128
      },
      "low": {
        "sessions": 6,
        "q1": 0.1549,
        "median": 0.2039,
        "q3": 0.3625
      }
    },
    "inner-experience-first": {
      "high": {
        "sessions": 14,
        "q1": 0,
        "median": 1.6667,
        "q3": 10.2757
      }
    },
    "inner-experience-middle": {
      "high": {
        "sessions": 14,
        "q1": 0,
        "median": 0,
        "q3": 6.5613
      }
    },
    "inner-experience-last": {
      "high": {
        "sessions": 14,
        "q1": 0,
        "median": 0,
        "q3": 2.4194
      }
    },
    "change-talk-share": {
      "high": {
        "sessions": 25,
        "q1": 0.6,
        "median": 0.7333,
        "q3": 0.8571
      }
    },
    "complex-share": {
      "high": {
        "sessions": 10,
        "q1": 0.4094,
        "median": 0.5,
        "q3": 0.575
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
        "q1": 0.5263,
        "median": 0.6,
        "q3": 0.8
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
        "q1": 0.4838,
        "median": 0.6039,
        "q3": 0.6412
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
        "median": 0.4839,
        "q3": 0.5
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
