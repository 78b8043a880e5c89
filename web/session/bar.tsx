import { useEffect, useRef } from 'react'
import { type CodeKey, codeKeys } from '../../src/model/codebook.ts'
import { definitionOf } from '../../src/model/codebook-lookup.ts'
import { type Filter, noFilter } from './filter.ts'
import s from './transcript.module.css'

type BarProps = {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly finding: boolean
  readonly onFinding: (finding: boolean) => void
  /** What the legend has to explain. */
  readonly states: { readonly yours: boolean; readonly unsure: boolean }
  /** Codes that stand somewhere in the session. */
  readonly codes: ReadonlySet<CodeKey>
  /** Turns that are left; undefined where nothing is asked. */
  readonly left: number | undefined
}

/** The head of the transcript. Its legend is its filter as well: each word shows only the turns that it stands for. */
export function Bar({ filter, onFilter, finding, onFinding, states, codes, left }: BarProps) {
  const find = useRef<HTMLButtonElement>(null)
  const only = (value: NonNullable<Filter['only']>, words: string, className?: string) => (
    <button
      type="button"
      className={className}
      aria-pressed={filter.only === value}
      onClick={() => onFilter({ ...filter, only: filter.only === value ? undefined : value })}
    >
      {words}
    </button>
  )
  const leave = (): void => {
    onFilter(noFilter)
    onFinding(false)
    find.current?.focus()
  }
  return (
    <>
      <div className={s.bar}>
        <h2 id="transcript">Transcript</h2>
        <div className={s.legend}>
          {only('suggested', 'suggested', s.suggested)}
          {states.yours && only('yours', 'yours', s.yours)}
          {states.unsure && only('unsure', 'unsure', s.unsure)}
          <span>° young code</span>
          <button ref={find} type="button" aria-expanded={finding} onClick={() => onFinding(!finding)}>
            find
          </button>
        </div>
      </div>
      {finding && (
        <Find filter={filter} onFilter={onFilter} onLeave={leave} codes={codes}>
          {only('another-look', 'only openings worth another look')}
        </Find>
      )}
      <p className="vh" role="status">
        {left === undefined ? '' : `${left} ${left === 1 ? 'turn' : 'turns'} shown`}
      </p>
    </>
  )
}

type FindProps = Pick<BarProps, 'filter' | 'onFilter' | 'codes'> & {
  readonly onLeave: () => void
  readonly children: React.ReactNode
}

function Find({ filter, onFilter, onLeave, codes, children }: FindProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <search className={s.find}>
      <div className={s.fields}>
        <label>
          Find
          <input
            ref={field}
            id="find-words"
            type="search"
            value={filter.words}
            onChange={(event) => onFilter({ ...filter, words: event.target.value })}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Escape') onLeave()
            }}
          />
        </label>
        <label>
          Code
          <select
            value={filter.code ?? ''}
            onKeyDown={(event) => event.stopPropagation()}
            onChange={(event) => onFilter({ ...filter, code: codeKeys.find((key) => key === event.target.value) })}
          >
            <option value="">any</option>
            {codeKeys
              .filter((key) => codes.has(key))
              .map((key) => (
                <option key={key} value={key}>
                  {definitionOf(key).label}
                </option>
              ))}
          </select>
        </label>
        {children}
        <button type="button" onClick={onLeave}>
          show all
        </button>
      </div>
    </search>
  )
}
