import type { RequestProblem } from '../../platform/web/reply.ts'

const longestReason = 500
const longestLine = 200
const longestNote = 5000

/** What is wrong with a reason, which everything asks for that changes what others rely on. */
export function reasonProblems(reason: string, ask: string): readonly RequestProblem[] {
  if (reason === '') return [{ field: 'reason', message: ask }]
  return tooLong('reason', reason, longestReason)
}

export function lineProblems(field: string, line: string): readonly RequestProblem[] {
  return tooLong(field, line, longestLine)
}

export function noteProblems(field: string, note: string): readonly RequestProblem[] {
  return tooLong(field, note, longestNote)
}

function tooLong(field: string, words: string, most: number): readonly RequestProblem[] {
  if (words.length <= most) return []
  return [{ field, message: `Enter at most ${most} characters; these are ${words.length}` }]
}
