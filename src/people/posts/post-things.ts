import { dayInEngland } from '../../framework/day-in-england.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { peoplePaths, peoplePatterns } from '../paths.ts'
import type { Caller } from '../permissions/caller.ts'
import { memberOf } from '../permissions/member.ts'
import { actsOn } from './holdings.ts'
import { type OfficerWords, officerWords } from './officer-words.ts'
import type { StaffedPost } from './post.ts'
import { recognise } from './recognise.ts'
import { postsOf } from './store.ts'

interface Ref {
  readonly kind: string
  readonly id: string
}

/** A post in words, for whoever follows a thread to it. */
interface PostThing extends Ref {
  readonly title: OfficerWords
  readonly kindInWords: string
  readonly state: string
  readonly href: string
}

const kind = 'post'
const postAddress = new URLPattern({ pathname: peoplePatterns.post })

/**
 * What posts tell the thread of themselves, in the shape in which it asks each room. Nothing follows from a post by
 * itself: links to it are drawn, or told by the rooms whose things name it.
 */
export function postThings(clock: Clock) {
  const things = async (tx: Transaction, caller: Caller): Promise<readonly StaffedPost[]> => {
    const member = memberOf(caller)
    if (member === undefined) return []
    const posts = await postsOf(tx, member.workspace.authority)
    return member.may.has('see-workspace')
      ? posts
      : posts.filter(({ id }) => member.scope?.includes(`${kind}:${id}`) ?? false)
  }
  const today = () => dayInEngland(clock.now())
  return {
    kinds: [kind],
    describe: async (
      tx: Transaction,
      caller: Caller,
      refs: readonly Ref[]
    ): Promise<readonly PostThing[]> => {
      const asked = new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
      if (asked.size === 0) return []
      return (await things(tx, caller)).filter(({ id }) => asked.has(id)).map((post) => thing(post, today()))
    },
    linksOf: async (): Promise<readonly []> => [],
    find: async (
      tx: Transaction,
      caller: Caller,
      words: string,
      limit: number
    ): Promise<readonly PostThing[]> => {
      const posts = await things(tx, caller)
      const meant = recognise(words, posts)
      const wanted = words.trim().toLowerCase()
      const found = posts.filter(
        (post) =>
          (meant.kind === 'recognised' && meant.post === post) ||
          (meant.kind === 'several' && meant.posts.includes(post)) ||
          (wanted !== '' && post.title.toLowerCase().includes(wanted))
      )
      return found.slice(0, limit).map((post) => thing(post, today()))
    },
    refAt: ({ pathname }: URL): Ref | undefined => {
      const id = postAddress.exec({ pathname })?.pathname.groups['post']
      return id === undefined || pathname === peoplePaths.newPost() ? undefined : { kind, id }
    }
  }
}

function thing(post: StaffedPost, today: IsoDate): PostThing {
  return {
    kind,
    id: post.id,
    title: officerWords(post),
    kindInWords: 'Post',
    state: stateOf(post, today),
    href: peoplePaths.post(post.id)
  }
}

const states = { holder: 'Held', deputies: 'Deputy standing in', nobody: 'Vacant' } as const

function stateOf({ endedOn, holdings }: StaffedPost, today: IsoDate): string {
  return endedOn !== undefined && endedOn < today ? 'Ended' : states[actsOn(holdings, today).kind]
}
