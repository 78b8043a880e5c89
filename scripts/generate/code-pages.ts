import type { Codebook, CodeDefinition, CodeKey, Side } from '../../src/model/codebook.ts'
import { type GeneratedFile, madeFrom } from './generated-file.ts'

const kindInWords = { therapist: 'what the therapist does', client: 'what the client brings' } as const
const sideInWords = {
  compassion: 'on the side of compassion',
  neutral: 'neutral in the balance',
  pressing: 'pressing, in the balance',
  judgement: 'on the side of judgement',
} as const satisfies Record<Side, string>

/** A page for each code of the codebook. */
export function codePages(codebook: Codebook): readonly GeneratedFile[] {
  return codebook.codes.map((code) => ({ path: `docs/method/codes/${code.key}.md`, content: codePage(code, codebook) }))
}

/** Two lists of links, for the index of the method pages: what the therapist does, what the client brings. */
export function codeIndex(codebook: Codebook): string {
  const list = (kind: CodeDefinition['kind']) => codebook.codes.filter((code) => code.kind === kind).map(indexLine)
  return [
    `The codebook \`${codebook.id}\`, version ${codebook.version}, has ${codebook.codes.length} codes. ° is a young code.`,
    '### What the therapist does',
    list('therapist').join('\n'),
    '### What the client brings',
    list('client').join('\n'),
  ].join('\n\n')
}

function indexLine(code: CodeDefinition): string {
  const indent = code.parent ? '  ' : ''
  return `${indent}- [${code.label}](codes/${code.key}.md)${code.young ? '°' : ''}: ${code.definition}`
}

function codePage(code: CodeDefinition, codebook: Codebook): string {
  const parts = [
    `# ${code.label}${code.young ? '°' : ''}`,
    facts(code, codebook),
    code.definition,
    section('Present when', bullets(code.presentWhen)),
    section('Not when', bullets(code.notWhen)),
    section('What it sounds like', code.examples.map((example) => `> ${example}`).join('\n\n')),
    section('Near, but not this', code.nearMisses.map(({ text, why }) => `> ${text}\n\n${why}`).join('\n\n')),
    section('In published schemes', counterparts(code)),
    section('What is known of agreement', agreement(code)),
    section('Sources', bullets(code.sources)),
    '[All codes and measures](../README.md) · [Glossary](../../glossary.md)',
  ]
  return `${madeFrom('codebook/regard.json')}\n${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function facts(code: CodeDefinition, codebook: Codebook): string {
  const kinds = codebook.codes.filter((other) => other.parent === code.key)
  const shortcut = code.shortcut ?? definitionIn(codebook, code.parent)?.shortcut
  return [
    `\`${code.key}\``,
    kindInWords[code.kind],
    // A client stands on no side: the balance is of what the therapist did.
    code.kind === 'therapist' ? sideInWords[code.side] : '',
    code.parent ? `a kind of ${link(definitionIn(codebook, code.parent))}` : '',
    kinds.length > 0 ? `kinds: ${kinds.map(link).join(', ')}` : '',
    shortcut ? `key <kbd>${shortcut}</kbd>` : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

function definitionIn(codebook: Codebook, key: CodeKey | undefined): CodeDefinition | undefined {
  return codebook.codes.find((code) => code.key === key)
}

function link(code: CodeDefinition | undefined): string {
  return code ? `[${code.label}](${code.key}.md)` : ''
}

function counterparts(code: CodeDefinition): string {
  if (code.counterparts.length === 0) return 'No counterpart is known to us.'
  const rows = code.counterparts.map(({ scheme, code: name }) => `| ${scheme} | ${name} |`)
  return ['| scheme | there called |', '|---|---|', ...rows].join('\n')
}

function agreement(code: CodeDefinition): string {
  const young = code.young
    ? 'This is a young code: no public standard with several human coders is known. The machine learned it from labels that a language model drafted and no clinician has checked. Where you correct it, yours counts.'
    : ''
  return [young, known(code.agreement)].filter((part) => part !== '').join('\n\n')
}

function known(agreement: CodeDefinition['agreement']): string {
  if (!agreement) return 'No figure is known to us for this code as it is defined here.'
  const { statistic, value, between, turns, source } = agreement
  const over = turns === undefined ? '' : `, ${turns.toLocaleString('en')} turns`
  return `${statistic} ${value.toFixed(2)} between ${between}${over}. ${source}.`
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`
}
