import { type PickedFile, paper, picked } from '../days/papers.ts'

/** What the auditors found: quoted for a claim. */
export const seenOnTheDay = 'In 22 of 24 records the child was seen on the day of the referral.'

/** What families said: quoted against it. */
export const thirdDay = 'Three families told us that nobody came until the third day.'

/** The papers that Exampleshire puts on its shelf in September. */
export function autumnPapers(): Promise<PickedFile[]> {
  return Promise.all([
    paper('Practice audits, April to June 2026', [
      'Two auditors from another team read the records of 24 children.',
      seenOnTheDay,
      'In 9 records what the child said was not written down in their own words.'
    ]),
    paper('Performance report, August 2026', [
      'Of 412 referrals that needed a visit, 389 had one within a working day.',
      'Caseloads stood at 16 on the last day of August.'
    ]),
    paper('What families told the advice service, summer 2026', [
      'The advice service is independent of the council. It asked 40 families.',
      thirdDay
    ]),
    paper('Quality assurance framework', [
      'Every team is audited four times a year, by somebody from another team.'
    ]),
    paper('Organisation chart, September 2026', ['Director of Children’s Services: Dara Quill.'])
  ])
}

/** The first bytes of a program, under the name of a document. */
export function programCalledPdf(): PickedFile {
  return {
    ...picked('Minutes of the improvement board.pdf'),
    buffer: Buffer.from('MZ\u0090\u0000\u0003 not a document')
  }
}

/** A scan of more than two pieces of an upload. */
export function longScan(): Promise<PickedFile> {
  return paper('Scanned learning reviews, 2025', ['Three learning reviews.'], 17 * 1024 * 1024)
}
