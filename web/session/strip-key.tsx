import type { ReactNode } from 'react'
import type { Strip } from '../../src/report/strip/index.ts'
import shapes from '../parts/shapes.module.css'
import s from './strip.module.css'

/** What the shapes mean; marks that stand nowhere in this session are left out. */
export function StripKey({ strip, client }: { readonly strip: Strip; readonly client: string }): ReactNode {
  const marks = new Set(strip.client.flatMap((column) => column.marks))
  return (
    <div className={s.key}>
      <div>
        <b>Above, what {client} brought</b>
        <Entry
          width={14}
          viewBox="0 0 14 12"
          says="more feeling"
          paths={[
            ['f1', 'M0 8h4v4h-4z'],
            ['f3', 'M5 4h4v8h-4z'],
            ['f5', 'M10 0h4v12h-4z'],
          ]}
        />
        {marks.has('shame') && (
          <Entry width={9} viewBox="-4.5 -8 9 12" says="shame" paths={[['m-shame', 'M-4 0a4 4 0 0 1 8 0z']]} />
        )}
        {marks.has('inner-critic') && (
          <Entry
            width={9}
            viewBox="-4.5 -7.5 9 12"
            says="inner critic"
            paths={[['m-inner-critic', 'M-4.2 -4.6h8.4l-4.2 6.2z']]}
          />
        )}
        {marks.has('self-compassion') && (
          <Entry
            width={10}
            viewBox="-5 -8 10 12"
            says="self-compassion"
            paths={[['m-self-compassion', 'M-4 -4a4 4 0 0 0 8 0']]}
          />
        )}
      </div>
      <div>
        <b>Below, what you did</b>
        <Entry width={5} viewBox="0 0 5 12" says="compassion" paths={[['compassion', 'M0 0h5v12h-5z']]} />
        <Entry width={9} viewBox="0 0 9 12" says="neutral" paths={[['neutral', 'M0 5.5h9v2h-9z']]} />
        <Entry width={10} viewBox="0 0 10 12" says="pressing" paths={[['pressing', 'M5 1.5l5 9h-10z']]} />
        <Entry width={11} viewBox="0 0 11 12" says="judging" paths={[['judging', 'M0 4h11v5h-11z']]} />
      </div>
      {strip.scale === 'time' && (
        <div>
          <Entry
            width={20}
            viewBox="0 0 20 12"
            says={'a pause of 3\u00a0s or more'}
            paths={[
              ['ribbon', 'M0 0h8v12h-8zM12 0h8v12h-8z'],
              ['ground', 'M0 6.5h8M12 6.5h8'],
            ]}
          />
        </div>
      )}
    </div>
  )
}

type EntryProps = {
  readonly width: number
  readonly viewBox: string
  readonly says: string
  readonly paths: readonly (readonly [string, string])[]
}

function Entry({ width, viewBox, says, paths }: EntryProps) {
  return (
    <span>
      <svg width={width} height="12" viewBox={viewBox} aria-hidden="true">
        {paths.map(([name, path]) => (
          <path key={name} className={shapes[name]} d={path} />
        ))}
      </svg>
      {says}
    </span>
  )
}
