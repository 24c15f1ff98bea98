import { addDays, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { spanInWords } from './days.ts'
import type { Holding, StaffedPost } from './post.ts'
import { isInPost } from './staffing-words.ts'

/** What was just done to a post, as its address carries it: a word, and which holding it was done to. */
export function doneInAddress(what: keyof typeof words, holding?: Pick<Holding, 'id'>): string {
  return holding === undefined ? what : `${what}.${holding.id}`
}

/** What was just done, in words; undefined where the address says nothing that is so. */
export function doneInWords(post: StaffedPost, done: string, today: IsoDate): string | undefined {
  const [what = '', id] = done.split('.', 2)
  const holding = post.holdings.find((one) => one.id === id)
  return isWhat(what) ? words[what](post, holding, today) : undefined
}

function isWhat(what: string): what is keyof typeof words {
  return Object.hasOwn(words, what)
}

type Say = (post: StaffedPost, holding: Holding | undefined, today: IsoDate) => string | undefined

const words = {
  added: () => 'The post was added. Say who holds it.',
  named: () => 'Saved. Everything that names the post says these words now.',
  'answers-for': () => 'Saved: what the post answers for.',
  unchanged: () => 'Nothing was changed: it said that already.',
  filled: (post, holding, today) => holding && `${inPost(holding, today)}${handedOver(post, holding, today)}`,
  'stands-in': (_post, holding, today) => holding && inPost(holding, today),
  'last-day': (_post, holding, today) => holding && inPost(holding, today),
  'taken-back': () => 'Taken back. The trail keeps what was entered, and why it went.',
  ended: () => 'The post was ended. Its history stays.'
} satisfies Record<string, Say>

function inPost(holding: Holding, today: IsoDate): string {
  return `${holding.name} ${isInPost(holding, today)} ${spanInWords(holding)}.`
}

function handedOver({ holdings }: StaffedPost, { startsOn }: Holding, today: IsoDate): string {
  const dayBefore = addDays(startsOn, -1)
  const before = holdings.find(({ kind, endsOn }) => kind === 'holder' && endsOn === dayBefore)
  if (before === undefined) return ''
  return ` ${before.name} ${dayBefore < today ? 'held' : 'holds'} it until ${longDate(dayBefore)}.`
}
