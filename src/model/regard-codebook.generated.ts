// Made by `npm run generate` from codebook/regard.json: edit that file.
import type { Codebook } from './codebook.ts'

export const regardCodebook: Codebook = {
  "$schema": "./regard.schema.json",
  "format": "regard.codebook",
  "id": "regard",
  "version": "1.0",
  "title": "Regard",
  "language": "en",
  "licence": "Apache-2.0",
  "codes": [
    {
      "key": "reflection",
      "label": "reflection",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist gives back what the client said, so that the client hears it and can go on from it.",
      "presentWhen": [
        "The turn returns the client’s meaning as a statement, near to the words or beyond them.",
        "A short question at the end only softens it: “…, is that it?”"
      ],
      "notWhen": [
        "A question for information that borrows the client’s words.",
        "A summary of what the therapist thinks, with nothing of the client’s in it."
      ],
      "examples": [
        "So you got all the way to the car park, and then you turned round and drove home.",
        "You’d like to keep the Sunday dinners, and leave the wine out of them.",
        "Work is the one place where nobody asks how your dad is."
      ],
      "nearMisses": [
        {
          "text": "Did you drive home straight after that?",
          "why": "A question for information, though the words are the client’s."
        },
        {
          "text": "So what I’m seeing is a fairly typical adjustment problem.",
          "why": "The therapist’s own label; nothing of what the client said is given back."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Simple Reflection, Complex Reflection"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Reflect"
        },
        {
          "scheme": "AnnoMI",
          "code": "reflection"
        },
        {
          "scheme": "ESConv",
          "code": "Restatement or Paraphrasing"
        }
      ],
      "colour": "compassion",
      "shortcut": "r",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.66,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether a reflection is in the turn"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "reflection.simple",
      "parent": "reflection",
      "label": "simple reflection",
      "kind": "therapist",
      "side": "compassion",
      "definition": "A reflection that stays with what was said: repeated or put in other words, with little added.",
      "presentWhen": [
        "Repeats, rephrases or sums up what the client said, near to the client’s own meaning."
      ],
      "notWhen": [
        "Adds a feeling, a meaning, an image or the other side: that is complex, and complex wins.",
        "Words are repeated only to ask about them."
      ],
      "examples": [
        "You’ve been off it nine days now.",
        "So she said it in front of everyone, and your uncle laughed.",
        "Two jobs, and the night classes on top."
      ],
      "nearMisses": [
        {
          "text": "Nine days, and part of you is already waiting for it to go wrong.",
          "why": "The second half adds a meaning: a complex reflection."
        },
        {
          "text": "Nine days? Since which date?",
          "why": "Asks for a fact."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Simple Reflection (SR)"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Reflect, simple"
        },
        {
          "scheme": "AnnoMI",
          "code": "reflection, simple"
        }
      ],
      "colour": "compassion",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.11,
        "between": "experts",
        "turns": 22,
        "source": "AnnoMI, the seven sessions coded by ten experts: simple or complex, on the turns that all ten called a reflection; simple against everything else is 0.26 on 216 turns. People hardly agree on the kind"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "reflection.complex",
      "parent": "reflection",
      "label": "complex reflection",
      "kind": "therapist",
      "side": "compassion",
      "definition": "A reflection that adds meaning, feeling, an image or both sides to what was said.",
      "presentWhen": [
        "Says what was meant but not said: a feeling, a reason, a value, where it leads.",
        "Holds two sides of the client’s own words together.",
        "Carries the client’s sentence on to where it seemed to be going."
      ],
      "notWhen": [
        "Interprets from a theory, with no footing in what the client said.",
        "Argues one side under the cover of a reflection."
      ],
      "examples": [
        "On one hand the drinking is the only quiet you get, and on the other you hear your daughter counting the cans.",
        "It’s like you’ve been the strong one for so long that nobody thinks to look.",
        "You didn’t just lose the flat. You lost being somebody who copes.",
        "You’ve been telling yourself it was just a bad term, and some nights it feels like it’s you that’s bad.",
        "Being needed is the one thing that has never let you down, so resting feels almost dangerous."
      ],
      "nearMisses": [
        {
          "text": "I think your drinking is about your mother.",
          "why": "An interpretation that the client’s words don’t carry."
        },
        {
          "text": "You say you want to be there for her, and yet you’re in the pub on her birthday.",
          "why": "Both halves are the client’s, but one is used against him: confrontation."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Complex Reflection (CR)"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Reflect, complex"
        },
        {
          "scheme": "AnnoMI",
          "code": "reflection, complex"
        }
      ],
      "colour": "compassion",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.11,
        "between": "experts",
        "turns": 22,
        "source": "AnnoMI, the seven sessions coded by ten experts: simple or complex, on the turns that all ten called a reflection; complex against everything else is 0.45 on 216 turns. People hardly agree on the kind"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "names-feeling",
      "label": "names feeling",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist offers a word or an image for a feeling that the client has or may have.",
      "presentWhen": [
        "A feeling word is offered, sure or tentative, as statement or as question: “are you feeling guilty?”",
        "An image that carries a feeling: “torn”, “like walking on eggshells”.",
        "More than one word is offered for the client to choose from."
      ],
      "notWhen": [
        "Asks for the feeling without offering one: “how do you feel?”",
        "A thought in a feeling’s clothes: “you feel that he should go”.",
        "The feeling is somebody else’s."
      ],
      "examples": [
        "It sounds like you’re angry with him, or maybe more sad than angry.",
        "There’s a lot of fear in that, I think, every time the phone goes.",
        "Are you feeling a bit guilty that you’re the one who got out?",
        "Like there’s a lump of something you had to swallow, and it’s still there. Hurt, maybe?",
        "I hear relief that it’s over, and some dread about what’s next.",
        "Ashamed, is that the word? Or is it lonelier than that?"
      ],
      "nearMisses": [
        {
          "text": "How did you feel when he walked off?",
          "why": "Asks for a feeling and offers none."
        },
        {
          "text": "You feel like your supervisor should have asked first.",
          "why": "A thought about what somebody ought to do."
        },
        {
          "text": "Your mum must have been terrified.",
          "why": "A feeling, but the mother’s."
        }
      ],
      "counterparts": [
        {
          "scheme": "ESConv",
          "code": "Reflection of Feelings"
        },
        {
          "scheme": "EPITOME",
          "code": "Interpretations"
        },
        {
          "scheme": "MITI 4.2.1",
          "code": "part of Complex Reflection"
        },
        {
          "scheme": "Hill Helping Skills",
          "code": "Reflection of Feelings"
        }
      ],
      "colour": "compassion",
      "shortcut": "f",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.86,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          28,
          32
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 28 turns in the first reading and 32 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Liu S, Zheng C, Demasi O, Sabour S, Li Y, Yu Z, Jiang Y, Huang M (2021). Towards emotional support dialog systems. ACL-IJCNLP 2021, 3469–3483.",
        "Sharma A, Miner AS, Atkins DC, Althoff T (2020). A computational approach to understanding empathy expressed in text-based mental health support. EMNLP 2020, 5263–5276.",
        "Hill CE (2014). Helping Skills: Facilitating Exploration, Insight, and Action, 4th edition. American Psychological Association."
      ]
    },
    {
      "key": "validation",
      "label": "validation",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist says that a feeling, a reaction or a struggle makes sense, or is hard.",
      "presentWhen": [
        "Says that it is understandable, given what happened.",
        "Says that it is hard, and stays there.",
        "Says that others would feel so too, without hurrying past."
      ],
      "notWhen": [
        "“Okay” or “right” alone.",
        "Agrees with a fact, or with an opinion on somebody.",
        "“Everyone goes through that, so…”: the pain is made smaller (minimising)."
      ],
      "examples": [
        "Of course you were shaking. Anyone would have been, after a call like that.",
        "That must be so tough, sitting the exam in the week of the funeral.",
        "It makes a lot of sense to me that you stopped picking up the phone.",
        "No wonder you wanted a drink after that dinner. That’s a lot of faces to keep up.",
        "You were fourteen, and there was nobody to ask. Of course you kept quiet."
      ],
      "nearMisses": [
        {
          "text": "Yeah, the buses are terrible on a Sunday.",
          "why": "Agrees with a fact."
        },
        {
          "text": "Everybody finds first year hard, so you’ll be fine.",
          "why": "Common ground is used to leave the pain: minimising."
        },
        {
          "text": "Right, okay.",
          "why": "Only shows that the therapist listens."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Support"
        },
        {
          "scheme": "EPITOME",
          "code": "Interpretations"
        },
        {
          "scheme": "ESConv",
          "code": "Affirmation and Reassurance, in part"
        },
        {
          "scheme": "DBT",
          "code": "Validation, levels 4 and 5"
        }
      ],
      "colour": "compassion",
      "shortcut": "v",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.89,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          18,
          20
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 18 turns in the first reading and 20 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Linehan MM (1997). Validation and psychotherapy. In Bohart AC, Greenberg LS (eds), Empathy Reconsidered: New Directions in Psychotherapy, 353–392. American Psychological Association.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Sharma A, Miner AS, Atkins DC, Althoff T (2020). A computational approach to understanding empathy expressed in text-based mental health support. EMNLP 2020, 5263–5276."
      ]
    },
    {
      "key": "affirmation",
      "label": "affirmation",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist names something good in the client: a strength, an effort, a value, an intention.",
      "presentWhen": [
        "What is good is named, and it is the client’s own.",
        "An effort is seen, also where it did not work out."
      ],
      "notWhen": [
        "“Good”, “great”, “well done” alone.",
        "Praise for doing as the therapist said.",
        "Speaks of what the client can be or will be able to do: holds-health."
      ],
      "examples": [
        "You told her the truth, and you knew what it might cost you. That took courage.",
        "Even on the worst weeks you’ve got the kids to school. They matter that much to you.",
        "You came back today after last time went badly, and, um, I noticed that.",
        "Even when you’re this angry you’re looking for a way not to hurt him with it."
      ],
      "nearMisses": [
        {
          "text": "Great, great. And the second week?",
          "why": "A filler; nothing is named."
        },
        {
          "text": "Good, you did the homework I set you.",
          "why": "Approval for obeying, not a strength of the client’s."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Affirm (AF)"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Affirm"
        },
        {
          "scheme": "ESConv",
          "code": "Affirmation and Reassurance, in part"
        }
      ],
      "colour": "compassion",
      "shortcut": "a",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.92,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          32,
          35
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 32 turns in the first reading and 35 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Moyers TB, Rowell LN, Manuel JK, Ernst D, Houck JM (2016). The Motivational Interviewing Treatment Integrity Code (MITI 4): rationale, preliminary reliability and validity. Journal of Substance Abuse Treatment 65:36–42.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico."
      ]
    },
    {
      "key": "holds-health",
      "label": "holds health",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist speaks to the client’s wellness, capacity or hope: sees them well and able, now or to come.",
      "presentWhen": [
        "Says that the client has what it takes, or will find a way.",
        "Speaks to the part of the client that is well."
      ],
      "notWhen": [
        "Praise of something already done, and no more: affirmation.",
        "Cheering that brushes the pain away: minimising."
      ],
      "examples": [
        "I believe there’s a you who can sit through an evening like that and be all right.",
        "You’re grieving, and you’re also somebody who knows how to love people. Both will still be here in spring.",
        "I trust that you’ll know when you’re ready to ring him.",
        "There’s a steadiness in you, even today, with all this going on. I see it, and I think it’s going to carry you."
      ],
      "nearMisses": [
        {
          "text": "You handled that phone call really well.",
          "why": "A past act is praised: affirmation."
        },
        {
          "text": "Come on, chin up, you’re stronger than you think, it’ll be grand.",
          "why": "The pain is brushed away: minimising."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "part of Affirm (AF) and Emphasize Autonomy"
        }
      ],
      "colour": "compassion",
      "shortcut": "h",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.82,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          8,
          9
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 8 turns in the first reading and 9 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Flückiger C, Grosse Holtforth M (2008). Focusing the therapist’s attention on the patient’s strengths: a preliminary study to foster a mechanism of change in outpatient psychotherapy. Journal of Clinical Psychology 64:876–890."
      ]
    },
    {
      "key": "autonomy",
      "label": "autonomy",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist says that the choice or the control is the client’s.",
      "presentWhen": [
        "Says that the client decides.",
        "Says that the client knows best what fits their life."
      ],
      "notWhen": [
        "Offers a choice between the therapist’s own two ideas.",
        "“It’s your choice” said as a warning."
      ],
      "examples": [
        "Whether you tell your parents, and when, is really yours to decide.",
        "You know your life better than I do. What you do with this is up to you.",
        "Nobody can make you stop, and, well, I’m not going to try.",
        "You might decide to go on exactly as you are, and that’d be yours to decide too."
      ],
      "nearMisses": [
        {
          "text": "It’s your choice, but you know what happens to people who carry on.",
          "why": "The words of choice carry a warning: confrontation."
        },
        {
          "text": "Would Tuesday or Thursday suit you better?",
          "why": "Scheduling."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Emphasize Autonomy"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Emphasize Control"
        }
      ],
      "colour": "compassion",
      "shortcut": "o",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 1,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          10,
          10
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 10 turns in the first reading and 10 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Moyers TB, Rowell LN, Manuel JK, Ernst D, Houck JM (2016). The Motivational Interviewing Treatment Integrity Code (MITI 4): rationale, preliminary reliability and validity. Journal of Substance Abuse Treatment 65:36–42.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico."
      ]
    },
    {
      "key": "asks-permission",
      "label": "asks permission",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist asks leave before going on, or shares the steering of the session.",
      "presentWhen": [
        "Asks whether it is all right to tell, ask or try something.",
        "Asks what the client wants to use the time for, or whether this is the right track."
      ],
      "notWhen": [
        "Asks for information.",
        "A polite form that waits for no answer: “can I just say…”."
      ],
      "examples": [
        "Would it be okay if I told you what some other people in your year have tried?",
        "I’m wondering if we could stay with that for a minute. Is that all right?",
        "We’ve got half an hour. Where would you like to start?"
      ],
      "nearMisses": [
        {
          "text": "Can I ask how old you were then?",
          "why": "The question itself is a question for information, and goes straight on."
        },
        {
          "text": "Can I just say, you should never have lent him the money.",
          "why": "The form of asking, with no room for an answer."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Seek Collaboration"
        }
      ],
      "colour": "compassion",
      "shortcut": "p",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.87,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          29,
          35
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 29 turns in the first reading and 35 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Moyers TB, Rowell LN, Manuel JK, Ernst D, Houck JM (2016). The Motivational Interviewing Treatment Integrity Code (MITI 4): rationale, preliminary reliability and validity. Journal of Substance Abuse Treatment 65:36–42."
      ]
    },
    {
      "key": "shares-impact",
      "label": "shares impact",
      "kind": "therapist",
      "side": "compassion",
      "definition": "The therapist says what the client, or their story, does in the therapist now.",
      "presentWhen": [
        "Says what is felt here and now in answer to the client.",
        "Says what it is like to sit with them."
      ],
      "notWhen": [
        "Politeness and thanks.",
        "A feeling from the therapist’s own life outside the room: self-disclosure.",
        "A feeling that puts the client in the wrong: confrontation."
      ],
      "examples": [
        "I’m moved as you tell me this. I notice I’ve gone quiet.",
        "Hearing that, I feel, um, a real heaviness in my chest for you.",
        "I felt so glad just now, when you laughed.",
        "I notice my eyes are stinging a little, hearing how long you carried that on your own.",
        "It means something to me that you’d say that out loud in here."
      ],
      "nearMisses": [
        {
          "text": "Thanks for coming in today, it’s nice to see you.",
          "why": "Politeness."
        },
        {
          "text": "I felt the same when my father died.",
          "why": "From the therapist’s own life: self-disclosure."
        },
        {
          "text": "I’m disappointed that you drank again.",
          "why": "The feeling blames: confrontation."
        }
      ],
      "counterparts": [
        {
          "scheme": "Hill Helping Skills",
          "code": "Immediacy"
        },
        {
          "scheme": "Therapist disclosure literature",
          "code": "self-involving disclosure"
        },
        {
          "scheme": "EPITOME",
          "code": "Emotional Reactions"
        }
      ],
      "colour": "compassion",
      "shortcut": "i",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.89,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          10,
          8
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 10 turns in the first reading and 8 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Hill CE (2014). Helping Skills: Facilitating Exploration, Insight, and Action, 4th edition. American Psychological Association.",
        "Henretty JR, Levitt HM (2010). The role of therapist self-disclosure in psychotherapy: a qualitative review. Clinical Psychology Review 30:63–77.",
        "Sharma A, Miner AS, Atkins DC, Althoff T (2020). A computational approach to understanding empathy expressed in text-based mental health support. EMNLP 2020, 5263–5276."
      ]
    },
    {
      "key": "self-disclosure",
      "label": "self-disclosure",
      "kind": "therapist",
      "side": "neutral",
      "definition": "The therapist tells something of their own life outside the room.",
      "presentWhen": [
        "An experience, a fact or a feeling from the therapist’s own life."
      ],
      "notWhen": [
        "Facts about the professional role: training, hours, how the service works.",
        "What the client’s story does in the therapist now: shares-impact."
      ],
      "examples": [
        "I came here from another country at your age too, so I know a little about that kind of homesick.",
        "I lost a brother. It’s not the same, but I’ve stood in that kitchen.",
        "I’m not a morning person either, I’ll admit."
      ],
      "nearMisses": [
        {
          "text": "I’ve worked with students here for six years.",
          "why": "A fact about the role."
        },
        {
          "text": "I feel sad, listening to you.",
          "why": "What happens in the therapist now: shares-impact."
        }
      ],
      "counterparts": [
        {
          "scheme": "ESConv",
          "code": "Self-disclosure"
        },
        {
          "scheme": "Therapist disclosure literature",
          "code": "self-disclosing statement"
        }
      ],
      "colour": "neutral",
      "shortcut": "d",
      "young": false,
      "agreement": null,
      "sources": [
        "Liu S, Zheng C, Demasi O, Sabour S, Li Y, Yu Z, Jiang Y, Huang M (2021). Towards emotional support dialog systems. ACL-IJCNLP 2021, 3469–3483.",
        "Henretty JR, Levitt HM (2010). The role of therapist self-disclosure in psychotherapy: a qualitative review. Clinical Psychology Review 30:63–77."
      ]
    },
    {
      "key": "question",
      "label": "question",
      "kind": "therapist",
      "side": "neutral",
      "definition": "The therapist asks, and waits for an answer. At most one is coded in a turn; open wins.",
      "presentWhen": [
        "Asks for facts, for meaning or for more."
      ],
      "notWhen": [
        "A question that only softens another act: “you’re torn, aren’t you?”",
        "A question that argues or blames: confrontation."
      ],
      "examples": [
        "And after the meeting, what happened then?",
        "Do you still see him, or…?",
        "Who else was there?"
      ],
      "nearMisses": [
        {
          "text": "You’re worn out, aren’t you?",
          "why": "The tag softens a named feeling; no question for information."
        },
        {
          "text": "Why on earth would you go back there?",
          "why": "Blames, in the form of a question: confrontation."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Question (Q)"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Question"
        },
        {
          "scheme": "AnnoMI",
          "code": "question"
        },
        {
          "scheme": "ESConv",
          "code": "Question"
        },
        {
          "scheme": "EPITOME",
          "code": "Explorations"
        }
      ],
      "colour": "neutral",
      "shortcut": "q",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.87,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether a question is in the turn"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "question.open",
      "parent": "question",
      "label": "open question",
      "kind": "therapist",
      "side": "neutral",
      "definition": "A question that leaves the answer to the client and invites more than a word or a fact.",
      "presentWhen": [
        "What, how, in what way; “tell me about…”.",
        "“Can you say more?”: closed in form, open in what it asks for."
      ],
      "notWhen": [
        "Yes, no, a number or a name would answer it.",
        "A suggestion in the form of a question: “what if you just left?” (advice)."
      ],
      "examples": [
        "What’s it like for you, walking into that house now?",
        "How do you make sense of what she said?",
        "Tell me a bit about the days when it’s easier.",
        "When he went quiet, what did that do to you?"
      ],
      "nearMisses": [
        {
          "text": "How many did you have on Friday?",
          "why": "Begins with “how”, and a number answers it: closed."
        },
        {
          "text": "What if you just told your manager no?",
          "why": "Suggests what to do: advice."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Question, open"
        },
        {
          "scheme": "AnnoMI",
          "code": "question, open"
        },
        {
          "scheme": "EPITOME",
          "code": "Explorations"
        }
      ],
      "colour": "neutral",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.51,
        "between": "experts",
        "turns": 55,
        "source": "AnnoMI, the seven sessions coded by ten experts: open or closed, on the turns that all ten called a question; open against everything else is 0.69 on 216 turns"
      },
      "sources": [
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "question.closed",
      "parent": "question",
      "label": "closed question",
      "kind": "therapist",
      "side": "neutral",
      "definition": "A question that a yes, a no or a fact would answer.",
      "presentWhen": [
        "Asks for yes or no, a number, a name, a date, or a choice from a list."
      ],
      "notWhen": [
        "Closed in form but asks for a story: “could you tell me about it?”",
        "Asks leave: asks-permission."
      ],
      "examples": [
        "Did you sleep at all on Saturday?",
        "So is it your mum’s place you’re at, or your nan’s?",
        "How long have you two been married?"
      ],
      "nearMisses": [
        {
          "text": "Could you tell me a little about your family?",
          "why": "Closed in form, and invites a story: open."
        },
        {
          "text": "Is it all right if we go back to that?",
          "why": "Asks leave and shares the steering: asks-permission."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Question, closed"
        },
        {
          "scheme": "AnnoMI",
          "code": "question, closed"
        }
      ],
      "colour": "neutral",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.51,
        "between": "experts",
        "turns": 55,
        "source": "AnnoMI, the seven sessions coded by ten experts: open or closed, on the turns that all ten called a question; closed against everything else is 0.57 on 216 turns"
      },
      "sources": [
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "information",
      "label": "information",
      "kind": "therapist",
      "side": "neutral",
      "definition": "The therapist gives facts, feedback or structure.",
      "presentWhen": [
        "Explains, teaches, gives a result, says how the session or the service works."
      ],
      "notWhen": [
        "Tells what to do with it: advice.",
        "Facts chosen to frighten or to win: confrontation."
      ],
      "examples": [
        "Everything here stays between us, unless somebody’s in danger. I’ll tell you if that ever comes up.",
        "From your questionnaire: you’re drinking about as much in a weekend as most of your year does in three.",
        "After a bereavement, sleep is often broken for some months."
      ],
      "nearMisses": [
        {
          "text": "You should cut down to two a night.",
          "why": "Tells what to do: advice."
        },
        {
          "text": "You know this is killing your liver, don’t you.",
          "why": "A warning: confrontation."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Giving Information (GI)"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Give Information, Structure"
        },
        {
          "scheme": "AnnoMI",
          "code": "therapist input, information"
        },
        {
          "scheme": "ESConv",
          "code": "Information"
        }
      ],
      "colour": "neutral",
      "shortcut": "n",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.47,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether information stands in the turn"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "advice",
      "label": "advice",
      "kind": "therapist",
      "side": "pressing",
      "definition": "The therapist suggests or tells what to do, without having been asked and without asking leave.",
      "presentWhen": [
        "Suggests, recommends, tells; also as a question: “have you tried…?”",
        "Offers a solution to the client’s problem."
      ],
      "notWhen": [
        "Scheduling and the rules of the session.",
        "Leave was asked or the client asked for it: advice.permitted.",
        "Several choices laid side by side: options."
      ],
      "examples": [
        "Have you thought about writing it down before bed?",
        "What you want to do is ring HR first thing on Monday.",
        "Just don’t keep it in the house, that’s what I’d do."
      ],
      "nearMisses": [
        {
          "text": "Shall we say the same time next week?",
          "why": "Scheduling."
        },
        {
          "text": "What have you already thought of trying?",
          "why": "Asks for the client’s own ideas: an open question."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Persuade"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Advise without Permission"
        },
        {
          "scheme": "AnnoMI",
          "code": "therapist input, advice"
        },
        {
          "scheme": "ESConv",
          "code": "Providing Suggestions"
        }
      ],
      "colour": "pressing",
      "shortcut": "w",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.51,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether advice stands in the turn, with or without leave"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "advice.permitted",
      "parent": "advice",
      "label": "permitted advice",
      "kind": "therapist",
      "side": "neutral",
      "definition": "Advice that the client asked for, or that the therapist asked leave to give.",
      "presentWhen": [
        "Asks-permission stands in this turn or in the therapist’s last one.",
        "The client asked what to do."
      ],
      "notWhen": [
        "Leave is claimed and not asked: “let me tell you”."
      ],
      "examples": [
        "You asked what I’d suggest: one thing that helps some people is to eat before they go out.",
        "Would it be all right if I threw in an idea? You could tell your tutor only about the dates, and not the reason.",
        "Since you’d like something to try: maybe leave the phone in the hall tonight, and see what the evening’s like."
      ],
      "nearMisses": [
        {
          "text": "Let me tell you what you need to do.",
          "why": "Leave is claimed, not asked: advice."
        },
        {
          "text": "If you ever want ideas, just say.",
          "why": "Offers; suggests nothing yet."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Persuade with Permission"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Advise with Permission"
        },
        {
          "scheme": "AnnoMI",
          "code": "therapist input, advice"
        }
      ],
      "colour": "neutral",
      "young": false,
      "agreement": null,
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico."
      ]
    },
    {
      "key": "options",
      "label": "options",
      "kind": "therapist",
      "side": "neutral",
      "definition": "The therapist lays several choices side by side.",
      "presentWhen": [
        "Two or more ways are offered, and none is pressed."
      ],
      "notWhen": [
        "One way, recommended: advice.",
        "The choices of an appointment or a form."
      ],
      "examples": [
        "Some people go to a group, some see their GP, and some just cut out the weekdays. Any of those, or none.",
        "We could look at the sleep, or at things with your sister, or at what happened in March.",
        "There’s the nurse, there’s the evening line, and there’s me."
      ],
      "nearMisses": [
        {
          "text": "There’s a group on Wednesdays that you ought to go to.",
          "why": "One way, recommended: advice."
        },
        {
          "text": "Is that with your dad or with your stepdad?",
          "why": "A closed question with a choice of answers."
        }
      ],
      "counterparts": [
        {
          "scheme": "AnnoMI",
          "code": "therapist input, options"
        },
        {
          "scheme": "MITI 4.2.1",
          "code": "Giving Information or Seek Collaboration, by wording"
        }
      ],
      "colour": "neutral",
      "shortcut": "l",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.16,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether options stand in the turn; one turn only had a majority"
      },
      "sources": [
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reforgiato Recupero D, Riboni D (2023). Creation, analysis and evaluation of AnnoMI, a dataset of expert-annotated counselling dialogues. Future Internet 15(3):110."
      ]
    },
    {
      "key": "goal-setting",
      "label": "goal setting",
      "kind": "therapist",
      "side": "neutral",
      "definition": "The therapist works out a plan or a goal together with the client.",
      "presentWhen": [
        "Asks for or shapes a step, a plan, a goal, a date for it.",
        "Sums up what was agreed."
      ],
      "notWhen": [
        "Tells the client which goal to have: advice.",
        "Scheduling."
      ],
      "examples": [
        "So what would a first step look like, something small enough for this week?",
        "You’re saying Monday to Thursday without. And who would you like to know about it?",
        "If we met again in June, what would you like to be different?"
      ],
      "nearMisses": [
        {
          "text": "Your goal for this week is no drinking at all.",
          "why": "The therapist sets it: advice."
        },
        {
          "text": "I’ll put you down for the fourteenth.",
          "why": "Scheduling."
        }
      ],
      "counterparts": [
        {
          "scheme": "AnnoMI",
          "code": "therapist input, negotiation"
        }
      ],
      "colour": "neutral",
      "shortcut": "g",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.09,
        "between": "experts",
        "turns": 216,
        "source": "AnnoMI, the seven sessions coded by ten experts: whether negotiation stands in the turn; no turn had a majority"
      },
      "sources": [
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reforgiato Recupero D, Riboni D (2023). Creation, analysis and evaluation of AnnoMI, a dataset of expert-annotated counselling dialogues. Future Internet 15(3):110."
      ]
    },
    {
      "key": "confrontation",
      "label": "confrontation",
      "kind": "therapist",
      "side": "judgement",
      "definition": "The therapist goes against the client: disagrees, argues, blames, shames, warns, threatens, orders, labels, doubts or is sarcastic.",
      "presentWhen": [
        "The words put the client in the wrong, in what they say, do or are.",
        "A warning or an order.",
        "A question that blames."
      ],
      "notWhen": [
        "Gently holds two sides of the client’s own words.",
        "Says plainly what the therapist sees, with care and as the therapist’s own."
      ],
      "examples": [
        "You say that every week, and every week you’re back in here with the same story.",
        "Well, that’s not really an excuse, is it?",
        "If you go on like this you’ll lose those kids.",
        "Come on, be honest with me, it was more than two."
      ],
      "nearMisses": [
        {
          "text": "You want to be at home more, and the job keeps saying yes for you.",
          "why": "Two sides of the client’s own words, held gently: a complex reflection."
        },
        {
          "text": "I’m worried for you, and I’d rather say so than keep it to myself.",
          "why": "The therapist’s own concern, owned; it puts nobody in the wrong."
        }
      ],
      "counterparts": [
        {
          "scheme": "MITI 4.2.1",
          "code": "Confront"
        },
        {
          "scheme": "MISC 2.5",
          "code": "Confront, Warn, Direct"
        }
      ],
      "colour": "judging",
      "shortcut": "c",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.98,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          25,
          26
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 25 turns in the first reading and 26 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Moyers TB, Manuel JK, Ernst D (2014). Motivational Interviewing Treatment Integrity Coding Manual 4.2.1. University of New Mexico.",
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico."
      ]
    },
    {
      "key": "minimising",
      "label": "minimising",
      "kind": "therapist",
      "side": "judgement",
      "definition": "The therapist makes the pain smaller, or hurries past it.",
      "presentWhen": [
        "“At least…”, “don’t worry”, “it could be worse”.",
        "What is common is used to close the matter: “everybody goes through that, so…”.",
        "Cheers up before the pain has been taken in."
      ],
      "notWhen": [
        "Says that others feel so too, and stays with the pain: validation.",
        "Reassures after taking it in."
      ],
      "examples": [
        "Don’t worry about it, exams come round again.",
        "At least you had her for eighty years.",
        "Oh, I’m sure he didn’t mean anything by it.",
        "Look on the bright side, now you’ll have time for yourself."
      ],
      "nearMisses": [
        {
          "text": "So many people feel alone in that first winter, and it’s still your winter, and it hurts.",
          "why": "Common ground that stays with the pain: validation."
        },
        {
          "text": "That was frightening. And as far as I can tell from what you say, you’re safe here now.",
          "why": "Takes it in first, then reassures."
        }
      ],
      "counterparts": [],
      "colour": "judging",
      "shortcut": "m",
      "young": true,
      "agreement": null,
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Linehan MM (1997). Validation and psychotherapy. In Bohart AC, Greenberg LS (eds), Empathy Reconsidered: New Directions in Psychotherapy, 353–392. American Psychological Association."
      ]
    },
    {
      "key": "facilitation",
      "label": "facilitation",
      "kind": "therapist",
      "side": "neutral",
      "definition": "A sign that the therapist listens and the client may go on; nothing else in the turn.",
      "presentWhen": [
        "“Mm-hmm”, “yeah”, “go on”, “right” alone."
      ],
      "notWhen": [
        "Anything with content beside it: then only that is coded."
      ],
      "examples": [
        "Mm-hmm.",
        "Yeah, go on.",
        "Right… right."
      ],
      "nearMisses": [
        {
          "text": "Mm. So he never asked.",
          "why": "Gives back what was said: a reflection."
        },
        {
          "text": "Go on, you can do better than that.",
          "why": "Presses: confrontation."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Facilitate"
        },
        {
          "scheme": "AnnoMI",
          "code": "other"
        }
      ],
      "colour": "neutral",
      "shortcut": "u",
      "young": false,
      "agreement": null,
      "sources": [
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181."
      ]
    },
    {
      "key": "feeling",
      "label": "feeling",
      "kind": "client",
      "side": "neutral",
      "definition": "A feeling of the client’s own is in the words; its kind is coded beside it where it can be told.",
      "presentWhen": [
        "A feeling word about themselves, now or then.",
        "The body or an image that carries a feeling: “my chest went tight”.",
        "Several kinds may stand together."
      ],
      "notWhen": [
        "Somebody else’s feeling.",
        "“I feel like going”, “I feel that it’s unfair”: a wish or a thought."
      ],
      "examples": [
        "I don’t know what it is, it just, like, sits here, all day.",
        "It got to me more than I thought it would.",
        "I can’t even talk about him without my throat closing."
      ],
      "nearMisses": [
        {
          "text": "I feel like we should just sell the house.",
          "why": "A wish."
        },
        {
          "text": "My sister was in bits.",
          "why": "Somebody else’s feeling."
        },
        {
          "text": "I feel that the union let us down.",
          "why": "An opinion."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "any emotion but neutral"
        },
        {
          "scheme": "ISEAR",
          "code": "any emotion"
        }
      ],
      "colour": "feeling-4",
      "shortcut": "e",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.92,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          65,
          65
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 65 turns in the first reading and 65 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328."
      ]
    },
    {
      "key": "feeling.anger",
      "parent": "feeling",
      "label": "feeling, anger",
      "kind": "client",
      "side": "neutral",
      "definition": "Anger, irritation, resentment or disgust of the client’s own.",
      "presentWhen": [
        "Says they are or were angry, annoyed, furious, fed up, bitter, disgusted.",
        "Anger carried by the wording, about something done to them."
      ],
      "notWhen": [
        "Somebody else’s anger.",
        "Blame in a level voice, with no feeling in it."
      ],
      "examples": [
        "I was so mad I had to pull the van over.",
        "It still winds me up, the way they just wrote him off.",
        "I’m sick of being the one who translates for everybody."
      ],
      "nearMisses": [
        {
          "text": "My dad has a temper on him.",
          "why": "Somebody else’s anger."
        },
        {
          "text": "The landlord broke the contract.",
          "why": "A fact; no feeling in the words."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "anger, annoyance, disgust, disapproval in part"
        },
        {
          "scheme": "ISEAR",
          "code": "anger, disgust"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.95,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          10,
          9
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 10 turns in the first reading and 9 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328."
      ]
    },
    {
      "key": "feeling.sadness",
      "parent": "feeling",
      "label": "feeling, sadness",
      "kind": "client",
      "side": "neutral",
      "definition": "Sadness, grief, emptiness, disappointment or hopelessness of the client’s own.",
      "presentWhen": [
        "Says they are or were sad, low, heartbroken, empty; misses somebody.",
        "Crying told as sadness."
      ],
      "notWhen": [
        "Lonely or rejected: hurt.",
        "Worn out: overwhelm."
      ],
      "examples": [
        "I miss her most when the kettle goes.",
        "It’s been a low week. Just… grey.",
        "I cried in the toilets at work, and then I went back on the till."
      ],
      "nearMisses": [
        {
          "text": "It’s a sad film.",
          "why": "About a film."
        },
        {
          "text": "Nobody rang on my birthday. I felt left out of my own family.",
          "why": "Rejected and lonely: hurt."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "sadness, grief, disappointment"
        },
        {
          "scheme": "ISEAR",
          "code": "sadness"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 1,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          4,
          4
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 4 turns in the first reading and 4 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328."
      ]
    },
    {
      "key": "feeling.fear",
      "parent": "feeling",
      "label": "feeling, fear",
      "kind": "client",
      "side": "neutral",
      "definition": "Fear, worry, anxiety, panic or nervousness of the client’s own.",
      "presentWhen": [
        "Says they are or were afraid, scared, anxious, worried, panicking, on edge."
      ],
      "notWhen": [
        "“I’m afraid I can’t come on Friday”: politeness.",
        "Fear of how others would see the self: shame, and fear beside it where the words hold both."
      ],
      "examples": [
        "Every time a letter comes from the Home Office my hands go.",
        "I’m kind of terrified of the results, to be honest.",
        "I lie there and worry about, um, if the baby’s breathing."
      ],
      "nearMisses": [
        {
          "text": "I’m afraid I’m going to be late next week.",
          "why": "A polite form."
        },
        {
          "text": "My nan worries about everything.",
          "why": "Somebody else’s worry."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "fear, nervousness"
        },
        {
          "scheme": "ISEAR",
          "code": "fear"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.94,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          27,
          26
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 27 turns in the first reading and 26 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328."
      ]
    },
    {
      "key": "feeling.guilt",
      "parent": "feeling",
      "label": "feeling, guilt",
      "kind": "client",
      "side": "neutral",
      "definition": "Guilt, regret or remorse over something done or left undone.",
      "presentWhen": [
        "Says they feel guilty, sorry or bad about an act."
      ],
      "notWhen": [
        "A verdict on the whole self: shame.",
        "Guilty before the law."
      ],
      "examples": [
        "I feel awful about what I said to her at the funeral.",
        "I should’ve picked up. I keep seeing the missed call.",
        "I feel guilty sitting down when Mum never did."
      ],
      "nearMisses": [
        {
          "text": "I’m just a rotten person.",
          "why": "A verdict on the self: shame."
        },
        {
          "text": "He pleaded guilty in the end.",
          "why": "A court’s word, and another person’s."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "remorse"
        },
        {
          "scheme": "ISEAR",
          "code": "guilt"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": null,
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328.",
        "Tangney JP, Dearing RL (2002). Shame and Guilt. Guilford Press."
      ]
    },
    {
      "key": "feeling.hurt",
      "parent": "feeling",
      "label": "feeling, hurt",
      "kind": "client",
      "side": "neutral",
      "definition": "Hurt, rejection, being left out or let down, loneliness.",
      "presentWhen": [
        "Says they are or were hurt, rejected, left out, betrayed, unwanted, lonely."
      ],
      "notWhen": [
        "Bodily injury.",
        "Being alone, told as a fact."
      ],
      "examples": [
        "They’d all gone without me. I saw the pictures.",
        "It stung, that she told him before she told me.",
        "It’s lonely, being the only one on the crew who doesn’t drink."
      ],
      "nearMisses": [
        {
          "text": "I hurt my back on the site.",
          "why": "An injury."
        },
        {
          "text": "I live on my own.",
          "why": "A fact."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "no label of its own; sadness and disappointment in part"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": null,
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054."
      ]
    },
    {
      "key": "feeling.overwhelm",
      "parent": "feeling",
      "label": "feeling, overwhelm",
      "kind": "client",
      "side": "neutral",
      "definition": "Stress, pressure, exhaustion, too much at once.",
      "presentWhen": [
        "Says they are or were stressed, overwhelmed, exhausted, burnt out, at the end of their rope."
      ],
      "notWhen": [
        "Tired from a late night, and no more.",
        "A list of duties with no feeling in it."
      ],
      "examples": [
        "There’s the essay and the shifts and my brother’s court thing and I just, I can’t, it’s too much.",
        "I’m running on nothing. I sit in the car because it’s the only quiet.",
        "By Thursday I’m done, like, there’s no one left in here."
      ],
      "nearMisses": [
        {
          "text": "I’ve got three essays due and two shifts.",
          "why": "Duties, told as facts."
        },
        {
          "text": "I was up late watching the match, so I’m a bit tired.",
          "why": "Tired from a late night."
        }
      ],
      "counterparts": [],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.9,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          10,
          10
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 10 turns in the first reading and 10 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": []
    },
    {
      "key": "feeling.joy",
      "parent": "feeling",
      "label": "feeling, joy",
      "kind": "client",
      "side": "neutral",
      "definition": "A good feeling of the client’s own: joy, relief, pride, hope, gratitude, love, calm.",
      "presentWhen": [
        "Says they are or were happy, relieved, proud, hopeful, grateful, touched, at peace."
      ],
      "notWhen": [
        "“Fine”, “good” as an answer to a greeting.",
        "A strength told without a feeling: strength."
      ],
      "examples": [
        "I got the keys, and I just stood in the empty room grinning.",
        "Honestly? Relief. Like I’d put down shopping bags.",
        "I was proud of him, and, you know, a bit proud of me."
      ],
      "nearMisses": [
        {
          "text": "I’m good, thanks, you?",
          "why": "A greeting."
        },
        {
          "text": "I passed all four.",
          "why": "A success with no feeling in the words: strength, perhaps."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "joy, relief, pride, optimism, gratitude, love, amusement, excitement, admiration in part"
        },
        {
          "scheme": "ISEAR",
          "code": "joy"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.84,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          14,
          17
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 14 turns in the first reading and 17 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054.",
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328."
      ]
    },
    {
      "key": "feeling.other",
      "parent": "feeling",
      "label": "feeling, other",
      "kind": "client",
      "side": "neutral",
      "definition": "A feeling of the client’s own that none of the other kinds holds.",
      "presentWhen": [
        "Confusion, surprise, numbness, envy, jealousy, boredom, longing."
      ],
      "notWhen": [
        "Any kind that has its own code."
      ],
      "examples": [
        "I felt nothing. Not sad, not glad, just, like, cotton wool.",
        "I was jealous, if I’m honest, of a two-year-old.",
        "It threw me. I didn’t know what to feel."
      ],
      "nearMisses": [
        {
          "text": "I’m confused about which form to fill in.",
          "why": "Does not understand a form."
        },
        {
          "text": "I was scared and confused.",
          "why": "Fear has its own code; confusion beside it only where it is a feeling of its own."
        }
      ],
      "counterparts": [
        {
          "scheme": "GoEmotions",
          "code": "confusion, surprise, desire, curiosity, embarrassment in part"
        }
      ],
      "colour": "feeling-4",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.67,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          3,
          3
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 3 turns in the first reading and 3 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Demszky D, Movshovitz-Attias D, Ko J, Cowen A, Nemade G, Ravi S (2020). GoEmotions: a dataset of fine-grained emotions. ACL 2020, 4040–4054."
      ]
    },
    {
      "key": "shame",
      "label": "shame",
      "kind": "client",
      "side": "neutral",
      "definition": "The self is bad, weak, unworthy or exposed, or must be hidden from others’ eyes.",
      "presentWhen": [
        "A verdict on the self as bad, weak, disgusting, a burden, not worth it.",
        "Hides, covers, can’t look at somebody, or dreads being seen.",
        "Fears what others would think of them."
      ],
      "notWhen": [
        "Guilt over one act, with no verdict on the self.",
        "Shy or private, and content to be so.",
        "Somebody else ought to be ashamed."
      ],
      "examples": [
        "I wear long sleeves so no one at the mosque asks.",
        "If they knew who I really am they wouldn’t let me near the kids.",
        "I couldn’t look the lads in the eye after. I just felt, um, small.",
        "I just want to, like, disappear when she says well done, because she doesn’t know.",
        "First one in the family at college and I’m the one who’s failing. I haven’t been home since October."
      ],
      "nearMisses": [
        {
          "text": "I feel bad that I snapped at him on Tuesday.",
          "why": "Guilt over one act."
        },
        {
          "text": "She should be ashamed of herself.",
          "why": "About somebody else."
        },
        {
          "text": "I don’t really talk about work at home.",
          "why": "Private; nothing in the words says why."
        }
      ],
      "counterparts": [
        {
          "scheme": "ISEAR",
          "code": "shame"
        },
        {
          "scheme": "GoEmotions",
          "code": "embarrassment, in part"
        }
      ],
      "colour": "shame",
      "shortcut": "s",
      "young": false,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.57,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          3,
          4
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 3 turns in the first reading and 4 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Scherer KR, Wallbott HG (1994). Evidence for universality and cultural variation of differential emotion response patterning. Journal of Personality and Social Psychology 66:310–328.",
        "Tangney JP, Dearing RL (2002). Shame and Guilt. Guilford Press.",
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2."
      ]
    },
    {
      "key": "inner-critic",
      "label": "inner critic",
      "kind": "client",
      "side": "neutral",
      "definition": "The client attacks or drives the self.",
      "presentWhen": [
        "Insults the self, scolds the self, compares the self downwards.",
        "“I should be…”, “I need to be better”, “I have to be doing something”, as a whip."
      ],
      "notWhen": [
        "A plain wish or a plan to change.",
        "Somebody else’s criticism, told and not taken over.",
        "A fair look at a mistake."
      ],
      "examples": [
        "I should be over this by now. What’s wrong with me?",
        "Idiot. I’m such an idiot, every time.",
        "I need to be doing more, even when I’m off I need to be, like, earning the day.",
        "Other people have real problems. I’m just weak, that’s all it is.",
        "I keep going, come on, man up, get on with it."
      ],
      "nearMisses": [
        {
          "text": "I’d like to get better at listening.",
          "why": "A plain wish."
        },
        {
          "text": "My coach says I’m lazy.",
          "why": "Somebody else’s voice, not taken over."
        },
        {
          "text": "I got the dates wrong, so I’ll ring them.",
          "why": "A fair look at a mistake, and a plan."
        }
      ],
      "counterparts": [
        {
          "scheme": "Neff SCS (self-report)",
          "code": "self-judgment"
        },
        {
          "scheme": "Gilbert FSCRS (self-report)",
          "code": "inadequate self, hated self"
        }
      ],
      "colour": "inner-critic",
      "shortcut": "k",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.8,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          3,
          2
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 3 turns in the first reading and 2 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2.",
        "Gilbert P, Clarke M, Hempel S, Miles JNV, Irons C (2004). Criticizing and reassuring oneself: an exploration of forms, styles and reasons in female students. British Journal of Clinical Psychology 43:31–50.",
        "Neff KD (2003). The development and validation of a scale to measure self-compassion. Self and Identity 2:223–250."
      ]
    },
    {
      "key": "self-compassion",
      "label": "self-compassion",
      "kind": "client",
      "side": "neutral",
      "definition": "The client is kind, patient or understanding towards themselves, sees that others struggle too, or lets a feeling be.",
      "presentWhen": [
        "Speaks to or of the self as to a friend.",
        "Sees their own trouble as part of being human.",
        "Lets a feeling be there without fighting it or drowning in it."
      ],
      "notWhen": [
        "An excuse, or denial: “it wasn’t my fault, so whatever”.",
        "Pride in an achievement: strength.",
        "Treats: “I deserve a drink”."
      ],
      "examples": [
        "I was nineteen. I didn’t know. I can’t really hate her for that, the girl I was.",
        "I just let myself cry a bit, and it was all right, actually.",
        "I guess half the ward is lying awake like me. So I told myself, okay, love, go gently.",
        "I was about to call myself lazy, and then I thought, no, you’re just tired. You’re allowed to be tired."
      ],
      "nearMisses": [
        {
          "text": "It’s not my problem what they think, I did nothing wrong.",
          "why": "Pushes it away; no kindness towards the self."
        },
        {
          "text": "I deserve a few beers after a week like that.",
          "why": "A treat as a reason."
        },
        {
          "text": "I did it, I actually ran the whole thing.",
          "why": "An achievement: strength."
        }
      ],
      "counterparts": [
        {
          "scheme": "Neff SCS (self-report)",
          "code": "self-kindness, common humanity, mindfulness"
        }
      ],
      "colour": "self-compassion",
      "shortcut": "y",
      "young": true,
      "agreement": null,
      "sources": [
        "Neff KD (2003). The development and validation of a scale to measure self-compassion. Self and Identity 2:223–250.",
        "Blum JD (2022). The value of compassion in the psychotherapeutic encounter. Asia-Pacific Chiropractic Journal 3.2."
      ]
    },
    {
      "key": "strength",
      "label": "strength",
      "kind": "client",
      "side": "neutral",
      "definition": "The client speaks of their own capacity, success, value, hope or resolve.",
      "presentWhen": [
        "Says what they managed, can do, stand for, or will not give up.",
        "Says that they believe it can get better through what they do."
      ],
      "notWhen": [
        "A yes to the therapist’s praise.",
        "A plain plan, with no confidence or value in it."
      ],
      "examples": [
        "I rang the clinic myself. First time I’ve ever done that without my mum.",
        "I’m stubborn, you know, I don’t let my kids down. That’s one thing.",
        "I think I can actually do this, um, one shift at a time.",
        "My mum cleaned offices at night so I could study. I’ve got that in me too, I know I have."
      ],
      "nearMisses": [
        {
          "text": "Yeah, I suppose so.",
          "why": "A yes to praise."
        },
        {
          "text": "I’m going to the bank on Monday.",
          "why": "A plan."
        }
      ],
      "counterparts": [],
      "colour": "ink-2",
      "shortcut": "t",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.81,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          28,
          26
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 28 turns in the first reading and 26 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Flückiger C, Grosse Holtforth M (2008). Focusing the therapist’s attention on the patient’s strengths: a preliminary study to foster a mechanism of change in outpatient psychotherapy. Journal of Clinical Psychology 64:876–890."
      ]
    },
    {
      "key": "inner-experience",
      "label": "inner experience",
      "kind": "client",
      "side": "neutral",
      "definition": "The client speaks from inside: feelings, meanings, values or conflicts are explored, and not only reported.",
      "presentWhen": [
        "Looks for words for what is going on inside.",
        "Finds a meaning, a link, a conflict, something new about themselves."
      ],
      "notWhen": [
        "Facts, events and opinions on others.",
        "A feeling named in passing, in a report."
      ],
      "examples": [
        "It’s weird, it’s like, when he’s kind to me I get more scared. As if I’m waiting for the bill.",
        "Part of me wants to go home, and part of me… if I go home, then it’s true that I couldn’t do it.",
        "I think I drink so that the house isn’t so loud with her not being in it.",
        "When you said that, something kind of, um, dropped. Like I’ve been holding my stomach in for a year."
      ],
      "nearMisses": [
        {
          "text": "So then he drove off and I got the bus.",
          "why": "Events."
        },
        {
          "text": "I was annoyed, anyway, then we went to the shops.",
          "why": "A feeling in passing, in a report."
        },
        {
          "text": "People these days don’t care about anything.",
          "why": "An opinion on others."
        }
      ],
      "counterparts": [
        {
          "scheme": "Experiencing Scale",
          "code": "stages 4 and above, coarsened to present or not"
        }
      ],
      "colour": "ink-2",
      "shortcut": "x",
      "young": true,
      "agreement": {
        "statistic": "Cohen kappa",
        "value": 0.71,
        "between": "two readings by a language model",
        "turns": 1241,
        "positives": [
          14,
          14
        ],
        "source": "Silver codes, 27 AnnoMI sessions read twice; the code stood on 14 turns in the first reading and 14 in the second. The same kind of reader twice: how stable, not how right"
      },
      "sources": [
        "Klein MH, Mathieu PL, Gendlin ET, Kiesler DJ (1969). The Experiencing Scale: A Research and Training Manual. Wisconsin Psychiatric Institute."
      ]
    },
    {
      "key": "change-talk",
      "label": "change talk",
      "kind": "client",
      "side": "neutral",
      "definition": "The client speaks towards a change that the session is about.",
      "presentWhen": [
        "Wish, ability, reason or need for the change; readiness, a commitment, a step taken."
      ],
      "notWhen": [
        "Change in somebody else.",
        "A change that the session is not about."
      ],
      "examples": [
        "I don’t want my son to remember me like that.",
        "I tipped the last bottle down the sink on Sunday.",
        "I could probably, like, do weekdays without.",
        "I’m ready. I’ve told my wife, I’ve told the lads."
      ],
      "nearMisses": [
        {
          "text": "My girlfriend should stop as well.",
          "why": "Somebody else’s change."
        },
        {
          "text": "I’m thinking of changing my phone contract.",
          "why": "Not what the session is about."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Change Talk: desire, ability, reasons, need, commitment, taking steps"
        },
        {
          "scheme": "AnnoMI",
          "code": "client talk, change"
        }
      ],
      "colour": "ink-2",
      "shortcut": "b",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.5,
        "between": "experts",
        "turns": 212,
        "source": "AnnoMI, the seven sessions coded by ten experts: change talk against everything else; the three classes together are 0.47"
      },
      "sources": [
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181.",
        "Amrhein PC, Miller WR, Yahne CE, Palmer M, Fulcher L (2003). Client commitment language during motivational interviewing predicts drug use outcomes. Journal of Consulting and Clinical Psychology 71:862–878."
      ]
    },
    {
      "key": "sustain-talk",
      "label": "sustain talk",
      "kind": "client",
      "side": "neutral",
      "definition": "The client speaks away from a change that the session is about, or for things as they are.",
      "presentWhen": [
        "Wish, ability, reason or need for staying; a commitment to it; no problem seen."
      ],
      "notWhen": [
        "Against the therapist, with nothing about the change.",
        "How hard something is, with no word on changing."
      ],
      "examples": [
        "It’s the only thing that gets me to sleep, so, no, I’m not giving it up.",
        "I’ve tried stopping. I can’t, it’s just how I’m made.",
        "Everyone on my floor smokes. It’s not a big deal."
      ],
      "nearMisses": [
        {
          "text": "You ask a lot of questions.",
          "why": "About the therapist, not the change."
        },
        {
          "text": "It’s been a long week.",
          "why": "Hard, and nothing about a change."
        }
      ],
      "counterparts": [
        {
          "scheme": "MISC 2.5",
          "code": "Sustain Talk (counter change talk)"
        },
        {
          "scheme": "AnnoMI",
          "code": "client talk, sustain"
        }
      ],
      "colour": "ink-2",
      "shortcut": "j",
      "young": false,
      "agreement": {
        "statistic": "Fleiss kappa",
        "value": 0.5,
        "between": "experts",
        "turns": 212,
        "source": "AnnoMI, the seven sessions coded by ten experts: sustain talk against everything else; the three classes together are 0.47"
      },
      "sources": [
        "Houck JM, Moyers TB, Miller WR, Glynn LH, Hallgren KA (2010). Motivational Interviewing Skill Code (MISC) Version 2.5. University of New Mexico.",
        "Wu Z, Balloccu S, Kumar V, Helaoui R, Reiter E, Reforgiato Recupero D, Riboni D (2022). Anno-MI: a dataset of expert-annotated counselling dialogues. ICASSP 2022, 6177–6181.",
        "Amrhein PC, Miller WR, Yahne CE, Palmer M, Fulcher L (2003). Client commitment language during motivational interviewing predicts drug use outcomes. Journal of Consulting and Clinical Psychology 71:862–878."
      ]
    },
    {
      "key": "safety",
      "label": "safety",
      "kind": "client",
      "side": "neutral",
      "definition": "The words touch on wanting to die, harming oneself, being abused or in danger, or harming others. A pointer, never a screen: it misses, and its absence means nothing.",
      "presentWhen": [
        "Wishes to be dead, or not to wake up; thoughts of or plans for killing or hurting oneself.",
        "Is being hit, forced, threatened, followed, or lives in danger.",
        "Wants or plans to hurt somebody."
      ],
      "notWhen": [
        "A figure of speech: “this essay is killing me”.",
        "A death told as grief, with no wish to follow.",
        "A film or the news."
      ],
      "examples": [
        "Some nights I think it’d be easier for everyone if I just didn’t wake up.",
        "He had his hand round my neck. It was only, um, the once.",
        "I started cutting again, not deep.",
        "If he comes near my sister again I’ll kill him, I mean it, I’ve thought about how."
      ],
      "nearMisses": [
        {
          "text": "I nearly died laughing.",
          "why": "A figure of speech."
        },
        {
          "text": "My granddad died on the ward, in February.",
          "why": "A death, told; no danger in the words."
        }
      ],
      "counterparts": [],
      "colour": "ink",
      "shortcut": "z",
      "young": true,
      "agreement": null,
      "sources": [
        "Posner K, Brown GK, Stanley B, et al. (2011). The Columbia–Suicide Severity Rating Scale: initial validity and internal consistency findings from three multisite studies with adolescents and adults. American Journal of Psychiatry 168:1266–1277."
      ]
    }
  ]
}
