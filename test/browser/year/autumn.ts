import { beforeAll, describe, expect, it } from 'vitest'
import { taken } from '../days/downloads.ts'
import { follow, press, said, typeDay } from '../days/driving.ts'
import type { Living } from '../days/living.ts'
import { describeDocument, sendFiles, sendOverBrokenLine } from '../days/on-the-shelf.ts'
import { people } from '../days/people.ts'
import { claim, help } from './claims.ts'
import {
  askForContribution,
  askToSign,
  cite,
  contribute,
  grade,
  openClaim,
  propose,
  send,
  sign
} from './evaluating.ts'
import { autumnPapers, longScan, programCalledPdf, seenOnTheDay, thirdDay } from './evidence.ts'
import { planMeeting } from './meeting.ts'

/** From looking ahead in September to what is taken into the meeting. */
export function autumn({ script, comesTo, at, go, look }: Living): void {
  describe.sequential('September 2026', () => {
    beforeAll(() => comesTo('2026-09-07'))

    it('says what is likely to come, by which rule, and that nothing is ready', async () => {
      const ada = await go('ada', '/prepare')
      await follow(ada, 'What comes next')
      expect(await said(ada)).toContain(
        'Between September 2026 and September 2027, with March 2027 in the middle, a short inspection is to be expected, by rule N8.'
      )
      await look(ada, 'outlook', { height: 1150 })
      await ada.goto('/prepare/readiness')
      expect(await said(ada)).toContain('The self-evaluation of this year was not begun.')
      expect(await said(ada)).toContain('10 expected documents are not in the bookcase')
      await look(ada, 'readiness-in-september', { height: 760 })
    })

    it('puts the dates of others on the calendar, and its own', async () => {
      const ada = await go('ada', '/prepare/calendar')
      await press(ada, 'Add other days')
      await ada.getByRole('radio', { name: /^Special educational needs/ }).check()
      await ada.getByLabel('What should the calendar call it?').fill('SEND inspection')
      await typeDay(ada, 'First day', '2027-03-01')
      await typeDay(ada, 'Last day (optional)', '2027-03-12')
      await press(ada, 'Add the days')
      await ada.goto('/prepare/calendar')
      await follow(ada, /2027/)
      expect(await said(ada)).toMatch(/1 to 12 March 2027\s+SEND inspection/)
    })

    it('takes many files at once, says which was not taken and why, and what is known of one', async () => {
      const ada = await at('ada')
      const lines = await sendFiles(ada, help, [...(await autumnPapers()), programCalledPdf()], script)
      expect(lines).toHaveLength(6)
      expect(lines.filter((line) => /\bAdded\./.test(line))).toHaveLength(5)
      const refused = lines.find((line) => line.startsWith('Minutes of the improvement board.pdf'))
      expect(refused).toMatch(/program/)
      await describeDocument(ada, help, 'Practice audits, April to June 2026', {
        on: '2026-06-30',
        post: people.petra.post
      })
      await describeDocument(ada, help, 'Performance report, August 2026', {
        ...{ on: '2026-08-31', post: people.ada.post, expected: 'Performance reports to leaders' }
      })
      await describeDocument(ada, help, 'What families told the advice service, summer 2026', {
        ...{ on: '2026-08-14', by: 'Somebody outside both', post: people.omar.post }
      })
      await ada.goto('/prepare/bookcase')
      await look(ada, 'bookcase', { height: 900 })
    })

    it.runIf(script)('goes on with a long file where a broken line stopped it', async () => {
      const piece = 8 * 1024 * 1024
      const froms = await sendOverBrokenLine(await at('ada'), help, await longScan())
      expect(froms).toEqual([0, piece, piece, 2 * piece])
    })

    it('closes a gap of readiness with the document that was missing', async () => {
      const ada = await go('ada', '/prepare/readiness')
      expect(await said(ada)).toContain('9 expected documents are not in the bookcase')
    })

    it('begins the self-evaluation, and asks a post for what it knows', async () => {
      const ada = await go('ada', '/prepare/self-evaluation')
      await press(ada, 'Begin a self-evaluation')
      await press(ada, 'Begin')
      await askForContribution(ada, people.omar.post, help, '2026-09-30')
      expect(await said(ada)).toMatch(
        /Principal Social Worker\s+Help and protection\s+30 September 2026\s+Asked/
      )
      await ada.goto('/prepare/readiness')
      expect(await said(ada)).not.toContain('was not begun')
    })
  })

  describe.sequential('October', () => {
    beforeAll(() => comesTo('2026-10-05'))

    it('is answered by whoever holds the post', async () => {
      const omar = await at('omar')
      await contribute(omar, 'Visits are quick. What the child says is not always written down.')
      const ada = await go('ada', '/prepare/self-evaluation/2026')
      expect(await said(ada)).toMatch(
        /Principal Social Worker\s+Help and protection\s+30 September 2026\s+Answered/
      )
    })

    it('claims, with evidence for it and against it', async () => {
      const hana = await at('hana')
      await propose(hana, help, 'What do you know', claim, people.hana.post)
      expect(await said(hana)).toContain('It rests on nothing that counts.')
      await cite(hana, 'Practice audits, April to June 2026', 'It bears the claim out', seenOnTheDay)
      await cite(hana, 'Performance report, August 2026', 'It bears the claim out')
      await cite(hana, 'What families told the advice service, summer 2026', 'It says otherwise', thirdDay)
      expect(await said(hana)).toContain(`“${thirdDay}”`)
      expect(await said(hana)).toContain(people.hana.post)
      expect(await hana.getByRole('region', { name: 'How well it is borne out' }).innerText()).toMatch(
        /Fair|Strong|Weak|Contested/
      )
    })

    it('is remarked on by another, and agreed once that is settled', async () => {
      const dara = await at('dara')
      await openClaim(dara, help, 'Children who need protection')
      await dara.getByLabel('Remark on this claim').fill('What became of the three families?')
      await press(dara, 'Comment')
      const ada = await at('ada')
      await openClaim(ada, help, 'Children who need protection')
      expect(await said(ada)).toContain('What became of the three families?')
      await press(ada, 'Settle the comment of Dara Quill')
      await press(ada, 'Agree it in these words')
      expect(await said(ada)).toContain('Agreed. It is part of what is sent.')
      await look(ada, 'claim', { height: 1150 })
    })

    it('claims elsewhere too, and knows that a claim with nothing behind it is weak', async () => {
      const hana = await at('hana')
      const plan = 'By April every record says in the child’s words what they told us.'
      await propose(hana, help, 'What are your plans', plan, people.omar.post)
      await press(hana, 'Agree it in these words')
      await propose(
        hana,
        'Children in care',
        'What do you know',
        'Children in care stay where they are.',
        people.dara.post
      )
      await press(hana, 'Agree it in these words')
      await hana.goto('/prepare/self-evaluation/2026')
      const weak = hana.getByRole('region', { name: 'Weak or aged: look at these before it is sent' })
      expect(await weak.innerText()).toContain('Children in care stay where they are.')
    })

    it('grades itself, with reasons', async () => {
      const dara = await at('dara')
      await grade(dara, 'Impact of leaders', 'Good', 'Leaders know where practice is weak.')
      await grade(dara, help, 'Requires improvement to be good', 'Not every family is seen in time.')
      await grade(dara, 'Children in care', 'Good', 'Plans are early, and children stay where they are.')
      await grade(dara, 'Care leavers', 'Good', 'Most are in work or learning.')
      const table = dara.getByRole('table', { name: /our grade/ })
      expect(await table.getByRole('row', { name: /^Help and protection/ }).innerText()).toContain(
        'Requires improvement to be good'
      )
      await look(dara, 'self-evaluation', { height: 1000 })
    })
  })

  describe.sequential('November', () => {
    beforeAll(() => comesTo('2026-11-16'))

    it('is signed for by the post that answers for it', async () => {
      await askToSign(await at('ada'), people.dara.post, '2026-11-20')
      await sign(await at('dara'))
      const ada = await go('ada', '/prepare/self-evaluation/2026')
      expect(await said(ada)).toContain(`${people.dara.post}: signed by Dara Quill on 16 November 2026`)
    })

    it('is frozen as it is sent, and comes out whole as Word and as PDF', async () => {
      const ada = await at('ada')
      await send(ada, 'Ofsted, for the annual engagement meeting', '2026-11-16')
      expect(await said(ada)).toContain('Nothing changed since.')
      const word = await taken(ada, () => ada.getByRole('link', { name: /as it was sent as Word$/ }).click())
      expect(word.name).toMatch(/\.docx$/)
      expect(word.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      // The last record of an archive names how many bytes its directory has: a file that was cut has none.
      expect(word.bytes.lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
      const pdf = await taken(ada, () => ada.getByRole('link', { name: /as it was sent as PDF$/ }).click())
      expect(pdf.name).toMatch(/\.pdf$/)
      expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect(pdf.bytes.subarray(-16).toString('latin1')).toContain('%%EOF')
      await look(ada, 'as-sent')
    })

    it('plans the engagement meeting and freezes what is taken in', async () => {
      const ada = await at('ada')
      await planMeeting(ada, '2026-12-03', [people.dara.post, people.ada.post], 'Rowan Ashdown, Senior HMI')
      await press(ada, 'Freeze what stands today')
      expect(await said(ada)).toContain('as at 16 November 2026')
      expect(await said(ada)).toContain('with March 2027 in the middle')
      await look(ada, 'pack')
    })

    it('has the meeting on the calendar, and no gap for want of one', async () => {
      const ada = await go('ada', '/prepare/calendar')
      expect(await said(ada)).toMatch(/3 December 2026\s+Annual engagement meeting/)
      await ada.goto('/prepare/readiness')
      expect(await said(ada)).not.toContain('No engagement meeting')
      await look(ada, 'readiness-in-november')
    })
  })
}
