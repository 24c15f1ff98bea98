import type { Member } from '../../../../people/permissions/member.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { checkedClaim } from '../../actions/checked-claim.ts'
import { type NotThere, tellTrailOfYear } from '../../actions/on-self-evaluation.ts'
import { claimsOf } from '../../store.ts'
import { paragraphsAt, settleParagraph } from '../store.ts'
import { claimWords, type WordParagraph } from '../word-text.ts'
import { claimOfParagraph } from './claim-of-paragraph.ts'
import { type AtWordText, onWordText } from './on-word-text.ts'

/** What is done to several paragraphs at once. */
export const settlings = ['confirm', 'set-aside', 'bring-back'] as const
export type Settling = (typeof settlings)[number]

export type SettleOutcome =
  /** `left` fitted no claim: an area or question is to be chosen, or they are too long. Those settled before count in neither. */
  | { readonly kind: 'settled'; readonly done: number; readonly left: number }
  | { readonly kind: 'nothing-chosen' }
  | NotThere

interface Chosen {
  readonly places: readonly number[]
  readonly to: Settling
  /** Empty where each goes where its headings say. */
  readonly area: string
  readonly question: string
}

/** Confirms several paragraphs as claims in their own words, sets them aside, or brings back what was set aside. */
export function settleParagraphs(
  db: Database,
  clock: Clock,
  member: Member,
  text: string,
  chosen: Chosen
): Promise<SettleOutcome> {
  return onWordText(db, clock, member, text, async (open): Promise<SettleOutcome> => {
    const found = await paragraphsAt(open.tx, member.workspace.authority, open.text.id, chosen.places)
    if (found.length === 0) return { kind: 'nothing-chosen' }
    switch (chosen.to) {
      case 'confirm':
        return confirmAll(open, found, chosen)
      case 'set-aside':
        return moveAll(
          open,
          found.filter(({ settled }) => settled === undefined),
          'set-aside'
        )
      case 'bring-back':
        return moveAll(
          open,
          found.filter(({ state }) => state === 'set-aside'),
          'bring-back'
        )
    }
  })
}

async function confirmAll(
  open: AtWordText,
  paragraphs: readonly WordParagraph[],
  { area, question }: Chosen
): Promise<SettleOutcome> {
  const { tx, member, text } = open
  const { authority } = member.workspace
  const claims = await claimsOf(tx, authority, text.year)
  let [done, left] = [0, 0]
  for (const paragraph of paragraphs.filter(({ settled }) => settled === undefined)) {
    const checked = await checkedClaim(tx, authority, text.year, {
      text: claimWords(paragraph),
      area: area === '' ? (paragraph.area ?? '') : area,
      question: question === '' ? (paragraph.question ?? '') : question,
      ...{ post: '', basis: 'not-said' }
    })
    if (checked.kind === 'unfit') {
      left += 1
    } else {
      claims.push(await claimOfParagraph(open, paragraph, checked.fields, claims))
      done += 1
    }
  }
  return { kind: 'settled', done, left }
}

async function moveAll(
  open: AtWordText,
  paragraphs: readonly WordParagraph[],
  to: 'set-aside' | 'bring-back'
): Promise<SettleOutcome> {
  const { tx, at, member, text } = open
  for (const { place, kind } of paragraphs) {
    const waits = kind === 'heading' ? 'heading' : 'to-confirm'
    await settleParagraph(tx, member.workspace.authority, text.id, {
      ...{ place, state: to === 'set-aside' ? 'set-aside' : waits, claim: undefined },
      settled: to === 'set-aside' ? { by: member.name, at } : undefined
    })
  }
  if (paragraphs.length > 0) {
    await tellTrailOfYear(open, {
      action: to === 'set-aside' ? 'set paragraphs aside' : 'bring paragraphs back',
      before: { wordText: text.id, document: text.document, title: text.title },
      after: { paragraphs: paragraphs.map(({ place }) => place) }
    })
  }
  return { kind: 'settled', done: paragraphs.length, left: 0 }
}
