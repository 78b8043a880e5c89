export type Place = { readonly coder: string; readonly at: number }

/** Every pair of coders once, in their order. */
export function pairsOf(coders: readonly string[]): (readonly [Place, Place])[] {
  const places = coders.map((coder, at) => ({ coder, at }))
  return places.flatMap((first) => places.slice(first.at + 1).map((second) => [first, second] as const))
}
