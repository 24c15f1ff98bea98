import { type Background, workInBackground } from '../../../platform/background.ts'
import { readWaitingWords, type WordsTools } from './actions/read-waiting-words.ts'
import { citingClaims } from './citing-claims.ts'

/**
 * Takes the words out of documents beside everything else that the site does, one at a time: a worker stays free for
 * whoever looks at a page meanwhile. Wake it when a document arrived, and once at the start.
 */
export function readWordsInBackground(
  tools: Omit<WordsTools, 'citing'>,
  tell: (fault: unknown) => void
): Background {
  const withCiting = { ...tools, citing: [citingClaims] }
  return workInBackground(() => readWaitingWords(withCiting, tell), { atOnce: 1, tell })
}
