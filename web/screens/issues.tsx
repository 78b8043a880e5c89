import type { Issue } from '../../src/model/issue.ts'
import { wayTo } from '../../src/model/issue-catalogue.ts'
import s from './import.module.css'

/** What was found in a file, with its lines and what to do. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls can be reached by keys
    <ul className={s.issues} aria-label="What was found in the file" tabIndex={0}>
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.line} ${issue.message}`}>
          {issue.line !== undefined && <span>line {issue.line}: </span>}
          {[issue.message, issue.suggestion, wayTo(issue, 'onPage')].filter((part) => part !== undefined).join(' ')}
        </li>
      ))}
    </ul>
  )
}
