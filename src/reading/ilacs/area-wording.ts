import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'

/**
 * The judgement area that a label of the table or a section's heading names, whatever its drift over the
 * years ("on practice", "children care leavers", "care-experienced"). Undefined when it names none.
 * Source: evidence tag E, domain reference §2.2.
 */
export function areaNamed(printed: string): JudgementArea | undefined {
  const words = printed
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (/\boverall effectiveness\b/.test(words)) return 'overall'
  if (/\bimpact of (the )?leaders?(hip)?\b/.test(words)) return 'impact-of-leaders'
  if (/\bhelp (and|or) protection\b/.test(words)) return 'help-and-protection'
  const leavers = /\bcare leavers?\b|\bleaving care\b|\bcare experienced\b/.test(words)
  const inCare = /\bin (our )?care\b|\blooked after\b/.test(words)
  if (leavers) return inCare ? 'in-care-and-care-leavers' : 'care-leavers'
  return inCare ? 'in-care' : undefined
}

/** Whether a line opens the name of a judgement area as printed in the table or over a section. */
export function opensAreaName(printed: string): boolean {
  return /^(the )?(impact of|experiences? |overall effectiveness)/i.test(printed.trim())
}

/** Whether a line of the grade's column opens a grade, rather than going on with one ("to be good"). */
export function opensGrade(printed: string): boolean {
  return /^(outstanding|good|inadequate|requires?|not judged)\b/i.test(printed)
}

/** The grade in a cell of the table: the whole cell, or the words it starts with where a note follows. */
export function gradeOfCell(printed: string): PrintedGrade | undefined {
  const whole = parseGrade(printed)
  if (whole !== undefined) return whole
  const start = /^(outstanding|good|inadequate|requires? improvement|not judged)\b/i.exec(printed.trim())?.[0]
  return start === undefined ? undefined : parseGrade(start)
}

/** The grade at the end of a section's heading: "…: good", "… is inadequate", "… require improvement to be good." */
export function gradeOfHeading(heading: string): PrintedGrade | undefined {
  const [, words] =
    /\b(requires? improvement(?: to be good)?|outstanding|good|inadequate)[\s.]*$/i.exec(heading) ?? []
  return words === undefined ? undefined : parseGrade(words)
}
