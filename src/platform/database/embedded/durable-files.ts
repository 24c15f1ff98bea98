import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type StartOptions = Parameters<NodeFS['init']>[1]

/** The part of the engine's file layer that we complete. */
interface NodeFiles {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number }
}

/** Errno of an input/output error in the engine's own numbering; it makes PostgreSQL stop rather than go on. */
const inputOutputError = 29

/**
 * The engine's files, with the operation that the stock file layer leaves out: fsync. Without it "committed" means
 * handed to the operating system, and a power cut loses it. Leans on an internal of the pinned version; the test
 * that counts fsyncs says when that changes.
 */
export class DurableFiles extends NodeFS {
  syncs = 0

  override async init(engine: PGlite, options: StartOptions): ReturnType<NodeFS['init']> {
    const started = await super.init(engine, options)
    started.emscriptenOpts.preRun = [
      ...(started.emscriptenOpts.preRun ?? []),
      (module) => {
        const files: unknown = Reflect.get(module, 'NODEFS')
        if (!isNodeFiles(files))
          throw new Error('This version of the embedded engine keeps its files differently.')
        files.stream_ops.fsync = (stream) => {
          if (stream.nfd === undefined) return 0
          this.syncs += 1
          return synced(stream.nfd) ? 0 : inputOutputError
        }
      }
    ]
    return started
  }
}

function synced(descriptor: number): boolean {
  try {
    fsyncSync(descriptor)
    return true
  } catch (error) {
    // Windows refuses to sync a directory; its file system journals the names itself.
    return process.platform === 'win32' && error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isNodeFiles(value: unknown): value is NodeFiles {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream_ops' in value &&
    typeof value.stream_ops === 'object'
  )
}
