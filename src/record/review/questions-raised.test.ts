import { describe, expect, it } from 'vitest'
import { publishedReport } from '../../../test/published-reports.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import type { Difference } from '../reports/differences.ts'
import { questionsRaised, rereadRefused } from './questions-raised.ts'

const raised = (
  report: Partial<PublishedReport>,
  differencesFromFacts: readonly Difference[] = [],
  besides: Parameters<typeof questionsRaised>[0]['besideCorrections'] = []
) => questionsRaised({ report: publishedReport(report), differencesFromFacts, besideCorrections: besides })

const unread = { absent: 'could-not-be-read', because: 'The line “12 May” names no year.' } as const

it('asks nothing of a report that agrees with itself', () => {
  expect(raised({})).toEqual([])
})

it('asks each disagreement, its pages once and in order', () => {
  const disagreements = [{ check: 'numbering', what: 'Number 12 is missing.', pages: [7, 6, 7] }] as const
  expect(raised({ disagreements })).toEqual([
    { check: 'numbering', what: 'Number 12 is missing.', pages: [6, 7], field: undefined }
  ])
})

describe('of a value that could not be read', () => {
  it('asks what it is, on the cover', () => {
    expect(raised({ leadInspectors: unread })).toEqual([
      {
        check: 'not-read',
        what: 'Lead inspector could not be read: The line “12 May” names no year.',
        pages: [1],
        field: { kind: 'lead-inspectors' }
      }
    ])
  })

  it('asks once where a check says the same, and knows which value it is', () => {
    const [first] = publishedReport().judgements
    if (!first) throw new Error('The report has no judgement')
    const because = 'Nothing stands beside “Overall effectiveness”.'
    const judgements = [{ ...first, grade: { absent: 'could-not-be-read', because } as const }]
    expect(
      raised({ judgements, disagreements: [{ check: 'judgements', what: because, pages: [1] }] })
    ).toEqual([
      { check: 'judgements', what: because, pages: [1], field: { kind: 'judgement', area: first.area } }
    ])
  })

  it('asks nothing of one that the report does not state', () => {
    expect(raised({ leadInspectors: { absent: 'not-stated', because: 'No name is printed.' } })).toEqual([])
  })
})

describe('of a report that contradicts the published tables', () => {
  it.each([
    [
      { field: 'judgement.overall', before: 'Good', after: 'Outstanding' },
      /tables say Good, the report says Outstanding/
    ],
    [{ field: 'judgement.overall', before: 'Good', after: undefined }, /the report gives none/],
    [
      { field: 'published-on', before: '2022-05-09', after: '2022-05-10' },
      /9 May 2022, the report says 10 May 2022/
    ]
  ] as const)('asks about %o', (difference, words) => {
    const [question, ...others] = raised({}, [difference])
    expect(others).toEqual([])
    expect(question).toMatchObject({ check: 'held-before', pages: [1] })
    expect(question?.what).toMatch(words)
  })

  it.each([
    [
      'the kind, which is inferred',
      { field: 'kind', before: 'Short inspection', after: 'Standard inspection' }
    ],
    ['areas in our own words', { field: 'improvement.1', before: 'Supervision.', after: 'The recording.' }],
    [
      'a day where only the month was held',
      { field: 'fieldwork-start', before: '2022-02', after: '2022-02-21' }
    ]
  ] as const)('asks nothing about %s', (_what, difference) => {
    expect(raised({}, [difference])).toEqual([])
  })
})

it('asks where the reading now says something else than a person put', () => {
  const besides = [{ field: 'judgement.overall', corrected: 'Outstanding', read: 'Good' }]
  expect(raised({}, [], besides)).toEqual([
    {
      check: 'corrections',
      what: 'Overall effectiveness: a person put “Outstanding”, and the reader now reads “Good”.',
      pages: [],
      field: { kind: 'judgement', area: 'overall' }
    }
  ])
})

it('says of a file that the newer reader refuses that the earlier reading stands', () => {
  const question = rereadRefused('The file is damaged.')
  expect(question.check).toBe('reread')
  expect(question.what).toContain('the earlier reading stands: The file is damaged.')
})
