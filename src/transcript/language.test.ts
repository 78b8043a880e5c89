import { describe, expect, it } from 'vitest'
import { issueLog } from './issue-log.ts'
import { checkLanguage, languageName } from './language.ts'

const issuesOf = (...texts: string[]) => {
  const log = issueLog()
  checkLanguage(texts, log)
  return log.list()
}
const english =
  'so I was thinking about what you said and it is true that I do not rest because there is always more to do '
const french =
  'je ne sais pas quoi faire avec mon travail et ma femme me dit que je suis toujours fatigué depuis des mois '

describe('checkLanguage', () => {
  it.each([
    english.repeat(5),
    'um yeah so i dunno like uh my mum said gonna come over but nah didnt happen cos she was knackered innit',
    'mm-hmm uh-huh mhm yeah hmm okay '.repeat(30),
    'Hola',
    'Guten Tag',
    '',
  ])('lets be what is English or too short to tell (%#)', (text) => {
    expect(issuesOf(text)).toEqual([])
  })

  it.each([
    ['French', french],
    [
      'Dutch',
      'hoe gaat het met je vandaag ik ben een beetje moe want ik heb niet goed geslapen en mijn moeder belde me weer op om te klagen',
    ],
    [
      'Spanish',
      'hola como estas hoy pues no se estoy un poco cansado porque no dormi bien y mi madre me llamo otra vez para quejarse de todo',
    ],
    ['Chinese', '你好,今天感觉怎么样?我觉得很累,不知道怎么办。'],
    ['Russian', 'Здравствуйте, как вы себя чувствуете сегодня? Я очень устал и не знаю, что делать.'],
  ])('refuses %s by its name', (name, text) => {
    expect(issuesOf(text)).toMatchObject([{ code: 'language-unsupported', severity: 'error' }])
    expect(issuesOf(text)[0]?.message).toContain(name)
  })

  it('says where a part is in another language', () => {
    expect(issuesOf(english.repeat(20), french.repeat(6)).map(({ code }) => code)).toEqual(['language-uncertain'])
  })

  it('names languages', () => {
    expect(languageName('pt')).toBe('Portuguese')
  })
})
