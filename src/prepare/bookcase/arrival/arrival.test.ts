import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { openArrivingStore } from '../../../platform/files/arriving-store.ts'
import { openContentStore, sha256Of } from '../../../platform/files/content-store.ts'
import { verifyShelf } from '../actions/verify-shelf.ts'
import { documentId } from '../document.ts'
import { documentOf, versionsOf } from '../store.ts'
import { openArrivalRows } from './arrival-rows.ts'
import type { ArrivalTools } from './arrival-tools.ts'
import { declareFiles } from './declare-files.ts'
import { letGoOfOldUploads } from './let-go-of-old.ts'
import { takeChunk } from './take-chunk.ts'
import { takeFormFile } from './take-form-file.ts'
import type { Declared, Into } from './upload.ts'
import { uploadsSince } from './upload-store.ts'

const bounds = { megabytes: 1, files: 10 }
const into: Into = { section: 'help-and-protection', newVersionOf: undefined, note: undefined }
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* pieces(...given: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of given) {
    if (piece instanceof Error) throw piece
    yield piece
  }
}

onBothEngines('files on their way in', (database) => {
  let directory: string
  let tools: ArrivalTools
  let now = signedInAt
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    directory = await mkdtemp(join(tmpdir(), 'throughline-arrival-'))
    const store = await openContentStore(join(directory, 'kept'))
    const arriving = await openArrivingStore(join(directory, 'arriving'))
    const clock = { now: () => now }
    tools = { db, store, arriving, clock, rows: openArrivalRows(db, clock) }
  })
  afterAll(() => rm(directory, { recursive: true }))

  const keeper = () => memberIn(database().db, 'leeds', 'contributor')

  async function declare(file: Partial<Declared> & { readonly bytes: number }, to = into) {
    const named = { sentName: 'notes.txt', changedAt: 1, ...file }
    const outcome = await declareFiles(tools.db, tools.clock, await keeper(), bounds, to, [named])
    const place = outcome.kind === 'declared' ? outcome.places[0] : undefined
    if (place?.kind !== 'send') throw new Error(JSON.stringify(outcome))
    return place
  }

  async function send(text: string, sentName = 'notes.txt', to = into) {
    const bytes = bytesOf(text)
    const { id } = await declare({ sentName, bytes: bytes.length, changedAt: Math.random() }, to)
    const outcome = await takeChunk(tools, await keeper(), id, 0, pieces(bytes))
    if (outcome.kind !== 'taken') throw new Error(outcome.kind)
    return outcome.upload
  }

  it('puts a file on the shelf as a document, with what is known of it', async () => {
    const upload = await send('Minutes of the board, 3 March 2027', '../Board_minutes \u202emarch.txt')
    expect(upload).toMatchObject({ state: 'kept', version: 1 })
    expect(upload.words).toContain('Its name held the folders before it')
    const { authority } = (await keeper()).workspace
    const [document, versions, trail] = await inScope(tools.db, scopeOf(await keeper()), async (tx) => [
      await documentOf(tx, authority, upload.document ?? ''),
      await versionsOf(tx, authority, documentId.parse(upload.document)),
      await tx.selectFrom('trail.entry').select(['action', 'after']).where('chain', '=', authority).execute()
    ])
    expect(document).toMatchObject({
      ...{ title: 'Board minutes march', section: 'help-and-protection', kind: 'minutes', origin: 'service' },
      ...{ newestVersion: 1, withdrawn: undefined, evidenceOn: undefined }
    })
    expect(versions).toMatchObject([
      {
        ...{ number: 1, fileName: 'Board_minutes march.txt', sentName: '../Board_minutes \u202emarch.txt' },
        ...{ bytes: 34, mediaType: 'text/plain', uploadedBy: 'Leeds contributor' },
        sha256: sha256Of(bytesOf('Minutes of the board, 3 March 2027')),
        text: { state: 'waiting' }
      }
    ])
    expect(trail.at(-1)).toMatchObject({
      action: 'add document',
      after: { version: 1, title: 'Board minutes march' }
    })
  })

  it('goes on after a lost connection, and when the same file is chosen again', async () => {
    const file = { sentName: 'long.txt', bytes: 12 }
    const { id, from } = await declare(file)
    expect(from).toBe(0)
    const cut = await takeChunk(tools, await keeper(), id, 0, pieces(bytesOf('first '), new Error('lost')))
    expect(cut).toMatchObject({ kind: 'taken', upload: { received: 6, state: 'arriving' } })
    expect(await declare(file)).toEqual({ kind: 'send', id, from: 6 })
    expect(await takeChunk(tools, await keeper(), id, 3, pieces(bytesOf('x')))).toMatchObject({
      kind: 'elsewhere',
      upload: { received: 6 }
    })
    const rest = await takeChunk(tools, await keeper(), id, 6, pieces(bytesOf('second')))
    expect(rest).toMatchObject({ kind: 'taken', upload: { state: 'kept', received: 12 } })
    // What came twice changes nothing.
    expect(await takeChunk(tools, await keeper(), id, 6, pieces(bytesOf('second')))).toMatchObject({
      upload: { state: 'kept' }
    })
  })

  it('begins again where the disk has less than the rows say', async () => {
    const { id } = await declare({ sentName: 'restored.txt', bytes: 8 })
    await takeChunk(tools, await keeper(), id, 0, pieces(bytesOf('abcd')))
    await tools.arriving.letGo(id)
    const answer = await takeChunk(tools, await keeper(), id, 4, pieces(bytesOf('efgh')))
    expect(answer).toMatchObject({ kind: 'elsewhere', upload: { received: 0 } })
  })

  it('says that a file is here already, and where, and stores nothing twice', async () => {
    const first = await send('The very same words', 'one.txt')
    const second = await send('The very same words', 'another name.txt')
    expect(second).toMatchObject({ state: 'same', document: first.document, version: 1 })
    expect(second.words).toBe('The same file is here already as “one”. Nothing was stored twice.')
  })

  it('gives one version to the same file sent twice at once', async () => {
    const both = await Promise.all([send('At the same time', 'a.txt'), send('At the same time', 'a.txt')])
    expect(both.map(({ state }) => state).toSorted()).toEqual(['kept', 'same'])
    expect(both[0].document).toBe(both[1].document)
  })

  it('keeps versions under one identity, and lets an older one come back', async () => {
    const first = await send('Policy, first', 'policy.txt')
    const to = { ...into, newVersionOf: first.document, note: 'After the audit' }
    expect(await send('Policy, second', 'policy v2.txt', to)).toMatchObject({ state: 'kept', version: 2 })
    expect(await send('Policy, second', 'policy v2.txt', to)).toMatchObject({ state: 'same', version: 2 })
    expect(await send('Policy, first', 'policy.txt', to)).toMatchObject({ state: 'kept', version: 3 })
    const { authority } = (await keeper()).workspace
    const versions = await inScope(tools.db, scopeOf(await keeper()), (tx) =>
      versionsOf(tx, authority, documentId.parse(first.document))
    )
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [3, 'After the audit'],
      [2, 'After the audit'],
      [1, undefined]
    ])
  })

  it.each([
    ['MZ\u0090\0\u0003\0\0\0\u0004\0\0\0'.padEnd(200, '\0'), 'report.pdf'],
    ['<!doctype html><script>alert(1)</script>', 'report.txt'],
    [`${'%PDF-1.7\n'.padEnd(80, ' ')}PK\u0005\u0006${'\0'.repeat(18)}`, 'two.pdf']
  ])('refuses %j by what it is, in words, and keeps nothing of it', async (content, name) => {
    const bytes = Uint8Array.from(Buffer.from(content, 'latin1'))
    const { id } = await declare({ sentName: name, bytes: bytes.length, changedAt: Math.random() })
    const outcome = await takeChunk(tools, await keeper(), id, 0, pieces(bytes))
    expect(outcome).toMatchObject({ kind: 'taken', upload: { state: 'refused', document: undefined } })
    expect(outcome.kind === 'taken' && outcome.upload.words).toMatch(/^The file is .+\./)
    expect(await tools.arriving.size(id)).toBe(0)
    expect(await tools.store.has(sha256Of(bytes))).toBe(false)
  })

  it('says before anything is sent that a file is too large or empty', async () => {
    const files = [
      { sentName: 'large.pdf', bytes: 1_000_001, changedAt: 1 },
      { sentName: 'empty.pdf', bytes: 0, changedAt: 1 }
    ]
    const outcome = await declareFiles(tools.db, tools.clock, await keeper(), bounds, into, files)
    expect(outcome).toMatchObject({
      places: [
        { kind: 'refused', words: expect.stringContaining('2 megabytes') as string },
        { kind: 'refused', words: 'The file is empty.' }
      ]
    })
  })

  it('takes a whole file of a form, and none that broke off or is too large', async () => {
    const file = (chunks: AsyncIterable<Uint8Array>, isCut = false) => ({
      ...{ kind: 'file' as const, fileName: 'form.txt', chunks, form: {} },
      isCut: () => isCut
    })
    const take = async (given: ReturnType<typeof file>) => {
      const outcome = await takeFormFile(tools, await keeper(), bounds, into, given)
      return outcome.kind === 'taken' ? outcome.upload : undefined
    }
    expect(await take(file(pieces(bytesOf('Sent '), bytesOf('whole'))))).toMatchObject({
      ...{ state: 'kept', declaredBytes: 10 }
    })
    expect((await take(file(pieces(bytesOf('Sent '), new Error('lost')))))?.words).toContain(
      'connection was lost'
    )
    expect((await take(file(pieces(new Uint8Array(5)), true)))?.words).toContain('larger than 1 megabytes')
    expect((await take(file(pieces())))?.words).toBe('The file is empty.')
  })

  it('is nobody else’s to see or to go on with', async () => {
    const { id } = await declare({ sentName: 'mine.txt', bytes: 4 })
    for (const [authority, role] of [
      ['leeds', 'leader'],
      ['bradford', 'contributor']
    ] as const) {
      const other = await memberIn(tools.db, authority, role)
      expect(await takeChunk(tools, other, id, 0, pieces(bytesOf('abcd')))).toEqual({ kind: 'not-there' })
    }
    const bradford = await memberIn(tools.db, 'bradford', 'contributor')
    const theirs = await declareFiles(
      ...([tools.db, tools.clock, bradford, bounds] as const),
      { ...into, newVersionOf: (await send('Of Leeds', 'leeds.txt')).document },
      []
    )
    expect(theirs).toEqual({ kind: 'not-there' })
  })

  it('keeps what is the same in two authorities apart', async () => {
    const mine = await send('Known to both', 'both.txt')
    const bradford = await memberIn(tools.db, 'bradford', 'contributor')
    const declared = await declareFiles(tools.db, tools.clock, bradford, bounds, into, [
      { sentName: 'both.txt', bytes: 13, changedAt: 1 }
    ])
    const place = declared.kind === 'declared' ? declared.places[0] : undefined
    const id = place?.kind === 'send' ? place.id : ''
    const theirs = await takeChunk(tools, bradford, id, 0, pieces(bytesOf('Known to both')))
    expect(theirs).toMatchObject({ kind: 'taken', upload: { state: 'kept', words: undefined } })
    expect(theirs.kind === 'taken' && theirs.upload.document).not.toBe(mine.document)
  })

  it('makes good a kept file that was found damaged, and says so in the trail', async () => {
    const text = 'Kept on a failing disk'
    const { document = '' } = await send(text, 'failing.txt')
    const sha256 = sha256Of(bytesOf(text))
    await writeFile(join(directory, 'kept', sha256.slice(0, 2), sha256), 'Kept on a falling disk')
    now = new Date(signedInAt.getTime() + 3_600_000)
    expect(await verifyShelf(tools.db, tools.store, tools.clock, () => undefined)).toMatchObject({
      damaged: 1
    })
    const again = await send(text, 'failing.txt')
    expect(again).toMatchObject({
      state: 'same',
      document,
      words: expect.stringContaining('damaged') as string
    })
    expect(await tools.store.read(sha256)).toEqual(Buffer.from(text))
    const member = await keeper()
    const { authority } = member.workspace
    const [versions, deeds] = await inScope(tools.db, scopeOf(member), async (tx) => [
      await versionsOf(tx, authority, documentId.parse(document)),
      await tx
        .selectFrom('trail.entry')
        .select('action')
        .where('chain', '=', authority)
        .where('subject_id', '=', document)
        .orderBy('seq')
        .execute()
    ])
    expect(versions).toMatchObject([{ verified: { as: 'whole' } }])
    expect(deeds.map(({ action }) => action)).toEqual([
      'add document',
      'find kept file damaged',
      'find kept file whole again'
    ])
    now = signedInAt
  })

  it('lets go of what nobody went on with', async () => {
    const { id } = await declare({ sentName: 'left.txt', bytes: 9 })
    await takeChunk(tools, await keeper(), id, 0, pieces(bytesOf('left')))
    now = new Date(signedInAt.getTime() + 47 * 3_600_000)
    expect(await letGoOfOldUploads(tools.db, tools.clock, tools.arriving)).toBe(0)
    now = new Date(signedInAt.getTime() + 49 * 3_600_000)
    await utimes(tools.arriving.pathOf(id), signedInAt.getTime() / 1000 - 1e8, 1)
    expect(await letGoOfOldUploads(tools.db, tools.clock, tools.arriving)).toBeGreaterThan(0)
    expect(await readdir(join(directory, 'arriving'))).not.toContain(id)
    const member = await keeper()
    const left = await inScope(tools.db, scopeOf(member), (tx) => uploadsSince(tx, member, new Date(0), 100))
    expect(left.some(({ state }) => state === 'arriving')).toBe(false)
    now = signedInAt
  })
})
