import { form } from './form.tsx'

type ChoiceProps<Key extends string> = {
  readonly legend: string
  readonly name: string
  readonly says: Readonly<Record<Key, string>>
  readonly value: Key
  readonly onValue: (value: Key) => void
}

/** One of a few. */
export function Choice<Key extends string>({ legend, name, says, value, onValue }: ChoiceProps<Key>) {
  return (
    <fieldset className={form.field}>
      <legend>{legend}</legend>
      {(Object.keys(says) as Key[]).map((key) => (
        // keys() forgets the type
        <label key={key} className={form.check}>
          <input type="radio" name={name} value={key} checked={key === value} onChange={() => onValue(key)} />
          <span>{says[key]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const wordsSay = { with: 'Yes, with words, names and title', without: 'No, without words, names and title' } as const

type WithWordsProps = { readonly words: boolean; readonly onWords: (words: boolean) => void }

/** With what was said, or deidentified; and what is left then. */
export function WithWords({ words, onWords }: WithWordsProps) {
  return (
    <>
      <Choice
        legend="With what was said?"
        name="words"
        says={wordsSay}
        value={words ? 'with' : 'without'}
        onValue={(value) => onWords(value === 'with')}
      />
      <p className={form.hint}>
        {words
          ? 'It is not encrypted: whoever has the file can read what was said.'
          : 'Left are times, roles, codes and counts. Times and the rhythm of a talk can still tell a person who knows it which talk it was.'}
      </p>
    </>
  )
}
