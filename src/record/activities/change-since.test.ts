import { expect, it } from 'vitest'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { changeInWords, changeSince } from './change-since.ts'

type Judged = readonly [JudgementArea, PrintedGrade]

it.each<[Judged, FrameworkVersionId, readonly Judged[], string]>([
  [['overall', 'good'], 'ILACS_2018', [['overall', 'good']], 'same as in 2018'],
  [['overall', 'good'], 'ILACS_2018', [['overall', 'inadequate']], 'up from Inadequate in 2018'],
  [['overall', 'good'], 'ILACS_2018', [['overall', 'outstanding']], 'down from Outstanding in 2018'],
  // Care leavers were judged together with children in care until 2022.
  [
    ['care-leavers', 'good'],
    'ILACS_2018',
    [['in-care-and-care-leavers', 'outstanding']],
    'down from Outstanding in 2018 (children in care and care leavers)'
  ],
  // Where the same area was judged, it counts before the wider one.
  [
    ['care-leavers', 'good'],
    'SIF',
    [
      ['looked-after-and-permanence', 'inadequate'],
      ['care-leavers', 'good']
    ],
    'same as in 2018'
  ],
  [
    ['impact-of-leaders', 'good'],
    'SIF',
    [['leadership-management-governance', 'requires-improvement']],
    'up from Requires improvement to be good in 2018 (leadership, management and governance)'
  ],
  [['adoption', 'good'], 'ILACS_2018', [['overall', 'good']], 'not judged in 2018'],
  // Missing from the record is not the same as not judged: reports before SIF have headings of their own.
  [['help-and-protection', 'good'], 'LEGACY', [['overall', 'good']], 'no grade in the record for 2018'],
  [['help-and-protection', 'good'], 'SIF', [['overall', 'good']], 'no grade in the record for 2018'],
  [['impact-of-leaders', 'good'], 'SIF', [['overall', 'good']], 'no grade in the record for 2018'],
  [['care-leavers', 'not-judged'], 'SIF', [['care-leavers', 'good']], 'Good in 2018']
])('%j after %s %j is "%s"', ([area, grade], framework, before, words) => {
  const kind = framework === 'LEGACY' ? 'safeguarding-and-looked-after' : 'ilacs-standard'
  const judgements = before.map(([earlier, was]) => ({ area: earlier, grade: was }))
  expect(changeInWords(area, changeSince({ area, grade }, { framework, kind, judgements }), '2018')).toBe(
    words
  )
})

it('knows what the reports of 2013 on looked-after children did not judge', () => {
  const before = { framework: 'LEGACY', kind: 'lac-2013', judgements: [] } as const
  const change = changeSince({ area: 'help-and-protection', grade: 'good' }, before)
  expect(changeInWords('help-and-protection', change, '2013')).toBe('not judged in 2013')
})
