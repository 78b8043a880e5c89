/** What the columns of a table hold, by their place. */
export type Columns = {
  readonly text: number
  readonly speaker?: number
  readonly role?: number
  readonly start?: number
  readonly end?: number
  readonly session?: number
  /** Parts of a second in the times: 1000 where they are milliseconds. */
  readonly startUnit: number
  readonly endUnit: number
  readonly delimiter: string
  /** The places of columns with a name that says neither of these, nor a number of the row. */
  readonly unknown: readonly number[]
}

/** What numbers the rows says nothing that would be lost. */
const numbering = new Set('id index row line no nr number turn turnid utteranceid utteranceno cue segment'.split(' '))

const names = {
  text: 'text utterance utterancetext transcript transcription content speech message dialogue dialog words sentence said statement caption body turntext',
  speaker:
    'speaker speakername speakerid speakerlabel name who participant interlocutor person author talker user username voice',
  role: 'role speakerrole speakertype',
  start:
    'start starttime startsec startseconds starts startms begin begintime begins from onset timestamp time timein in tstart startsecs',
  end: 'end endtime endsec endseconds ends endms stop stoptime to offset timeout out tend endsecs finish',
  session: 'session sessionid transcriptid conversationid dialogueid dialogid videoid callid interviewid',
} as const

const known = Object.entries(names).flatMap(([column, list]) => list.split(' ').map((name) => [name, column] as const))

/** Reads the names in a first row; undefined where it names no text, or neither speaker nor role. */
export function columnsOf(cells: readonly string[], delimiter: string): Columns | undefined {
  const found = new Map<string, number>()
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''))
  for (const [name, column] of known) {
    const index = plain.indexOf(name)
    if (index >= 0 && !found.has(column)) found.set(column, index)
  }
  const text = found.get('text')
  const speaker = found.get('speaker')
  const role = found.get('role')
  if (text === undefined || (speaker === undefined && role === undefined)) return undefined
  const unit = (column: string) => (plain[found.get(column) ?? -1]?.endsWith('ms') ? 1000 : 1)
  const at = (column: 'start' | 'end' | 'session') => {
    const index = found.get(column)
    return index === undefined ? {} : { [column]: index }
  }
  return {
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
    ...at('start'),
    ...at('end'),
    ...at('session'),
    startUnit: unit('start'),
    endUnit: unit('end'),
    delimiter,
    unknown: plain.flatMap((name, index) =>
      name === '' || numbering.has(name) || [...found.values()].includes(index) ? [] : [index],
    ),
  }
}

/** The columns of a text whose first line names them, by whichever delimiter does. */
export function headerColumns(text: string): Columns | undefined {
  const first =
    text
      .replace(/^[\uFEFF\s]+/, '')
      .split('\n', 1)[0]
      ?.slice(0, 2000) ?? ''
  for (const delimiter of ['\t', ',', ';', '|']) {
    const cells = first.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    const columns = cells.length > 1 ? columnsOf(cells, delimiter) : undefined
    if (columns) return columns
  }
  return undefined
}
