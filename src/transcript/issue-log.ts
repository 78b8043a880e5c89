import type { Issue, IssueCode } from '../model/issue.ts'
import { type IssueFacts, issueCatalogue, issueOf, moreOf } from '../model/issue-catalogue.ts'
import { limits } from './limits.ts'

/** Gathers what was found while reading one file. */
export type IssueLog = {
  readonly add: (code: IssueCode, facts?: IssueFacts) => void
  readonly hasError: () => boolean
  /** In the order found, errors first; of one code the first are listed and the others counted. */
  readonly list: () => readonly Issue[]
}

/** An empty log. A file with a million bad lines keeps no more than a page of issues. */
export function issueLog(): IssueLog {
  const issues: Issue[] = []
  const counts = new Map<IssueCode, number>()
  return {
    add(code, facts) {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= limits.issuesOfOneCode) issues.push(issueOf(code, facts))
    },
    hasError: () => [...counts.keys()].some((code) => issueCatalogue[code].severity === 'error'),
    list() {
      const rest = [...counts]
        .filter(([, count]) => count > limits.issuesOfOneCode)
        .map(([code, count]) => moreOf(code, count - limits.issuesOfOneCode))
      const all = [...issues, ...rest]
      return [
        ...all.filter((issue) => issue.severity === 'error'),
        ...all.filter((issue) => issue.severity === 'warning'),
      ]
    },
  }
}
