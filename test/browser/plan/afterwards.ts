import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths } from '../../../src/framework/months.ts'
import { taken } from '../days/downloads.ts'
import { follow, press, said } from '../days/driving.ts'
import { sendFiles } from '../days/on-the-shelf.ts'
import { paper } from '../days/papers.ts'
import { enterSeries, freezePack, sayHowItStands } from './planning.ts'
import { dayAfter, daysAfter, type Walk } from './walk.ts'

const audit = 'Practice audit after three months'
const inNine = 'In 9 of 12 records the plan was read to the family, and they could say what it asks.'

/** The shares of the three months after the work began. */
const since = [58, 66, 73]

/** Whether it worked: evidence, closing, the board, the files, and what happens when evidence goes. */
export function afterwards(walk: Walk): void {
  const { story, made, script, comesTo, at, go, look } = walk
  const { first } = story

  describe.sequential('fourteen weeks after the report', () => {
    beforeAll(() => comesTo(daysAfter(walk, 98)))

    it('says of the figures whether it worked, and what they rest on', async () => {
      const petra = await at('petra')
      const months = since.map((_share, month) => addMonths(story.measure.beganOn, 12 + month))
      await enterSeries(
        petra,
        made.measure,
        since.map((share, month) => `${months[month] ?? ''}, ${share}`)
      )
      await look(petra, 'plan-measure')
      await follow(petra, 'Did it work?')
      const words = await said(petra)
      expect(words).toContain('Better since')
      expect(words).toContain(
        `On average 40.7% over 12 values up to ${dayAfter(walk, 14)}, when the first action started, and 65.7% over 3 values since`
      )
      expect(words).toContain('3 of the last 3 lie above where it usually moved.')
      expect(words).toContain('not what made the difference')
      await look(petra, 'plan-did-it-work', { height: 1150 })
    })

    it('is not closed without evidence of impact', async () => {
      const hana = await go('hana', `${made.first}/close`)
      await hana.getByLabel('What changed for children?').fill('Records are better.')
      await press(hana, 'Ask for it to be closed')
      expect(await said(hana)).toContain('Say first that the work is done: it is not yet')
    })

    it('rests on a document of the bookcase, and on what somebody saw', async () => {
      const shelf = await sendFiles(
        await at('ada'),
        'Help and protection',
        [await paper(audit, [inNine])],
        script
      )
      expect(shelf[0]).toMatch(/\bAdded\./)
      const hana = await go('hana', `${made.first}/evidence/new`)
      await hana.getByLabel('Find a document, a measure or a strength').fill(audit)
      await press(hana, 'Find')
      await hana.getByRole('radio', { name: audit }).check()
      await hana.getByLabel('Impact: what changed for children').check()
      await hana.getByLabel('What does it show?').fill('Families know what has to change.')
      await hana.getByLabel('Its own words (optional)').fill(inNine)
      await press(hana, 'Add the evidence')
      expect(await said(hana)).toContain('Families know what has to change.')
      await sayHowItStands(hana, made.first, 'Done', 'Sustained', 'Every team does it, three months on.')
      expect(await said(hana)).toContain('It is done, with evidence of impact, and waits to be closed.')
    })

    it('is closed by somebody other than who asked and who answers for it', async () => {
      const hana = await go('hana', `${made.first}/close`)
      await hana
        .getByLabel('What changed for children?')
        .fill('Families know what has to change, and say so.')
      await press(hana, 'Ask for it to be closed')
      await hana.goto(`${made.first}/close/decide`)
      expect(await hana.getByLabel('It is closed: the evidence shows what changed').count()).toBe(0)
      expect(await said(hana)).toMatch(/You asked for it.*can decide\./s)
      const dara = await go('dara', made.first)
      expect(await said(dara)).toContain('Waits for a decision')
      await press(dara, 'Decide whether it is closed')
      await dara.getByLabel('It is closed: the evidence shows what changed').check()
      await press(dara, 'Save what you decide')
      expect(await said(dara)).toContain('It is closed, with evidence of what it changed for children.')
      expect(await dara.getByText('Complete', { exact: true }).first().isVisible()).toBe(true)
      await look(dara, 'plan-closed')
    })

    it('tells the board what changed since it last met, as Word and as PDF too', async () => {
      const ada = await at('ada')
      await freezePack(ada, 'Improvement board', 'The plan after fourteen weeks', daysAfter(walk, 101))
      const changed = await ada.getByRole('region', { name: 'What changed' }).innerText()
      expect(changed).toContain(first.action)
      await look(ada, 'plan-pack', { height: 620, from: 'What changed' })
      for (const [format, begins] of documents) {
        const file = await taken(ada, () =>
          ada.getByRole('link', { name: new RegExp(`as ${format}$`) }).click()
        )
        expect(file.bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
      }
    })

    it('is taken away whole, in every form', async () => {
      const ada = await go('ada', made.plan)
      for (const [format, begins, ending] of [...documents, ...tables]) {
        const file = await taken(ada, () =>
          ada.getByRole('link', { name: new RegExp(`the plan as ${format}$`) }).click()
        )
        expect(file.name, format).toMatch(new RegExp(`\\.${ending}$`))
        expect(file.bytes.subarray(0, begins.length).toString('utf8'), format).toBe(begins)
        if (ending === 'csv' || ending === 'json') expect(file.bytes.toString('utf8')).toContain(first.action)
      }
    })
  })

  describe.sequential('a week after it was closed, and another', () => {
    beforeAll(async () => {
      await comesTo(daysAfter(walk, 105))
      const ada = await go('ada', made.first)
      await follow(ada, audit)
      await follow(ada, 'Withdraw this document')
      await ada.getByLabel('Why is it withdrawn?').fill('Two of its records were of another team.')
      await press(ada, 'Withdraw it')
      await comesTo(daysAfter(walk, 112))
    })

    it('is open again, for the evidence that it was closed on is missing', async () => {
      const dara = await at('dara')
      const stands = async () => {
        await dara.goto(made.first)
        return said(dara)
      }
      await expect.poll(stands, { timeout: 30_000 }).toContain('Red: needs attention')
      expect(await said(dara)).toContain(
        'Evidence missing: it was closed on evidence that no longer stands, and nothing has taken its place.'
      )
      await look(dara, 'plan-evidence-missing')
      // The page says so at once; whoever answers for it is told when the site next looks for what is missing.
      const told = async () => said(await go('hana', '/notifications'))
      await expect
        .poll(told, { timeout: 60_000 })
        .toContain('Action 1.1 is open again: evidence that it was closed on was withdrawn.')
    })
  })
}

/** How files of documents begin, and how their names end. */
const documents = [
  ['Word', 'PK\u0003\u0004', 'docx'],
  ['PDF', '%PDF-', 'pdf']
] as const

const tables = [
  ['Excel', 'PK\u0003\u0004', 'xlsx'],
  ['CSV', '', 'csv'],
  ['JSON', '{', 'json']
] as const
