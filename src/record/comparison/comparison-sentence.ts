import { gradeLabel, gradeRank, type PrintedGrade } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ComparisonRow } from './comparison-row.ts'
import { overallOf } from './comparison-row.ts'

/**
 * What a comparison comes to, in words: how many were judged outstanding overall and which, how the others
 * stood, and of whom that cannot be said. Every number is counted from the rows below it.
 */
export function comparisonSentences(
  rows: readonly ComparisonRow[],
  noun: string,
  on: IsoDate
): readonly string[] {
  const existing = rows.filter(({ kind }) => kind === 'inspected' || kind === 'not-inspected')
  const date = `As at ${longDate(on)}`
  if (existing.length === 0) return [`${date}, none of these authorities existed.`]
  const graded = gradedRows(rows)
  if (existing.length === 1)
    return [...aboutOne(date, graded), ...withoutOverall(rows), ...notInspected(rows), ...notThere(rows)]
  const outstanding = graded.filter(({ grade }) => grade === 'outstanding')
  const among = `of ${existing.length} ${noun}`
  const first =
    outstanding.length === 0
      ? `${date}, none ${among} was judged outstanding overall.`
      : `${date}, ${outstanding.length} ${among} ${wasOrWere(outstanding.length)} judged outstanding overall: ${namesOf(outstanding)}.`
  return [first, ...otherGrades(graded), ...withoutOverall(rows), ...notInspected(rows), ...notThere(rows)]
}

interface Graded {
  readonly name: string
  readonly grade: PrintedGrade
}

function gradedRows(rows: readonly ComparisonRow[]): readonly Graded[] {
  return rows.flatMap((row) => {
    const overall = row.kind === 'inspected' ? overallOf(row.inspection) : undefined
    return overall === undefined ? [] : [{ name: row.authority.name, grade: overall.grade }]
  })
}

/** Of one authority nothing is counted. */
function aboutOne(date: string, graded: readonly Graded[]): readonly string[] {
  return graded.map(({ name, grade }) =>
    gradeRank(grade) === undefined
      ? `${date}, ${name} had no overall grade: ${gradeLabel(grade).toLowerCase()}.`
      : `${date}, ${name} was judged ${gradeLabel(grade).toLowerCase()} overall.`
  )
}

function otherGrades(graded: readonly Graded[]): readonly string[] {
  const others = graded.filter(({ grade }) => grade !== 'outstanding')
  if (others.length === 0) return []
  const present = [...new Set(others.map(({ grade }) => grade))].toSorted(
    (one, other) => (gradeRank(one) ?? 9) - (gradeRank(other) ?? 9)
  )
  const parts = present.map((grade) => {
    const these = others.filter((each) => each.grade === grade)
    return `${these.length} ${standing(grade, these.length)} (${namesOf(these)})`
  })
  return [
    `${others.length === graded.length ? 'Of those with a grade' : 'Of the others'}, ${listInWords(parts)}.`
  ]
}

/** As a verb after its number: "2 were judged good", "5 require improvement". */
function standing(grade: PrintedGrade, number: number): string {
  switch (grade) {
    case 'requires-improvement':
      return number === 1 ? 'requires improvement' : 'require improvement'
    case 'not-judged':
      return `${wasOrWere(number)} not judged`
    default:
      return `${wasOrWere(number)} judged ${gradeLabel(grade).toLowerCase()}`
  }
}

function withoutOverall(rows: readonly ComparisonRow[]): readonly string[] {
  const without = rows.filter((row) => row.kind === 'inspected' && overallOf(row.inspection) === undefined)
  if (without.length === 0) return []
  const names = without.map((row) => {
    const last = row.kind === 'inspected' && row.lastOverall && overallOf(row.lastOverall)
    return last
      ? `${row.authority.name} (before that ${gradeLabel(last.grade).toLowerCase()})`
      : row.authority.name
  })
  const verb = without.length === 1 ? 'has' : 'have'
  return [
    `${sentenceCase(count(without.length, 'authority', 'authorities'))} ${verb} no overall grade, since inspections from April 2026 give none: ${listInWords(names)}.`
  ]
}

function notInspected(rows: readonly ComparisonRow[]): readonly string[] {
  const without = rows.filter(({ kind }) => kind === 'not-inspected').map(({ authority }) => authority)
  if (without.length === 0) return []
  return [`The record holds no judgement published by then for ${namesOf(without)}.`]
}

function notThere(rows: readonly ComparisonRow[]): readonly string[] {
  const away = rows
    .filter(({ kind }) => kind === 'not-yet' || kind === 'no-more')
    .map(({ authority }) => authority)
  if (away.length === 0) return []
  return [`${namesOf(away)} did not exist on that day and ${away.length === 1 ? 'is' : 'are'} not counted.`]
}

function namesOf(named: readonly { readonly name: string }[]): string {
  return listInWords(named.map(({ name }) => name))
}

function wasOrWere(number: number): string {
  return number === 1 ? 'was' : 'were'
}
