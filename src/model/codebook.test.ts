import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Codebook, CodeKey, codeKeys } from './codebook.ts'
import { definitionOf, parentOf, shortcutOf, sideOf } from './codebook-lookup.ts'
import { regardCodebook } from './regard-codebook.generated.ts'

const written: unknown = JSON.parse(readFileSync(new URL('../../codebook/regard.json', import.meta.url), 'utf8'))
const codebook = Codebook.parse(written)

const repeated = <T>(values: readonly T[]): readonly T[] => values.filter((value, at) => values.indexOf(value) !== at)

describe('the codebook that ships', () => {
  test('is a valid codebook with nothing in it that the schema does not know', () => {
    expect(codebook).toEqual(written)
  })

  test('is the same in the module as in the file', () => {
    expect(regardCodebook).toEqual(codebook)
  })

  test('defines every code once, in the order of the keys', () => {
    expect(codebook.codes.map((code) => code.key)).toEqual(codeKeys)
  })

  test('has no two codes with one label', () => {
    expect(repeated(codebook.codes.map((code) => code.label))).toEqual([])
  })

  test.each(codebook.codes.filter((code) => code.key.includes('.')))('$key stands under its parent', (code) => {
    const parent = definitionOf(CodeKey.parse(code.key.split('.')[0]))
    expect(code.parent).toBe(parent.key)
    expect(parent.parent).toBeUndefined()
    expect(code.kind).toBe(parent.kind)
  })

  test('gives a parent to none but the kinds', () => {
    expect(codebook.codes.filter((code) => code.parent && !code.key.includes('.'))).toEqual([])
  })
})

describe('keys on the keyboard', () => {
  test('are one lower-case letter, and no two families share one', () => {
    const keys = codebook.codes.flatMap((code) => code.shortcut ?? [])
    expect(keys.filter((key) => !/^[a-z]$/.test(key))).toEqual([])
    expect(repeated(keys)).toEqual([])
  })

  test('reach every code: a kind is reached by the key of its parent', () => {
    expect(codeKeys.filter((key) => shortcutOf(key) === undefined)).toEqual([])
    expect(shortcutOf('feeling.hurt')).toBe(shortcutOf('feeling'))
  })
})

describe('examples and near misses', () => {
  const normal = (text: string) => text.toLowerCase().replace(/[^a-z ]/g, '')

  test('are each written once: no example stands under two codes or is a near miss', () => {
    const texts = codebook.codes.flatMap((code) => [...code.examples, ...code.nearMisses.map((near) => near.text)])
    expect(repeated(texts.map(normal))).toEqual([])
  })

  test('name only codes that exist, where a reason points to another code', () => {
    const names = codebook.codes.flatMap((code) =>
      code.nearMisses.flatMap((near) => near.why.match(/[a-z]+(?:-[a-z]+)+/g) ?? []),
    )
    const keys: readonly string[] = codeKeys
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !keys.includes(name))).toEqual([])
  })
})

describe('sides', () => {
  test('belong to what the therapist does: every client code is neutral', () => {
    const weighed = codebook.codes.filter((code) => code.kind === 'client' && code.side !== 'neutral')
    expect(weighed.map((code) => code.key)).toEqual([])
  })

  test('judge only where confrontation or minimising is, and press only where advice was not asked for', () => {
    const on = (side: string) => codeKeys.filter((key) => sideOf(key) === side)
    expect(on('judgement')).toEqual(['confrontation', 'minimising'])
    expect(on('pressing')).toEqual(['advice'])
    expect(parentOf('advice.permitted')).toBe('advice')
  })

  test('are given the colour of their side', () => {
    const colourOf = {
      compassion: 'compassion',
      neutral: 'neutral',
      pressing: 'pressing',
      judgement: 'judging',
    } as const
    const odd = codebook.codes.filter((code) => code.kind === 'therapist' && code.colour !== colourOf[code.side])
    expect(odd.map((code) => code.key)).toEqual([])
  })
})

describe('what is known of agreement', () => {
  test('a young code has no figure between experts', () => {
    const odd = codebook.codes.filter((code) => code.young && code.agreement?.between === 'experts')
    expect(odd.map((code) => code.key)).toEqual([])
  })

  test('a figure between readings of a language model says so beside its number', () => {
    const silver = codebook.codes.flatMap((code) =>
      code.agreement?.between === 'two readings by a language model' ? code.agreement : [],
    )
    expect(silver.length).toBeGreaterThan(0)
    for (const { source } of silver) expect(source).toMatch(/how stable, not how right/)
  })

  test('safety is said to be a pointer wherever its definition is shown', () => {
    expect(definitionOf('safety').definition).toContain('A pointer, never a screen')
    expect(definitionOf('safety').definition).toContain('its absence means nothing')
  })
})
