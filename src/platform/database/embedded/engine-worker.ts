import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { DurableFiles } from './durable-files.ts'
import type { Reply, Request, WorkerStart } from './messages.ts'
import { ask } from './wire.ts'

const extensions = { amcheck, btree_gist, pg_trgm, pgcrypto, unaccent }

function reply(message: Reply): void {
  parentPort?.postMessage(message)
}

function openEngine(files: DurableFiles | undefined): Promise<PGlite> {
  if (files === undefined) return PGlite.create({ extensions })
  // Stock PGlite starts with -F, which turns fsync off; and only wal_sync_method=fsync reaches the file layer.
  const startParams = [
    ...PGlite.defaultStartParams.filter((flag) => flag !== '-F'),
    '-c',
    'wal_sync_method=fsync'
  ]
  return PGlite.create({ extensions, fs: files, startParams })
}

async function answer(engine: PGlite, files: DurableFiles | undefined, request: Request): Promise<Reply> {
  const { id } = request
  switch (request.kind) {
    case 'query': {
      const said = await ask(engine, request.sql, request.parameters)
      return said.kind === 'answer' ? { id, kind: 'answer', answer: said.answer } : { id, ...said }
    }
    case 'count-syncs':
      return { id, kind: 'syncs', count: files?.syncs ?? 0 }
    case 'close':
      await engine.close()
      return { id, kind: 'closed' }
  }
}

async function serve(start: WorkerStart): Promise<void> {
  const files = start.directory === undefined ? undefined : new DurableFiles(start.directory)
  const engine = await openEngine(files)
  let before: Promise<void> = Promise.resolve()
  parentPort?.on('message', (request: Request) => {
    before = before.then(async () => {
      try {
        reply(await answer(engine, files, request))
      } catch (error) {
        reply({ id: request.id, kind: 'broken', because: String(error) })
      }
    })
  })
  reply({ kind: 'ready' })
}

const start: unknown = workerData
try {
  const directory =
    typeof start === 'object' && start !== null && 'directory' in start ? start.directory : undefined
  await serve({ directory: typeof directory === 'string' ? directory : undefined })
} catch (error) {
  reply({ kind: 'failed-to-open', because: String(error) })
}
