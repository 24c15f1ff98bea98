import { csvText } from '../../platform/web/csv-text.ts'
import type { Workspace } from '../permissions/caller.ts'
import { officerWords } from './officer-words.ts'
import type { Holding, StaffedPost } from './post.ts'

const head = ['post_id', 'post', 'ended_on', 'what', 'name', 'from', 'to', 'why']

/** Every post with everybody who held it or stood in, a line each; a post that nobody held has one line. */
export function postsAsCsv(posts: readonly StaffedPost[]): string {
  const rows = posts.flatMap((post) => {
    const begins = [post.id, officerWords(post), post.endedOn]
    if (post.holdings.length === 0)
      return [[...begins, 'nobody yet', undefined, undefined, undefined, undefined]]
    return post.holdings.map(({ kind, name, startsOn, endsOn, because }) => [
      ...begins,
      ...[kind, name, startsOn, endsOn, because]
    ])
  })
  return csvText([head, ...rows])
}

/** The same as data, with what each post answers for. */
export function postsAsJson({ authority, name }: Workspace, posts: readonly StaffedPost[]) {
  return {
    authority: { slug: authority, name },
    posts: posts.map((post) => ({
      id: post.id,
      title: officerWords(post),
      answersFor: post.answersFor,
      endedOn: post.endedOn ?? null,
      holders: post.holdings.filter(({ kind }) => kind === 'holder').map(person),
      deputies: post.holdings
        .filter(({ kind }) => kind === 'deputy')
        .map((holding) => ({ ...person(holding), why: holding.because ?? null }))
    }))
  }
}

function person({ name, startsOn, endsOn }: Holding) {
  return { name, from: startsOn, to: endsOn ?? null }
}
