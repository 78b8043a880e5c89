/** An evaluation as tables: the same rows for the terminal and for the card. */
import type { CodeFigures, CodeRow } from './code-figures.ts'
import type { Evaluation } from './evaluation.ts'
import { referenceFigures } from './reference-figures.ts'
import type { Figure, Head } from './single-labels.ts'

export type Table = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly string[][] }

export function tablesOf(evaluation: Evaluation): Table[] {
  return [
    singleTable(evaluation),
    tenRaterTable(evaluation, 'main'),
    tenRaterTable(evaluation, 'talk'),
    yardstickTable(evaluation),
    codesTable(evaluation),
    adviceTable(evaluation),
    calibrationRows(evaluation),
    riskTable(evaluation),
    robustnessTable(evaluation),
    evidenceTable(evaluation),
  ]
}

function singleTable({ heads }: Evaluation): Table {
  const { main, talk } = heads
  const references = referenceFigures.map((row) => [row.what, points(row.main), '', points(row.talk), ''])
  return {
    title: `Single labels, AnnoMI’s test sessions (${main.test.turns} therapist and ${talk.test.turns} client turns): macro-F1 and kappa`,
    columns: ['', 'main F1', 'main kappa', 'talk F1', 'talk kappa'],
    rows: [
      ['Regard', ...[main.test.macroF1, main.test.kappa, talk.test.macroF1, talk.test.kappa].map(withInterval)],
      ...references,
      [
        'one expert against the majority of nine (ten-rater sessions)',
        points(main.tenRaters.meanExpert.macroF1),
        points(main.tenRaters.meanExpert.kappa),
        points(talk.tenRaters.meanExpert.macroF1),
        points(talk.tenRaters.meanExpert.kappa),
      ],
      [
        'Regard against the majority of ten (ten-rater sessions)',
        ...[
          main.tenRaters.againstTen.macroF1,
          main.tenRaters.againstTen.kappa,
          talk.tenRaters.againstTen.macroF1,
          talk.tenRaters.againstTen.kappa,
        ].map(withInterval),
      ],
      ['F1 of each value', each(main.test.each), '', each(talk.test.each), ''],
    ],
  }
}

function tenRaterTable({ heads }: Evaluation, head: Head): Table {
  const { rows, meanExpert, turns } = heads[head].tenRaters
  return {
    title: `${head}: each against the majority of the nine others (seven ten-rater sessions, ${turns} turns)`,
    columns: ['', 'macro-F1', 'kappa'],
    rows: [...rows.slice(0, 10), meanExpert, ...rows.slice(10)].map((row) => [
      row.who,
      points(row.macroF1),
      points(row.kappa),
    ]),
  }
}

function yardstickTable({ heads }: Evaluation): Table {
  const row = (what: string, key: keyof Evaluation['heads']['main']['oneAnnotator']) => {
    const { main, talk } = { main: heads.main.oneAnnotator[key], talk: heads.talk.oneAnnotator[key] }
    return [what, ...[main.macroF1, main.kappa, talk.macroF1, talk.kappa].map(withInterval)]
  }
  return {
    title: 'The test sessions that one annotator coded: both yardsticks',
    columns: ['', 'main F1', 'main kappa', 'talk F1', 'talk kappa'],
    rows: [
      row('Regard and the annotator', 'coderAndHuman'),
      row('Regard and the second reading', 'coderAndSecond'),
      row('the second reading and the annotator', 'secondAndHuman'),
    ],
  }
}

function codesTable({ codes, silver }: Evaluation): Table {
  const ofSource = (figures: CodeFigures | undefined): string[] =>
    figures === undefined || figures.positives === 0
      ? [figures === undefined ? 'not coded there' : '0', '', '', '', '']
      : [
          String(figures.positives),
          points(figures.precision),
          points(figures.recall),
          points(figures.f1),
          figures.kappa ? withInterval(figures.kappa) : '',
        ]
  const cells = (row: CodeRow): string[] => [
    `${row.code}${row.young ? ' °' : ''}`,
    row.gold,
    ...ofSource(row.annomi),
    ...ofSource(row.excerpts),
    row.measurable ? withInterval(row.both.kappa ?? { value: 0 }) : 'not measurable yet',
    points(row.both.auc),
  ]
  const least = silver.least ? `; least ${points(silver.least.kappa)} (${silver.least.code})` : ''
  return {
    title: `Codes on test (n: positives; silver codes that can be measured: ${silver.codes}, mean kappa ${points(silver.mean)}${least})`,
    columns: [
      'code',
      'gold',
      ...['n', 'P', 'R', 'F1', 'kappa'].map((name) => `AnnoMI ${name}`),
      ...['n', 'P', 'R', 'F1', 'kappa'].map((name) => `excerpts ${name}`),
      'both kappa',
      'AUC',
    ],
    rows: codes.map(cells),
  }
}

function adviceTable({ adviceByAnnotators: advice }: Evaluation): Table {
  return {
    title: '`advice` has two sources: the silver reading is taken as gold above; against AnnoMI’s annotators it is',
    columns: ['n', 'P', 'R', 'F1', 'kappa'],
    rows: [
      [
        String(advice.positives),
        points(advice.precision),
        points(advice.recall),
        points(advice.f1),
        advice.kappa ? withInterval(advice.kappa) : '',
      ],
    ],
  }
}

function calibrationRows({ calibration }: Evaluation): Table {
  return {
    title: 'Calibration and abstention, codes with 50 positives or more (error: share wrong among the surest turns)',
    columns: ['code', 'n', 'Brier skill', 'calibration error', ...coverageColumns],
    rows: calibration.map((row) => [
      row.code,
      String(row.positives),
      points(row.brierSkill),
      points(row.calibrationError),
      ...row.risk.map(points),
    ]),
  }
}

function riskTable({ heads }: Evaluation): Table {
  return {
    title: 'Single labels: the share that differs from the annotators, among the surest turns',
    columns: ['', ...coverageColumns],
    rows: [
      ['main', ...heads.main.risk.map(points)],
      ['talk', ...heads.talk.risk.map(points)],
    ],
  }
}

function robustnessTable({ robustness }: Evaluation): Table {
  return {
    title: 'What recordings do, simulated on the test sessions',
    columns: ['', 'main F1', 'talk F1', 'silver codes, mean kappa'],
    rows: robustness.map((row) => [row.what, points(row.main), points(row.talk), points(row.silverKappa)]),
  }
}

function evidenceTable({ evidence }: Evaluation): Table {
  return {
    title: `Evidence: how far the probability falls when the named span is deleted (${evidence.spans} asserted codes)`,
    columns: ['', 'mean fall'],
    rows: [
      ['the named span', points(evidence.fallOfSpan)],
      ['as many words elsewhere in the turn', points(evidence.fallOfRandom)],
      [
        'difference',
        withInterval({ value: evidence.difference, ...(evidence.interval ? { interval: evidence.interval } : {}) }),
      ],
      ['share of spans that cost more', points(evidence.better)],
    ],
  }
}

const coverageColumns = ['all', 'surest 90 %', 'surest 80 %', 'surest 50 %']

export function points(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

function withInterval({ value, interval }: Figure): string {
  return interval ? `${points(value)} [${points(interval.low)}, ${points(interval.high)}]` : points(value)
}

function each(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${points(value)}`)
    .join(', ')
}

export function asText({ title, columns, rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [title, line(columns), ...rows.map(line), ''].join('\n')
}

export function asMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
