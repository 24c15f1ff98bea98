import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { longDate } from '../../framework/iso-date.ts'

/** What has to be known of an authority to recognise it. */
export interface Recognisable {
  readonly slug: AuthoritySlug
  readonly name: string
  readonly otherNames: readonly string[]
  readonly urn: string | undefined
  readonly establishedOn: IsoDate | undefined
  readonly abolishedOn: IsoDate | undefined
}

/** Which authority is meant: one, none that the record knows, or several between which only a person can choose. */
export type AuthorityMatch =
  | {
      readonly kind: 'matched'
      readonly slug: AuthoritySlug
      /** Set where the number names this authority and the printed name another, in words. */
      readonly disagreement: string | undefined
    }
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'ambiguous'; readonly slugs: readonly AuthoritySlug[] }

/**
 * Finds the authority that a report or table means. The number (URN) decides where it is given and known;
 * else the name, without the words that say what kind of council it is. Of bodies that share a name the one
 * that existed on the day is meant: Dorset is the county until March 2019 and the new council after. A name
 * that is merely similar is not matched: a report under the wrong authority is worse than one left out.
 */
export function matchAuthority(
  printed: string,
  urn: string | undefined,
  on: IsoDate,
  authorities: readonly Recognisable[]
): AuthorityMatch {
  const named = authorities.filter((authority) => isCalled(authority, printed))
  const numbered = urn === undefined ? undefined : authorities.find((authority) => authority.urn === urn)
  if (numbered !== undefined) {
    const agrees = foldName(printed) === '' || named.includes(numbered)
    const disagreement = `The number ${numbered.urn ?? ''} is that of ${numbered.name}; the name printed is “${printed}”.`
    return { kind: 'matched', slug: numbered.slug, disagreement: agrees ? undefined : disagreement }
  }
  const [only, ...others] = named.filter((authority) => existed(authority, on))
  if (only === undefined) return { kind: 'unknown', because: whyUnknown(printed, on, named) }
  if (others.length > 0) return { kind: 'ambiguous', slugs: [only, ...others].map(({ slug }) => slug) }
  return { kind: 'matched', slug: only.slug, disagreement: undefined }
}

function whyUnknown(printed: string, on: IsoDate, named: readonly Recognisable[]): string {
  const [first] = named
  if (first === undefined) return `No authority called “${printed}” is known.`
  return `No authority called “${printed}” existed on ${longDate(on)}.`
}

function existed(authority: Recognisable, on: IsoDate): boolean {
  const begun = authority.establishedOn === undefined || authority.establishedOn <= on
  return begun && (authority.abolishedOn === undefined || on < authority.abolishedOn)
}

function isCalled(authority: Recognisable, printed: string): boolean {
  const name = foldName(printed)
  return name !== '' && [authority.name, ...authority.otherNames].some((own) => foldName(own) === name)
}

/** Words that say what kind of body it is and not which one. */
const kindsOfBody = new Set([
  'authority',
  'board',
  'borough',
  'children',
  'city',
  'corporation',
  'council',
  'county',
  'district',
  'local',
  'metropolitan',
  'of',
  'royal',
  'safeguarding',
  'the',
  'unitary'
])

/**
 * A name without case, accents, punctuation and the words for a kind of council, so that "London Borough of
 * Bromley", "Bromley Council" and "Bromley" are one. Empty where nothing but such words is left.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}|['’.]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\blondon borough\b/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !kindsOfBody.has(word))
    .join(' ')
}
