import { describe, expect, it } from 'vitest'
import { issueCodesOf as codes, readText as read, readFixture } from '../../test/support/transcripts.ts'
import type { Session } from '../model/session.ts'
import { readTranscript } from './index.ts'

const said = (session: Session | undefined) => session?.turns.map(({ role, text }) => [role, text])
const roles = (session: Session | undefined) => session?.speakers.map(({ role }) => role)

describe('WebVTT', () => {
  it('reads labels in the text of cues, and joins the cues of one speaker with their times', async () => {
    const { value, issues } = await readFixture('zoom.vtt')
    expect(said(value)).toEqual([
      ['therapist', 'Good to see you. What would you like to start with today?'],
      [
        'client',
        "I don't know. It was a heavy week, honestly. Here's the thing: I told my sister, and she just went quiet.",
      ],
      ['therapist', 'It sounds like you were left alone with it, right when you had dared to say it.'],
    ])
    expect(value?.turns[1]).toMatchObject({
      start: 4.9,
      end: 15,
      segments: [
        { start: 4.9, end: 8.1 },
        { start: 11.4, end: 15 },
      ],
    })
    expect(codes({ issues })).toEqual(['speaker-guessed'])
  })

  it('reads voice tags, two voices in a cue, entities, and passes over notes and styles', async () => {
    const { value, issues } = await readFixture('teams.vtt')
    expect(said(value)).toEqual([
      ['therapist', 'How has it been since Tuesday & the call?'],
      ['client', 'Not good. I keep hearing her voice.'],
      ['therapist', 'That stays with you.'],
      ['client', 'All day long, yes.'],
    ])
    expect(value?.speakers.map(({ label }) => label)).toEqual(['Dr. Okafor', 'Petra N.'])
    expect(issues).toEqual([])
  })

  it('names the line of each time that cannot be, and keeps the words', async () => {
    const { value, issues } = await readFixture('broken-times.vtt')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['cue-times-overlap', 7],
      ['cue-time-inverted', 13],
      ['times-out-of-order', 19],
    ])
    expect(value?.turns.map(({ text }) => text)).toEqual([
      'How did you sleep this week?',
      'Not at all, I was up every night.',
      'Every night.',
      'Every single one.',
      'That is exhausting.',
      'It is.',
    ])
    expect(value?.turns.map(({ start }) => start)).toEqual([1, 4, 9, undefined, 15, undefined])
  })

  it('refuses a cue whose time is no time, and names its line', async () => {
    const { value, issues } = await read(
      'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Therapist>How was it?\n\n00:NaN --> NaN\n<v Client>Quiet.\n',
    )
    expect(value).toBeUndefined()
    expect(issues.map(({ code, line, severity }) => [code, line, severity])).toContainEqual([
      'cue-time-unreadable',
      6,
      'error',
    ])
  })

  it('leaves out the fewest times: one wrong hour does not cost the rest', async () => {
    const cue = (time: string, who: string) => `${time} --> ${time}\n<v ${who}>so it was\n\n`
    const times = ['00:01.000', '59:00.000', '00:03.000', '00:04.000', '00:05.000']
    const { value, issues } = await read(
      `WEBVTT\n\n${times.map((time, index) => cue(time, 'TC'.charAt(index % 2))).join('')}`,
    )
    expect(value?.turns.map(({ start }) => start)).toEqual([1, undefined, 3, 4, 5])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['times-out-of-order', 7]])
  })

  it('keeps words in angle brackets that are no tag', async () => {
    const { value } = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v T>a <inaudible> b <b>c</b> <3\n\n00:03.000 --> 00:04.000\n<v C>d\n',
    )
    expect(value?.turns[0]?.text).toBe('a <inaudible> b c <3')
  })
})

describe('SubRip', () => {
  it('carries a speaker on over cues without a label, and says so', async () => {
    const { value, issues } = await readFixture('otter.srt')
    expect(roles(value)).toEqual(['therapist', 'client'])
    expect(value?.turns.map(({ start, end }) => [start, end])).toEqual([
      [0, 3.48],
      [3.48, 9.9],
      [10.1, 12],
    ])
    expect(codes({ issues })).toEqual(['speaker-carried-on', 'speaker-guessed'])
  })

  it('refuses cues that do not say who speaks', async () => {
    const { value, issues } = await readFixture('whisper.srt')
    expect(value).toBeUndefined()
    expect(codes({ issues })).toEqual(['speaker-missing'])
  })
})

describe('plain text', () => {
  it('reads labels with hanging lines; a colon inside a sentence makes no speaker', async () => {
    const { value, issues } = await readFixture('labels.txt')
    expect(value?.turns.map(({ role }) => role)).toEqual(['therapist', 'client', 'therapist', 'client'])
    expect(value?.turns[0]?.text).toBe('Last time you said you wanted to look at the evenings. Is that still so?')
    expect(value?.turns[1]?.text).toContain('on and on. Homework: that list we made? I never wrote it.')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['line-not-understood', 1],
      ['speaker-carried-on', 7],
    ])
  })

  it('reads automatic transcription in small letters', async () => {
    const { value, issues } = await readFixture('asr.txt')
    expect(value?.turns.map(({ role }) => role)).toEqual([
      'therapist',
      'client',
      'therapist',
      'client',
      'therapist',
      'client',
    ])
    expect(value?.turns[1]?.text).toBe('um yeah so the thing is: i stopped going out and i just i dunno')
    expect(issues).toEqual([])
  })

  it('reads names with a time above each paragraph', async () => {
    const { value } = await readFixture('otter.txt')
    expect(value?.turns.map(({ role, start }) => [role, start])).toEqual([
      ['therapist', 3],
      ['client', 9],
      ['therapist', 31],
      ['client', 40],
    ])
  })

  it('keeps a third speaker, as neither, and says so', async () => {
    const { value, issues } = await readFixture('bracketed.txt')
    expect(roles(value)).toEqual(['therapist', 'client', 'other'])
    expect(value?.turns).toHaveLength(7)
    expect(codes({ issues })).toEqual(['speaker-other'])
  })

  it('keeps a note about the talk with the words, and says where it stands', async () => {
    const { value, issues } = await read(
      "Therapist: What now?\nClient: I don't know.\nNote: client cries\nTherapist: Stay. Note: long silence\nClient: note: I can’t",
    )
    expect(value?.turns.map(({ text }) => text)).toEqual([
      'What now?',
      "I don't know. Note: client cries",
      'Stay. Note: long silence',
      'note: I can’t',
    ])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['note-taken-as-said', 3],
      ['note-taken-as-said', 4],
    ])
    const cue = (at: number, text: string) => `\n00:0${at}.000 --> 00:0${at}.900\n${text}\n`
    const cues = await read(`WEBVTT\n${cue(1, 'T: What now?')}${cue(2, 'C: This.\nNote: cries')}${cue(3, 'T: Stay.')}`)
    expect(said(cues.value)).toEqual([
      ['therapist', 'What now?'],
      ['client', 'This. Note: cries'],
      ['therapist', 'Stay.'],
    ])
    expect(cues.issues.map(({ code, line }) => [code, line])).toEqual([['note-taken-as-said', 8]])
    const notes = await read("T: What now?\nTherapist's note: she cries\nC: This.\nTherapist's note: long silence")
    expect(roles(notes.value)).toEqual(['therapist', 'client'])
    expect(codes(notes)).toEqual(['note-taken-as-said', 'note-taken-as-said'])
  })

  it('says that a paragraph within a cue has no speaker of its own', async () => {
    const { value, issues } = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Therapist>Hello.\n\n00:03.000 --> 00:04.000\n<v Client>Bad.\n\n%% zz\nmore\n',
    )
    expect(value?.turns[1]?.text).toBe('Bad. %% zz more')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['speaker-carried-on', 9]])
  })

  it('takes a second label in all lines of a speaker over into the label', async () => {
    const text = 'Dr. Lee: PhD: How was it?\nAna: Well: bad.\nDr. Lee: PhD: Say more.\nAna: Well: no.'
    const { value, issues } = await read(text)
    expect(value?.turns.map((turn) => turn.text)).toEqual(['How was it?', 'Well: bad.', 'Say more.', 'Well: no.'])
    expect(value?.speakers.map(({ label, role }) => [label, role])).toEqual([
      ['Dr. Lee, PhD', 'therapist'],
      ['Ana', 'client'],
    ])
    expect(issues).toEqual([])
    expect(roles((await read(text, { client: 'Dr. Lee' })).value)).toEqual(['client', 'therapist'])
    const once = await read('Dr. Lee: Anna: come in.\nAnna: Hello.\nDr. Lee: Sit down.')
    expect(once.value?.turns[0]?.text).toBe('Anna: come in.')
  })

  it.each(['🦊 Zoë', '🦊Zoë', 'Zoë 👩🏽‍🦱', '✨ Zoë Aßmann ✨'])('takes %s for a label', async (label) => {
    const { value, issues } = await read(`Therapist: Hello.\n${label}: I feel low.\nTherapist: Low.\n${label}: Yes.`)
    expect(value?.speakers.map((speaker) => [speaker.label, speaker.role])).toEqual([
      ['Therapist', 'therapist'],
      [label, 'client'],
    ])
    expect(issues).toEqual([])
  })

  it('takes numbered turns of two people as two people', async () => {
    const { value } = await readFixture('numbered.txt')
    expect(roles(value)).toEqual(['therapist', 'client'])
    expect(value?.turns).toHaveLength(8)
  })

  it.each([
    ['Therapist: a\nClient: b', ['therapist', 'client']],
    ['THERAPIST - x: a\nCLIENT: b', ['therapist', 'client']],
    ['T: a\nP: b', ['therapist', 'client']],
    ['I: a\nP: b', ['therapist', 'client']],
    ['Th: a\nPt: b', ['therapist', 'client']],
    ['**Counselor:** a\n**Client:** b', ['therapist', 'client']],
    ['Client: a\nDr. Lee: b', ['client', 'therapist']],
    ['Maria (client): a\nJon (therapist): b', ['client', 'therapist']],
    ['[00:01] Therapist: a\n[00:02] Client: b', ['therapist', 'client']],
    ['Therapist [00:01]: a\nClient [00:02]: b', ['therapist', 'client']],
    ['Therapist: [00:01] a\nClient: [00:02] b', ['therapist', 'client']],
    ['00:01 - Therapist: a\n00:02 - Client: b', ['therapist', 'client']],
    ['1. Therapist: a\n2. Client: b', ['therapist', 'client']],
    ['Therapist\ta\nClient\tb', ['therapist', 'client']],
    ['Therapist (0:01)\na\n\nClient (0:02)\nb', ['therapist', 'client']],
    ['>> Therapist: a\n>> Client: b', ['therapist', 'client']],
    ['Therapist\uff1aa\nClient\uff1ab', ['therapist', 'client']],
  ])('reads the roles in %j', async (text, expected) => {
    const { value, issues } = await read(text)
    expect(roles(value)).toEqual(expected)
    expect(value?.turns.map((turn) => turn.text)).toEqual(['a', 'b'])
    expect(issues).toEqual([])
  })

  it('takes no time out of a sentence', async () => {
    const { value, issues } = await read(
      'T: when did you\nleave at last at (5:30)\nC: I got up at 5:30\n10:30 was when I left',
    )
    expect(value?.turns).toMatchObject([
      { text: 'when did you leave at last at (5:30)' },
      { text: 'I got up at 5:30 10:30 was when I left' },
    ])
    expect(value?.turns.map(({ start }) => start)).toEqual([undefined, undefined])
    expect(issues).toEqual([])
  })

  it('keeps a turn in which nothing is said', async () => {
    const { value, issues } = await read('T: how are you\nC:\nT: take your time\nC: bad')
    expect(value?.turns.map(({ text }) => text)).toEqual(['how are you', '', 'take your time', 'bad'])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['text-empty', 2]])
  })
})

describe('what is no session', () => {
  it.each([
    ['', 'file-empty'],
    [' \n\n', 'file-empty'],
    ['%PDF-1.7 …', 'format-unknown'],
    ['<!doctype html><html><body>Therapist: a</body></html>', 'format-unknown'],
    ['Therapist: hello', 'speakers-one'],
    ['Some words without anybody who says them.', 'speaker-missing'],
    ['WEBVTT\n\n', 'turns-none'],
    [`Therapist: ${'word '.repeat(300_000)}\nClient: hi`, 'line-too-long'],
  ])('is refused with its reason (%#)', async (text, code) => {
    const { value, issues } = await read(text)
    expect(value).toBeUndefined()
    expect(codes({ issues })).toContain(code)
    for (const { message } of issues) expect(message).toMatch(/\.$/)
  })

  it('names what the bytes are', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
    const { issues } = await readTranscript(png, { id: 'x' })
    expect(issues[0]?.message).toContain('a picture')
  })

  it('refuses German by its name, and lets short answers be', async () => {
    const { value, issues } = await readFixture('german.txt')
    expect(value).toBeUndefined()
    expect(issues[0]?.message).toContain('German')
    expect((await read('T: ok\nC: mhm, ja')).value).toBeDefined()
  })

  it('carries no word, label or name of the file in an issue', async () => {
    const text = 'Zebulon: xylograph\nquixotry\nMarguerite: zugzwang?\n\nfjords'
    const { issues } = await read(text, { fileName: 'Zebulon.txt', therapist: 'Ottoline' })
    const words = /zebulon|xylograph|quixotry|marguerite|zugzwang|fjords|ottoline/i
    expect(issues.length).toBeGreaterThan(0)
    expect(JSON.stringify(issues)).not.toMatch(words)
  })
})
