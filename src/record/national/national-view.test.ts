import { describe, expect, it } from 'vitest'
import {
  abolished,
  authorityCalled,
  entryFor,
  inspectionFor,
  lineCalled,
  lookedAtOn,
  nextFor
} from '../../../test/judged-examples.ts'
import { nationalChoice } from './national-choice.ts'
import { nationalCsv } from './national-csv.ts'
import { nationalRecord } from './national-entry.ts'
import { nationalRows } from './national-rows.ts'
import { standingInWords } from './national-sentence.ts'
import { nationalView } from './national-view.ts'

const london = { region: 'london', regionName: 'London' }
const gamma = entryFor('Gamma', undefined)
const entries = [
  entryFor('Alpha', inspectionFor('ILACS_2023', { 'help-and-protection': 'good' }, { on: '2024-01-08' })),
  entryFor(
    'Beta',
    inspectionFor('ILACS_2026', { 'help-and-protection': 'inadequate' }, { on: '2026-05-11' }),
    london
  ),
  gamma,
  entryFor(
    'Delta',
    inspectionFor('ILACS_2018', { 'help-and-protection': 'outstanding', overall: 'good' }),
    london
  ),
  entryFor('Epsilon', inspectionFor('ILACS_2023', { overall: 'good' }, { on: '2023-01-16' }))
]
const record = { entries, former: [] }
const viewOf = (query: Record<string, string> = {}) =>
  nationalView(record, nationalChoice.parse(query), lookedAtOn)
const names = (query: Record<string, string>) => viewOf(query).rows.map((row) => row.name)

describe('the order of the table', () => {
  it.each([
    [{}, ['Alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma']],
    [{ order: 'descending' }, ['Gamma', 'Epsilon', 'Delta', 'Beta', 'Alpha']],
    [{ sort: 'region' }, ['Beta', 'Delta', 'Alpha', 'Epsilon', 'Gamma']],
    [{ sort: 'grade' }, ['Delta', 'Alpha', 'Beta', 'Epsilon', 'Gamma']],
    [{ sort: 'grade', order: 'descending' }, ['Beta', 'Alpha', 'Delta', 'Epsilon', 'Gamma']],
    [{ sort: 'inspected' }, ['Delta', 'Epsilon', 'Alpha', 'Beta', 'Gamma']],
    [{ sort: 'inspected', order: 'descending' }, ['Beta', 'Alpha', 'Epsilon', 'Delta', 'Gamma']]
  ] as [Record<string, string>, string[]][])('%j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  it('turns round when its own header is followed again, and keeps the filters', () => {
    const { sorts } = viewOf({ region: 'london', sort: 'grade' })
    expect(sorts.grade).toEqual({ href: '/?region=london&sort=grade&order=descending', now: 'ascending' })
    expect(sorts.name).toEqual({ href: '/?region=london', now: undefined })
  })
})

describe('who is due', () => {
  const all = (grade: 'good' | 'requires-improvement') => ({
    'impact-of-leaders': grade,
    'help-and-protection': grade,
    'in-care': grade,
    'care-leavers': grade
  })
  const rows = (query: Record<string, string>) =>
    nationalView(
      {
        entries: [
          entryFor('Late', inspectionFor('ILACS_2023', all('good'), { on: '2023-02-06' })),
          entryFor('Far', inspectionFor('ILACS_2026', all('requires-improvement'), { on: '2026-05-11' })),
          entryFor('New', undefined),
          entryFor('Open', inspectionFor('ILACS_2023', all('good'), { on: '2023-10-02' }))
        ],
        former: []
      },
      nationalChoice.parse(query),
      lookedAtOn
    ).rows

  it('comes first, and last what nobody can say, either way round', () => {
    expect(rows({ sort: 'due' }).map(({ name }) => name)).toEqual(['Late', 'Open', 'Far', 'New'])
    expect(rows({ sort: 'due', order: 'descending' }).map(({ name }) => name)).toEqual([
      'Far',
      'Open',
      'Late',
      'New'
    ])
  })

  it('is said with its window and rule, and never as certain', () => {
    expect(rows({ sort: 'due' }).map(({ due }) => [due.what, due.window, due.rule])).toEqual([
      ['Later than the rule said; around February 2026', 'August 2025 to August 2026 · short', 'N8'],
      ['Any week now; around October 2026', 'April 2026 to April 2027 · short', 'N8'],
      ['Around May 2029', 'November 2028 to November 2029 · standard', 'N9'],
      ['Not known: never inspected', undefined, 'N11']
    ])
  })
})

describe('the filters', () => {
  it.each([
    [{ region: 'london' }, ['Beta', 'Delta']],
    [{ grade: 'good' }, ['Alpha']],
    [{ grade: 'missing' }, ['Epsilon']],
    [{ grade: 'not-inspected' }, ['Gamma']],
    [{ grade: 'not-judged', area: 'overall' }, ['Beta']],
    [{ framework: 'ILACS_2026' }, ['Beta']],
    [{ year: '2023' }, ['Epsilon']],
    [{ region: 'london', grade: 'good' }, []]
  ] as [Record<string, string>, string[]][])('%j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  it('stand beside the count, each with an address that lifts only it', () => {
    const { filters } = viewOf({ region: 'london', grade: 'inadequate', area: 'overall', sort: 'grade' })
    expect(filters.result).toBe('0 of 5 authorities')
    expect(filters.active).toEqual([
      { text: 'Region: London', removeHref: '/?area=overall&grade=inadequate&sort=grade' },
      { text: 'Grade: Inadequate', removeHref: '/?area=overall&region=london&sort=grade' }
    ])
    expect(filters.clearHref).toBe('/?area=overall&sort=grade')
    expect(filters.keep).toEqual([
      { name: 'area', value: 'overall' },
      { name: 'sort', value: 'grade' }
    ])
  })

  it('offer a year in which nobody was last inspected when it was asked for', () => {
    const year = viewOf({ year: '2012' }).filters.fields.find((field) => field.name === 'year')
    expect(year).toMatchObject({ value: '2012' })
    expect(JSON.stringify(year)).toContain('"2026"')
    expect(viewOf({ year: '2012' }).filters.active).toHaveLength(1)
  })
})

describe('what is asked', () => {
  it.each([
    ['area', 'wellbeing'],
    ['region', 'wales'],
    ['grade', 'excellent'],
    ['framework', 'ILACS_1999'],
    ['year', '19'],
    ['sort', 'size'],
    ['order', 'random']
  ])('%s=%s is refused in words that name what there is', (name, value) => {
    const asked = nationalChoice.safeParse({ [name]: value })
    expect(asked.success).toBe(false)
    expect(asked.error?.issues[0]?.path).toEqual([name])
    expect(asked.error?.issues[0]?.message).toMatch(/^(There is no|Give)/)
    expect(asked.error?.issues[0]?.message).not.toMatch(/[a-z]-[a-z]|ILACS_2/)
  })

  it('twice is refused, and an empty field of a form is no choice', () => {
    expect(nationalChoice.safeParse({ region: ['london', 'north-east'] }).success).toBe(false)
    expect(nationalChoice.safeParse({ year: ['2024', '2023'] }).success).toBe(false)
    expect(nationalChoice.parse({ region: '', grade: '', area: '', year: '' })).toEqual(
      nationalChoice.parse({})
    )
  })
})

it('counts every authority once, best first, each count with its address', () => {
  expect(viewOf().counts).toEqual([
    { grade: { tone: 'outstanding', text: 'Outstanding' }, count: 1, href: '/?grade=outstanding' },
    { grade: { tone: 'good', text: 'Good' }, count: 1, href: '/?grade=good' },
    { grade: { tone: 'inadequate', text: 'Inadequate' }, count: 1, href: '/?grade=inadequate' },
    { grade: { tone: 'unknown', text: 'Grade not in the record' }, count: 1, href: '/?grade=missing' },
    { grade: { tone: 'unknown', text: 'Not yet inspected' }, count: 1, href: '/?grade=not-inspected' }
  ])
})

describe('the sentence', () => {
  const rows = (query: Record<string, string>) => {
    const choice = nationalChoice.parse(query)
    return nationalRows(entries, lineCalled(choice.area), choice)
  }
  it.each([
    [
      { area: 'help-and-protection' },
      'At their last inspection, 2 of England’s 5 authorities were judged good or outstanding for help and protection; 1 is inadequate. 1 has no grade in the record. 1 has not yet been inspected.'
    ],
    [
      { area: 'overall', region: 'london' },
      'At their last inspection, 1 of the 2 authorities shown was judged good or outstanding overall. 1 was last inspected under a framework which gives no overall grade.'
    ],
    [{ year: '2012' }, 'No authority fits these filters.'],
    // Of one authority nothing is counted.
    [{ grade: 'inadequate' }, 'At its last inspection, Beta was judged inadequate for help and protection.'],
    [{ grade: 'not-inspected' }, 'Gamma has not yet been inspected.'],
    [{ grade: 'missing' }, 'Epsilon has no grade in the record.']
  ] as [Record<string, string>, string][])('%j', (query, expected) => {
    const line = lineCalled(nationalChoice.parse(query).area)
    expect(standingInWords(line, rows(query), 'region' in query)).toBe(expected)
  })
})

it('says who stands behind the grades, and changes as reports are read', () => {
  expect(viewOf().source).toBe(
    'All grades are from the published grade tables, not yet read from the reports.'
  )
  const read = inspectionFor('ILACS_2023', { 'help-and-protection': 'good' }, { standing: 'read' })
  const mixed = nationalView(
    { entries: [...entries, entryFor('Zeta', read)], former: [] },
    nationalChoice.parse({}),
    lookedAtOn
  )
  expect(mixed.source).toMatch(
    /^The grades of 1 are read from the reports; those of 4 are from the published/
  )
})

it('names authorities that are no more, and does not count them', () => {
  const { entries: current, former } = nationalRecord(
    [authorityCalled('Poole', abolished), authorityCalled('Leeds')],
    new Map(),
    (authority) => nextFor(authority, undefined)
  )
  expect(current.map(({ authority }) => authority.name)).toEqual(['Leeds'])
  expect(former.map(({ name }) => name)).toEqual(['Poole'])
})

describe('the file', () => {
  it('has a line for each row, ISO dates, and CRLF after every line', () => {
    const choice = nationalChoice.parse({ sort: 'grade' })
    const line = lineCalled(choice.area)
    const lines = nationalCsv(line, nationalRows(entries, line, choice)).split('\r\n')
    expect(lines).toHaveLength(1 + entries.length + 1)
    expect(lines[0]).toBe(
      'authority,name,region,line,grade,judged_area,framework,kind,fieldwork_start,fieldwork_end,published,inspection,source,next_kind,next_earliest,next_nominal,next_latest,next_rule,next_evidence,next_unknown'
    )
    expect(lines[1]).toBe(
      'delta,Delta,London,help-and-protection,outstanding,help-and-protection,ILACS_2018,ilacs-standard,2019-03-04,,,2019-03-04,"from the published grade tables, not yet read from the report",,,,,,,grade-missing'
    )
    expect(lines[5]).toBe(
      'gamma,Gamma,North East,help-and-protection,not-inspected,,,,,,,,,,,,,N11,"said by a secondary source, not read in the guidance itself",never-inspected'
    )
  })

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '=1\n+2'])(
    'makes %j text for a spreadsheet',
    (name) => {
      const entry = { ...gamma, authority: { ...gamma.authority, name } }
      const choice = nationalChoice.parse({})
      const line = lineCalled('overall')
      expect(nationalCsv(line, nationalRows([entry], line, choice))).toContain(`"'${name}"`)
    }
  )

  it('quotes a comma and doubles a quotation mark', () => {
    const entry = { ...gamma, authority: { ...gamma.authority, name: 'Alpha, "the first"' } }
    const line = lineCalled('overall')
    expect(nationalCsv(line, nationalRows([entry], line, nationalChoice.parse({})))).toContain(
      '"Alpha, ""the first"""'
    )
  })
})
