import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { CodeDefinition, CodeKey } from '../../src/model/codebook.ts'
import { shortcutOf } from '../../src/model/codebook-lookup.ts'
import { written } from '../../src/report/assertions.ts'
import { CodeMark } from './marks.tsx'
import s from './palette.module.css'

type PaletteProps = {
  readonly label: string
  readonly choices: readonly CodeDefinition[]
  readonly probabilityOf: (code: CodeKey) => number | undefined
  readonly onChoose: (code: CodeKey) => void
  readonly onLeave: () => void
}

/** Codes to choose from, the likeliest first. Typing leaves those whose name, key or definition begins or holds it. */
export function Palette({ label, choices, probabilityOf, onChoose, onLeave }: PaletteProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the palette from wherever the focus is in it
    <div
      className={s.palette}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        // The field would take the first Escape for itself, to empty it.
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Autocomplete filter={fits}>
        <SearchField className={s.field ?? ''} autoFocus>
          <Label>{label}</Label>
          <Input placeholder="type a name or its key" />
        </SearchField>
        <ListBox
          className={s.list ?? ''}
          aria-label={label}
          items={choices.map((code) => ({ ...code, id: code.key }))}
          selectionMode="none"
          onAction={(key) => {
            const chosen = choices.find((code) => code.key === key)
            if (chosen) onChoose(chosen.key)
          }}
          renderEmptyState={() => <p className={s.none}>No code has that in its name.</p>}
        >
          {(code) => (
            <ListBoxItem
              id={code.id}
              className={s.item ?? ''}
              textValue={`${code.label} ${shortcutOf(code.key) ?? ''} ${code.definition}`}
            >
              <CodeMark code={code.key} className={s.mark} />
              <span>
                {code.label}
                {code.young && '°'}
              </span>
              <data value={probabilityOf(code.key) ?? 0}>{written(probabilityOf(code.key))}</data>
              <kbd>{shortcutOf(code.key)}</kbd>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

/** A single letter is looked for as a key and at the beginning of a name; more letters anywhere in name and definition. */
function fits(text: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted.length > 1) return text.toLowerCase().includes(wanted)
  const [name = '', key = ''] = [text, / ([a-z]) /.exec(text)?.[1]]
  return name.toLowerCase().startsWith(wanted) || key === wanted
}
