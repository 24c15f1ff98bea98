import { describe, expect, it } from 'vitest'
import { atTheMachine, type Caller, nobody, type SignedIn } from '../people/permissions/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import { maySeeDrawn } from './sight.ts'
import type { Thing, ThingRef, ThingSource } from './thing.ts'
import { parseThingKey, thingKey } from './thing-key.ts'
import { openThings } from './things.ts'

const tx = {} as Transaction

const inspector = (scope: readonly string[]) => ({ kind: 'signed-in', scope }) as SignedIn

const shelf = { kind: 'shelf', id: 'one' }
const paper: Thing = {
  kind: 'paper',
  id: 'one/plan',
  title: 'The plan',
  kindInWords: 'Paper',
  state: undefined,
  href: '/papers/plan',
  within: [shelf]
}
const finding: Thing = {
  ...{ kind: 'finding', id: '1', title: 'A finding', kindInWords: 'Finding', state: undefined },
  href: '/findings/1',
  public: true
}

function sourceOf(...things: readonly Thing[]): ThingSource & { readonly asked: ThingRef[][] } {
  const asked: ThingRef[][] = []
  return {
    asked,
    kinds: [...new Set(things.map(({ kind }) => kind))],
    describe: async (_tx, _caller, refs) => {
      asked.push([...refs])
      return things.filter((thing) => refs.some((ref) => thingKey(ref) === thingKey(thing)))
    },
    linksOf: async () => [],
    find: async (_tx, _caller, words, limit) =>
      things.filter(({ title }) => title.includes(words)).slice(0, limit)
  }
}

describe('the things of every room', () => {
  it('are described together, each room asked once for each thing of its own', async () => {
    const papers = sourceOf(paper)
    const findings = sourceOf(finding)
    const things = openThings([papers, findings])
    const missing = { kind: 'paper', id: 'none' }
    const found = await things.describe(tx, atTheMachine, [paper, finding, missing, paper])
    expect([...found.keys()].toSorted()).toEqual(['finding:1', 'paper:one/plan'])
    expect(papers.asked.map((refs) => refs.map(({ id }) => id))).toEqual([['one/plan', 'none']])
    expect(findings.asked).toHaveLength(1)
  })

  it('are never claimed by two rooms', () => {
    expect(() => openThings([sourceOf(paper), sourceOf(paper)])).toThrow('Two rooms call a thing paper')
  })

  it('are broken where no room knows their kind any more', async () => {
    const [thing] = (await openThings([]).describe(tx, nobody, [paper])).values()
    expect(thing).toMatchObject({ kind: 'paper', id: 'one/plan', withdrawn: true })
    expect(thing?.title).not.toContain('plan')
    expect((await openThings([]).describe(tx, inspector(['shelf:one']), [paper])).size).toBe(0)
  })

  it('are linked by whichever room knows of the link, from both of its ends', async () => {
    const cites = { from: finding, relation: 'cites', to: paper }
    const findings: ThingSource = {
      ...sourceOf(finding),
      linksOf: async (_tx, _caller, refs) =>
        refs.some((ref) => [finding, paper].map(thingKey).includes(thingKey(ref))) ? [cites] : []
    }
    const things = openThings([sourceOf(paper), findings])
    expect(await things.linksOf(tx, nobody, [paper])).toEqual([cites])
    expect(await things.linksOf(tx, nobody, [finding, paper])).toEqual([cites])
    expect(await things.linksOf(tx, nobody, [])).toEqual([])
  })

  it('are found in every room, up to a limit', async () => {
    const things = openThings([sourceOf(paper), sourceOf(finding)])
    expect(await things.find(tx, nobody, 'n', 5)).toEqual([paper, finding])
    expect(await things.find(tx, nobody, 'n', 1)).toEqual([paper])
  })
})

describe('things that match', () => {
  const text = (id: string): Thing => ({
    ...{ kind: 'paragraph', id, title: `Paragraph ${id}`, kindInWords: 'Paragraph' },
    ...{ state: undefined, href: '/', public: true }
  })
  const director: Thing = { ...text('dcf'), kind: 'post', title: 'Director of Children and Families' }
  const deputy: Thing = { ...text('dd'), kind: 'post', title: 'Deputy' }
  const texts = ['1', '2', '3'].map(text)

  it('come by their titles first, and no room pushes another out', async () => {
    const source = (kind: string, found: readonly Thing[]): ThingSource => ({
      ...sourceOf(),
      kinds: [kind],
      find: async (_tx, _caller, _words, limit) => found.slice(0, limit)
    })
    const things = openThings([source('paragraph', texts), source('post', [deputy, director])])
    expect((await things.find(tx, nobody, 'director', 3)).map(({ id }) => id)).toEqual(['dcf', '1', 'dd'])
  })
})

describe('what an inspector sees', () => {
  const seen = async (caller: Caller) => [
    ...(await openThings([sourceOf(paper, finding)]).describe(tx, caller, [paper, finding])).keys()
  ]

  it.each([
    ['the thing that was named, and what is public', ['paper:one/plan'], ['paper:one/plan', 'finding:1']],
    ['what is a part of what was named', ['shelf:one'], ['paper:one/plan', 'finding:1']],
    ['of another shelf nothing but what is public', ['shelf:two'], ['finding:1']],
    ['everything where nothing is named', [], ['paper:one/plan', 'finding:1']]
  ])('is %s', async (_what, scope, keys) => {
    expect(await seen(inspector(scope))).toEqual(keys)
  })

  it('is a link only where one end lies within the scope', () => {
    expect(maySeeDrawn(inspector(['shelf:one']), paper, finding)).toBe(true)
    expect(maySeeDrawn(inspector(['shelf:two']), paper, finding)).toBe(false)
    // Both ends are public, and that the authority ties them to each other is not.
    expect(maySeeDrawn(inspector(['shelf:one']), finding, finding)).toBe(false)
    expect(maySeeDrawn(inspector([]), finding, finding)).toBe(true)
  })
})

describe('a thing’s name', () => {
  it.each(['inspection:leeds/2022-02-21', 'paragraph:leeds/2022-02-21/11', 'post:a1:b2'])(
    '%s reads back as itself',
    (key) => {
      const ref = parseThingKey(key)
      expect(ref && thingKey(ref)).toBe(key)
    }
  )

  it.each([
    '',
    'inspection',
    ':x',
    'inspection:',
    'In:x',
    'a b:c',
    'post:a b',
    'post:a\u0000',
    `a:${'x'.repeat(301)}`
  ])('%j is none', (key) => {
    expect(parseThingKey(key)).toBeUndefined()
  })
})
