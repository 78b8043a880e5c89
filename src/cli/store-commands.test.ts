import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newTestStore, testPassphrase } from '../../test/support/store.ts'
import { errorCatalogue } from '../errors.ts'
import { commands } from './commands/index.ts'
import type { Io } from './io.ts'
import { run } from './run.ts'

let place: Awaited<ReturnType<typeof newTestStore>>
let folder: string
beforeEach(async () => {
  place = await newTestStore()
  folder = mkdtempSync(join(tmpdir(), 'regard-test-'))
  writeFileSync(join(folder, 'passphrase'), `${testPassphrase}\n`)
  writeFileSync(join(folder, 'code'), place.recoveryCode)
  writeFileSync(
    join(folder, 'session.txt'),
    'Therapist: What was it like?\nClient: I felt so ashamed of it, all week.\nTherapist: You felt ashamed.\nClient: Yes.\n',
  )
})
afterEach(() => {
  place.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** One command line in a process of its own making: what it printed, and its exit code. */
async function regard(line: string, options: { stdin?: string; env?: Record<string, string> } = {}) {
  let out = ''
  let err = ''
  let exit = 0
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readStdin: async () => Buffer.from(options.stdin ?? ''),
    readFile: async (path) => readFileSync(path),
    env: {
      REGARD_DATA_DIR: place.folder,
      REGARD_PASSPHRASE_FILE: join(folder, 'passphrase'),
      REGARD_LOG_DIR: folder,
      ...options.env,
    },
    terminal: { interactive: false, showsProgress: false, columns: 80, colour: false, ascii: false },
    now: () => new Date('2026-06-01T10:00:00Z'),
    setExit: (code) => {
      exit = Math.max(exit, code)
    },
  }
  await run(
    line.split(' ').map((word) => word.replaceAll('%', folder)),
    io,
    '0.0.0',
  )
  return { out, err, exit }
}

async function importOne(more = '') {
  const { out, exit } = await regard(`import %/session.txt --alias W --no-code --consent keep,code,export${more}`)
  expect(exit).toBe(0)
  return out.slice(0, 8)
}

describe('the commands of the store', { timeout: 60_000 }, () => {
  test('keep, list, show, search and note a session', async () => {
    const id = await importOne(' --held-on 2026-05-30')
    expect((await regard('list')).out).toContain(`${id}  2026-05-30  2026-06-01  W       4      no`)
    expect((await regard(`show ${id} --turns`)).out).toContain('1  Client: I felt so ashamed of it, all week.')
    expect(await regard(`show ${id}`)).toMatchObject({ exit: 1, err: expect.stringContaining('not coded yet') })
    expect((await regard('search asham*')).out).toContain(`${id}  W  turn 1  client: I felt so ashamed`)
    expect((await regard(`note ${id} 1`, { stdin: 'came back to it\n' })).out).toBe('Kept.\n')
    expect((await regard('list --format json')).out).toContain('"turnCount":4')
  })

  test('refuse with a sentence and the exit code of its kind', async () => {
    const id = await importOne()
    writeFileSync(join(folder, 'other'), 'not the passphrase\n')
    const cases: [string, keyof typeof errorCatalogue, Record<string, string>?][] = [
      ['list', 'passphrase-wrong', { REGARD_PASSPHRASE_FILE: join(folder, 'other') }],
      ['list', 'passphrase-needed', { REGARD_PASSPHRASE_FILE: '' }],
      ['list --recovery', 'recovery-code-needed'],
      ['passphrase', 'new-passphrase-needed'],
      ['passphrase --new-key', 'new-passphrase-needed'],
      ['list --data-dir %/none', 'store-missing'],
      ['show ffffffff', 'not-found'],
      [`export ${id} --out %`, 'output-exists'],
      [`erase session ${id}`, 'confirmation-needed'],
      ['erase nobody', 'bad-usage'],
      [`consent give ${id} dancing`, 'bad-usage'],
      ['import %/session.txt --alias W --consent code', 'keep-not-agreed'],
      ['restore %/session.txt --replace', 'backup-unknown'],
      ['verify %/none.backup', 'file-not-found'],
      [`correct ${id} undo`, 'coding-missing'],
      [`correct ${id} accept 1 shane`, 'bad-usage'],
    ]
    for (const [line, code, env] of cases) {
      const { err, exit } = await regard(line, env ? { env } : {})
      expect([line, err.split('\n')[0], exit]).toEqual([line, errorCatalogue[code].sentence, errorCatalogue[code].exit])
    }
    expect((await regard('list')).out).toContain(id)
  })

  test('take a day that is one, a number that is one, and every word that is given', async () => {
    const id = await importOne()
    const cases: [string, string][] = [
      ['import %/session.txt --alias W --consent keep --held-on 2026-02-30', 'held-on: a day of the calendar'],
      [`retention until ${id} 2026-02-30`, 'day: a day of the calendar'],
      ['audit list --last x', 'Give a whole number, 1 or more.'],
      ['search shame --limit 0', 'Give a whole number, 1 or more.'],
      [`correct ${id} change 1 reflection.simple`, 'to: change CODE into which?'],
      [`correct ${id} change 1 reflection.simple shane`, 'to: not a code of the codebook'],
      [`correct ${id} accept 1`, 'code: a code is needed'],
      [`correct ${id} undo 3`, 'undo: takes back the last correction of the session'],
      [`correct ${id} accept 1 shame guilt`, 'accept: takes a turn and one code'],
    ]
    for (const [line, said] of cases) {
      expect([line, await regard(line)]).toEqual([line, { out: '', err: expect.stringContaining(said), exit: 2 }])
    }
    expect((await regard('audit list --last 1')).out.split('\n')).toHaveLength(2)
  })

  test('name a session by what list shows of it, from its first characters on', async () => {
    const id = await importOne()
    for (const part of [id, id.slice(0, 2), id.slice(0, 5), id.slice(-4)]) {
      expect([part, (await regard(`show ${part} --turns`)).exit]).toEqual([part, 0])
    }
    expect((await regard(`show ${id.slice(0, 1)} --turns`)).exit).toBe(errorCatalogue['not-found'].exit)
  })

  test('keep what is kept already once, unless it is wanted twice', async () => {
    const id = await importOne()
    writeFileSync(join(folder, 'copy.txt'), readFileSync(join(folder, 'session.txt')))
    const line = 'import %/session.txt %/copy.txt --alias W --no-code --consent keep'
    const { out, err, exit } = await regard(line)
    expect([out, exit]).toEqual(['', 0])
    expect(err.match(new RegExp(`kept already for that client, as ${id}`, 'g'))).toHaveLength(2)
    expect((await regard('list')).out.match(/\n/g)).toHaveLength(2)
    expect((await regard(`${line} --again`)).err).toContain(`its words are kept as ${id} too`)
    expect((await regard('import %/copy.txt --alias Ash --no-code --consent keep')).out).toContain('4 turns kept')
    expect((await regard('list')).out.match(/\n/g)).toHaveLength(5)
  })

  test('look at the recording before the session is kept, and keep it once', async () => {
    const missing = await regard(
      'import %/session.txt --alias W --no-code --consent keep --recording %/none.m4a --recording-consent keep',
    )
    expect(missing).toMatchObject({ out: '', exit: 1, err: expect.stringContaining('none.m4a') })
    writeFileSync(join(folder, 'sound'), 'some bytes of sound')
    const unasked = await regard('import %/session.txt --alias W --no-code --consent keep --recording %/sound')
    expect(unasked).toMatchObject({ out: '', exit: errorCatalogue['keep-not-agreed'].exit })
    expect((await regard('list')).out).toContain('Nothing is kept here yet')
    const id = await importOne()
    const line = 'import %/session.txt --alias W --no-code --consent keep --recording %/sound --recording-consent keep'
    expect((await regard(line)).err).toMatch(new RegExp(`as ${id}.*\n.*recording is kept, encrypted`))
    expect((await regard(line)).err).toContain('has a recording already')
    expect((await regard('verify')).out).toContain('recordings  1, damaged 0')
  })

  test('make no store for files of which no session can be made', async () => {
    const before = ['import %/none.txt', `import ${join(folder, 'passphrase')} -`]
    for (const line of before) {
      const { err, exit } = await regard(`${line} --alias W --consent keep --data-dir %/new`, {
        stdin: 'no labels here',
      })
      expect([exit, err.includes('Recovery code'), existsSync(join(folder, 'new'))]).toEqual([1, false, false])
      expect(err).toMatch(/none\.txt: There is no such file|passphrase: /)
    }
    const made = await regard('import %/none.txt - --alias W --no-code --consent keep --data-dir %/new', {
      stdin: readFileSync(join(folder, 'session.txt'), 'utf8'),
    })
    expect(made).toMatchObject({ exit: 1, out: expect.stringContaining('-: 4 turns kept') })
    expect(made.err.match(/There is no such file/g)).toHaveLength(1)
    for (const line of made.err.split('\n')) if (!line.includes(folder)) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('back up, verify, erase with a certificate, and restore without what was erased', async () => {
    const gone = await importOne()
    await regard('backup %/one.backup')
    expect((await regard('verify %/one.backup')).out).toMatch(/^Whole:/)
    expect((await regard('verify')).out).toContain('Everything holds.')
    const kept = await importOne(' --again')
    const erased = await regard(`erase session ${gone} --yes --certificate %/certificate.json`)
    expect(erased.out).toContain(join(folder, 'one.backup'))
    expect(JSON.parse(readFileSync(join(folder, 'certificate.json'), 'utf8'))).toMatchObject({
      what: 'session',
      turns: 4,
    })
    await regard('backup %/two.backup')
    const restored = await regard('restore %/one.backup --replace')
    expect(restored.out).toContain(': 0 sessions, as of 2026-06-01 10:00 (UTC).')
    expect(restored).toMatchObject({
      exit: 0,
      out: expect.stringContaining('1 erasure made since then was done again.'),
    })
    expect((await regard('list')).out).toBe('Nothing is kept here yet: regard import FILE.\n')
    await regard('restore %/two.backup --replace')
    expect((await regard('list')).out).toContain(kept)
    expect((await regard('audit verify --backup %/two.backup')).out).toMatch(/^Whole: /)
  })

  test('tell of consent, retention, holds and the audit', async () => {
    const id = await importOne()
    await regard(`consent revoke ${id} export`)
    expect((await regard(`consent give ${id} play`)).out).toBe('Agreed to for the transcript: keep, code, play.\n')
    expect((await regard(`consent list ${id}`)).out).toMatch(/export +given 2026-06-01 +taken back 2026-06-01/)
    expect((await regard(`export ${id} --out %/x`)).exit).toBe(errorCatalogue['consent-missing'].exit)
    expect(existsSync(join(folder, 'x'))).toBe(false)
    await regard(`retention until ${id} 2026-06-01`)
    await regard('retention hold W')
    expect((await regard('retention erase-due --yes')).out).toContain(`Kept by a hold: ${id}`)
    expect((await regard('retention release W')).out).toBe('1 hold ended.\n')
    expect((await regard('retention erase-due --yes')).out).toContain('1 session erased.')
    const { out } = await regard('audit list')
    expect(out).toContain('consent-revoked-export')
    expect(out).not.toContain('ashamed')
  })

  test('change the passphrase, and set one with the recovery code', async () => {
    writeFileSync(join(folder, 'next'), 'another set of words\n')
    const next = { REGARD_NEW_PASSPHRASE_FILE: join(folder, 'next') }
    expect((await regard('passphrase', { env: next })).out).toBe('The passphrase was changed.\n')
    expect((await regard('list')).exit).toBe(3)
    const back = {
      REGARD_NEW_PASSPHRASE_FILE: join(folder, 'passphrase'),
      REGARD_RECOVERY_CODE_FILE: join(folder, 'code'),
    }
    expect((await regard('passphrase --recover', { env: back })).exit).toBe(0)
    expect((await regard('list')).exit).toBe(0)
    const code = (await regard('passphrase --new-key', { env: back })).err.match(/([0-9A-Z]{4}-){6}[0-9A-Z]{4}/)?.[0]
    writeFileSync(join(folder, 'code'), code ?? '')
    expect((await regard('list --recovery', { env: back })).exit).toBe(0)
  })

  test('doctor says where everything lies and what is to be done', async () => {
    const { out, exit } = await regard('doctor')
    expect(exit).toBe(0)
    expect(out).toContain(place.folder)
    expect(out).toContain('does not open without its key')
    expect(out).toContain('look   There is no backup yet')
    writeFileSync(join(place.folder, 'store', 'regard.db'), Buffer.from(`SQLite format 3\0${'x'.repeat(5000)}`))
    expect(await regard('doctor --outside')).toMatchObject({ exit: 1, out: expect.stringContaining('WRONG') })
  })

  test('erase everything', async () => {
    await importOne()
    expect((await regard('erase --everything --yes')).out).toMatch(/^Erased \(everything\)/)
    expect((await regard('list')).exit).toBe(errorCatalogue['store-missing'].exit)
  })
})

test('every command explains itself with two real examples', { timeout: 60_000 }, async () => {
  const names =
    (await regard('--help')).out.match(/^ {2}([a-z][a-z-]*)(?= [<[]|$| {2})/gm)?.map((name) => name.trim()) ?? []
  expect(names.length).toBeGreaterThanOrEqual(commands.length)
  for (const name of names) {
    const { out, exit } = await regard(`${name} --help`)
    expect([name, exit, (out.match(/^ {2}.*\bregard [a-z]/gm) ?? []).length >= 2]).toEqual([name, 0, true])
  }
})
