import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { postId } from '../../people/posts/post.ts'
import { checksumsInWords } from './checksums.ts'
import { newsOf, reminderOfDocument, reminderOfOwed } from './reminders.ts'

const owner = postId.parse('quality')
const document = { id: 'one', title: 'Audit', owner, expiresOn: undefined, reviewOn: undefined }
const today = isoDate('2026-11-22')

describe('a reminder', () => {
  it.each([
    ['2026-11-21', undefined, 'expired', '2026-11-21'],
    ['2026-11-22', undefined, 'expiring', '2026-11-22'],
    ['2026-12-20', undefined, 'expiring', '2026-12-20'],
    ['2026-12-21', undefined, undefined, undefined],
    [undefined, '2026-11-22', 'review-due', '2026-11-22'],
    [undefined, '2026-11-23', undefined, undefined],
    // The most pressing alone.
    ['2026-11-01', '2026-11-02', 'expired', '2026-11-01'],
    ['2026-12-01', '2026-11-02', 'review-due', '2026-11-02']
  ])('of a document that expires on %s and is reviewed on %s is %s', (expires, review, what, day) => {
    const days = { expiresOn: expires && isoDate(expires), reviewOn: review && isoDate(review) }
    const reminder = reminderOfDocument({ ...document, ...days } as typeof document, today)
    expect([reminder?.what, reminder?.day]).toEqual([what, day])
  })

  it('of what is owed comes the day after it was due', () => {
    const owed = { id: 'plan', what: 'Plan', owedBy: owner }
    expect(reminderOfOwed({ ...owed, dueOn: today }, today)).toBeUndefined()
    expect(reminderOfOwed({ ...owed, dueOn: isoDate('2026-11-21') }, today)?.words).toBe(
      'The bookcase waits for “Plan” since 22 November 2026. Your post owes it.'
    )
  })

  it('is one of many where more than three come at once', () => {
    const late = (id: string) =>
      reminderOfOwed({ id, what: id, owedBy: owner, dueOn: isoDate('2026-11-01') }, today) ?? []
    const review = (id: string) => reminderOfDocument({ ...document, id, reviewOn: today }, today) ?? []
    expect(newsOf([late('a'), review('b'), review('c')].flat())).toHaveLength(3)
    expect(
      newsOf([late('a'), review('b'), review('c'), review('d')].flat()).map(({ words }) => words)
    ).toEqual([
      'In the bookcase 3 documents ask to be looked at again, and 1 document that your post owes is late.'
    ])
    expect(newsOf([])).toEqual([])
  })
})

describe('what comparing files with their checksums showed', () => {
  const between = { first: new Date('2026-11-20T02:00:00Z'), last: new Date('2026-11-22T02:00:00Z') }
  it.each([
    [{ files: 0, whole: 0, bad: 0, between: undefined }, undefined],
    [{ files: 2, whole: 0, bad: 0, between: undefined }, /^2 files whole when they came\. .* not yet\.$/],
    [{ files: 400, whole: 400, bad: 0, between }, /^400 of 400 files are as they came, .* 22 November 2026/],
    [
      { files: 5, whole: 3, bad: 1, between },
      /^1 file is damaged or missing\. 3 of 5 .* 1 file came since, and waits/
    ]
  ])('is in words: %o', (found, words) => {
    const said = checksumsInWords({ ...found, worst: undefined })
    if (words === undefined) expect(said).toBeUndefined()
    else expect(said).toMatch(words)
  })
})
