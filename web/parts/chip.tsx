import { definitionOf, shortcutOf } from '../../src/model/codebook-lookup.ts'
import type { CodeAssertion } from '../../src/model/coding.ts'
import { written } from '../../src/report/assertions.ts'
import { isUnsure, isYours } from '../session/codes.ts'
import s from './chip.module.css'
import { cx } from './class-names.ts'
import { CodeMark } from './marks.tsx'

type ChipProps = {
  readonly assertion: CodeAssertion
  /** Its kind could not be told: the parent stands alone. */
  readonly untold: boolean
  /** In the turn that has the focus: keys are boxed, since there they act. */
  readonly inOn: boolean
  readonly now: boolean
  readonly onChoose: () => void
}

/** A code as a gloss in the margin, in four columns: mark, name, probability, key. */
export function Chip({ assertion, untold, inOn, now, onChoose }: ChipProps) {
  const { code, probability } = assertion
  const { label, young, kind } = definitionOf(code)
  const yours = isYours(assertion)
  const unsure = isUnsure(assertion)
  const bare = kind === 'client' && !['shame', 'inner-critic', 'self-compassion'].includes(code)
  return (
    <button
      type="button"
      tabIndex={inOn ? 0 : -1}
      data-code={code}
      aria-pressed={inOn ? now : undefined}
      className={cx(s.chip, yours && s.yours, unsure && s.unsure, inOn && s.inOn, now && s.now)}
      onClick={onChoose}
    >
      <CodeMark code={code} className={cx(s.mark, bare && s.bare)} />
      <span>
        {label}
        {young && (
          <span className={s.young}>
            °<span className="vh"> (young code)</span>
          </span>
        )}
        {untold && <small> kind untold</small>}
      </span>
      {yours ? (
        <data value="1">yours</data>
      ) : (
        <data value={probability ?? 1}>
          <span className="vh">{unsure ? ', unsure, ' : ', suggested, '}</span>
          {unsure && '? '}
          {written(probability)}
        </data>
      )}
      <kbd>
        <span className="vh">key </span>
        {shortcutOf(code)}
      </kbd>
    </button>
  )
}
