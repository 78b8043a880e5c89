import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from './class-names.ts'
import s from './dialog.module.css'

type DialogProps = {
  readonly title: string
  readonly small?: boolean
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** What has to be answered before the page goes on. Escape and a click beside it leave it. */
export function Dialog({ title, small, onLeave, children }: DialogProps) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onLeave()} className={s.over ?? ''}>
      <Modal className={cx(s.box, small && s.small) ?? ''}>
        <AriaDialog>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
