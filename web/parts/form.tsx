import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import s from './form.module.css'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly label: string
  readonly hint?: ReactNode
  readonly short?: boolean
  readonly value: string
  readonly onText: (text: string) => void
}

/** One line to type, with its name over it and what it is for under it. */
export function Field({ label, hint, short, value, onText, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className={cx(s.field, short && s.short)}>
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {hint && (
        <p className={s.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type CheckProps = {
  readonly name?: string
  readonly says: ReactNode
  readonly note?: ReactNode
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
  readonly disabled?: boolean
}

export function Check({ name, says, note, checked, onCheck, disabled }: CheckProps) {
  return (
    <label className={s.check}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <span>{says}</span>
      {note && <small>{note}</small>}
    </label>
  )
}

/** What could not be done, in one sentence; read out as it appears. */
export function Trouble({ error }: { readonly error: Error | string | null | undefined }) {
  if (!error) return null
  return (
    <p className={s.trouble} role="alert">
      {typeof error === 'string' ? error : error.message}
    </p>
  )
}

export { s as form }
