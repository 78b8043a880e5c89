import type { DrawingElement } from '../drawing.ts'
import type { PageSetting } from './page-setting.ts'

/** The figures behind a chart, one click away: a table with its caption. The first column names the row. */
export function tableBehind(
  { html }: Pick<PageSetting, 'html'>,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): DrawingElement {
  return html(
    'details',
    { class: 'figures' },
    html('summary', { class: 'more' }, 'The figures'),
    html(
      'table',
      {},
      html('caption', { class: 'vh' }, caption),
      html('thead', {}, html('tr', {}, ...columns.map((name) => html('th', { scope: 'col' }, name)))),
      html(
        'tbody',
        {},
        ...rows.map((row) =>
          html(
            'tr',
            {},
            ...row.map((cell, at) => (at === 0 ? html('th', { scope: 'row' }, cell) : html('td', {}, cell))),
          ),
        ),
      ),
    ),
  )
}
