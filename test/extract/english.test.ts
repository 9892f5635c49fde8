import { describe, expect, it } from 'vitest'
import { explain, extract } from '../../src/extract/index.js'

const FOREIGN = {
  German:
    'Der Minister sagte am Montag, dass die Regierung das Abkommen nicht verlängern werde. „Wir haben genug gewartet“, erklärte er vor Journalisten in Nordhafen. Die Opposition warf ihm vor, das Land zu isolieren, und forderte eine Abstimmung im Parlament noch in dieser Woche.',
  Dutch:
    'De minister zei maandag dat de regering het akkoord niet zal verlengen. “Wij hebben lang genoeg gewacht”, verklaarde hij tegen journalisten in Noordhaven. De oppositie verwijt hem dat hij het land isoleert, en eist nog deze week een stemming in het parlement over het voorstel.',
  French:
    '« Nous avons assez attendu », a déclaré lundi le ministre devant des journalistes à Port-Nord. Selon lui, le gouvernement ne prolongera pas l’accord. L’opposition l’accuse d’isoler le pays et demande un vote au parlement avant la fin de la semaine, ce que le premier ministre refuse.',
  Spanish:
    '“Hemos esperado bastante”, dijo el lunes el ministro ante los periodistas en Puerto Norte. Según él, el gobierno no prolongará el acuerdo. La oposición lo acusa de aislar al país y exige una votación en el parlamento antes del fin de semana, algo que el primer ministro rechaza.',
}

const read = (text: string) => extract({ text, publishedAt: null, publisher: null })

describe('a text in another language', () => {
  it.each(Object.entries(FOREIGN))('is not read: %s', (_language, text) => {
    expect(read(text)).toEqual({ statements: [], actors: [], events: [], oppositions: [] })
    expect(explain({ text, publishedAt: null, publisher: null })).toMatch(/^# Not English/)
  })

  it('does not keep an English article with foreign words in it from being read', () => {
    const text = `The ministry said on Monday that the pact would end. ${FOREIGN.German} The council of the port said that it was not told of the end of the pact, and that the ships from the north have to wait for a vote.`
    expect(read(text).statements.length).toBeGreaterThan(0)
  })

  it('is told by its words only where there are enough of them', () => {
    expect(read('River Authority: dam will hold').statements).toHaveLength(1)
  })
})
