export { type AgreementPageOptions, agreementPage } from './agreement-page.ts'
export { agreementTable, disagreementsTable } from './agreement-tables.ts'
