import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { stemOf } from './stem.ts'

interface Known {
  readonly whole: ReadonlySet<string>
  /** The words that they are made of: of shorter ones a password says too little to be told by them. */
  readonly stems: ReadonlySet<string>
}

let known: Known | undefined

const shortestStem = 6

/**
 * Whether many people have used the password, or the word that it is made of, so that whoever guesses tries it early.
 * Upper and lower case are one.
 */
export function isOftenUsed(password: string): boolean {
  known ??= readKnown()
  return known.whole.has(password.toLowerCase()) || known.stems.has(stemOf(password))
}

function readKnown(): Known {
  const list = gunzipSync(readFileSync(new URL('./often-used-passwords.txt.gz', import.meta.url)))
    .toString('utf8')
    .split('\n')
  const stems = list.map(stemOf).filter((stem) => stem.length >= shortestStem)
  return { whole: new Set(list), stems: new Set(stems) }
}
