/** What others reach, where it was not computed here. Figures of the experts themselves are computed (ten-raters.ts). */
export const referenceFigures = [
  {
    what: 'TF-IDF (1–3-grams, previous turn) and logistic regression, same test split',
    main: 0.709,
    talk: 0.549,
    source: 'measured for Regard',
  },
  { what: 'M3TCM (text, audio, context)', main: 0.83, talk: 0.66, source: 'arXiv 2404.03312; split not seen' },
] as const

/** Below this many positives a code cannot be judged. */
export const enoughPositives = 30
/** Below this many positives calibration cannot be judged. */
export const enoughForCalibration = 50
