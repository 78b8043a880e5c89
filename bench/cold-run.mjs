// One cold process: codes a file once with the shipped model, or with a majority-class coder that does all but inference.
// `once` leaves the warm run out; `coder` leaves moments and measures out as well. Prints seconds, the number of turns and the peak memory as JSON. Started by bench/coding.ts on the built package.
import { readFile } from 'node:fs/promises'

const began = performance.now()
const [, , path, kind] = process.argv
const { codeTranscript, loadCoder, readTranscript } = await import('../dist/index.js')

const majority = {
  coder: { kind: 'machine', id: 'majority', version: '0' },
  async code(session) {
    const of = (role, value) =>
      session.turns.filter((turn) => turn.role === role).map((turn) => ({ turn: turn.index, value, probability: 1 }))
    return {
      coder: this.coder,
      codebook: { id: 'regard', version: '1.0' },
      main: of('therapist', 'other'),
      talk: of('client', 'neutral'),
      codes: [],
      unsure: [],
    }
  },
  async close() {},
}

const coder = kind === 'majority' ? majority : await loadCoder()
const loaded = performance.now()
const bytes = await readFile(path)
const first = kind === 'coder' ? await coded() : await codeTranscript(bytes, { id: 'bench' }, coder)
const cold = performance.now()
if (kind !== 'once' && kind !== 'coder') await codeTranscript(bytes, { id: 'bench' }, coder)
const warm = performance.now()
process.stdout.write(
  JSON.stringify({
    turns: first.value?.session.turns.length ?? 0,
    load: (loaded - began) / 1000,
    cold: (cold - began) / 1000,
    warm: (warm - cold) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
await coder.close()

async function coded() {
  const { value: session } = await readTranscript(bytes, { id: 'bench' })
  await coder.code(session)
  return { value: { session } }
}
