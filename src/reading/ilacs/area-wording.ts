import type { PrintedGrade } from '../../framework/grades.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'

/**
 * The judgement area that a printed label or heading names, whatever its drift over the years ("on practice",
 * "children care leavers", "care-experienced"). Undefined when it names none.
 * Source: evidence tag E, domain reference §2.2.
 */
export function areaNamed(printed: string): JudgementArea | undefined {
  const words = printed
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (/\boverall effectiveness\b/.test(words)) return 'overall'
  if (/\bimpact of (the )?leaders?(hip)?\b/.test(words)) return 'impact-of-leaders'
  if (!/\bexperiences? (and )?progress\b/.test(words)) return undefined
  if (/\bhelp (and|or) protection\b/.test(words)) return 'help-and-protection'
  const leavers = /\bcare leavers?\b|\bleaving care\b|\bcare experienced\b/.test(words)
  const inCare = /\bin care\b|\blooked after\b/.test(words)
  if (leavers) return inCare ? 'in-care-and-care-leavers' : 'care-leavers'
  return inCare ? 'in-care' : undefined
}

/** Whether a line opens the name of a judgement area, in the table or in a section's heading. */
export function opensAreaName(printed: string): boolean {
  return /^(the )?(impact of|experiences? |overall effectiveness)/i.test(printed.trim())
}

const gradeAtEnd = /(outstanding|good|inadequate|requires? improvement(?: to be good)?)[\s.]*$/i

/** The grade at the end of a section's heading: "…: good", "… is inadequate", "… Requires improvement to be good." */
export function gradeOfHeading(heading: string): PrintedGrade | undefined {
  const [, words] =
    gradeAtEnd.exec(/requires? improvement to be good[\s.]*$/i.exec(heading)?.[0] ?? heading) ?? []
  return words === undefined ? undefined : parseGrade(words)
}
