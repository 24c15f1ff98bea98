import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type ContentStore, openContentStore, type Sha256 } from '../../../platform/files/content-store.ts'
import { documentId } from '../document.ts'
import { insertDocument, insertVersion, versionsOf } from '../store.ts'
import { verifyShelf } from './verify-shelf.ts'

onBothEngines('a look at every kept file', (database) => {
  let directory: string
  let store: ContentStore
  let hashes: Sha256[]
  let now = new Date(signedInAt.getTime() + 3_600_000)
  const clock = { now: () => now }
  const id = (at: number) => documentId.parse(`document-${at}`)
  const place = (at: number) => {
    const hash = hashes[at] ?? ''
    return join(directory, hash.slice(0, 2), hash)
  }

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    directory = await mkdtemp(join(tmpdir(), 'throughline-verify-'))
    store = await openContentStore(directory)
    hashes = await Promise.all(
      ['one', 'two', 'three'].map((text) => store.put(new TextEncoder().encode(text)))
    )
    const member = await memberIn(db, 'leeds', 'contributor')
    const { authority } = member.workspace
    await inScope(db, scopeOf(member), async (tx) => {
      for (const [at, sha256] of hashes.entries()) {
        const said = { title: `Document ${at}`, section: 'in-care', kind: 'plan', origin: 'service' } as const
        await insertDocument(tx, authority, { id: id(at), ...said }, signedInAt)
        const version = {
          ...{
            number: 1,
            sha256,
            fileName: `${at}.txt`,
            sentName: undefined,
            bytes: 3,
            mediaType: 'text/plain'
          },
          ...{ uploadedBy: 'Jo Smith', post: undefined, note: undefined, account: member.account }
        }
        await insertVersion(tx, authority, id(at), version, signedInAt)
      }
    })
  })
  afterAll(() => rm(directory, { recursive: true }))

  async function seen() {
    const member = await memberIn(database().db, 'leeds', 'administrator')
    const { authority } = member.workspace
    return inScope(database().db, scopeOf(member), async (tx) => ({
      as: await Promise.all(
        hashes.map(async (_hash, at) => (await versionsOf(tx, authority, id(at)))[0]?.verified?.as)
      ),
      news: (await tx.selectFrom('people.notification').select('words').orderBy('words').execute()).map(
        ({ words }) => words
      ),
      trail: (
        await tx.selectFrom('trail.entry').select('action').where('chain', '=', authority).execute()
      ).map(({ action }) => action)
    }))
  }

  it('notes that each is whole, and tells nobody', async () => {
    expect(await verifyShelf(database().db, store, clock, () => undefined)).toEqual({
      ...{ whole: 3, damaged: 0, missing: 0 }
    })
    expect(await seen()).toEqual({ as: ['whole', 'whole', 'whole'], news: [], trail: [] })
  })

  it('tells once of what was damaged or lost, and notes when it is whole again', async () => {
    await writeFile(place(0), 'another')
    await rm(place(1))
    const faults: unknown[] = []
    for (const days of [1, 2]) {
      now = new Date(signedInAt.getTime() + days * 24 * 3_600_000)
      const found = await verifyShelf(database().db, store, clock, (error) => faults.push(error))
      expect(found).toEqual({ whole: 1, damaged: 1, missing: 1 })
    }
    expect(faults).toHaveLength(2)
    const told = await seen()
    expect(told.as).toEqual(['damaged', 'missing', 'whole'])
    expect(told.news).toEqual([
      'The kept file of “Document 0” in the bookcase is damaged. A backup may hold it whole.',
      'The kept file of “Document 1” in the bookcase is missing. A backup may hold it whole.'
    ])
    expect(told.trail).toEqual(['find kept file damaged', 'find kept file damaged'])
    now = new Date(signedInAt.getTime() + 3 * 24 * 3_600_000)
    await writeFile(place(0), 'one')
    await verifyShelf(database().db, store, clock, () => undefined)
    expect((await seen()).trail.at(-1)).toBe('find kept file whole again')
  })
})
