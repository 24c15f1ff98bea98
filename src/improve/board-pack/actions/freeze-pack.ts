import { randomUUID } from 'node:crypto'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import {
  isSameBoard,
  type PackContent,
  packContent,
  packId,
  packParts,
  type Snapshot,
  type WholePack
} from '../board-pack.ts'
import { changesBetween } from '../pack-changes.ts'
import { insertPack, packOf, packsOf } from '../pack-store.ts'
import { takeSnapshot } from '../take-snapshot.ts'

/** A pack as a form asks for it. */
export interface TypedPack {
  readonly title: string
  readonly board: string
  readonly meetsOn: string
  /** Ids of plans. */
  readonly plans: readonly string[]
  readonly parts: readonly string[]
}

export type FreezeOutcome =
  | { readonly kind: 'frozen'; readonly pack: WholePack }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const longest = 150

/**
 * Freezes what a board is shown from the live record of this moment, with what changed since the last pack of the same
 * board. It never moves afterwards: a later pack stands beside it.
 */
export function freezePack(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedPack
): Promise<FreezeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<FreezeOutcome> => {
    // Two packs of one board at once: the second follows the first.
    await lockWorkspace(tx, authority)
    const at = clock.now()
    const asAt = dayInEngland(at)
    const record = await takeSnapshot(tx, authority, asAt, typed.plans)
    const read = readPack(typed, record)
    if (read.kind === 'unfit') return read
    const content: PackContent = {
      ...{ version: 1, parts: read.parts, record },
      since: await sinceLastPack(tx, member, read.board, record)
    }
    const { actor, post } = actorOf(member)
    const pack: WholePack = {
      ...{ id: packId.parse(randomUUID()), title: read.title, board: read.board, meetsOn: read.meetsOn },
      ...{ asAt, frozenBy: actor, frozenAs: post, frozenAt: at, withdrawnBecause: undefined },
      illustrative: isIllustrative(record),
      // What is kept is what will be read: it goes through the same sieve now.
      content: packContent.parse(content)
    }
    await insertPack(tx, authority, pack)
    await appendToTrail(tx, at, {
      ...actorOf(member),
      chain: authority,
      action: 'freeze board pack',
      subject: { kind: 'board-pack', id: pack.id },
      before: {},
      after: {
        ...{ title: pack.title, board: pack.board, meetsOn: pack.meetsOn, asAt },
        ...{ plans: record.plans.map(({ title }) => title), actions: record.actions.length },
        ...{ parts: [...read.parts], changes: content.since?.changes.length ?? null }
      }
    })
    return { kind: 'frozen', pack }
  })
}

type ReadPack =
  | Extract<FreezeOutcome, { readonly kind: 'unfit' }>
  | ({ readonly kind: 'read'; readonly parts: PackContent['parts'] } & Pick<
      WholePack,
      'title' | 'board' | 'meetsOn'
    >)

function readPack(typed: TypedPack, record: Snapshot): ReadPack {
  const problems: RequestProblem[] = []
  const line = (field: 'title' | 'board', ask: string): string => {
    const words = inOneLine(typed[field])
    if (words === '') problems.push({ field, message: ask })
    if (words.length > longest) {
      problems.push({ field, message: `Enter at most ${longest} characters; these are ${words.length}` })
    }
    return words
  }
  const board = line('board', 'Enter which board it is for')
  const title = line('title', 'Enter a title for the pack')
  const day = dayInForm('meets-on', typed.meetsOn, 'Enter the day on which the board meets')
  if ('problem' in day) problems.push(day.problem)
  const unknown = new Set(typed.plans).size - record.plans.length
  if (typed.plans.length === 0) problems.push({ field: 'plans', message: 'Choose the plans that it shows' })
  else if (unknown > 0)
    problems.push({ field: 'plans', message: 'Choose among your plans: one of these is not there' })
  else if (new Set(record.plans.map(({ illustrative }) => illustrative)).size > 1) {
    problems.push({
      field: 'plans',
      message: 'Leave the made-up plan of the worked example out: a board would count it with yours'
    })
  }
  const parts = packParts.filter((part) => typed.parts.includes(part))
  if (parts.length === 0) problems.push({ field: 'parts', message: 'Choose what the pack shows' })
  return problems.length > 0 || !('day' in day)
    ? { kind: 'unfit', problems }
    : { kind: 'read', title, board, meetsOn: day.day, parts }
}

async function sinceLastPack(
  tx: Transaction,
  { workspace: { authority } }: Member,
  board: string,
  record: Snapshot
): Promise<PackContent['since']> {
  const last = (await packsOf(tx, authority)).find(
    (pack) =>
      pack.withdrawnBecause === undefined &&
      isSameBoard(pack.board, board) &&
      pack.illustrative === isIllustrative(record)
  )
  const whole = last && (await packOf(tx, authority, last.id))
  return (
    whole && {
      ...{ pack: whole.id, title: whole.title, asAt: whole.asAt },
      changes: [...changesBetween(whole.content.record, record)]
    }
  )
}

function isIllustrative({ plans, actions, measures }: Snapshot): boolean {
  return [...plans, ...actions, ...measures].some(({ illustrative }) => illustrative)
}
