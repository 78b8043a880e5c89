import { regardCodebook } from '../../model/regard-codebook.generated.ts'
import { tables } from './all-tables.ts'
import { measureDefinitions } from './measures-table.ts'

/**
 * What every column, code and measure of the tables means, as a page in Markdown: made from the declarations that make
 * the tables, so that the two cannot differ.
 */
export function dataDictionary(): string {
  return [
    '# The tables of an export',
    [
      'Every table is CSV (RFC 4180) in UTF-8: a comma between cells, a point in numbers, one row for each thing of one kind.',
      'An empty cell says that something is not known or does not apply. Where a text begins like a formula of a spreadsheet',
      '(`=`, `+`, `-`, `@`, also behind white space), an apostrophe stands before it; take it off before you analyse text.',
      '`datapackage.json` beside the tables says the same to programs (Frictionless Data Package).',
    ].join('\n'),
    [
      'A session’s id is kept where words are left out, so that tables can be joined. The id that `regard code` gives is the',
      'beginning of the SHA-256 of the file: no word can be told from it, but whoever has the very file can tell that it is',
      'among these. An id of the store is made of a time and of chance, and the time is that of the import.',
    ].join('\n'),
    ...tables.flatMap(({ name, description, primaryKey, foreignKeys, columns }) => [
      `## ${name}.csv`,
      [
        description,
        `A row is told from every other by ${listed(primaryKey)}.`,
        ...foreignKeys.map(({ fields, table, to }) => `${listed(fields)} stands for ${listed(to)} of ${table}.csv.`),
      ].join(' '),
      markdownTable(
        ['column', 'type', 'unit', 'meaning'],
        columns.map(({ name, type, unit, description, values, required }) => [
          `\`${name}\``,
          required ? type : `${type}, or empty`,
          unit ?? '',
          values && values.length <= 12
            ? `${description} One of ${values.map((value) => `\`${value}\``).join(', ')}.`
            : description,
        ]),
      ),
    ]),
    '## Codes',
    `The values of \`code\` and of the lists of codes: codebook ${regardCodebook.id} ${regardCodebook.version}.`,
    markdownTable(
      ['code', 'kind', 'side', 'young', 'meaning'],
      regardCodebook.codes.map(({ key, kind, side, young, definition }) => [
        `\`${key}\``,
        kind,
        side,
        young ? 'yes' : '',
        definition,
      ]),
    ),
    '## Measures',
    'The values of `measure` in measures.csv.',
    markdownTable(
      ['measure', 'unit', 'meaning', 'how it is counted', 'source'],
      measureDefinitions().map(({ id, unit, meaning, formula, source }) => [
        `\`${id}\``,
        unit,
        meaning,
        formula,
        source,
      ]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function listed(fields: readonly string[]): string {
  return fields.map((field) => `\`${field}\``).join(' and ')
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
