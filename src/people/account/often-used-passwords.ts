import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

let known: ReadonlySet<string> | undefined

/** Whether many people have used the password, so that whoever guesses tries it early. Upper and lower case are one. */
export function isOftenUsed(password: string): boolean {
  known ??= new Set(
    gunzipSync(readFileSync(new URL('./often-used-passwords.txt.gz', import.meta.url)))
      .toString('utf8')
      .split('\n')
  )
  return known.has(password.toLowerCase())
}
