import { describe, expect, it } from 'vitest'
import { codedFrom, type Line, shortSession } from '../../../test/support/coded-lines.ts'
import { codeKeys } from '../../model/codebook.ts'
import { readTranscript } from '../../transcript/index.ts'
import { deidentified } from '../deidentified.ts'
import { convokitCorpus } from './convokit.ts'
import { longestSdisName, sdis, sdisName } from './sdis.ts'

const coded = codedFrom(shortSession, { id: 'a1', labels: { C: 'Ash' } })

describe('SDIS', () => {
  it('gives every code a name of its own that GSEQ can read', () => {
    const names = codeKeys.map(sdisName)
    expect(new Set(names).size).toBe(codeKeys.length)
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/)
      expect(name.length).toBeLessThanOrEqual(longestSdisName)
    }
  })

  it('writes one code a turn, sessions ended by a slash', () => {
    const [head, ...lines] = sdis([coded, { ...coded, session: { ...coded.session, id: 'b/2;' } }]).split('\n')
    expect(head).toBe('Event (tReflection tQuestion tInput tOther cChange cSustain cNeutral other);')
    expect(lines).toEqual([
      '<a1>',
      'tOther cNeutral tOther cNeutral tOther cNeutral tOther cNeutral tOther cNeutral tOther /',
      '<b 2>',
      'tOther cNeutral tOther cNeutral tOther cNeutral tOther cNeutral tOther cNeutral tOther /',
      '',
    ])
  })

  it('writes every code of a turn beside its speaker, an event a turn', () => {
    const text = sdis(coded, 'multievent').replaceAll('\n', ' ')
    expect(text).toContain(
      'therapist namesFeeling reflection validation. client innerExperience. therapist questionOpen.',
    )
    expect(text.match(/\./g)).toHaveLength(shortSession.length)
  })

  it('uses only what it declares, and nothing that was said', () => {
    for (const kind of ['event', 'multievent'] as const) {
      const [head = '', ...lines] = sdis(coded, kind).split(';\n')
      const declared = new Set(head.replace(/^\w+ \(|\)$/g, '').split(' '))
      const used = lines
        .join(' ')
        .replace(/<[^>]*>|[./]/g, ' ')
        .split(/\s+/)
        .filter(Boolean)
      for (const name of used) expect(declared).toContain(name)
    }
  })
})

describe('a ConvoKit corpus', () => {
  const corpus = convokitCorpus([coded, { ...coded, session: { ...coded.session, id: 'b2' } }])
  const utterances = corpus['utterances.jsonl']
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  it('has an utterance for each turn, replying to the one before, in its conversation', () => {
    expect(utterances).toHaveLength(shortSession.length * 2)
    expect(new Set(utterances.map(({ id }) => id)).size).toBe(utterances.length)
    expect(utterances[6]).toEqual({
      id: 'a1-6',
      conversation_id: 'a1-0',
      text: shortSession[6]?.says,
      speaker: 'a1-s1',
      meta: {
        role: 'therapist',
        end: 70,
        main: 'other',
        talk: null,
        codes: ['names-feeling', 'reflection', 'validation'],
        probabilities: [0.92, 0.88, 0.86],
      },
      'reply-to': 'a1-5',
      timestamp: 64,
      vectors: [],
    })
    expect(utterances.filter((one) => one['reply-to'] === null).map(({ id }) => id)).toEqual(['a1-0', 'b2-0'])
  })

  it('knows every speaker and conversation that is named', () => {
    const speakers = Object.keys(JSON.parse(corpus['speakers.json']))
    const conversations = Object.keys(JSON.parse(corpus['conversations.json']))
    for (const { speaker, conversation_id } of utterances) {
      expect(speakers).toContain(speaker)
      expect(conversations).toContain(conversation_id)
    }
  })

  it('counts turns where times are not known', () => {
    const untimed = codedFrom(shortSession.map(({ at, ...line }): Line => line))
    const lines = convokitCorpus(untimed)['utterances.jsonl'].trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).timestamp)).toEqual(shortSession.map((_, at) => at))
  })

  it('comes back as the same turns through the reader of transcripts', async () => {
    const bytes = new TextEncoder().encode(convokitCorpus(coded)['utterances.jsonl'])
    const { value, issues } = await readTranscript(bytes, { id: 'again', fileName: 'utterances.jsonl' })
    expect(value?.turns.map(({ role, text, start, end }) => [role, text, start, end])).toEqual(
      coded.session.turns.map(({ role, text, start, end }) => [role, text, start, end]),
    )
    expect(coded.session.turns[1]?.start).toBeGreaterThan(0)
    expect(issues).toEqual([])
  })

  it('holds no words and no names when they were left out', () => {
    const files = Object.values(convokitCorpus(deidentified(coded))).join('')
    for (const word of ['Ash', 'spring', 'sister']) expect(files).not.toContain(word)
  })
})
