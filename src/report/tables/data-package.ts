import { type TableDeclaration, tables } from './all-tables.ts'

export type DataPackageOptions = {
  /** Lower case letters, digits, `.`, `_` and `-`. */
  readonly name: string
  readonly title?: string
  /** The tables that were written; all of them unless told otherwise. */
  readonly only?: readonly string[]
}

/**
 * `datapackage.json` for the tables of an export (Frictionless Data Package 1, tabular profile): each file with its
 * schema, keys and dialect, so that other programs read them without guessing. Source: specs.frictionlessdata.io.
 */
export function dataPackage({ name, title, only }: DataPackageOptions): string {
  const written = tables.filter((table) => only === undefined || only.includes(table.name))
  const descriptor = {
    profile: 'tabular-data-package',
    name: name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-') || 'regard',
    ...(title === undefined ? {} : { title }),
    resources: written.map((table) => resourceOf(table, written)),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function resourceOf(table: TableDeclaration, written: readonly TableDeclaration[]): object {
  const foreignKeys = table.foreignKeys.filter((key) => written.some(({ name }) => name === key.table))
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(({ name, type, description, unit, values, minimum, maximum, required }) => ({
        name,
        type,
        description: unit === undefined ? description : `${description} Unit: ${unit}.`,
        ...(values || minimum !== undefined || maximum !== undefined || required
          ? {
              constraints: {
                ...(required ? { required } : {}),
                ...(values ? { enum: values } : {}),
                ...(minimum === undefined ? {} : { minimum }),
                ...(maximum === undefined ? {} : { maximum }),
              },
            }
          : {}),
      })),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: foreignKeys.map(({ fields, table, to }) => ({
              fields,
              reference: { resource: table, fields: to },
            })),
          }),
    },
  }
}
