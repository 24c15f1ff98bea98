import type { IsoDate } from '../../framework/iso-date.ts'
import { dayInForm } from '../../people/forms/day-in-form.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import type { ExpectedDocument } from './expected-documents.ts'
import { kindNamed, originNamed } from './kinds.ts'
import { sectionNamed } from './sections.ts'
import type { SaidOfDocument } from './store.ts'

/** What was typed of a document, as it came. */
export interface TypedFacts {
  readonly title: string
  readonly section: string
  readonly kind: string
  readonly origin: string
  /** Days as year, month and day with hyphens between, or what somebody typed for them. */
  readonly evidenceOn: string
  readonly expiresOn: string
  readonly reviewOn: string
  /** The ids of a post and of what is expected; empty for none. */
  readonly owner: string
  readonly expected: string
}

/** What the words of a document are measured by: who can answer for it, and what it can be. */
export interface FactsAround {
  readonly posts: readonly StaffedPost[]
  readonly expected: readonly ExpectedDocument[]
  readonly today: IsoDate
}

export type ReadFacts =
  | { readonly kind: 'said'; readonly said: SaidOfDocument }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

const longestTitle = 200

/** What was typed as what is said of the document, or all that is wrong with it, field by field. */
export function readFacts(typed: TypedFacts, around: FactsAround): ReadFacts {
  const problems: RequestProblem[] = []
  const wrong = (field: string, message: string): undefined => {
    problems.push({ field, message })
    return undefined
  }
  const day = (field: 'evidenceOn' | 'expiresOn' | 'reviewOn', what: string) => {
    const text = typed[field]
    if (text === '') return undefined
    const found = dayInForm(field, text, `Enter ${what}`)
    return 'day' in found ? found.day : wrong(field, found.problem.message)
  }
  const title = typed.title.trim().replaceAll(/\s+/g, ' ')
  if (title === '') wrong('title', 'Enter the title')
  if (title.length > longestTitle)
    wrong('title', `Enter a title of at most ${longestTitle} characters; it has ${title.length}`)
  const section = sectionNamed(typed.section) ?? wrong('section', 'Choose a section')
  const kind = kindNamed(typed.kind) ?? wrong('kind', 'Choose what kind of document it is')
  const origin = originNamed(typed.origin) ?? wrong('origin', 'Choose whose look at practice it is')
  const evidenceOn = day('evidenceOn', 'the day it speaks of')
  if (evidenceOn !== undefined && evidenceOn > around.today)
    wrong('evidenceOn', 'The day it speaks of cannot lie ahead: evidence tells of what was')
  const expiresOn = day('expiresOn', 'the last day')
  if (expiresOn !== undefined && evidenceOn !== undefined && expiresOn < evidenceOn)
    wrong('expiresOn', 'The last day cannot come before the day it speaks of')
  const reviewOn = day('reviewOn', 'the day of the review')
  const owner = typed.owner === '' ? undefined : ownerOf(typed.owner, around)
  if (typed.owner !== '' && owner === undefined) wrong('owner', 'Choose a post that has not ended')
  const expected = around.expected.find(({ id }) => id === typed.expected)?.id
  if (typed.expected !== '' && expected === undefined) wrong('expected', 'Choose one of what is expected')
  if (problems.length > 0 || section === undefined || kind === undefined || origin === undefined)
    return { kind: 'unfit', problems }
  return {
    kind: 'said',
    said: { title, section, kind, origin, evidenceOn, expiresOn, reviewOn, owner, expected }
  }
}

function ownerOf(id: string, { posts }: FactsAround) {
  return posts.find((post) => post.id === id && post.endedOn === undefined)?.id
}

/** What is said of a document, as a form starts with it. */
export function asTyped(said: SaidOfDocument): TypedFacts {
  return {
    ...{ title: said.title, section: said.section, kind: said.kind, origin: said.origin },
    evidenceOn: said.evidenceOn ?? '',
    expiresOn: said.expiresOn ?? '',
    reviewOn: said.reviewOn ?? '',
    owner: said.owner ?? '',
    expected: said.expected ?? ''
  }
}
