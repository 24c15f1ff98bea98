import { listInWords } from '../../ui/prose/lists.ts'
import { officerWords } from './officer-words.ts'
import type { Post } from './post.ts'
import { recognise } from './recognise.ts'

/** What a post is called: the form that is written, and others that are recognised when they are read. */
export type Naming = Pick<Post, 'title' | 'alsoKnownAs'>

/** What is wrong in a form about posts, and where. */
export interface PostProblem {
  readonly field: string
  readonly message: string
}

const longestTitle = 150
const mostOtherForms = 50

/** Words as they are kept: without space around them, and on one line. */
export function inOneLine(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ')
}

/** A reason as it ends a sentence of ours. */
export function asEnding(reason: string): string {
  return reason.replace(/[.!]+$/, '')
}

/** Other forms of words as somebody types them, one on a line; the same form twice is one. */
export function formsIn(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map(inOneLine))].filter((form) => form !== '')
}

/**
 * What is wrong with the words for a post beside the others of the authority that stand: a form of words that means
 * one post already cannot mean another.
 */
export function problemsWithNaming({ title, alsoKnownAs }: Naming, others: readonly Post[]): PostProblem[] {
  const standing = others.filter(({ endedOn }) => endedOn === undefined)
  const taken = (form: string): string | undefined => {
    const found = recognise(form, standing)
    // Signs without letters are never recognised, and can be the same all the same.
    const same = standing.filter((post) => post.title.toLowerCase() === form.toLowerCase())
    if (found.kind === 'unknown' && same.length === 0) return undefined
    const means = found.kind === 'recognised' ? [found.post] : found.kind === 'unknown' ? same : found.posts
    return `“${form}” already means the ${listInWords(means.map(officerWords), 'or')}: choose other words`
  }
  return [...problemsWithTitle(title, taken), ...problemsWithForms(alsoKnownAs, taken)]
}

type Taken = (form: string) => string | undefined

function problemsWithTitle(title: string, taken: Taken): PostProblem[] {
  if (title === '') return [{ field: 'title', message: 'Enter the title of the post' }]
  if (title.length > longestTitle) {
    return [
      {
        field: 'title',
        message: `Enter a title of at most ${longestTitle} characters; it has ${title.length}`
      }
    ]
  }
  const message = taken(title)
  return message === undefined ? [] : [{ field: 'title', message }]
}

function problemsWithForms(forms: readonly string[], taken: Taken): PostProblem[] {
  const field = 'also-known-as'
  if (forms.length > mostOtherForms) {
    return [{ field, message: `Enter at most ${mostOtherForms} other forms; these are ${forms.length}` }]
  }
  return forms.flatMap((form) => {
    if (form.length > longestTitle) {
      const begins = `“${form.slice(0, 30)}…”`
      return [
        { field, message: `Enter forms of at most ${longestTitle} characters; ${begins} has ${form.length}` }
      ]
    }
    const message = taken(form)
    return message === undefined ? [] : [{ field, message }]
  })
}

/** An id made from a title: "director-of-children-and-families"; a number is added where it is taken. */
export function idFor(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
  // "new" is the address of the form that adds a post.
  const first = plain === '' || plain === 'new' ? 'post' : plain
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? first : `${first}-${number}`
    if (!taken.has(id)) return id
  }
}
