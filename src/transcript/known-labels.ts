import type { LabelledLine } from './label-candidate.ts'
import { isNoteLabel } from './note-line.ts'
import { speakerKey } from './reading.ts'
import { isPersonWord, labelWords } from './role-words.ts'

/** Words that begin sentences and headings, and name nobody: `So: …`, `Here's the thing: …`, `Date: …`, `Homework: …`. */
const noNames = new Set(
  `a about actually again ah all also although always am an and another answer any anyway are as at back basically because
  been before but by can clear come could day did do does done dont each either else even ever every everything exactly
  example fact feel feels fine first for from funny get getting go going good got great had has have he her here him his
  honestly how however i if im in instead into is it its just kind know last later least less let like little look made
  make maybe me mean means meaning mm mostly my myself never next no nope not nothing now of off oh ok okay on once one
  only or other our out over part plus point probably problem question quote rather really reason right said same say
  says second see she should simple since so some something sometimes sorry still such sure tell than thank thanks that
  the their them then there these they thing things think third this those though thought three through to today told
  too true truth two uh um until up us very wait was way we well went were what when where whether which while who why
  wish with without wonder would wow yeah yes yet you your yourself
  monday tuesday wednesday thursday friday saturday sunday january february march july august september october november
  december agenda appendix assignment audio chapter client-id comment confidential contact copyright date description disclaimer
  duration email example file goal goals handout homework http https id kind language length link location moderator-note
  note notes number page part place plan recorded recording reference session source step subject summary task time title
  topic transcribed transcript transcription transcriptionist url version video warning week`.split(/\s+/),
)

type Use = { count: number; named: boolean; marked: boolean }

/**
 * The labels of a file, decided over all its lines, so that a colon inside a sentence makes no speaker. A label is one
 * when it says what a person is (`Therapist`, `T`, `Speaker 2`), or when it is written as a name and comes again. A name
 * that comes once is one only where every line has its label, or where no two speakers are known otherwise.
 * Returns the keys of `speakerKey`.
 */
export function knownLabels(lines: readonly LabelledLine[]): ReadonlySet<string> {
  const uses = new Map<string, Use>()
  let candidates = 0
  for (const { label, separator } of lines) {
    if (label === undefined) continue
    const key = speakerKey(label)
    const use = uses.get(key) ?? { count: 0, named: false, marked: false }
    use.count += 1
    use.named ||= isWrittenAsName(label)
    use.marked ||= separator === 'colon' || separator === 'clock'
    uses.set(key, use)
    candidates += 1
  }
  const known = new Set<string>()
  const unsettled: [string, Use][] = []
  for (const [key, use] of uses) {
    if (isNoteLabel(key)) continue
    if (isPersonWord(key)) known.add(key)
    else if (couldBeName(key)) unsettled.push([key, use])
  }
  for (const [key, use] of unsettled) if (use.named && use.count > 1) known.add(key)
  const everyLine = candidates === lines.length
  const enough = known.size >= 2
  const open = unsettled.filter(([key]) => !known.has(key))
  if (everyLine || !enough) for (const [key, use] of open) if (use.named && use.marked) known.add(key)
  // A transcript all in small letters: names are labels where they open most of the lines.
  if (known.size < 2) {
    const again = open.filter(([, use]) => use.count > 1 && use.marked)
    const opened = again.reduce((sum, [, use]) => sum + use.count, 0)
    if (again.length <= 6 && opened > lines.length * 0.5) for (const [key] of again) known.add(key)
  }
  return known
}

/** True for what is written as a name and holds no word that begins sentences and headings: `PhD`, `Anna Berg`. */
export function looksLikeName(label: string): boolean {
  return isWrittenAsName(label) && couldBeName(speakerKey(label))
}

function couldBeName(key: string): boolean {
  const words = labelWords(key)
  return words.length > 0 && words.length <= 5 && !words.some((word) => noNames.has(word))
}

/**
 * Every word begins with a capital letter or is a number or a small link (`de`, `van`): `Dr Lee`, `ANNA B`, `Ms. de Vries`.
 * Signs without letters, such as emoji, stand beside a name and say nothing of it.
 */
function isWrittenAsName(label: string): boolean {
  return label
    .split(/[\s_]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .every(
      (word) =>
        /^[\p{So}\p{Sk}\p{Mn}\p{Cf}]*["([]?[\p{Lu}\p{Lo}]/u.test(word) ||
        /^\p{N}+$/u.test(word) ||
        /^(?:de|da|di|van|von|der|la|le|el|bin|al)$/.test(word),
    )
}
