import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { Section } from './document.ts'
import { pressingOn } from './due.ts'
import { isOwed, madeTheirOwn, shippedExpected } from './expected-documents.ts'
import { cleanName, titleFrom } from './file-name.ts'
import { kindByName } from './kinds.ts'
import { sectionNamed, sectionsOn, sectionsWith } from './sections.ts'
import { versionsSeen } from './sight.ts'

describe('the sections', () => {
  it.each<[string, Section[]]>([
    [
      '2022-02-21',
      ['impact-of-leaders', 'help-and-protection', 'in-care-and-care-leavers', 'whole-authority']
    ],
    [
      '2026-03-31',
      ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers', 'whole-authority']
    ],
    [
      '2026-04-01',
      ['impact-of-leaders', 'help-and-protection', 'in-care', 'care-leavers', 'whole-authority']
    ],
    ['2017-06-01', ['whole-authority']]
  ])('on %s are those that are judged, and the whole authority', (day, sections) => {
    expect(sectionsOn(isoDate(day))).toEqual(sections)
  })

  it('hide nothing that an earlier framework put somewhere else', () => {
    const held: Section[] = ['in-care-and-care-leavers', 'in-care']
    expect(sectionsWith(isoDate('2026-11-22'), held).at(-1)).toBe('in-care-and-care-leavers')
  })

  it('are named by their own words alone', () => {
    expect(sectionNamed('in-care')).toBe('in-care')
    expect(sectionNamed('constructor')).toBeUndefined()
  })
})

describe('the name of a file', () => {
  it.each([
    ['Minutes.pdf', 'Minutes.pdf', undefined],
    ['C:\\Users\\jo\\Minutes.pdf', 'Minutes.pdf', 'held the folders before it'],
    ['../../etc/passwd', 'passwd', 'held the folders before it'],
    ['report\u202efdp.exe', 'reportfdp.exe', 'held marks that turn the direction of reading'],
    ['a\u0000b\u200b.txt', 'ab.txt', 'held characters that cannot be seen'],
    ['CON.txt', '_CON.txt', 'is one that Windows keeps for itself'],
    ['LPT\u00b9 .pdf', '_LPT\u00b9 .pdf', 'is one that Windows keeps for itself'],
    ['conin$', '_conin$', 'is one that Windows keeps for itself'],
    ['Constance.pdf', 'Constance.pdf', undefined],
    ['what?.txt', 'what_.txt', 'held signs that no file name can have'],
    ['..', 'Unnamed file', 'was empty'],
    ['', 'Unnamed file', 'was empty']
  ])('%j is shown as %j', (sent, shown, changed) => {
    expect(cleanName(sent)).toEqual({ shown, changed })
  })

  it('is safe to show and to save under whatever was sent, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const { shown } = cleanName(sent)
        expect(shown).not.toMatch(/[\\/<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]|^\s|^\.|[\s.]$/u)
        expect(shown.length).toBeGreaterThan(0)
        expect(shown.length).toBeLessThanOrEqual(181)
        expect(shown.isWellFormed()).toBe(true)
        expect(titleFrom(shown)).not.toBe('')
      })
    )
  })

  it.each([
    ['Audit_programme+2026.xlsx', 'Audit programme 2026', 'practice-audit'],
    ['Board minutes 3 March.docx', 'Board minutes 3 March', 'minutes'],
    ['Sufficiency strategy.pdf', 'Sufficiency strategy', 'strategy'],
    ['Planet.pdf', 'Planet', 'other'],
    ['.pdf', '.pdf', 'other']
  ])('%s gives the title and the kind to begin with', (name, title, kind) => {
    expect([titleFrom(name), kindByName(titleFrom(name))]).toEqual([title, kind])
  })
})

describe('the versions of a document', () => {
  const versions = [
    { number: 2, note: 'Two records were looked at again' },
    { number: 1, note: undefined }
  ]
  it('are all there for its own people, and the newest without its note for who was let in to read', () => {
    expect(versionsSeen({ kind: 'all' }, versions)).toEqual(versions)
    const held = { kind: 'held', sections: ['in-care'], documents: [] } as const
    expect(versionsSeen(held, versions)).toEqual([{ number: 2, note: undefined }])
  })
})

describe('what a document asks for', () => {
  const today = isoDate('2026-11-22')
  it.each([
    [undefined, undefined, undefined],
    ['2026-11-21', undefined, 'expired'],
    ['2026-11-22', undefined, 'expiring'],
    ['2026-12-20', undefined, 'expiring'],
    ['2026-12-21', undefined, undefined],
    [undefined, '2026-11-22', 'review-due'],
    [undefined, '2026-11-23', undefined],
    ['2026-11-30', '2026-11-01', 'review-due'],
    ['2026-11-21', '2026-11-01', 'expired']
  ] as const)('relied on until %s and looked at again on %s is %s', (expires, review, pressing) => {
    const days = { expiresOn: expires && isoDate(expires), reviewOn: review && isoDate(review) }
    expect(pressingOn(days, today)).toBe(pressing)
  })
})

describe('what is expected', () => {
  it('is the shipped list with what the authority made of it, and its own behind', () => {
    const [first] = shippedExpected
    if (first === undefined) throw new Error('Nothing is shipped')
    const own = { ...first, id: first.id, what: 'Our chart', leftOutBecause: 'It is public' }
    const more = { ...first, id: shippedExpected[1]?.id ?? first.id }
    const all = madeTheirOwn([own, more])
    expect(all).toHaveLength(shippedExpected.length)
    expect(all[0]).toEqual(own)
    expect(isOwed({ ...own, documents: 0 })).toBe(false)
    expect(isOwed({ ...first, documents: 0 })).toBe(true)
    expect(isOwed({ ...first, documents: 1 })).toBe(false)
  })
})
