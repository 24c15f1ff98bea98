import { messages, type PGlite, protocol } from '@electric-sql/pglite'
import { type Refusal, refusalIn } from '../database-error.ts'
import type { Answer } from '../sessions.ts'
import { decoderOf } from '../values.ts'

const { serialize } = protocol

/**
 * Sends one statement (or, without parameters, several) to the engine in PostgreSQL's own protocol and reads what it
 * says. One call for each statement, and the same words a server would get.
 */
export async function ask(
  engine: PGlite,
  sql: string,
  parameters: readonly (string | null)[]
): Promise<{ kind: 'answer'; answer: Answer } | { kind: 'refused'; refusal: Refusal }> {
  const request = parameters.length === 0 ? serialize.query(sql) : bound(sql, parameters)
  const replies = await engine.execProtocolStream(request, { syncToFs: false, throwOnError: false })
  let fields: messages.RowDescriptionMessage['fields'] = []
  let rows: never[] = []
  let answer: Answer = { rows, affectedRows: 0, command: '' }
  for (const reply of replies) {
    const refusal = refusalIn(reply)
    if (refusal !== undefined) return { kind: 'refused', refusal }
    if (reply instanceof messages.RowDescriptionMessage) {
      fields = reply.fields
      rows = []
    } else if (reply instanceof messages.DataRowMessage) {
      Array.prototype.push.call(rows, rowOf(fields, reply.fields))
    } else if (reply instanceof messages.CommandCompleteMessage) {
      answer = { rows, ...completion(reply.text) }
      rows = []
    }
  }
  return { kind: 'answer', answer }
}

function bound(sql: string, parameters: readonly (string | null)[]): Uint8Array {
  return Buffer.concat([
    serialize.parse({ text: sql }),
    serialize.bind({ values: [...parameters] }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync()
  ])
}

function rowOf(
  fields: messages.RowDescriptionMessage['fields'],
  values: readonly (string | null)[]
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field, index) => {
      const value = values[index] ?? null
      return [field.name, value === null ? null : decoderOf(field.dataTypeID)(value)]
    })
  )
}

/** "INSERT 0 3" → INSERT, 3; "SELECT 7" → SELECT, none changed. */
function completion(text: string): Pick<Answer, 'affectedRows' | 'command'> {
  const words = text.split(' ')
  const command = words[0] ?? ''
  const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
  return { command, affectedRows: changes ? Number(words.at(-1)) : 0 }
}
