import { gradeEnding, withoutGrade } from './printed-grades.ts'

const boardIs =
  /^(judge?ment ?[:–-] ?)?(the )?(overall )?((overall |graded )?judge?ment (for|on|about|of) (the )?)?(overall )?(effectiveness of )?(the )?([\p{L}’'&. -]{2,60} )?(safeguarding children.{0,3} board|lscb)( \(.{2,12}\))?\d?( is| are| was| has been| judged| to be| as| that it)*( ?[:–-])?$/iu

/**
 * Whether a sentence or a heading gives the judgement on the safeguarding children board and nothing else: "The
 * effectiveness of the Local Safeguarding Children Board (LSCB) is good.", "Exampleshire Safeguarding Children
 * Board requires improvement".
 */
export function judgesBoard(text: string): boolean {
  return gradeEnding(text) !== undefined && boardIs.test(withoutGrade(text))
}
