import type { AssetName } from '../assets.ts'

/** The rooms of the inspection cycle, in its order: the words of the navigation, the folders and the guide. */
export const sections = ['record', 'prepare', 'inspect', 'improve', 'govern', 'publish'] as const
export type Section = (typeof sections)[number]

/** Whether the word is that of a room. */
export function isSection(word: string | undefined): word is Section {
  return sections.some((section) => section === word)
}

const words: Record<Section, string> = {
  record: 'Record',
  prepare: 'Prepare',
  inspect: 'Inspect',
  improve: 'Improve',
  govern: 'Govern',
  publish: 'Publish'
}

/** The word for a room in the navigation. */
export function sectionWord(section: Section): string {
  return words[section]
}

/** A link in the header or footer. */
export interface SiteLink {
  readonly text: string
  readonly href: string
}

/** A link of one's own in the header, with how many things wait behind it. */
export interface PersonLink extends SiteLink {
  readonly waiting?: { readonly count: number; readonly what: string } | undefined
}

/** What the header shows of the person who is signed in. */
export interface HeaderPerson {
  readonly name: string
  /** The authority that they work for now; undefined where they have access to none. */
  readonly workspace: string | undefined
  /** Where to go over to another authority; undefined where there is none to go over to. */
  readonly switchTo: string | undefined
  /** The rooms that are theirs, beside those that everybody sees. */
  readonly rooms: Partial<Readonly<Record<Section, string>>>
  /** My work, notifications, their account. */
  readonly links: readonly PersonLink[]
  /** Where the button that signs out sends its form. */
  readonly signOut: string
}

/** What every page of one installation shares. Made once, where the server is put together. */
export interface Site {
  readonly name: string
  readonly home: string
  /** The address of each room that exists; a room without one is not shown. */
  readonly rooms: Partial<Readonly<Record<Section, string>>>
  /** After the rooms: search, compare. */
  readonly tools: readonly SiteLink[]
  /** Accessibility, cookies, API, open data. */
  readonly footer: readonly SiteLink[]
  readonly councilName?: string | undefined
  /** Where to sign in; undefined in a place without accounts. */
  readonly signIn?: string | undefined
  readonly asset: (name: AssetName) => string
}
