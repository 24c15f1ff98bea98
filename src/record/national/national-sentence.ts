import type { AreaLine, AreaLineId } from '../../framework/area-lines.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import { number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { NationalRow } from './national-rows.ts'

/** How a line reads inside a sentence: "for help and protection". */
const inASentence: Record<AreaLineId, string> = {
  overall: 'overall',
  leaders: 'for the impact of leaders',
  'help-and-protection': 'for help and protection',
  'children-in-care': 'for children in care',
  'care-leavers': 'for care leavers'
}

const verbs = [
  { grades: ['requires-improvement', 'adequate'], one: 'requires improvement', many: 'require improvement' },
  { grades: ['inadequate'], one: 'is inadequate', many: 'are inadequate' }
] as const

/** Where the authorities stand, in one or two sentences: the answer that the first screen gives. */
export function standingInWords(line: AreaLine, rows: readonly NationalRow[], filtered: boolean): string {
  if (rows.length === 0) return 'No authority fits these filters.'
  const well = countOf(rows, ['outstanding', 'good'])
  const below = verbs.flatMap(({ grades, one, many }) => {
    const count = countOf(rows, grades)
    return count === 0 ? [] : [`${number(count)} ${count === 1 ? one : many}`]
  })
  const who = filtered ? `the ${plural(rows.length)} shown` : `England’s ${plural(rows.length)}`
  const answer = `At their last inspection, ${number(well)} of ${who} ${well === 1 ? 'was' : 'were'} judged good or outstanding ${inASentence[line.id]}`
  return [
    below.length === 0 ? `${answer}.` : `${answer}; ${listInWords(below)}.`,
    ...withoutGrade(line, rows)
  ].join(' ')
}

function withoutGrade(line: AreaLine, rows: readonly NationalRow[]): readonly string[] {
  const of = (kind: NationalRow['standing']['kind']) =>
    rows.filter(({ standing }) => standing.kind === kind).length
  const unjudged = of('not-judged-in-this-framework')
  const rest = of('missing') + countOf(rows, ['not-judged'])
  const waiting = of('not-inspected')
  const why = line.id === 'overall' ? 'which gives no overall grade' : 'which does not judge this'
  return [
    ...(unjudged > 0
      ? [`${number(unjudged)} ${unjudged === 1 ? 'was' : 'were'} last inspected under a framework ${why}.`]
      : []),
    ...(rest > 0 ? [`${number(rest)} ${rest === 1 ? 'has' : 'have'} no grade in the record.`] : []),
    ...(waiting > 0 ? [`${number(waiting)} ${waiting === 1 ? 'has' : 'have'} not yet been inspected.`] : [])
  ]
}

function countOf(rows: readonly NationalRow[], grades: readonly PrintedGrade[]): number {
  return rows.filter(({ standing }) => standing.kind === 'judged' && grades.includes(standing.grade)).length
}

function plural(count: number): string {
  return count === 1 ? 'one authority' : `${number(count)} authorities`
}
