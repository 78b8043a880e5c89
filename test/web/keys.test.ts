/** Every action has a key, no two actions share one, and a letter on a turn is always a code. */
import { describe, expect, it } from 'vitest'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { actionOf, bindings, letterOf, type Pressed } from '../../web/keys.ts'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the keys', () => {
  it.each(bindings)('$shown reaches $action', ({ action, place, key, ctrl, shift }) => {
    const pressed = press(key, { ctrlKey: ctrl ?? false, shiftKey: shift ?? false })
    expect(actionOf(pressed, [place])).toBe(action)
  })

  it('are never shared by two actions that can both be meant', () => {
    const acts = bindings.map(
      ({ key, ctrl, shift }) => `${ctrl ? 'ctrl ' : ''}${shift ? 'shift ' : ''}${key.toLowerCase()}`,
    )
    expect(new Set(acts).size).toBe(acts.length)
  })

  it('leave every letter alone to the codes', () => {
    expect(bindings.filter(({ key, ctrl }) => !ctrl && letterOf(press(key)) !== undefined)).toEqual([])
  })

  it('count with Command as with Control, and not at all with Alt', () => {
    expect(actionOf(press('z', { metaKey: true }), ['session'])).toBe('undo')
    expect(actionOf(press('z', { ctrlKey: true, shiftKey: true }), ['session'])).toBe('redo')
    expect(actionOf(press('z', { ctrlKey: true, altKey: true }), ['session'])).toBeUndefined()
  })

  it('find a digit by its place where Shift makes another character of it', () => {
    expect(actionOf(press('"', { ctrlKey: true, shiftKey: true, code: 'Digit2' }), ['anywhere'])).toBe('growth')
  })

  it('act in their own place only', () => {
    expect(actionOf(press('Enter'), ['session', 'anywhere'])).toBeUndefined()
    expect(actionOf(press('?'), ['turn', 'session'])).toBeUndefined()
  })
})

describe('the letters of the codes', () => {
  it.each(['therapist', 'client'] as const)('are each of one code of the %s', (kind) => {
    const letters = regardCodebook.codes.flatMap((code) => (code.kind === kind && code.shortcut ? [code.shortcut] : []))
    expect(letters.length).toBeGreaterThan(5)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('are taken with Shift or Caps Lock too, and never with Control', () => {
    expect(letterOf(press('F', { shiftKey: true }))).toBe('f')
    expect(letterOf(press('f', { ctrlKey: true }))).toBeUndefined()
    expect(letterOf(press('Enter'))).toBeUndefined()
  })
})
