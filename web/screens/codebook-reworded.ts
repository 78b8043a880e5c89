import type { Codebook } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'

/** The names of the codes that a person's copy says in other words than the codebook that ships. */
export function rewordedIn(copy: Codebook): readonly string[] {
  return copy.codes.filter((code) => !sameWords(code, definitionOf(code.key))).map(({ label }) => label)
}

type Worded = Pick<Codebook['codes'][number], 'definition' | 'presentWhen' | 'notWhen'>

function sameWords(a: Worded, b: Worded): boolean {
  const words = ({ definition, presentWhen, notWhen }: Worded) => JSON.stringify([definition, presentWhen, notWhen])
  return words(a) === words(b)
}
