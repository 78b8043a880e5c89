import type { CodeKey } from '../../model/codebook.ts'
import type { ClientTalk, MainBehaviour } from '../../model/coding.ts'
import type { Heads } from '../model-files.ts'
import { chooseShift } from './choose-shift.ts'
import type { HeadExample, Shift } from './shift-head.ts'

/** A turn that a person has judged: what the encoder made of it, and their word on each code that they judged. */
export type JudgedExample = {
  readonly vector: Float32Array
  readonly role: 'therapist' | 'client'
  readonly main?: MainBehaviour
  readonly talk?: ClientTalk
  /** Kinds stand with their parents: `reflection.complex` true means `reflection` true. Codes not judged are absent. */
  readonly codes: ReadonlyMap<CodeKey, boolean>
}

/** Under this many examples with the code, or without it, an output stays as it shipped. */
const fewest = 2

/**
 * A person's own heads: the shipped ones, refitted to the turns that they judged, on frozen vectors. `sessions`: the
 * judged turns of each session. An output moves only as far as what is learned from some sessions holds in the others
 * (chooseShift), and not with fewer than two examples of either kind; thresholds and calibration stay. The shipped heads
 * are not changed: to undo is to go back to them.
 */
export function refitHeads(shipped: Heads, sessions: readonly (readonly JudgedExample[])[]): Heads {
  const weights = [...shipped.weights]
  const biases = [...shipped.biases]
  const logit = (row: number, vector: Float32Array) => {
    let sum = shipped.biases[row] ?? 0
    shipped.weights[row]?.forEach((weight, i) => {
      sum += weight * (vector[i] ?? 0)
    })
    return sum
  }
  const put = (row: number, { weights: more, bias }: Shift, scale: number) => {
    weights[row] = (shipped.weights[row] ?? []).map((weight, i) => weight + (more[i] ?? 0) * scale)
    biases[row] = (shipped.biases[row] ?? 0) + bias * scale
  }

  const heard = (make: (example: JudgedExample) => HeadExample | undefined): HeadExample[][] =>
    sessions.map((session) => session.map(make).filter((example) => example !== undefined))

  const single = <T>(
    at: number,
    { values, temperature }: { values: readonly T[]; temperature: number },
    said: (example: JudgedExample) => T | undefined,
  ) => {
    const examples = heard((example) => {
      const value = said(example)
      if (value === undefined) return undefined
      const offsets = values.map((_, i) => logit(at + i, example.vector) / temperature)
      return { vector: example.vector, offsets, wanted: values.indexOf(value) }
    })
    if (new Set(examples.flat().map((example) => example.wanted)).size < 2) return
    chooseShift(examples, values.length)?.forEach((shift, i) => {
      put(at + i, shift, temperature)
    })
  }
  single(0, shipped.main, (example) => example.main)
  single(shipped.main.values.length, shipped.talk, (example) => example.talk)

  const present = (
    at: number,
    { slope, shift }: { slope: number; shift: number },
    said: (example: JudgedExample) => boolean | undefined,
  ) => {
    const examples = heard((example) => {
      const value = said(example)
      if (value === undefined) return undefined
      // Two classes, no and yes, that stand half as far on either side of nought: their softmax is the logistic.
      const half = (slope * logit(at, example.vector) + shift) / 2
      return { vector: example.vector, offsets: [-half, half], wanted: Number(value) }
    })
    const all = examples.flat()
    const yes = all.filter((example) => example.wanted === 1).length
    if (yes < fewest || all.length - yes < fewest) return
    const [no, more] = chooseShift(examples, 2) ?? []
    if (!no || !more) return
    put(
      at,
      { weights: more.weights.map((value, i) => value - (no.weights[i] ?? 0)), bias: more.bias - no.bias },
      1 / slope,
    )
  }
  const binaryAt = shipped.main.values.length + shipped.talk.values.length
  shipped.binary.forEach((output, i) => {
    present(binaryAt + i, output.calibration, (example) =>
      example.role === output.role ? example.codes.get(output.code) : undefined,
    )
  })
  shipped.kinds.forEach((output, i) => {
    present(binaryAt + shipped.binary.length + i, output.calibration, ({ codes }) =>
      codes.get(output.first) === true ? true : codes.get(output.second) === true ? false : undefined,
    )
  })
  return { ...shipped, version: `${shipped.version}+own`, weights, biases }
}
