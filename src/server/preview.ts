import { minutesOf, readTranscript } from '../app/index.ts'
import { wordCountOf } from '../model/words.ts'
import type { ImportPreview } from './api.ts'
import type { HeldImport } from './imports.ts'

const linesShown = 2
/** A line with so many words says something about who speaks. */
const fewWords = 5
const longestLine = 240

/** What would be kept of a file, and who seems to speak. `id`: under which the file is held. */
export async function previewOf(file: HeldImport, hold: (file: HeldImport) => string): Promise<ImportPreview> {
  const { value: session, issues } = await readTranscript(file.bytes, { id: 'preview', fileName: file.fileName })
  if (!session) {
    const nothing = { title: '', language: '', turns: 0, minutes: null, speakers: [] }
    return { importId: null, ...nothing, issues: [...issues] }
  }
  const speakers = session.speakers.map(({ id, label, role }) => {
    const turns = session.turns.filter((turn) => turn.speaker === id)
    const telling = [...turns.filter((turn) => wordCountOf(turn) >= fewWords), ...turns]
    const lines = [...new Set(telling)].slice(0, linesShown).map(({ text }) => shortened(text))
    return { label, role, turns: turns.length, words: turns.reduce((sum, turn) => sum + wordCountOf(turn), 0), lines }
  })
  return {
    importId: hold(file),
    title: session.title,
    language: session.language,
    turns: session.turns.length,
    minutes: minutesOf(session.turns),
    speakers,
    issues: [...issues],
  }
}

function shortened(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine).trimEnd()}…`
}
