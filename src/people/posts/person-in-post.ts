import { inOneLine, type PostProblem } from './naming.ts'
import type { PersonHere } from './people-here.ts'
import type { Holding } from './post.ts'

/** Who is to be in a post, as a form says it: an account of the authority's, or the name of somebody without one. */
export interface TypedPerson {
  /** Empty where a name is given instead. */
  readonly account: string
  readonly name: string
}

/** A person as a holding keeps them. */
export type PersonInPost = Pick<Holding, 'account' | 'name'>

export type FoundPerson =
  | { readonly kind: 'found'; readonly person: PersonInPost }
  | { readonly kind: 'unfit'; readonly problem: PostProblem }

const longestName = 200

/** The person that a form means, among those who may be given a post. */
export function personFor(typed: TypedPerson, here: readonly PersonHere[]): FoundPerson {
  const name = inOneLine(typed.name)
  if (typed.account === '') return somebodyWithoutAccount(name)
  if (name !== '') {
    return unfit('name', 'Choose a person above or enter a name here, not both')
  }
  const person = here.find(({ account }) => account === typed.account)
  if (person === undefined) return unfit('account', 'Choose a person from the list')
  return { kind: 'found', person }
}

function somebodyWithoutAccount(name: string): FoundPerson {
  if (name === '')
    return unfit('account', 'Choose a person, or enter the name of somebody without an account')
  if (name.length > longestName) return unfit('name', `Enter a name of at most ${longestName} characters`)
  return { kind: 'found', person: { account: undefined, name } }
}

/** Whether two holdings are the same person's: by account where either has one, else by name. */
export function isSamePerson(one: PersonInPost, other: PersonInPost): boolean {
  if (one.account !== undefined || other.account !== undefined) return one.account === other.account
  return one.name.toLowerCase() === other.name.toLowerCase()
}

function unfit(field: string, message: string): FoundPerson {
  return { kind: 'unfit', problem: { field, message } }
}
