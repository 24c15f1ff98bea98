import { fieldLabel, isPassageField, parseField } from '../record/activities/field.ts'
import type { PassageKind } from '../record/activities/passage-kinds.ts'
import { passageKindLabel } from '../record/activities/passage-kinds.ts'
import type { ReadAgain } from '../record/reports/actions/read-again.ts'
import type { Difference } from '../record/reports/differences.ts'
import type { StoredReport } from '../record/reports/stored-reports.ts'
import { count } from '../ui/prose/counts.ts'

/** Which report it is: "leeds/2022-02-21, version 2 (leeds.pdf)". */
export function reportInWords({ place, version, fileName }: StoredReport): string {
  return `${place.authority}/${place.address}, version ${version} (${fileName})`
}

/**
 * What a newer reading changes, a line for each value of the inspection and a line for each kind of passage; empty
 * where it changes nothing.
 */
export function changesInWords(again: ReadAgain): string[] {
  if (again.kind === 'needs-a-person') return [`needs a person, keeps its reading: ${again.because}`]
  const { differences, disagreements, contested } = again
  return [
    ...differences.filter(({ field }) => !isText(field)).map(oneChange),
    ...textChanges(differences.filter(({ field }) => isText(field))),
    ...questionsChanged(disagreements),
    ...contested.map(
      ({ field, corrected, read }) =>
        `${labelOf(field)}: a person put ${quoted(corrected)}, which stays; the newer reader ${read === undefined ? 'has nothing there' : `reads ${quoted(read)}`}`
    )
  ]
}

function isText(key: string): boolean {
  const field = parseField(key)
  return key.includes('/') || key.startsWith('section.') || (field !== undefined && isPassageField(field))
}

function oneChange({ field, before, after }: Difference): string {
  return `${labelOf(field)}: ${quoted(before)}, now ${quoted(after)}`
}

/** "Paragraphs: 2 changed (5, 7), 1 new (44)". What is printed about a passage counts as a change of its surroundings. */
function textChanges(differences: readonly Difference[]): string[] {
  const groups = Map.groupBy(differences, ({ field }) => groupOf(field))
  return [...groups].map(([group, its]) => {
    const parts = [
      listed(
        'changed',
        its.filter(({ before, after }) => before !== undefined && after !== undefined)
      ),
      listed(
        'new',
        its.filter(({ before }) => before === undefined)
      ),
      listed(
        'gone',
        its.filter(({ after }) => after === undefined)
      )
    ]
    return `${group}: ${parts.filter((part) => part !== '').join(', ')}`
  })
}

function groupOf(key: string): string {
  const [named = '', about] = key.split('/')
  const field = parseField(named)
  const kind =
    field && isPassageField(field) ? passageKindLabel(field.kind satisfies PassageKind) : 'Sections'
  return about === undefined ? kind : `${kind}, their ${about.replaceAll('-', ' ')}`
}

const mostNumbers = 8

function listed(what: string, differences: readonly Difference[]): string {
  if (differences.length === 0) return ''
  const numbers = differences.map(({ field }) => /\.(\d+)/.exec(field)?.[1] ?? field)
  const shown = numbers.slice(0, mostNumbers).join(', ')
  return `${differences.length} ${what} (${shown}${numbers.length > mostNumbers ? ' …' : ''})`
}

function questionsChanged({
  before,
  after
}: Extract<ReadAgain, { kind: 'changed' | 'same' }>['disagreements']) {
  const raised = after.filter((what) => !before.includes(what)).length
  const settled = before.filter((what) => !after.includes(what)).length
  return [
    ...(raised === 0 ? [] : [`${count(raised, 'new place')} where the report does not agree with itself`]),
    ...(settled === 0 ? [] : [`${count(settled, 'place')} that the newer reader can make agree`])
  ]
}

const otherLabels: Readonly<Record<string, string>> = {
  kind: 'Kind of report',
  framework: 'Framework',
  'read-as': 'Read as'
}

function labelOf(key: string): string {
  const field = parseField(key)
  return field ? fieldLabel(field) : (otherLabels[key] ?? key)
}

const mostCharacters = 80

function quoted(value: string | undefined): string {
  if (value === undefined) return 'nothing'
  return `“${value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1).trimEnd()}…` : value}”`
}
