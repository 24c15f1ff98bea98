import { describe, expect, it } from 'vitest'
import { inspectionFor } from '../../../test/judged-examples.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { ContentPassage, ContentSection } from '../reports/contents.ts'
import { areaOfSection, areaWording, type HeldText } from './area-wording.ts'
import { textBySection } from './reading-order.ts'
import { similarBefore } from './recurring-wording.ts'
import { chosenTexts, wordingsQuery } from './wordings-choice.ts'

function passage(
  kind: ContentPassage['kind'],
  number: number,
  value: string,
  changed: Partial<ContentPassage> = {}
): ContentPassage {
  return {
    kind,
    number,
    value,
    part: 'authority',
    section: undefined,
    restsOnParagraph: undefined,
    group: undefined,
    printedNumber: undefined,
    nationalFramework: [],
    afterParagraph: undefined,
    form: undefined,
    standing: 'read',
    citation: { report: 'a'.repeat(64), page: 2, quote: value },
    because: undefined,
    ...changed
  }
}

function section(level: 1 | 2, area: JudgementArea | undefined, changed: Partial<ContentSection> = {}) {
  return {
    heading: area ?? 'A heading',
    part: 'authority' as const,
    level,
    area,
    grade: undefined,
    firstParagraph: undefined,
    lastParagraph: undefined,
    page: 2,
    ...changed
  }
}

const text = (activity: JudgedActivity, changed: Partial<HeldText> = {}): HeldText => ({
  activity,
  sections: [],
  passages: [],
  ...changed
})

const in2015 = inspectionFor(
  'SIF',
  { 'looked-after-and-permanence': 'good', adoption: 'outstanding' },
  { on: '2015-01-20', kind: 'sif' }
)
const in2019 = inspectionFor('ILACS_2018', { 'in-care-and-care-leavers': 'good' })

describe('the text of a report in printed order', () => {
  it('has bullets and prose where they stand among the paragraphs', () => {
    const sections = [section(1, undefined), section(1, 'help-and-protection')]
    const passages = [
      passage('paragraph', 1, 'One', { section: 1 }),
      passage('paragraph', 2, 'Two', { section: 1 }),
      passage('text', 1, 'Before all', { section: 1, form: 'prose' }),
      passage('text', 2, 'First bullet', { section: 1, afterParagraph: 1, form: 'bullet' }),
      passage('text', 3, 'Second bullet', { section: 1, afterParagraph: 1, form: 'bullet' }),
      passage('improvement', 1, 'Not running text'),
      passage('paragraph', 3, 'Loose')
    ]
    const read = textBySection(sections, passages).map(({ position, passages: all }) => [
      position,
      ...all.map(({ value }) => value)
    ])
    expect(read).toEqual([
      [-1, 'Loose'],
      [0],
      [1, 'Before all', 'One', 'First bullet', 'Second bullet', 'Two']
    ])
  })
})

describe('the area of a section', () => {
  const sections = [
    section(1, 'looked-after-and-permanence'),
    section(2, undefined),
    section(2, 'adoption'),
    section(2, undefined, { part: 'board' }),
    section(1, undefined),
    section(2, undefined)
  ]
  it.each([
    [0, 'looked-after-and-permanence'],
    [1, 'looked-after-and-permanence'],
    [2, 'adoption'],
    [3, undefined],
    [4, undefined],
    [5, undefined],
    [6, undefined]
  ])('at %i is %s', (position, area) => {
    expect(areaOfSection(sections, position)).toBe(area)
  })
})

describe('what an inspection says of an area', () => {
  const sections = [
    section(1, 'looked-after-and-permanence'),
    section(2, 'adoption'),
    section(1, 'help-and-protection')
  ]
  const sif = text(in2015, {
    sections,
    passages: [
      passage('paragraph', 1, 'Care', { section: 0 }),
      passage('paragraph', 2, 'Adopters', { section: 1 }),
      passage('paragraph', 3, 'Help', { section: 2 }),
      passage('improvement', 1, 'Carers', { group: 'Looked after children' }),
      passage('improvement', 2, 'Thresholds', { group: 'Help and protection' }),
      passage('improvement', 3, 'Audit', { group: 'Within three months' }),
      passage('priority-action', 1, 'Visits', { group: 'Looked after children' })
    ]
  })

  it('takes the sections of every judgement that tells of it, and the points whose theme names it or none', () => {
    const wording = areaWording('children-in-care', sif)
    expect(wording.sections.flatMap(({ passages }) => passages.map(({ value }) => value))).toEqual([
      'Care',
      'Adopters'
    ])
    expect(wording.improvements.map(({ value }) => value)).toEqual(['Carers', 'Audit', 'Visits'])
    expect(wording).toMatchObject({
      improvementsByArea: true,
      read: true,
      point: { kind: 'judged', grade: 'good' }
    })
  })

  it('takes all points of an ILACS report, and says that they name no area', () => {
    const ilacs = text(in2019, {
      passages: [passage('improvement', 1, 'Plans'), passage('improvement', 2, 'Visits')]
    })
    const wording = areaWording('help-and-protection', ilacs)
    expect(wording.improvements).toHaveLength(2)
    expect(wording.improvementsByArea).toBe(false)
  })

  it('has the summary under overall effectiveness, and knows what papers told from what was read', () => {
    const told = text(in2019, {
      passages: [passage('summary', 1, 'Good.', { citation: undefined, standing: 'worked-example' })]
    })
    expect(areaWording('overall', told)).toMatchObject({ summary: [{ value: 'Good.' }], read: false })
    expect(areaWording('leaders', told).summary).toEqual([])
  })
})

describe('similar wording further back', () => {
  const plans = 'The timeliness of strategy discussions.'
  const older = text(in2015, {
    passages: [
      passage('improvement', 1, 'Recruitment of foster carers.'),
      passage('priority-action', 1, 'Hold strategy discussions in time.')
    ]
  })
  const newer = text(in2019, { passages: [passage('improvement', 1, plans)] })

  it('is the most alike of each earlier inspection', () => {
    const [similar, ...others] = similarBefore({ value: plans }, in2019, [newer, older])
    expect(similar).toMatchObject({ activity: in2015, passage: { kind: 'priority-action' } })
    expect(others).toEqual([])
  })

  it('is never of a later one, and none where the subject is another', () => {
    expect(similarBefore({ value: plans }, in2015, [newer, older])).toEqual([])
    expect(similarBefore({ value: 'Housing for care leavers.' }, in2019, [newer, older])).toEqual([])
  })
})

describe('the two that are put side by side', () => {
  const in2023 = inspectionFor('ILACS_2023', {}, { on: '2023-03-06' })
  const texts = [
    text(in2023),
    text(in2019, { passages: [passage('improvement', 1, 'Plans')] }),
    text(in2015, { passages: [passage('improvement', 1, 'Plans')] })
  ]
  const chosen = (query: Record<string, string>, all = texts) => {
    const outcome = chosenTexts(wordingsQuery.parse(query), all)
    return outcome.kind === 'chosen'
      ? [outcome.left?.activity.address, outcome.right.activity.address]
      : outcome.kind
  }
  it.each([
    ['the last two whose text is held', {}, ['2015-01-20', '2019-03-04']],
    ['the one asked for, with the one before it', { right: '2023-03-06' }, ['2019-03-04', '2023-03-06']],
    ['both as asked', { left: '2023-03-06', right: '2015-01-20' }, ['2023-03-06', '2015-01-20']],
    ['the earliest alone beside a later one', { right: '2015-01-20' }, ['2019-03-04', '2015-01-20']],
    ['none that the record does not know', { left: '1999-01-01' }, 'no-such-inspection']
  ])('are %s', (_name, query, expected) => {
    expect(chosen(query)).toEqual(expected)
  })

  it('is one where there is one, and nothing where there is none', () => {
    expect(chosen({}, texts.slice(0, 1))).toEqual([undefined, '2023-03-06'])
    expect(chosen({}, [])).toBe('nothing-held')
  })
})
