/**
 * The visible list of words by which a turn of the client is pointed at, beside the coder: phrases as they are said, in
 * lower case. `a|b` stands for either word, a word with `?` may be absent; WHO and HOW stand for the words of the two
 * lists below. It points at talk that is about something else (a film, a saying), and it misses most of what people
 * mean: a pointer, never a screen.
 */
export const safetyWords: readonly string[] = [
  // Wishing to be dead, thinking of it or planning it.
  'kill|killing|killed myself',
  'end|ending my life',
  'end it all',
  'take|taking my own? life',
  'suicide|suicidal',
  'want|wanted|wanting to die',
  'want|wanted|wanting to be dead',
  'rather be dead',
  'wish i was|were dead',
  'wish i could|would just? die',
  'wish i was never born',
  "wish i'd|had never been born",
  "wish i hadn't been born",
  'better off dead',
  'better off without me',
  "better|easier for everyone|everybody|them if i wasn't|weren't here|around",
  "not|don't|didn't want|wanted to be here|alive|around anymore",
  "not|don't|didn't want|wanted to be here|alive|around any more",
  "not|don't|didn't want|wanted to live",
  "not|don't|didn't want|wanted to wake up",
  'no reason to live',
  'no point in? living',
  'not worth living',
  'tired of living',
  'tired of being alive',
  'not waking|wake up',
  "if|hope|wish i just? didn't|don't|wouldn't|never wake|woke up",
  'overdose|overdosed|overdosing',
  'all the|my|those pills|tablets',
  'hang|hanging|hanged|shoot|shooting|shot|drown|drowning myself',
  'jump|jumping off a|the bridge|roof|balcony',
  'jump|jumping|step|stepping|walk|walking in front of a|the',
  // Hurting oneself.
  'hurt|hurting|harm|harming|harmed|cut|cutting|burn|burning|burned myself',
  'self-harm|self-harming|self-harmed',
  'self harm|harming|harmed',
  'cutting again',
  // Being hurt, forced or threatened.
  'WHO HOW? HOW? hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|slapping me',
  'WHO HOW? HOW? punch|punches|punched|punching|kick|kicks|kicked|kicking me',
  'choke|chokes|choked|choking|strangle|strangled|strangling me',
  'was|been|got|being|getting hit|beaten|slapped|punched|kicked|choked by my? WHO|him|her|them',
  'hand|hands round|around|on my neck|throat',
  'rape|raped|raping|molested',
  'abused|abuses|abusing me',
  'sexually abused|assaulted',
  'forced|forces himself|herself on me',
  'touched|touching me when|while i was',
  'threatened|threatens|threatening me',
  'threatened|threatens|threatening to kill|hurt|hit|stab|shoot',
  "said|says|scared|afraid|terrified that? he'd|he'll|she'd|she'll|they'd|they'll kill|hurt me|us",
  'scared|afraid|terrified that? WHO will|would|might kill|hurt me|us',
  'follows|followed|following me home',
  'stalks|stalked|stalking me',
  // Hurting others.
  'kill|killing|stab|stabbing|shoot|shooting him|her|them|someone|somebody',
  'want|wanted|going|gonna|might to? hurt him|her|them|someone|somebody|people',
]

/** Who hurts: WHO in the list. */
export const safetyPeople =
  "he|she|they|he's|she's|they're|he'd|she'd|they'd|he'll|she'll|dad|daddy|father|mom|mum|mother|parents|husband|wife|boyfriend|girlfriend|partner|ex|brother|sister|son|daughter|stepdad|stepfather|stepmother|uncle|aunt|cousin|roommate|man|guy"

/** What may stand between: HOW in the list. */
export const safetyManners =
  'is|was|has|had|been|would|still|always|sometimes|just|then|even|once|really|actually|also|used|started|starts|keeps|kept|tried|to'

/** Sayings that hold words of the list and are about something else: they are passed over. The same notation. */
export const safetySayings: readonly string[] = [
  'hit|hits|hitting me up|that',
  'beat|beats|beating me at|to',
  'kick|kicked|kicks me off|out',
  "it|that|this|it'd|it'll|wouldn't would|will|could|might? kill him|her|them|someone|somebody",
  'kill|killing them with kindness',
  'kill|killing|killed myself laughing',
  'cut|cutting myself shaving|off|loose|short|some',
  'burn|burning|burned myself out',
  'shot|shoot|shooting myself in the foot',
  'drown|drowning myself in',
  "don't|didn't|not|never want|wanted|going|gonna to? hurt him|her|them|someone|somebody|people",
  'suicide squad',
]
