import type { Post } from './post.ts'

/** The post that a form of words means. */
export type Recognised<Known extends Names> =
  | { readonly kind: 'recognised'; readonly post: Known }
  /** Two posts are called so; the words alone do not say which. */
  | { readonly kind: 'several'; readonly posts: readonly Known[] }
  | { readonly kind: 'unknown' }

type Names = Pick<Post, 'title' | 'alsoKnownAs' | 'formerTitles' | 'endedOn'>

/**
 * The post that a paper means by some words: by its title, by other forms that the authority listed, or by what it
 * was called before. Capitals, "&" for "and", "the", "of" or "for" or a comma, a possessive ’s and "Services" at the
 * end make no difference; a deputy is another post. A post that stands goes before one that has ended.
 *
 * Source: five council papers about one inspection, which name one director four ways (E).
 */
export function recognise<Known extends Names>(words: string, posts: readonly Known[]): Recognised<Known> {
  const key = keyOf(words)
  const called = key === '' ? [] : posts.filter((post) => formsOf(post).some((form) => keyOf(form) === key))
  const standing = called.filter(({ endedOn }) => endedOn === undefined)
  const meant = standing.length > 0 ? standing : called
  const [first, ...others] = meant
  if (first === undefined) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'recognised', post: first } : { kind: 'several', posts: meant }
}

/** Whether two forms of words are taken for the same. */
export function isSameForm(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

function formsOf({ title, alsoKnownAs, formerTitles }: Names): string[] {
  return [title, ...alsoKnownAs, ...formerTitles.map((former) => former.title)]
}

/** What is left of a form of words when everything is taken off that papers use now so, now so. */
function keyOf(words: string): string {
  const left = words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[’‘'`](s\b)?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word))
  // "Director of Services" keeps its last word: it would be no more than "director" without.
  return (trailing.has(left.at(-1) ?? '') && left.length > 2 ? left.slice(0, -1) : left).join(' ')
}

const joining: ReadonlySet<string> = new Set(['the', 'of', 'for'])
const trailing: ReadonlySet<string> = new Set(['service', 'services'])
