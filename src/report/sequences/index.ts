export { type SequencesToPrint, sequencesPage } from './sequences-page.ts'
export { sequencesTable } from './sequences-table.ts'
