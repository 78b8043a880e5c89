/** A source of numbers in [0, 1), evenly spread. Always handed in, so that a result can be made again. */
export type Random = () => number

/**
 * Pseudo-random numbers in [0, 1) that are the same on every machine for the same seed; 32 bits of resolution.
 * Generator: sfc32 (Doty-Humphrey, PractRand), its state filled by splitmix32 from the seed's 32 low bits.
 * For resampling only, never for keys.
 */
export function seededRandom(seed: number): Random {
  let filler = seed | 0
  const fill = (): number => {
    filler = (filler + 0x9e3779b9) | 0
    let mixed = filler ^ (filler >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = fill()
  let b = fill()
  let c = fill()
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return () => next() / 4_294_967_296
}

/** A whole number from 0 to `below` − 1, each as likely. */
export function randomInteger(random: Random, below: number): number {
  return Math.floor(random() * below)
}

/** A number from the standard normal distribution. Source: Box & Muller 1958, one number from two draws. */
export function randomNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
