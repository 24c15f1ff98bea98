import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Member } from '../src/people/permissions/member.ts'
import { scopeOf } from '../src/people/permissions/member.ts'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { openArrivingStore } from '../src/platform/files/arriving-store.ts'
import { openContentStore } from '../src/platform/files/content-store.ts'
import { openArrivalRows } from '../src/prepare/bookcase/arrival/arrival-rows.ts'
import type { ArrivalTools } from '../src/prepare/bookcase/arrival/arrival-tools.ts'
import { declareFiles } from '../src/prepare/bookcase/arrival/declare-files.ts'
import { takeChunk } from '../src/prepare/bookcase/arrival/take-chunk.ts'
import type { Into } from '../src/prepare/bookcase/arrival/upload.ts'
import { bookcaseView } from '../src/prepare/bookcase/bookcase-view.ts'
import { sectionView } from '../src/prepare/bookcase/section-view.ts'
import { sightOf } from '../src/prepare/bookcase/sight.ts'
import { searchBookcase } from '../src/prepare/bookcase/text/search-store.ts'
import { rooms } from '../src/rooms.ts'
import { memberIn, seedPeople } from '../test/people.ts'
import { type Measured, measured } from './machine.ts'

const files = 200
const bytes = 2_000_000
/** Turn and turn about, so that both sides meet what else the machine does. */
const rounds = 3
const documents = 2_000
const looks = 300

/**
 * How fast three people put 200 files of 2 MB in at once, beside the same bytes written and synced to the same disk one
 * after the other; and how long the views of a bookcase of 2,000 documents take, on the embedded engine. Without the web
 * server and without making the markup.
 */
export async function benchBookcase(): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const opened = await openDatabase({ kind: 'embedded', directory: join(directory, 'record') })
    if (opened.kind === 'refused') throw new Error(opened.because)
    const { db, owner, close } = opened.database
    try {
      await migrate(owner, rooms)
      await seedPeople(db)
      const store = await openContentStore(join(directory, 'kept'))
      const arriving = await openArrivingStore(join(directory, 'arriving'))
      const rows = openArrivalRows(db, systemClock)
      const tools = { db, store, arriving, rows, clock: systemClock }
      const turns: Turn[] = []
      for (let turn = 0; turn < rounds; turn += 1) {
        turns.push({ copied: await copyToDisk(directory), sent: await sendByThree(tools) })
      }
      const member = await memberIn(db, 'leeds', 'link-officer')
      await fillShelf(db, member)
      const views = await lookAtShelf(db, member)
      return measured([
        ['what', 'figure', 'aim'],
        ...turns.flatMap(({ copied, sent }, turn) => [
          [`turn ${turn + 1}: disk, written and synced`, `${copied.toFixed(0)} MB/s`, ''],
          [
            `turn ${turn + 1}: three people, 200 files of 2 MB`,
            `${sent.speed.toFixed(0)} MB/s, ${(sent.speed / copied).toFixed(2)} of the disk`,
            'half of the disk'
          ],
          [`turn ${turn + 1}: memory while they came`, `+${sent.memory.toFixed(0)} MB`, 'flat']
        ]),
        [`section of ${documents} documents, p50`, `${at(views.section, 0.5).toFixed(1)} ms`, ''],
        [
          `section of ${documents} documents, p99`,
          `${at(views.section, 0.99).toFixed(1)} ms`,
          'under 100 ms'
        ],
        ['bookcase page, p99', `${at(views.bookcase, 0.99).toFixed(1)} ms`, 'under 100 ms'],
        ...views.searches.flatMap(({ words, taken }) => [
          [`search for ${words}, p50`, `${at(taken, 0.5).toFixed(1)} ms`, ''],
          [`search for ${words}, p99`, `${at(taken, 0.99).toFixed(1)} ms`, 'under 100 ms']
        ])
      ])
    } finally {
      await close()
    }
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Text that no two files share: random letters, a line at a time. */
function fileOf(number: number): Buffer {
  const line = Buffer.from(`${number} ${randomBytes(64).toString('base64')}\n`)
  return Buffer.alloc(bytes, line)
}

async function copyToDisk(directory: string): Promise<number> {
  const began = performance.now()
  for (let number = 0; number < files; number += 1) {
    const file = await open(join(directory, `copy-${number}`), 'w')
    await file.writeFile(fileOf(number))
    await file.sync()
    await file.close()
  }
  const speed = (files * bytes) / 1_000 / (performance.now() - began)
  for (let number = 0; number < files; number += 1) await rm(join(directory, `copy-${number}`))
  return speed
}

interface Turn {
  readonly copied: number
  readonly sent: Sent
}

interface Sent {
  readonly speed: number
  readonly memory: number
}

async function sendByThree(tools: ArrivalTools): Promise<Sent> {
  const senders = await Promise.all(
    (['link-officer', 'leader', 'contributor'] as const).map((role) => memberIn(tools.db, 'leeds', role))
  )
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const began = performance.now()
  await Promise.all(
    senders.map(async (member, sender) => {
      const theirs = Array.from({ length: files }, (_none, number) => number).filter(
        (number) => number % senders.length === sender
      )
      const waiting = await declare(tools, member, theirs)
      // Each browser sends five at a time.
      await Promise.all(
        [1, 2, 3, 4, 5].map(async () => {
          for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await send(tools, member, one)
        })
      )
    })
  )
  const speed = (files * bytes) / 1_000 / (performance.now() - began)
  clearInterval(watching)
  return { speed, memory: (most - before) / 1_000_000 }
}

const into: Into = { section: 'in-care', newVersionOf: undefined, note: undefined }

interface Declared {
  readonly id: string
  readonly number: number
}

async function declare(tools: ArrivalTools, member: Member, numbers: readonly number[]): Promise<Declared[]> {
  const bounds = { megabytes: 100, files: 100 }
  const declared = numbers.map((number) => ({ sentName: `Audit ${number}.txt`, bytes, changedAt: number }))
  const outcome = await declareFiles(tools.db, tools.clock, member, bounds, into, declared)
  if (outcome.kind !== 'declared') throw new Error('The files were not to be sent')
  return outcome.places.flatMap((place, position) =>
    place.kind === 'send' ? [{ id: place.id, number: numbers[position] ?? 0 }] : []
  )
}

async function send(tools: ArrivalTools, member: Member, { id, number }: Declared): Promise<void> {
  const taken = await takeChunk(tools, member, id, 0, inPieces(fileOf(number)))
  if (taken.kind !== 'taken' || taken.upload.state !== 'kept') throw new Error('The file was not kept')
}

/** As they come over the network. */
async function* inPieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
}

/**
 * The rest of the 2,000 documents as rows alone: their bytes are nothing to a list. Each has ten pages of 350 words, of
 * which one word stands on every page, one on a few in a hundred and one on hardly any.
 */
async function fillShelf(db: Database, { workspace: { authority } }: Member): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await sql`insert into prepare.document
        (authority, id, title, section, kind, origin, evidence_on, expires_on, review_on, added_at, newest_at)
      select ${authority}, 'bench-' || n, 'Audit of records number ' || n, 'in-care', 'practice-audit', 'service',
        date '2026-01-01' + n % 300, date '2026-06-01' + n % 700, date '2026-06-01' + n % 900, now(), now()
      from generate_series(1, ${documents - rounds * files}) n`.execute(tx)
    await sql`insert into prepare.document_version
        (authority, document, number, sha256, file_name, bytes, media_type, uploaded_by, uploaded_at)
      select authority, id, 1, encode(sha256(id::bytea), 'hex'), id || '.pdf', 1000000, 'application/pdf', 'Jo Smith', now()
      from prepare.document where id like 'bench-%'`.execute(tx)
    await sql`insert into prepare.document_page (authority, document, version, number, label, text)
      select authority, id, 1, page, 'page ' || page, (
        select string_agg(case
          when (word + page) % 11 = 0 then 'children'
          when word = 7 and (page * 7 + abs(hashtext(id))) % 30 = 0 then 'supervision'
          when word = 9 and (page * 7 + abs(hashtext(id))) % 2000 = 0 then 'giraffe'
          else 'word' || (word * 31 + page * 17 + abs(hashtext(id))) % 4000 end, ' ')
        from generate_series(1, 350) word)
      from prepare.document, generate_series(1, 10) page where id like 'bench-%'`.execute(tx)
  })
  await sql`analyze`.execute(db).catch(() => undefined)
}

async function lookAtShelf(db: Database, member: Member) {
  const times = async (look: (number: number) => Promise<unknown>): Promise<number[]> => {
    const taken: number[] = []
    for (let number = 0; number < looks; number += 1) {
      const began = performance.now()
      await look(number)
      taken.push(performance.now() - began)
    }
    return taken.sort((one, other) => one - other)
  }
  const now = systemClock.now()
  const { authority } = member.workspace
  const searches: { readonly words: string; readonly taken: readonly number[] }[] = []
  for (const words of ['children', 'supervision', 'giraffe', '"children word40"']) {
    const asked = { words, section: undefined, page: 1 }
    const taken = await times(() =>
      inScope(db, scopeOf(member), (tx) => searchBookcase(tx, authority, sightOf(member), asked))
    )
    searches.push({ words, taken })
  }
  return {
    searches,
    section: await times((number) =>
      inScope(db, scopeOf(member), (tx) => {
        const choice = { words: number % 3 === 0 ? 'audit 1' : '', state: undefined, page: (number % 40) + 1 }
        return sectionView(tx, member, 'in-care', choice, now)
      })
    ),
    bookcase: await times(() => inScope(db, scopeOf(member), (tx) => bookcaseView(tx, member, now)))
  }
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
