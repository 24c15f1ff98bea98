import { request } from 'node:http'
import type { Readable } from 'node:stream'
import type { DeskAddress } from '../site-address.ts'
import { backupAddress } from './desk.ts'

export type DeskAnswer =
  | { readonly kind: 'backup'; readonly bytes: Readable }
  /** In a sentence for the person at the command line. */
  | { readonly kind: 'refused'; readonly because: string }

/** Asks the running site for a backup. Its bytes end with an error where the site stops before it is whole. */
export function askForBackup({ port, key }: DeskAddress): Promise<DeskAnswer> {
  return new Promise((resolve) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path: backupAddress, method: 'POST' },
        headers: { authorization: `Bearer ${key}` }
      },
      (response) => {
        if (response.statusCode === 200) return resolve({ kind: 'backup', bytes: response })
        response.resume()
        resolve({ kind: 'refused', because: refusals[response.statusCode ?? 0] ?? notAnswered })
      }
    )
    asked.on('error', () => resolve({ kind: 'refused', because: notAnswered }))
    asked.end()
  })
}

const notAnswered = 'The running site did not answer. Try again, or stop it and back up then.'

const refusals: Readonly<Record<number, string>> = {
  409: 'The running site is making another backup. Wait until it is done, and try again.'
}
