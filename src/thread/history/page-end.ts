import { z } from 'zod'
import type { Transaction } from '../../platform/database/database.ts'
import type { TrailChain } from '../../trail/entry.ts'
import { type PageEnd, placeOf } from './store.ts'

/** How many entries a page of history shows. */
export const entriesOnAPage = 40

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Where the page before ended, from the address, which names the last entry by its hash: its number would tell how much
 * happens in a chain that is not the asker's alone. What is no entry of these chains begins at the newest.
 */
export async function pageEnd(
  tx: Transaction,
  chains: readonly TrailChain[],
  typed: unknown
): Promise<PageEnd | undefined> {
  const named = hash.safeParse(typed)
  return named.success ? placeOf(tx, chains, named.data) : undefined
}
