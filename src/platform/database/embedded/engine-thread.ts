import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ActingRole } from '../sessions.ts'
import type { Reply, Request, WorkerStart } from './messages.ts'

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never
type Answered = Extract<Reply, { id: number }>

/** The thread that the embedded engine runs in, so that a long query never holds up the process's own work. */
export class EngineThread {
  readonly acting: ActingRole = { role: undefined }
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: Answered) => void>()
  #lastId = 0
  #ended: string | undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: Reply) => {
      if (!('id' in reply)) return
      this.#waiting.get(reply.id)?.(reply)
      this.#waiting.delete(reply.id)
    })
    worker.on('error', (error) => this.#finish(String(error)))
    worker.on('exit', () => this.#finish('The embedded engine ended.'))
  }

  /** Resolves when the engine answers queries; in words when it cannot open what is in the directory. */
  static async start(
    start: WorkerStart
  ): Promise<{ kind: 'started'; thread: EngineThread } | { kind: 'failed'; because: string }> {
    const entry = new URL(`./engine-worker${extname(import.meta.url)}`, import.meta.url)
    // Flags of the process, such as a loader of the test runner, are not for this thread.
    const worker = new Worker(entry, { workerData: start, execArgv: [], stdout: true, stderr: true })
    worker.stdout.resume()
    worker.stderr.resume()
    const thread = new EngineThread(worker)
    const because = await new Promise<string | undefined>((resolve) => {
      worker.on('message', (reply: Reply) => {
        if (reply.kind === 'ready') resolve(undefined)
        if (reply.kind === 'failed-to-open') resolve(reply.because)
      })
      worker.on('error', (error) => resolve(String(error)))
      worker.on('exit', () => resolve('it ended while starting'))
    })
    if (because === undefined) return { kind: 'started', thread }
    await thread.end()
    return { kind: 'failed', because }
  }

  get ended(): boolean {
    return this.#ended !== undefined
  }

  ask(request: Asked): Promise<Answered> {
    this.#lastId += 1
    const id = this.#lastId
    if (this.#ended !== undefined) return Promise.resolve({ id, kind: 'broken', because: this.#ended })
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker.postMessage({ ...request, id })
    })
  }

  /** Ends the thread at once, whatever it is doing. Nothing that was committed is lost: it is as if killed. */
  async end(): Promise<void> {
    this.#finish('The embedded engine was ended.')
    await this.#worker.terminate()
  }

  #finish(because: string): void {
    this.#ended ??= because
    for (const [id, resolve] of this.#waiting) resolve({ id, kind: 'broken', because })
    this.#waiting.clear()
  }
}
