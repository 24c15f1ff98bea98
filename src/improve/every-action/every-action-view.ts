import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import type { ActiveFilter, FilterField } from '../../ui/patterns/filter-form.tsx'
import { count, number } from '../../ui/prose/counts.ts'
import { colours, colourWords } from '../planned-action/colour.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { impacts, impactWords, progresses, progressWords } from '../planned-action/planned-action.ts'
import { coloursInWords, concernsInWords, countActions } from './action-counts.ts'
import type { ActionSet } from './action-set.ts'
import {
  type AskedActions,
  askedWith,
  type FilterName,
  filterNames,
  groupings,
  isFiltered,
  mine,
  type View,
  views
} from './asked-actions.ts'
import { everyActionPaths } from './every-action-paths.ts'
import { shortened } from './short-words.ts'

const viewWords: Record<View, string> = { list: 'List', board: 'Board', timeline: 'Timeline' }
const groupWords = { plan: 'Plan', finding: 'Finding', post: 'Who answers for it' } as const

/** What stands around the actions however they are shown: how many, by what they are filtered, and the other views. */
export interface EveryActionView {
  readonly authority: string
  readonly lead: string
  readonly concerns: string | undefined
  readonly views: readonly { readonly text: string; readonly href: string; readonly here: boolean }[]
  readonly fields: readonly FilterField[]
  readonly more: { readonly summary: string; readonly fields: readonly FilterField[]; readonly open: boolean }
  readonly keep: readonly { readonly name: string; readonly value: string }[]
  readonly active: readonly ActiveFilter[]
  readonly clearHref: string
  readonly result: string
  /** Whether there is anything to show: an action of the authority's own, or filters that may leave them all out. */
  readonly any: boolean
  /** The worked example's actions, where it is here. */
  readonly exampleHref: string | undefined
}

/** The frame around the actions that fit. */
export function everyActionView(
  authority: string,
  set: ActionSet,
  asked: AskedActions,
  fitting: readonly ListedAction[]
): EveryActionView {
  const counts = countActions(fitting, set.today)
  const real = set.actions.filter(({ illustrative }) => !illustrative).length
  const view = asked.view ?? 'list'
  const showing = { view: asked.view, columns: asked.columns, sort: asked.sort, order: asked.order }
  return {
    authority,
    lead: coloursInWords(counts),
    concerns: concernsInWords(counts),
    views: views.map((one) => ({
      text: viewWords[one],
      href: everyActionPaths.actions(askedWith(asked, { view: one === 'list' ? undefined : one })),
      here: one === view
    })),
    fields: mainFields(set, asked),
    more: moreFields(set, asked),
    keep: Object.entries(showing).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    active: activeFilters(set, asked),
    clearHref: everyActionPaths.actions(askedWith(showing, { group: asked.group })),
    result:
      fitting.length === real || fitting.some(({ illustrative }) => illustrative)
        ? count(fitting.length, 'action')
        : `${number(fitting.length)} of ${count(real, 'action')}`,
    any: real > 0 || isFiltered(asked),
    exampleHref: real < set.actions.length ? everyActionPaths.actions('illustrative=yes') : undefined
  }
}

type Choices = readonly (readonly [value: string, text: string])[]

function choice(
  name: string,
  label: string,
  value: string | undefined,
  all: string,
  choices: Choices
): FilterField {
  return {
    kind: 'choice',
    ...{ name, label, value: value ?? '' },
    choices: [{ value: '', text: all }, ...choices.map(([each, text]) => ({ value: each, text }))]
  }
}

function mainFields({ plans, posts }: ActionSet, asked: AskedActions): FilterField[] {
  return [
    { kind: 'words', name: 'q', label: 'Words', value: asked.q ?? '' },
    choice(
      'plan',
      'Plan',
      asked.plan,
      'Every plan',
      plans.map(({ id, title }) => [id, shortened(title, 60)])
    ),
    choice('post', 'Who answers for it', asked.post, 'Anybody', [
      [mine, 'My posts'],
      ...posts.map(({ id, title }): [string, string] => [id, title])
    ]),
    choice(
      'colour',
      'Colour',
      asked.colour,
      'Every colour',
      colours.map((one) => [one, colourWords(one)])
    ),
    choice(
      'progress',
      'Progress',
      asked.progress,
      'Any',
      progresses.map((one) => [one, progressWords(one)])
    ),
    choice(
      'impact',
      'Impact',
      asked.impact,
      'Any',
      impacts.map((one) => [one, impactWords(one)])
    )
  ]
}

const inMore: readonly FilterName[] = [
  'finding',
  'area',
  'theme',
  'due-from',
  'due-to',
  'overdue',
  'silent',
  'orphan',
  'slipped',
  'illustrative'
]

/** What can be ticked: what is made up only where there is any. */
function ticksFor({ actions }: ActionSet) {
  const ticks = ['overdue', 'silent', 'orphan', 'slipped'] as const
  return actions.some(({ illustrative }) => illustrative) ? [...ticks, 'illustrative' as const] : ticks
}

const concernWords = {
  overdue: 'Overdue',
  silent: 'Gone silent',
  orphan: 'Nobody answers for it',
  slipped: 'Put off to a later day',
  illustrative: 'Made up: the worked example'
} as const

function moreFields(set: ActionSet, asked: AskedActions): EveryActionView['more'] {
  const areas = judgementAreas.filter((area) => set.findings.some((finding) => finding.area === area))
  return {
    summary: 'More filters, and groups',
    open: inMore.some((name) => asked[name] !== undefined) || asked.group !== undefined,
    fields: [
      choice('finding', 'Finding', asked.finding, 'Every finding', [
        ...set.findings.map(({ id, words }): [string, string] => [id, shortened(words, 80)])
      ]),
      choice(
        'area',
        'Judgement area',
        asked.area,
        'Every area',
        areas.map((area) => [area, areaLabel(area)])
      ),
      choice(
        'theme',
        'Theme',
        asked.theme,
        'Every theme',
        set.themes.map(({ id, name }) => [id, name])
      ),
      { kind: 'day', name: 'due-from', label: 'Due from', value: asked['due-from'] ?? '' },
      { kind: 'day', name: 'due-to', label: 'Due by', value: asked['due-to'] ?? '' },
      choice(
        'group',
        'Group by',
        asked.group,
        'Nothing',
        groupings.map((one) => [one, groupWords[one]])
      ),
      {
        kind: 'ticks',
        ...{ name: 'concerns', label: 'Only those that are' },
        ticks: ticksFor(set).map((name) => ({
          ...{ name, text: concernWords[name], ticked: asked[name] === 'yes' }
        }))
      }
    ]
  }
}

function activeFilters(set: ActionSet, asked: AskedActions): ActiveFilter[] {
  return filterNames.flatMap((name) => {
    const text = filterInWords(set, asked, name)
    if (text === undefined) return []
    return [{ text, removeHref: everyActionPaths.actions(askedWith(asked, { [name]: undefined })) }]
  })
}

/** A filter in force as a person says it; what it names and is not here says so. */
function filterInWords(set: ActionSet, asked: AskedActions, name: FilterName): string | undefined {
  const missing = 'not here any more'
  switch (name) {
    case 'plan':
      return asked.plan && `Plan: ${set.plans.find(({ id }) => id === asked.plan)?.title ?? missing}`
    case 'finding': {
      const words = set.findings.find(({ id }) => id === asked.finding)?.words
      return asked.finding && `Finding: ${words === undefined ? missing : shortened(words, 60)}`
    }
    case 'theme':
      return asked.theme && `Theme: ${set.themes.find(({ id }) => id === asked.theme)?.name ?? missing}`
    case 'post': {
      if (asked.post === mine) return 'Answered for by my posts'
      return (
        asked.post && `Answered for by: ${set.posts.find(({ id }) => id === asked.post)?.title ?? missing}`
      )
    }
    case 'area':
      return asked.area && `Area: ${areaLabel(asked.area)}`
    case 'colour':
      return asked.colour && `Colour: ${colourWords(asked.colour)}`
    case 'progress':
      return asked.progress && `Progress: ${progressWords(asked.progress)}`
    case 'impact':
      return asked.impact && `Impact: ${impactWords(asked.impact)}`
    case 'due-from':
      return dayInWords('Due from', asked['due-from'])
    case 'due-to':
      return dayInWords('Due by', asked['due-to'])
    case 'q':
      return asked.q && `Words: ${asked.q}`
    default:
      return asked[name] && concernWords[name]
  }
}

function dayInWords(what: string, day: IsoDate | undefined): string | undefined {
  return day && `${what} ${longDate(day)}`
}
