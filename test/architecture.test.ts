/** Holds the imports of the source against the table of the house below. A folder that is not in it fails. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each room may import beside itself, `model` and `errors`. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: ['errors'],
  statistics: [],
  transcript: [],
  moments: ['statistics'],
  measures: ['statistics', 'moments'],
  agreement: ['statistics'],
  report: ['measures', 'moments', 'agreement', 'statistics'],
  coding: ['statistics'],
  audio: ['transcript'],
  store: [],
  app: ['statistics', 'transcript', 'moments', 'measures', 'agreement', 'report', 'coding', 'audio', 'store'],
  server: ['app', 'report'],
  cli: ['app', 'report', 'server', 'transcript', 'coding', 'store'],
}
const pureRooms = new Set(['model', 'statistics', 'transcript', 'moments', 'measures', 'agreement', 'report'])
const nodeModules = new Set(builtinModules)

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean }

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)
  return [
    ...[...statements].map(([, type, target = '']) => ({ file, target, typeOnly: type !== undefined })),
    ...[...dynamic].map(([, target = '']) => ({ file, target, typeOnly: false })),
  ]
}

function roomOf(path: string): string {
  const [first = '', second] = relative(join(root, 'src'), path).split(sep)
  return second === undefined ? first.replace(/\.tsx?$/, '') : first
}

const files = sourceFiles(join(root, 'src'))
const imports = files.flatMap(importsOf)
const shown = ({ file, target }: Import) => `${relative(root, file)} imports ${target}`

describe('the rooms of the house', () => {
  test('the imports are read', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(100)
  })

  test('each folder is in the table', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((entry) => entry.name).filter((name) => !(name in rooms))).toEqual([])
  })

  test('each import leads to a room that may be entered from there', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false
      const from = roomOf(file)
      const to = roomOf(join(dirname(file), target))
      if (from === to || from === 'index' || to === 'model' || to === 'errors') return false
      return !rooms[from]?.includes(to)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  test('what is pure imports no part of Node', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        pureRooms.has(roomOf(file)) && (target.startsWith('node:') || nodeModules.has(target.split('/')[0] ?? '')),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  test('what is pure has no clock and no chance of its own', () => {
    const wrong = files.filter(
      (file) =>
        pureRooms.has(roomOf(file)) && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong.map((file) => relative(root, file))).toEqual([])
  })

  test('no file is over 400 lines: that would be two things', () => {
    const long = files.filter(
      (file) => !file.endsWith('.generated.ts') && readFileSync(file, 'utf8').split('\n').length > 401,
    )
    expect(long.map((file) => relative(root, file))).toEqual([])
  })

  test('files are named in kebab-case', () => {
    expect(
      files.map((file) => relative(root, file)).filter((file) => /[A-Z]/.test(file.split(sep).at(-1) ?? '')),
    ).toEqual([])
  })
})
