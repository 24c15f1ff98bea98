import type { AreaLine, AreaLineId } from '../../framework/area-lines.ts'
import { gradeLabel, gradeRank, type PrintedGrade } from '../../framework/grades.ts'
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
  const [first] = rows
  if (first === undefined) return 'No authority fits these filters.'
  if (rows.length === 1) return [...aboutOne(line, first), ...withoutGrade(line, rows)].join(' ')
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

/** Of one authority nothing is counted. */
function aboutOne(line: AreaLine, { authority, standing }: NationalRow): readonly string[] {
  if (standing.kind !== 'judged' || gradeRank(standing.grade) === undefined) return []
  const grade = gradeLabel(standing.grade).toLowerCase()
  return [`At its last inspection, ${authority.name} was judged ${grade} ${inASentence[line.id]}.`]
}

function withoutGrade(line: AreaLine, rows: readonly NationalRow[]): readonly string[] {
  const of = (kind: NationalRow['standing']['kind']) =>
    rows.filter(({ standing }) => standing.kind === kind).length
  const why = line.id === 'overall' ? 'which gives no overall grade' : 'which does not judge this'
  const [first, ...others] = rows
  const who = (count: number) => (first && others.length === 0 ? first.authority.name : number(count))
  return [
    [of('not-judged-in-this-framework'), 'was', 'were', `last inspected under a framework ${why}`] as const,
    [of('missing') + countOf(rows, ['not-judged']), 'has', 'have', 'no grade in the record'] as const,
    [of('not-inspected'), 'has', 'have', 'not yet been inspected'] as const
  ].flatMap(([count, one, many, what]) =>
    count === 0 ? [] : [`${who(count)} ${count === 1 ? one : many} ${what}.`]
  )
}

function countOf(rows: readonly NationalRow[], grades: readonly PrintedGrade[]): number {
  return rows.filter(({ standing }) => standing.kind === 'judged' && grades.includes(standing.grade)).length
}

function plural(count: number): string {
  return count === 1 ? 'one authority' : `${number(count)} authorities`
}
