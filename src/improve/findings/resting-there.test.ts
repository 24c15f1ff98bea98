import { describe, expect, it } from 'vitest'
import { authoritySlug } from '../../record/authorities/rows.ts'
import type { Passage } from '../../thread/passages/passage.ts'
import type { Finding, FindingCitation } from './finding.ts'
import { onlyFindingOf, restingThere } from './resting-there.ts'

const cites = (kind: string, id: string, more: Partial<FindingCitation> = {}): Finding =>
  ({
    ...{ id: `${kind}-${id}`, inspection: '2022-02-21', withdrawnBecause: undefined },
    citation: {
      thing: { kind, id },
      version: undefined,
      page: undefined,
      paragraph: undefined,
      quote: undefined,
      ...more
    }
  }) as unknown as Finding

const asked = cites('improvement', 'leeds/2022-02-21/1', { paragraph: 11 })
const onPage = cites('document', 'audit', { page: 3 })
const all = [
  asked,
  onPage,
  { ...cites('paragraph', 'leeds/2018-10-29/11', { paragraph: 11 }), inspection: '2018-10-29' },
  { ...cites('paragraph', 'leeds/2022-02-21/11', { paragraph: 11 }), withdrawnBecause: 'Said twice' }
]
const leeds = {
  authority: authoritySlug.parse('leeds'),
  address: '2022-02-21',
  kind: 'ilacs-standard'
} as const

describe('what rests on a place', () => {
  const at = (kind: string, id: string, more: Partial<Passage> = {}) =>
    restingThere(
      all,
      { thing: { kind, id }, page: undefined, paragraph: undefined, of: undefined, ...more },
      { isOurs: more.of !== undefined }
    ).map(({ id: finding }) => finding)

  it.each([
    ['the thing itself', at('improvement', 'leeds/2022-02-21/1', { of: leeds, page: 4 }), [asked.id]],
    ['its paragraph', at('paragraph', 'leeds/2022-02-21/11', { of: leeds, paragraph: 11 }), [asked.id]],
    ['another paragraph', at('paragraph', 'leeds/2022-02-21/12', { of: leeds, paragraph: 12 }), []],
    ['the same page', at('document', 'audit', { page: 3 }), [onPage.id]],
    ['another page', at('document', 'audit', { page: 4 }), []]
  ])('%s', (_what, resting, expected) => {
    expect(resting).toEqual(expected)
  })

  it('is the only one that there can be of what a report asks for', () => {
    expect(onlyFindingOf({ kind: 'improvement', id: 'leeds/2022-02-21/1' }, [asked])).toBe(asked)
    expect(onlyFindingOf({ kind: 'paragraph', id: 'leeds/2022-02-21/11' }, [asked])).toBeUndefined()
    expect(onlyFindingOf({ kind: 'improvement', id: 'leeds/2022-02-21/2' }, [])).toBeUndefined()
  })
})
