import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import type { ActiveFilter, FilterField } from '../../ui/patterns/filter-form.tsx'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import {
  asksForAction,
  findingKinds,
  findingKindWords,
  findingStates,
  findingStateWords,
  origins
} from './finding.ts'
import { originWords, standsAs } from './finding-words.ts'
import { type FindingsChoice, isChosen, onlyWords, type ThemedFinding } from './findings-choice.ts'
import { findingsPaths } from './findings-paths.ts'
import { byReport, type DismissedProposal, type ProposedTogether } from './proposal.ts'
import type { Proposed } from './proposals-store.ts'
import type { Theme } from './theme-store.ts'

/** A finding in the list. */
export interface FindingRow {
  readonly id: string
  readonly words: string
  readonly href: string
  /** "Area for improvement · Impact of leaders". */
  readonly kind: string
  readonly state: string
  readonly source: string
  readonly themes: readonly string[]
  /** "2 actions answer it", "No action answers it yet"; undefined where none is asked for and none is there. */
  readonly answered: string | undefined
  /** That the words that it rests on changed, moved or went; undefined where they stand. */
  readonly wordsWent: string | undefined
  readonly illustrative: boolean
}

export interface FindingsView {
  readonly authority: string
  readonly mayKeep: boolean
  /** Where the worked example is brought in; undefined where there is none. */
  readonly exampleHref: string | undefined
  /** What waits to be accepted: of the newest inspection and since, report by report. */
  readonly waiting: readonly ProposedTogether[]
  /** What earlier reports asked for and is no finding. */
  readonly earlier: readonly ProposedTogether[]
  /** What somebody said is no finding. */
  readonly dismissed: readonly DismissedProposal[]
  readonly total: number
  readonly rows: readonly FindingRow[]
  readonly result: string
  readonly fields: readonly FilterField[]
  readonly active: readonly ActiveFilter[]
  readonly csvHref: string
  readonly jsonHref: string
}

interface Known {
  readonly findings: readonly ThemedFinding[]
  readonly themes: readonly Theme[]
  readonly actions: ReadonlyMap<string, number>
  readonly proposed: Proposed
  /** What should be known of the words that findings rest on. */
  readonly wordsWent: ReadonlyMap<string, string>
}

/** The list of findings as it was narrowed, with what waits to become one. */
export function findingsView(
  known: Known,
  choice: FindingsChoice,
  { authority, mayKeep, exampleHref }: Pick<FindingsView, 'authority' | 'mayKeep' | 'exampleHref'>
): FindingsView {
  const standing = known.findings.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  const rows = known.findings.filter((finding) => isChosen(finding, choice))
  const earlier = known.proposed.all.filter((proposal) => !known.proposed.pressing.includes(proposal))
  return {
    ...{ authority, mayKeep, exampleHref },
    waiting: byReport(known.proposed.pressing),
    earlier: byReport(earlier),
    dismissed: known.proposed.dismissed,
    total: known.findings.length,
    rows: rows.map((finding) => ({
      ...rowOf(finding, known.actions.get(finding.id) ?? 0),
      wordsWent: known.wordsWent.get(finding.id)
    })),
    result:
      rows.length === standing.length
        ? sentenceCase(count(rows.length, 'finding'))
        : `${rows.length} of ${count(standing.length, 'finding')}`,
    fields: fieldsOf(known, choice),
    active: activeIn(known, choice),
    csvHref: findingsPaths.findingsCsv(choice),
    jsonHref: findingsPaths.findingsJson(choice)
  }
}

function rowOf(finding: ThemedFinding, actions: number): Omit<FindingRow, 'wordsWent'> {
  const { id, words, kind, area, source, foundOn, themes, illustrative } = finding
  return {
    ...{ id, words, href: findingsPaths.finding(id), source: `${source} · found ${dateInWords(foundOn)}` },
    kind: [findingKindWords(kind), ...(area === undefined ? [] : [areaLabel(area)])].join(' · '),
    state: standsAs(finding),
    themes: themes.map(({ name }) => name),
    answered: answeredInWords(finding, actions),
    illustrative
  }
}

/** How many actions answer a finding, as a sentence; undefined where none is asked for and none is there. */
function answeredInWords(finding: ThemedFinding, actions: number): string | undefined {
  if (actions === 0) return asksForAction(finding) ? 'No action answers it yet' : undefined
  return actions === 1 ? '1 action answers it' : `${actions} actions answer it`
}

const all = { value: '', text: 'All' }

function fieldsOf({ findings, themes }: Known, choice: FindingsChoice): FilterField[] {
  const areas = judgementAreas.filter((area) => findings.some((finding) => finding.area === area))
  const cameFrom = origins.filter((origin) => findings.some((finding) => finding.cameFrom === origin))
  return [
    { kind: 'words', name: 'q', label: 'Words', value: choice.q ?? '' },
    choiceField('kind', 'Kind', choice.kind, findingKinds, findingKindWords),
    choiceField('state', 'State', choice.state, findingStates, findingStateWords),
    choiceField('area', 'Judgement area', choice.area, areas, areaLabel),
    ...(themes.length === 0
      ? []
      : [
          choiceField(
            'theme',
            'Theme',
            choice.theme,
            themes.map(({ id }) => id),
            (id) => themeName(themes, id)
          )
        ]),
    choiceField('origin', 'Came from', choice.origin, cameFrom, originWords),
    choiceField('open', 'Only', choice.open, ['asks', 'withdrawn'] as const, (only) => onlyWords[only])
  ]
}

function choiceField<Value extends string>(
  name: string,
  label: string,
  value: Value | undefined,
  values: readonly Value[],
  words: (value: Value) => string
): FilterField {
  const choices = values.map((one) => ({ value: one, text: words(one) }))
  return { kind: 'choice', name, label, value: value ?? '', choices: [all, ...choices] }
}

function themeName(themes: readonly Theme[], id: string): string {
  return themes.find((theme) => theme.id === id)?.name ?? 'A theme that is not there any more'
}

function activeIn({ themes }: Known, choice: FindingsChoice): ActiveFilter[] {
  const without = (name: keyof FindingsChoice) => findingsPaths.findings({ ...choice, [name]: undefined })
  const { q, kind, area, state, theme, origin, open } = choice
  const said: readonly (readonly [keyof FindingsChoice, string | undefined])[] = [
    ['q', q && `Words: ${q}`],
    ['kind', kind && `Kind: ${findingKindWords(kind)}`],
    ['state', state && `State: ${findingStateWords(state)}`],
    ['area', area && `Area: ${areaLabel(area)}`],
    ['theme', theme && `Theme: ${themeName(themes, theme)}`],
    ['origin', origin && `Came from: ${originWords(origin)}`],
    ['open', open && onlyWords[open]]
  ]
  return said.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [{ text, removeHref: without(name) }]
  )
}
