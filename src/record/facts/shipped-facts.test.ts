import { describe, expect, it } from 'vitest'
import { frameworkVersionIds, judges } from '../../framework/framework-versions.ts'
import { checkJudgements } from '../../framework/judgement-rules.ts'
import type { PartialDate } from '../../framework/partial-date.ts'
import { type FactActivity, regionInWords } from './fact-types.ts'
import { readGradeTables } from './grade-tables.ts'
import { mergeActivities } from './merge-activities.ts'
import { loadShippedFacts } from './shipped-facts.ts'
import { toldBookcases } from './worked-example-documents.ts'

const facts = loadShippedFacts()
const slugs = new Set(facts.authorities.map((authority) => authority.slug))
const leeds = facts.activities.filter((activity) => activity.authority === 'leeds')

function activityOf(start: string): FactActivity {
  const found = leeds.find((activity) => activity.start === start)
  if (found === undefined) throw new Error(`Leeds has no activity of ${start}`)
  return found
}

it('names every region as it is called', () => {
  expect(facts.regions.length).toBe(9)
  for (const { slug, name } of facts.regions) expect(regionInWords(slug)).toBe(name)
})

describe('the authorities', () => {
  it('are 153 current ones and 7 predecessors, each with its own slug, URN and ONS code', () => {
    const current = facts.authorities.filter((authority) => authority.abolishedOn === undefined)
    expect([current.length, facts.authorities.length]).toEqual([153, 160])
    expect(slugs.size).toBe(160)
    expect(new Set(facts.authorities.map((authority) => authority.onsCode)).size).toBe(160)
    const urns = facts.authorities.flatMap((authority) => authority.urn ?? [])
    expect(new Set(urns).size).toBe(urns.length)
    expect(current.every((authority) => authority.urn !== undefined)).toBe(true)
  })

  it('know their successors, which begin on the day they end', () => {
    for (const authority of facts.authorities) {
      expect(authority.successors.length > 0).toBe(authority.abolishedOn !== undefined)
      for (const slug of authority.successors) {
        const successor = facts.authorities.find((candidate) => candidate.slug === slug)
        expect(successor?.establishedOn).toBe(authority.abolishedOn)
      }
    }
  })

  it('have ten current neighbours each, none of them itself', () => {
    for (const authority of facts.authorities.filter((one) => one.abolishedOn === undefined)) {
      expect(new Set(authority.statisticalNeighbours).size).toBe(10)
      expect(authority.statisticalNeighbours).not.toContain(authority.slug)
    }
  })

  it('stand in exactly one region, and groups hold only known ones', () => {
    const regions = facts.groups.filter((group) => group.kind === 'region')
    expect(regions.map((region) => region.members.length).reduce((sum, count) => sum + count)).toBe(153)
    for (const group of facts.groups) {
      for (const member of group.members) expect(slugs).toContain(member)
    }
    expect(new Set(facts.groups.map((group) => group.slug)).size).toBe(facts.groups.length)
  })
})

describe('the grade tables', () => {
  it('are all there, and hold together', () => {
    expect(facts.problems).toEqual([])
    expect(facts.activities.filter((activity) => activity.source === 'grade-tables')).toHaveLength(493)
  })

  it('give each inspection only areas of its framework version', () => {
    for (const activity of facts.activities) {
      for (const { area } of activity.judgements) {
        expect(activity.framework !== undefined && judges(activity.framework, area)).toBe(true)
      }
    }
    const used = new Set(facts.activities.flatMap((activity) => activity.framework ?? []))
    expect([...used].sort()).toEqual([...frameworkVersionIds].sort())
  })

  it('bear out what the rules say of overall effectiveness', () => {
    const warnings = facts.activities.flatMap(({ source, framework, authority, judgements }) => {
      if (framework === undefined || source !== 'grade-tables') return []
      const grades = Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]))
      return checkJudgements(framework, grades).map(({ rule }) => `${authority}: ${rule}`)
    })
    expect(warnings).toEqual(
      ['doncaster', 'herefordshire', 'slough', 'trafford'].map((slug) => `${slug}: leaders-alone-inadequate`)
    )
  })

  it('judge by the first day of fieldwork where it crosses into another version', () => {
    const across = facts.activities.find(
      (activity) => activity.authority === 'south-tyneside' && activity.start === '2022-12-05'
    )
    expect(across?.framework).toBe('ILACS_2018')
  })

  it('report a row that is wrong with all its cells, and keep one that is only odd', () => {
    const cells = {
      authority: 'leeds',
      kind: 'sif',
      fieldwork_start: '2015-01-20',
      fieldwork_end: '2015-01-10'
    }
    const read = readGradeTables(
      [
        { line: 2, cells: { ...cells, published: '2015-03-27', overall: 'good' } },
        { line: 3, cells: { ...cells, published: '27/03/2015', overall: 'splendid' } },
        { line: 4, cells: { ...cells, authority: 'exampleshire', published: '2015-03-27' } }
      ].map(withAllAreas),
      slugs
    )
    expect(read.activities).toHaveLength(1)
    expect(read.problems.map(({ line, what }) => [line, what])).toEqual([
      [2, 'fieldwork ends before it starts'],
      [3, expect.stringMatching(/27\/03\/2015.*splendid/)],
      [4, 'no authority exampleshire is known']
    ])
    expect(read.problems[1]?.row).toContain('splendid')
  })
})

function withAllAreas(row: { line: number; cells: Record<string, string> }) {
  const areas = ['overall', 'impact_of_leaders', 'help_and_protection', 'in_care_and_care_leavers', 'in_care']
  const more = ['care_leavers', 'looked_after_and_permanence', 'adoption', 'leadership_management_governance']
  const old = ['lscb', 'capacity_to_improve', 'outcomes', 'quality_of_provision', 'leadership_and_management']
  const empty = Object.fromEntries([...areas, ...more, ...old].map((area) => [area, '']))
  return { ...row, cells: { ...empty, ...row.cells } }
}

describe('the worked example', () => {
  it('tells the history of Leeds from 2009 on, in order', () => {
    expect(leeds.map(({ start, kind, state }) => `${start} ${kind} ${state}`)).toEqual([
      '2009-11 safeguarding-and-looked-after published',
      '2011 safeguarding-and-looked-after-reinspection published',
      '2015-01-20 sif published',
      '2018-10-29 ilacs-short published',
      '2020-03 jtai cancelled',
      '2021-04 annual-engagement-meeting reported',
      '2021-07-20 focused-visit published',
      '2022-02-21 ilacs-standard published',
      '2025-06-30 ilacs-short published'
    ])
  })

  it('adds to the inspection of 2022 what the tables do not hold', () => {
    const inspection = activityOf('2022-02-21')
    expect(inspection).toMatchObject({
      source: 'grade-tables',
      notifiedOn: '2022-02-14',
      end: '2022-03-04',
      publishedOn: '2022-05-09',
      leadInspectors: ['Louise Hollick']
    })
    expect(inspection.improvements.map((improvement) => improvement.paragraph)).toEqual([11, 5])
    expect(inspection.evidence).toContainEqual(expect.objectContaining({ about: 'notified', tag: 'derived' }))
  })

  it('says why the joint inspection did not take place', () => {
    expect(activityOf('2020-03').stateReason).toMatch(/lockdown/)
  })

  it('keeps the contradictions between its papers', () => {
    expect(facts.contradictions.length).toBeGreaterThanOrEqual(7)
  })

  it('reports where it differs from the tables', () => {
    const tabled = activityOf('2022-02-21')
    const told: FactActivity = {
      ...tabled,
      publishedOn: '2022-05' as PartialDate,
      end: '2022-03-05' as PartialDate,
      judgements: [{ area: 'overall', grade: 'good' }],
      source: 'worked-example'
    }
    const merged = mergeActivities([tabled], [told])
    expect(merged.activities).toHaveLength(1)
    expect(merged.problems.map(({ what }) => what)).toEqual([
      'end: the grade tables say 2022-03-04, the example 2022-03-05',
      'overall: the grade tables say outstanding, the example good'
    ])
    expect(merged.activities[0]?.judgements).toEqual(tabled.judgements)
  })
})

it('bears out that Leeds was the only core city judged outstanding on 9 May 2022', () => {
  const cores = facts.groups.find((group) => group.slug === 'english-core-cities')?.members ?? []
  const outstanding = cores.filter((slug) => {
    const judged = facts.activities.filter(
      (activity) =>
        activity.authority === slug &&
        (activity.publishedOn ?? '9999') <= '2022-05-09' &&
        activity.judgements.some(({ area }) => area === 'overall')
    )
    return judged.at(-1)?.judgements.find(({ area }) => area === 'overall')?.grade === 'outstanding'
  })
  expect(outstanding).toEqual(['leeds'])
})

describe('what the papers of Leeds tell of its bookcase', () => {
  it('is how many documents each section held, in the sections that the framework of the day judged', () => {
    const [bookcase, ...others] = toldBookcases()
    expect(others).toEqual([])
    const total = bookcase?.sections.reduce((sum, { documents }) => sum + documents, 0)
    expect(total).toBe(247)
    for (const { area } of bookcase?.sections ?? []) expect(judges('ILACS_2018', area)).toBe(true)
  })
})
