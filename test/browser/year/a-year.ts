import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { follow, press, said, typeDay } from './driving.ts'
import {
  askForContribution,
  askToSign,
  cite,
  contribute,
  grade,
  openClaim,
  propose,
  sayOtherwise,
  send,
  sign
} from './evaluating.ts'
import { autumnPapers, longScan, programCalledPdf, seenOnTheDay, thirdDay } from './evidence.ts'
import { type ExampleYear, openExampleYear, type Person, people, reportThatComes } from './example-year.ts'
import { keepFollowUp, noteLetter, openMeeting, planMeeting, writeRecord } from './meeting.ts'
import { describeDocument, sendFiles, sendOverBrokenLine } from './on-the-shelf.ts'
import { type Shown, stop } from './stops.ts'
import { enterFindings, moveVisit, openVisit, planVisit, receiveLetter, sayAnnounced } from './visiting.ts'

const help = 'Help and protection'
const claim = 'Children who need protection are seen by a social worker on the day the referral comes.'
const reworded =
  'Nearly every child who needs protection is seen by a social worker on the day the referral comes.'

/** A year of Exampleshire, from September to the summer after, by the people whose work it is. */
export function aYear(script: boolean): void {
  // A year has many pages, and each new day is a new start of the site.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })
  let year: ExampleYear
  let pages: Partial<Record<Person, Page>> = {}
  beforeAll(async () => {
    year = await openExampleYear()
  })
  afterAll(() => year.close())

  const comesTo = async (day: string) => {
    pages = {}
    await year.comesTo(day)
  }
  /** The page that this person has open today. */
  const at = async (person: Person) =>
    (pages[person] ??= await year.as(person, { javaScriptEnabled: script }))
  const go = async (person: Person, path: string) => {
    const page = await at(person)
    await page.goto(path)
    return page
  }
  const look = async (page: Page, name: string, shown?: Shown) => {
    if (script) await stop(page, name, shown)
  }

  describe.sequential('September 2026', () => {
    beforeAll(() => comesTo('2026-09-07'))

    it('says what is likely to come, by which rule, and that nothing is ready', async () => {
      const ada = await go('ada', '/prepare')
      await follow(ada, 'What comes next')
      expect(await said(ada)).toContain(
        'Between September 2026 and September 2027, most likely around March 2027, a short inspection is to be expected, by rule N8.'
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
      expect(await said(ada)).toContain('most likely around March 2027')
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
      await look(ada, 'calendar', { height: 700, from: 'What stands in each other’s way' })
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
      expect(await said(ada)).toMatch(/Between November 2029 and November 2030, most likely around May 2030/)
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

/** What a click brings down: the file's name and its bytes. */
async function taken(
  page: Page,
  click: () => Promise<void>
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}
