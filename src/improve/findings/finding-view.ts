import { areaLabel } from '../../framework/judgement-areas.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import type { Plan } from '../action-plan/plan.ts'
import { measuresPaths } from '../measures/measures-paths.ts'
import { actionPaths } from '../planned-action/action-paths.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import type { AnsweringAction } from './answers-store.ts'
import { asksForAction, type Finding, findingKindWords, findingStateWords } from './finding.ts'
import { originWords, shortWords, standsAs } from './finding-words.ts'
import type { ThemedFinding } from './findings-choice.ts'
import { findingsPaths } from './findings-paths.ts'
import type { MeasureOfFinding } from './measured-by.ts'
import type { FindingStep } from './state-store.ts'

/** What is known of a finding, for its page. */
export interface KnownFinding {
  readonly finding: ThemedFinding
  readonly steps: readonly FindingStep[]
  readonly answers: readonly AnsweringAction[]
  readonly measures: readonly MeasureOfFinding[]
  readonly plans: readonly Plan[]
  /** Findings of other years that are the same, in the order in which they were found. */
  readonly same: readonly Finding[]
  /** How many others of similar words nobody has settled. */
  readonly suggested: number
}

/** A step of its history as it is read. */
export interface ShownStep {
  readonly says: string
  readonly because: string
  readonly who: string
}

export interface FindingView {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** The whole words, where the title does not hold them. */
  readonly words: string | undefined
  /** Where it stands, as a sentence. */
  readonly sentence: string
  readonly withdrawnBecause: string | undefined
  readonly illustrative: boolean
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  /** What the list of actions says where there is none. */
  readonly unanswered: string | undefined
  readonly answers: readonly ShownAnswer[]
  /** Where an action can be added: the plans that are still written. */
  readonly addTo: readonly { readonly text: string; readonly href: string }[]
  readonly measures: readonly {
    readonly text: string
    readonly href: string
    readonly illustrative: boolean
  }[]
  /** Finding, actions and measures on one page, where there is anything to tell by. */
  readonly didItWorkHref: string | undefined
  /** The same finding in other years. */
  readonly same: readonly { readonly text: string; readonly href: string }[]
  readonly yearsHref: string
  /** To what nobody has settled yet, for whoever may. */
  readonly sameLink: { readonly text: string; readonly href: string } | undefined
  readonly revision: number
  /** What whoever keeps it can do to it. */
  readonly deeds: readonly { readonly text: string; readonly href: string }[]
  /** The newest first. */
  readonly history: readonly ShownStep[]
}

interface ShownAnswer {
  readonly id: string
  readonly text: string
  readonly href: string
  /** "On track · no evidence of impact yet · due 3 March 2027 · in Action plan 2022". */
  readonly says: string
  readonly illustrative: boolean
}

/** The page of a finding, for somebody who may or may not keep the plan. */
export function findingView(
  { finding, steps, answers, measures, plans, same, suggested }: KnownFinding,
  { mayKeep }: { readonly mayKeep: boolean }
): FindingView {
  const { id, kind, words, withdrawnBecause, illustrative } = finding
  const title = shortWords(words)
  const asks = asksForAction(finding)
  return {
    ...{ id, title, withdrawnBecause, illustrative, kind: findingKindWords(kind) },
    words: title === words ? undefined : words,
    sentence: sentenceOf(finding, steps),
    rows: rowsOf(finding),
    unanswered: answers.length > 0 ? undefined : unansweredWords(finding, asks),
    answers: answers.map(shownAnswer),
    addTo:
      mayKeep && asks
        ? plans
            .filter(({ state, illustrative: madeUp }) => state === 'draft' && !madeUp)
            .map((plan) => ({
              text: `Add an action to ${plan.title}`,
              href: actionPaths.newAction(plan.id, id)
            }))
        : [],
    same: same.map((other) => ({
      text: `${dateInWords(other.foundOn)}: ${shortWords(other.words)}`,
      href: findingsPaths.finding(other.id)
    })),
    yearsHref: findingsPaths.findingYears(id),
    sameLink:
      mayKeep && withdrawnBecause === undefined
        ? { text: sameWords(suggested), href: findingsPaths.findingSame(id) }
        : undefined,
    revision: finding.revision,
    deeds: mayKeep ? deedsOn(finding) : [],
    measures: measures.map((measure) => ({
      ...{ text: measure.title, href: measuresPaths.measure(measure.id), illustrative: measure.illustrative }
    })),
    didItWorkHref: answers.length + measures.length > 0 ? measuresPaths.didItWork(id) : undefined,
    history: steps.toReversed().map(({ state, since, because, saidBy, saidAt }) => ({
      says: `${findingStateWords(state)} since ${dateInWords(since)}`,
      because,
      who: `${saidBy}, ${momentInWords(saidAt)}`
    }))
  }
}

function sameWords(suggested: number): string {
  if (suggested === 0) return 'Say that a finding of another year is the same'
  return `Look at ${count(suggested, 'finding')} of other years in similar words`
}

function deedsOn({ id, withdrawnBecause }: ThemedFinding) {
  return withdrawnBecause === undefined
    ? [
        { text: 'Say how it stands', href: findingsPaths.findingState(id) },
        { text: 'Change the finding', href: findingsPaths.findingChange(id) },
        { text: 'Withdraw the finding', href: findingsPaths.findingWithdraw(id) }
      ]
    : [{ text: 'Put it back', href: findingsPaths.findingPutBack(id) }]
}

function sentenceOf(finding: ThemedFinding, steps: readonly FindingStep[]) {
  const { foundOn, withdrawnBecause } = finding
  if (withdrawnBecause !== undefined) return 'Withdrawn. It is kept, and counted nowhere.'
  return `${standsAs(finding)} since ${dateInWords(steps.at(-1)?.since ?? foundOn)}.`
}

function rowsOf({ area, themes, cameFrom, source, foundOn }: ThemedFinding) {
  return [
    { key: 'Came from', value: source },
    { key: 'What found it', value: originWords(cameFrom) },
    { key: 'Found on', value: dateInWords(foundOn) },
    { key: 'Judgement area', value: area === undefined ? 'Nobody said yet' : areaLabel(area) },
    { key: 'Themes', value: themes.length === 0 ? 'None yet' : themes.map(({ name }) => name).join(', ') }
  ]
}

function unansweredWords({ kind }: ThemedFinding, asks: boolean): string {
  if (asks) return 'No action answers it yet.'
  return kind === 'strength'
    ? 'A strength asks for no action.'
    : 'No action answers it, and none is asked for.'
}

function shownAnswer(answer: AnsweringAction): ShownAnswer {
  const { action, reference, words, progress, impact, dueOn, closedAt, planTitle, illustrative } = answer
  const says = [
    closedAt === undefined ? progressWords(progress) : `Closed ${momentInWords(closedAt)}`,
    `Impact: ${impactWords(impact).toLowerCase()}`,
    ...(dueOn === undefined ? ['No due date'] : [`Due ${dateInWords(dueOn)}`]),
    `In ${planTitle}`
  ]
  return {
    ...{ id: action, text: `${reference} ${words}`, href: actionPaths.action(action) },
    ...{ says: says.join(' · '), illustrative }
  }
}
