/** The measures of the drawing, in its own units (the mock's: 992 wide, the ground at 100). */
export const geometry = {
  width: 992,
  height: 186,
  ribbonTop: 16,
  ribbonBottom: 164,
  ground: 100,
  /** Columns stand off the ground by this much on both sides, so that the line stays whole. */
  offGround: 1.5,
  /** A pause is never narrower, so that it can be seen. */
  minPause: 3,
  /** A turn is never narrower, so that it can be seen. */
  minColumn: 2.6,
  /** Height of a client's column: `minFeeling` for none, then as much for each code that is expected in the turn. */
  minFeeling: 1.5,
  perFeeling: 20,
  maxFeeling: 50,
  /** Length of one, two, and three or more codes of compassion. */
  compassion: [23, 38, 53],
  neutral: { top: 108, height: 2, inset: 0.5 },
  pressing: { top: 122, height: 9, width: 10 },
  judging: { top: 146, height: 5, width: 11 },
  /** The first mark stands this far over its column, each further one `markStep` higher. */
  markGap: 5,
  markStep: 9,
  axis: 180,
  bead: { met: 4.5, other: 4, target: 12 },
} as const
