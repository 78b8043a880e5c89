export { type AgreementPageOptions, agreementPage } from './agreement-page.ts'
export { agreementTable, disagreementsTable } from './agreement-tables.ts'
export { coefficientText, fieldLabel } from './agreement-words.ts'
