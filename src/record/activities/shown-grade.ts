import type { PrintedGrade } from '../../framework/grades.ts'
import { gradeLabel } from '../../framework/grades.ts'
import type { ShownGrade } from '../../ui/tone.ts'

/** A grade as pages show it: its word, in its tone. */
export function shownGrade(grade: PrintedGrade): ShownGrade {
  return { tone: grade === 'adequate' ? 'requires-improvement' : grade, text: gradeLabel(grade) }
}
