import { dayInEngland } from '../../../framework/day-in-england.ts'
import { count, number, sentenceCase } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { WordChange } from '../../../ui/prose/word-changes.ts'
import type { Inspection } from '../../activities/inspection.ts'
import { type ActivityHead, activityHead } from '../../activities/pages/inspection-view.ts'
import { paths } from '../../paths.ts'
import type { ComparedPart, ComparedPassage } from '../version-comparison.ts'
import type { VersionsChoice } from '../versions-choice.ts'

/** One side of a pair: what it is called there, and its words with what the other side lacks marked. */
export interface SideView {
  readonly label: string
  readonly page: number | undefined
  readonly words: readonly WordChange[]
}

/** Two versions of one passage beside each other. */
export interface PairView {
  readonly id: string
  /** "changed", "added", "removed", "moved", "changed and moved", "the same". */
  readonly status: string
  readonly changed: boolean
  readonly before: SideView | undefined
  readonly after: SideView | undefined
}

export interface PartView {
  readonly id: string
  readonly label: string
  /** "2 changed, 1 added; 40 the same." */
  readonly sentence: string
  readonly pairs: readonly PairView[]
}

export interface VersionChoice {
  readonly value: string
  readonly text: string
}

/** What stands on the page however many versions there are. */
export interface VersionsHead {
  readonly head: ActivityHead
  readonly inspectionHref: string
  readonly choices: readonly VersionChoice[]
}

/** What the page of two versions of a report shows. */
export interface VersionsView extends VersionsHead {
  readonly chosen: VersionsChoice
  readonly sentence: string
  readonly parts: readonly PartView[]
  /** The same page with every passage. */
  readonly allHref: string
}

export function versionsHead(inspection: Inspection): VersionsHead {
  const head = activityHead(inspection)
  return {
    head,
    inspectionHref: paths.inspection(head.place),
    choices: inspection.versions.map(({ version, receivedAt }) => ({
      value: String(version),
      text: `Version ${version}, ${dateInWords(dayInEngland(receivedAt))}`
    }))
  }
}

export function versionsView(
  above: VersionsHead,
  chosen: VersionsChoice,
  parts: readonly ComparedPart[]
): VersionsView {
  const { from, to } = chosen
  return {
    ...above,
    chosen,
    sentence: sentence(
      chosen,
      parts.flatMap(({ passages }) => passages)
    ),
    parts: parts.flatMap((part) => partView(part, chosen.show === 'all')),
    allHref: paths.versions(above.head.place, { from, to, show: 'all' })
  }
}

function sentence({ from, to }: VersionsChoice, all: readonly ComparedPassage[]): string {
  const changes = inWords(all)
  const same = all.filter((passage) => !isChange(passage)).length
  if (changes === '') {
    return `Version ${to} says the same as version ${from} in all ${number(same)} passages.`
  }
  return `From version ${from} to version ${to}: ${changes}. ${sentenceCase(count(same, 'passage'))} ${same === 1 ? 'is' : 'are'} the same.`
}

/** "2 passages changed, 1 was added and 1 moved"; empty where nothing did. */
function inWords(passages: readonly ComparedPassage[]): string {
  const how = (status: string) => passages.filter((passage) => statusOf(passage) === status).length
  const counts = [
    [how('changed') + how('changed and moved'), 'changed'],
    [how('added'), 'added'],
    [how('removed'), 'removed'],
    [how('moved') + how('changed and moved'), 'moved']
  ] as const
  return listInWords(counts.flatMap(([many, what]) => (many === 0 ? [] : [`${number(many)} ${what}`])))
}

function partView({ id, label, passages }: ComparedPart, all: boolean): PartView[] {
  const pairs = passages.map((passage, place) => pairView(passage, `${id}-${place + 1}`))
  const shown = all ? pairs : pairs.filter(({ changed }) => changed)
  if (shown.length === 0) return []
  const same = passages.filter((passage) => !isChange(passage)).length
  const parts = [inWords(passages), same === 0 ? '' : `${number(same)} the same`].filter(
    (part) => part !== ''
  )
  return [{ id, label, sentence: `${sentenceCase(parts.join('; '))}.`, pairs: shown }]
}

function pairView(passage: ComparedPassage, id: string): PairView {
  const status = statusOf(passage)
  const changed = isChange(passage)
  switch (passage.kind) {
    case 'removed':
      return { id, status, changed, before: whole(passage.before, 'removed'), after: undefined }
    case 'added':
      return { id, status, changed, before: undefined, after: whole(passage.after, 'added') }
    case 'same':
    case 'changed':
      return {
        id,
        status,
        changed,
        before: { ...passage.before, words: passage.words.filter(({ kind }) => kind !== 'added') },
        after: { ...passage.after, words: passage.words.filter(({ kind }) => kind !== 'removed') }
      }
  }
}

function whole(
  { label, page, text }: { label: string; page: number | undefined; text: string },
  kind: WordChange['kind']
) {
  return { label, page, words: [{ kind, text }] }
}

function statusOf(passage: ComparedPassage): string {
  if (passage.kind === 'added' || passage.kind === 'removed') return passage.kind
  if (passage.kind === 'changed') return passage.moved ? 'changed and moved' : 'changed'
  return passage.moved ? 'moved' : 'the same'
}

function isChange(passage: ComparedPassage): boolean {
  return statusOf(passage) !== 'the same'
}
