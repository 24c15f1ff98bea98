import type { PostProblem } from './naming.ts'

/** The most that what a post answers for can say, in characters: some five pages. */
const longestAnswersFor = 20_000

/** What is wrong with the text of what a post answers for. */
export function answersForProblem(text: string): PostProblem[] {
  if (text.length <= longestAnswersFor) return []
  const most = longestAnswersFor.toLocaleString('en-GB')
  return [
    {
      field: 'answers-for',
      message: `Enter at most ${most} characters; these are ${text.length.toLocaleString('en-GB')}`
    }
  ]
}
