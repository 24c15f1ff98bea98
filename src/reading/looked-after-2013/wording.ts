import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'

const areas: readonly (readonly [RegExp, JudgementArea])[] = [
  [/^(the )?overall effectiveness\b/i, 'overall'],
  [/^(the )?capacity (to improve|for improvement)\b/i, 'capacity-to-improve'],
  [/^(the )?outcomes for\b/i, 'outcomes'],
  [/^(the )?quality of (provision|services?)\b/i, 'quality-of-provision'],
  [/^(the )?leadership and management\b/i, 'leadership-and-management']
]

/** The area that a heading or a row of the record of main findings opens with. Undefined when it names none. */
export function areaNamed(printed: string): JudgementArea | undefined {
  return areas.find(([words]) => words.test(printed.trim()))?.[1]
}

/** The four-point scale of 2013, by its numbers. Source: the reports' own explanation of it (V). */
const byNumber: Readonly<Record<string, PrintedGrade>> = {
  1: 'outstanding',
  2: 'good',
  3: 'adequate',
  4: 'inadequate'
}

const numberedGrade = /\bgrade\s*([1-4])\b/i
const gradeWord = /\b(outstanding|good|adequate|inadequate)\b/i

/**
 * The grade that a text is or ends with: "Grade 3 (Adequate)", "Adequate (Grade 3)", "Adequate". Undefined when it
 * ends with none, or when its number and its word differ.
 */
export function gradeAtEnd(printed: string): PrintedGrade | undefined {
  const end =
    /(?:grade\s*[1-4]|outstanding|good|adequate|inadequate|[\s():–-])+\.?$/i.exec(printed)?.[0] ?? ''
  const number = numberedGrade.exec(end)?.[1]
  const word = gradeWord.exec(end)?.[1]
  const byWord = word === undefined ? undefined : parseGrade(word)
  const ofNumber = number === undefined ? undefined : byNumber[number]
  return byWord !== undefined && ofNumber !== undefined && byWord !== ofNumber
    ? undefined
    : (byWord ?? ofNumber)
}

/** Whether a text is a grade and nothing else. */
export function isGradeAlone(printed: string): boolean {
  return (
    gradeAtEnd(printed) !== undefined &&
    /^[\s:–-]*((grade\s*[1-4]|\(?(outstanding|good|adequate|inadequate)\)?)[\s():–-]*)+$/i.test(printed)
  )
}
