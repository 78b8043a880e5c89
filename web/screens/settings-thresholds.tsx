import { useState } from 'react'
import type { CodeKey } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { shippedThresholds } from '../../src/moments/index.ts'
import type { Settings } from '../../src/server/api.ts'
import { form } from '../parts/form.tsx'
import s from './settings.module.css'

/** The codes that make an opening. */
const opening = ['shame', 'inner-critic', 'feeling', 'inner-experience'] as const satisfies CodeKey[]

type ThresholdsProps = {
  readonly settings: Settings
  readonly onChange: (thresholds: Settings['thresholds']) => void
}

/** How sure the machine has to be before a code makes an opening. Without a value of one's own, as it was calibrated. */
export function Thresholds({ settings, onChange }: ThresholdsProps) {
  const { thresholds } = settings
  const moved = opening.some((code) => thresholds[code] !== undefined)
  return (
    <section className={s.part} aria-labelledby="thresholds">
      <h2 id="thresholds">Openings</h2>
      <p className={form.hint}>
        From which probability on a code makes an opening. Lower finds more, and more that is none. What you said
        yourself stands whatever is set here.
      </p>
      {opening.map((code) => (
        <Threshold
          key={code}
          code={code}
          value={thresholds[code]}
          onKeep={(value) => {
            const { [code]: _, ...others } = thresholds
            onChange(value === undefined ? others : { ...others, [code]: value })
          }}
        />
      ))}
      <button
        type="button"
        className={form.second}
        aria-disabled={!moved}
        onClick={() => {
          if (moved) onChange({})
        }}
      >
        {moved ? 'As it was calibrated' : 'All are as calibrated'}
      </button>
    </section>
  )
}

type ThresholdProps = {
  readonly code: CodeKey
  readonly value: number | undefined
  readonly onKeep: (value: number | undefined) => void
}

function Threshold({ code, value, onKeep }: ThresholdProps) {
  const [moving, setMoving] = useState<number>()
  const shown = moving ?? value
  const calibrated = shippedThresholds[code] ?? 0.5
  const keep = (): void => {
    if (moving !== undefined && moving !== value) onKeep(moving)
    setMoving(undefined)
  }
  return (
    <label className={s.slider}>
      <span>{definitionOf(code).label}</span>
      <input
        type="range"
        min="0.05"
        max="0.95"
        step="0.01"
        value={shown ?? calibrated}
        data-unset={shown === undefined || undefined}
        aria-valuetext={shown === undefined ? `${calibrated}, as calibrated` : String(shown)}
        onChange={(event) => setMoving(Number(event.target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
      />
      <span>{shown === undefined ? `${digits(calibrated)} as calibrated` : digits(shown)}</span>
    </label>
  )
}

/** `.28` */
function digits(threshold: number): string {
  return threshold.toFixed(2).replace(/^0/, '')
}
