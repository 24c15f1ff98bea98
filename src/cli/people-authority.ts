import { dayInEngland } from '../framework/day-in-england.ts'
import type { House } from '../house/house.ts'
import type { Authority } from '../record/authorities/authority.ts'
import { matchAuthority } from '../record/authorities/match.ts'
import { similarNames } from '../record/authorities/similar-names.ts'
import { allAuthorities } from '../record/authorities/store.ts'
import { listInWords } from '../ui/prose/lists.ts'

export type NamedAuthority =
  | { readonly kind: 'found'; readonly authority: Authority }
  | { readonly kind: 'unknown'; readonly because: string }

/** The authority that somebody named at the command line, by its name or as it stands in addresses. */
export async function namedAuthority({ db, clock }: House, named: string): Promise<NamedAuthority> {
  const authorities = await allAuthorities(db)
  const match = matchAuthority(named, undefined, dayInEngland(clock.now()), authorities)
  const slug = match.kind === 'matched' ? match.slug : named.trim().toLowerCase()
  const authority = authorities.find((one) => one.slug === slug)
  if (authority !== undefined) return { kind: 'found', authority }
  const near = similarNames(named, authorities).map(({ name, slug: near }) => `${name} (${near})`)
  const instead = near.length === 0 ? '' : ` Did you mean ${listInWords(near, 'or')}?`
  return { kind: 'unknown', because: `No authority called “${named}” is known.${instead}` }
}
