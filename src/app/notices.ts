import type { Store, StoreNotice } from '../store/store.ts'

/** Where a notice is read: each place names its own way to look further. */
type Where = 'terminal' | 'page'

/** What a person should be told about the store that was just opened, in sentences; mostly nothing. */
export function noticesOf(store: Pick<Store, 'notices' | 'erasedAgain'>, where: Where): string[] {
  const again = store.erasedAgain
  return [
    ...store.notices.map((notice) => sentenceOfNotice(notice, where)),
    ...(again > 0 ? [`${again} erasure${again === 1 ? '' : 's'} on record had to be done again.`] : []),
  ]
}

function sentenceOfNotice(notice: StoreNotice, where: Where): string {
  const onPage = where === 'page'
  switch (notice.kind) {
    case 'shortened':
      return `The store was shortened: its last ${notice.commits === 1 ? 'change is' : `${notice.commits} changes are`} gone, because its log was damaged or an older copy lies in its place. Everything before them is whole. A backup may hold more${onPage ? '' : ': regard verify FILE'}.`
    case 'head-missing':
      return `The small file that remembers the last change is missing or damaged. It was made again; whether anything was cut off before cannot be told. ${onPage ? '“Check that all is whole” in Settings' : 'regard verify'} looks at the rest.`
    case 'ledger-mended':
      return `${notice.lines === 1 ? 'One damaged line of the list of erasures was' : `${notice.lines} damaged lines of the list of erasures were`} taken out; what was said there was written again from the record of what was done.`
    case 'audit-broken':
      return `The record of what was done is not the one that was left (entry ${notice.position}). Somebody with the key may have changed it${onPage ? '. “Check that all is whole” in Settings says more' : ': regard audit verify'}.`
  }
}
