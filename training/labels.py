"""The names of what the coder says, in the order of its outputs. Everything else reads this order from here."""

MAIN = ["reflection", "question", "input", "other"]
TALK = ["change", "sustain", "neutral"]

# Presence heads (sigmoid), by who speaks. A kind under a parent is asked only where the parent is present.
THERAPIST = [
    "reflection", "question", "names-feeling", "validation", "affirmation", "holds-health", "autonomy",
    "asks-permission", "shares-impact", "self-disclosure", "information", "advice", "options", "goal-setting",
    "confrontation", "minimising", "facilitation",
]
CLIENT = [
    "feeling", "feeling.anger", "feeling.sadness", "feeling.fear", "feeling.guilt", "feeling.hurt",
    "feeling.overwhelm", "feeling.joy", "feeling.other", "shame", "inner-critic", "self-compassion",
    "strength", "inner-experience", "safety",
]
# Conditional heads: probability of the first kind given the parent.
KINDS = ["reflection.complex", "question.open"]
CONDITIONAL = {"reflection.complex": "reflection", "question.open": "question"}

BINARY = THERAPIST + CLIENT + KINDS
SIZE = len(MAIN) + len(TALK) + len(BINARY)

# Codes that AnnoMI's annotators give; all others on AnnoMI come from the silver reading.
HUMAN = ["reflection", "question", "information", "options", "goal-setting"] + KINDS
EXCERPTS_LACK = ["options", "goal-setting"]
ANNOMI_LACKS = ["facilitation"]
