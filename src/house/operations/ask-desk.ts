import { request } from 'node:http'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { DeskAddress } from '../site-address.ts'
import { backupAddress, trailAddress } from './desk.ts'
import { type TrailAnswer, type TrailQuestion, trailAnswer } from './trail-answers.ts'

export type DeskAnswer =
  | { readonly kind: 'backup'; readonly bytes: Readable }
  /** In a sentence for the person at the command line. */
  | { readonly kind: 'refused'; readonly because: string }

/** Asks the running site for a backup. Its bytes end with an error where the site stops before it is whole. */
export async function askForBackup(desk: DeskAddress): Promise<DeskAnswer> {
  const answered = await ask(desk, backupAddress)
  return answered.kind === 'answered'
    ? { kind: 'backup', bytes: answered.bytes }
    : {
        kind: 'refused',
        because:
          backupRefusals[answered.status] ??
          'The running site did not answer. Try again, or stop it and back up then.'
      }
}

export type TrailDeskAnswer =
  | { readonly kind: 'answers'; readonly parts: AsyncIterable<TrailAnswer> }
  | { readonly kind: 'refused'; readonly because: string }

/** Asks the running site something of the trail. Its parts end without the last where the site stops meanwhile. */
export async function askOfTrail(desk: DeskAddress, question: TrailQuestion): Promise<TrailDeskAnswer> {
  const answered = await ask(desk, trailAddress, JSON.stringify(question))
  return answered.kind === 'answered'
    ? { kind: 'answers', parts: partsIn(answered.bytes) }
    : {
        kind: 'refused',
        because:
          trailRefusals[answered.status] ?? 'The running site did not answer. Try again, or stop it first.'
      }
}

async function* partsIn(bytes: Readable): AsyncGenerator<TrailAnswer> {
  // A site that is killed breaks off within a line, and what is left of it says nothing.
  bytes.on('error', () => undefined)
  for await (const line of createInterface({ input: bytes })) {
    const part = partIn(line)
    if (part === undefined) return
    yield part
  }
}

function partIn(line: string): TrailAnswer | undefined {
  try {
    return trailAnswer.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

type Answered =
  | { readonly kind: 'answered'; readonly bytes: Readable }
  /** The status that the desk gave; 0 where it gave none. */
  | { readonly kind: 'refused'; readonly status: number }

function ask({ port, key }: DeskAddress, path: string, body = ''): Promise<Answered> {
  return new Promise((resolve) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, method: 'POST' },
        headers: { authorization: `Bearer ${key}` }
      },
      (response) => {
        if (response.statusCode === 200) return resolve({ kind: 'answered', bytes: response })
        response.resume()
        resolve({ kind: 'refused', status: response.statusCode ?? 0 })
      }
    )
    asked.on('error', () => resolve({ kind: 'refused', status: 0 }))
    asked.end(body)
  })
}

const backupRefusals: Readonly<Record<number, string>> = {
  409: 'The running site is making another backup. Wait until it is done, and try again.'
}

const trailRefusals: Readonly<Record<number, string>> = {
  404: 'The running site is of an earlier version. Start it again, or stop it first.',
  409: 'The running site is answering another question about the trail. Wait until that is done, and try again.'
}
