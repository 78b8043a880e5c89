import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import s from './menu.module.css'

export type MenuEntry = { readonly says: string; readonly does: () => void; readonly isDisabled?: boolean }

/** A word that opens a short list of things to do. */
export function WordMenu({ word, entries }: { readonly word: string; readonly entries: readonly MenuEntry[] }) {
  return (
    <MenuTrigger>
      <Button>{word}</Button>
      <Popover className={s.popover ?? ''} placement="bottom end" offset={4}>
        <Menu
          className={s.menu ?? ''}
          aria-label={word}
          items={entries.map((entry) => ({ ...entry, id: entry.says }))}
          onAction={(says) => entries.find((entry) => entry.says === says)?.does()}
        >
          {({ id, says, isDisabled }) => (
            <MenuItem id={id} textValue={says} isDisabled={isDisabled ?? false} className={s.item ?? ''}>
              {says}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
