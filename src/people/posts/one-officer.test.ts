import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { ThingSource } from '../../thread/thing.ts'
import { entriesAfter } from '../../trail/store.ts'
import { peoplePaths } from '../paths.ts'
import { type Member, scopeOf } from '../permissions/member.ts'
import type { PeopleTools } from '../tools.ts'
import { addPost } from './actions/add-post.ts'
import { fillPost } from './actions/fill-post.ts'
import { namePost } from './actions/name-post.ts'
import { everyPostRoute } from './pages/every-post-route.ts'
import type { PostId, StaffedPost } from './post.ts'
import { postThings } from './post-things.ts'
import { recognise } from './recognise.ts'
import { postsOf } from './store.ts'

/**
 * How the papers of one council about one inspection name its director (E): in the minutes, and in the first part, the
 * recommendation and the paragraphs on improvement of one and the same report.
 */
const fourForms = [
  'Director of Children and Families',
  'Director of Children and Families Services',
  'Director, Children & Families Services',
  'Director for Children and Families social services'
] as const
/** Whom that report names as responsible in yet another place: a post of their own, under the director. */
const deputyDirector = 'deputy director children and families social work service'

const title = 'Director of Children and Families'
// The rules know three of the four by themselves; of the fourth the authority says that it is meant.
const alsoKnownAs = ['Director for Children and Families social services']
const clock = { now: () => signedInAt }

onBothEngines('one officer', (database) => {
  let member: Member
  let director: PostId
  let posts: readonly StaffedPost[]
  const routes = () => {
    const site = { ...gallerySite, asset: (name: string) => `/assets/${name}` }
    return everyPostRoute({
      db: database().db,
      clock,
      site,
      onwards: () => []
    } as Partial<PeopleTools> as PeopleTools)
  }

  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    member = await memberIn(db, 'leeds', 'administrator')
    const added = await addPost(db, clock, member, { title, alsoKnownAs, answersFor: '' })
    if (added.kind !== 'added') throw new Error('not added')
    director = added.post
    const deputy = { title: 'Deputy Director of Social Work', alsoKnownAs: [deputyDirector], answersFor: '' }
    await addPost(db, clock, member, deputy)
    const said = { account: 'leader-leeds', name: '', from: '2024-09-01', to: '' }
    await fillPost(db, clock, member, director, said)
    posts = await inScope(db, scopeOf(member), (tx) => postsOf(tx, member.workspace.authority))
  })

  /** Everything that leaves the house and names the officer. */
  async function everythingRendered(): Promise<Record<string, string>> {
    const { db } = database()
    const page = async (address: string) => textOf(await ask(routes(), address, {}, member))
    const inside = await inScope(db, scopeOf(member), async (tx) => {
      const source: ThingSource = postThings(clock)
      const things = await source.describe(tx, member, [{ kind: 'post', id: director }])
      const found = await source.find(tx, member, fourForms[3], 10)
      return { things: JSON.stringify([things, found]) }
    })
    const trail = await inScope(db, { kind: 'installation' }, (tx) =>
      entriesAfter(tx, member.workspace.authority, 0, 1000)
    )
    const leader = await memberIn(db, 'leeds', 'leader')
    const told = await inScope(db, { kind: 'installation' }, async (tx) => ({
      news: await tx.selectFrom('people.notification').select('words').execute(),
      mail: await tx.selectFrom('people.mail').select(['subject', 'body']).execute()
    }))
    return {
      list: await page(peoplePaths.posts()),
      post: await page(peoplePaths.post(director)),
      'form for a holder': await page(peoplePaths.postHolder(director)),
      csv: await page(peoplePaths.postsCsv()),
      json: await page(peoplePaths.postsJson()),
      thread: inside.things,
      caller: JSON.stringify(leader.posts),
      news: JSON.stringify(told.news),
      mail: JSON.stringify(told.mail),
      'trail, apart from the entry that says which other words are understood': JSON.stringify(
        trail.filter(({ action }) => action === 'fill post')
      )
    }
  }

  it.each(fourForms)('is recognised as %s', (form) => {
    expect(recognise(form, posts)).toMatchObject({ kind: 'recognised', post: { id: director } })
  })

  it('is not the deputy director, however like the words are', () => {
    const found = recognise(deputyDirector, posts)
    expect(found.kind === 'recognised' && found.post.title).toBe('Deputy Director of Social Work')
    const directors = posts.filter(({ id }) => id === director)
    expect(recognise(deputyDirector, directors)).toEqual({ kind: 'unknown' })
  })

  it('is written in one form of words wherever it is written', async () => {
    const others = fourForms.filter((form) => form !== title)
    for (const [where, text] of Object.entries(await everythingRendered())) {
      for (const other of others) expect(text, where).not.toContain(other)
      if (!where.startsWith('trail')) expect(text, where).toContain(title)
    }
  })

  it('is found under each of the four forms on the page of posts, which answers with the one', async () => {
    for (const form of fourForms) {
      const address = `${peoplePaths.posts()}?called=${encodeURIComponent(form)}`
      const words = wordsOf(await ask(routes(), address, {}, member))
      expect(words).toContain(`That is this post: ${title}`)
    }
  })

  it('is written in the new words everywhere once it is renamed, and still known by the old', async () => {
    const { db } = database()
    const renamed = 'Corporate Director, Children'
    const named = { title: renamed, alsoKnownAs, seen: title }
    expect(await namePost(db, clock, member, director, named)).toEqual({ kind: 'named' })
    const { post, news, mail, ...rendered } = await everythingRendered()
    for (const [where, text] of Object.entries(rendered)) {
      if (where.startsWith('trail')) continue
      expect(text, where).toContain(renamed)
      expect(text, where).not.toContain(title)
    }
    expect(post).toContain(`Until then it was called ${title}.`)
    const now = await inScope(db, scopeOf(member), (tx) => postsOf(tx, member.workspace.authority))
    for (const form of fourForms) {
      expect(recognise(form, now), form).toMatchObject({ kind: 'recognised', post: { id: director } })
    }
  })
})

function textOf(reply: Reply): string {
  if (reply.kind === 'page') return wordsOf(reply)
  if (reply.kind === 'text') return reply.body
  if (reply.kind === 'json') return JSON.stringify(reply.body)
  throw new Error(`Nothing to read in ${JSON.stringify(reply)}`)
}

const papers = new URL('../../../../shared/domain/seeds/', import.meta.url)
const here = existsSync(papers)

describe.runIf(here)('the papers themselves', () => {
  const text = () =>
    readdirSync(papers)
      .map((name) => readFileSync(new URL(name, papers), 'utf8'))
      .join('\n')

  it('name the director in these four forms, and in no other', () => {
    const named = text().match(
      /\bDirector(?:,| of| for) Children (?:and|&) Families(?: (?:social )?services)?/gi
    )
    expect(new Set(named)).toEqual(new Set(fourForms))
  })

  it('name the deputy director once more as responsible', () => {
    expect(text()).toContain(deputyDirector)
  })
})
if (!here) console.warn('SKIPPED: the five papers are not on this machine; their forms stand in the test')
