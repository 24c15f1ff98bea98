import { beforeAll, describe, expect, it } from 'vitest'
import { follow, press, said } from '../days/driving.ts'
import type { Living } from '../days/living.ts'
import { people } from '../days/people.ts'
import { claim, help, reworded } from './claims.ts'
import { openClaim, sayOtherwise } from './evaluating.ts'
import { reportThatComes } from './example-year.ts'
import { keepFollowUp, noteLetter, openMeeting, writeRecord } from './meeting.ts'
import { enterFindings, moveVisit, openVisit, planVisit, receiveLetter, sayAnnounced } from './visiting.ts'

/** From the engagement meeting to the judgement. */
export function winterToSummer({ comesTo, at, go, look }: Living): void {
  describe.sequential('December', () => {
    beforeAll(() => comesTo('2026-12-18'))

    it('writes down what was said, notes the letter, and keeps what was agreed', async () => {
      const ada = await at('ada')
      await writeRecord(ada, 'We went through the three questions, and the voice of the child in records.')
      await noteLetter(ada, '2026-12-17', 'A focused visit on the front door is likely in the new year.')
      await keepFollowUp(
        ada,
        'Write down what the child says in every record.',
        people.omar.post,
        '2027-03-31'
      )
      await openMeeting(ada)
      expect(await said(ada)).toContain('17 December 2026')
      expect(await said(ada)).toContain('Write down what the child says in every record.')
      await look(ada, 'meeting', { height: 760, from: 'What was said' })
      const omar = await go('omar', '/my-work')
      expect(await said(omar)).toContain('Write down what the child says in every record.')
    })

    it('shows what changed since the text was sent', async () => {
      const hana = await at('hana')
      await openClaim(hana, help, 'Children who need protection')
      await sayOtherwise(hana, reworded)
      await hana.goto('/prepare/self-evaluation/2026/sent/1')
      expect(await said(hana)).toContain(claim)
      expect(await said(hana)).not.toContain(reworded)
      await follow(hana, /difference since$/)
      const changed = hana.getByRole('main').locator('ins')
      expect(await changed.allInnerTexts()).toContainEqual(expect.stringContaining('Nearly'))
      await look(hana, 'since', { height: 620 })
    })
  })

  describe.sequential('February 2027', () => {
    beforeAll(() => comesTo('2027-02-01'))

    it('is told that a visit would come while other inspectors are here', async () => {
      const ada = await at('ada')
      await planVisit(ada, '2027-03-02', '2027-03-03')
      await ada.goto('/prepare/calendar')
      expect(await said(ada)).toContain('Two inspections at once')
      await look(ada, 'calendar', { height: 760, from: 'What stands in each other’s way' })
    })

    it('moves the visit with a reason, and says that the call came', async () => {
      const ada = await at('ada')
      await moveVisit(ada, '2027-02-09', '2027-02-10', 'Ofsted asked for another week')
      await sayAnnounced(ada, '2027-02-01')
      await openVisit(ada)
      expect(await said(ada)).toContain('Ofsted asked for another week')
      expect(await said(ada)).toContain('9 to 10 February 2027')
    })
  })

  describe.sequential('March', () => {
    beforeAll(() => comesTo('2027-03-15'))

    it('enters the letter of the visit and what it found', async () => {
      const ada = await at('ada')
      await receiveLetter(ada, '2027-03-10', '2027-03-12')
      await enterFindings(
        ada,
        'Contacts are looked at within a day.',
        'What children say, and that it is written down.\n\nThe recording of why no further action was taken.'
      )
      await openVisit(ada)
      expect(await said(ada)).toContain('The recording of why no further action was taken.')
      await look(ada, 'visit', { height: 1100 })
    })
  })

  describe.sequential('August', () => {
    beforeAll(() => comesTo('2027-08-02'))

    it('takes the published report into the record', async () => {
      const ada = await go('ada', '/import')
      const buffer = Buffer.from(await reportThatComes())
      await ada
        .getByLabel('Reports')
        .setInputFiles({ name: 'exampleshire-2027-07-05.pdf', mimeType: 'application/pdf', buffer })
      await press(ada, 'Import')
      // Without script the page says how it stands whenever it is asked.
      const imported = async () => {
        await ada.reload()
        return said(ada)
      }
      await expect.poll(imported, { timeout: 60_000 }).toContain('1 taken')
      await ada.goto('/authorities/exampleshire')
      expect(await said(ada)).toContain('10 to 21 May 2027')
    })

    it('counts what comes next from the new judgement', async () => {
      const ada = await go('ada', '/prepare/outlook')
      expect(await said(ada)).toMatch(/Between November 2029 and November 2030, with May 2030 in the middle/)
    })

    it('has its own grades beside the judgements', async () => {
      const dara = await go('dara', '/prepare/calibration')
      expect(await said(dara)).not.toContain('no judgement since')
      const row = dara.getByRole('row', { name: /^Help and protection/ })
      expect(await row.first().innerText()).toMatch(/Requires improvement to be good[\s\S]*Good/)
      await look(dara, 'calibration', { height: 1000 })
    })
  })
}
