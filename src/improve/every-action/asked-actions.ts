import { z } from 'zod'
import { isIsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { colours } from '../planned-action/colour.ts'
import { impacts, progresses } from '../planned-action/planned-action.ts'

/** The ways of looking at the same actions. */
export const views = ['list', 'board', 'timeline'] as const
export type View = (typeof views)[number]

/** What the columns of the board are. */
export const boardColumns = ['progress', 'impact', 'colour'] as const
export type BoardColumns = (typeof boardColumns)[number]

export const sorts = ['reference', 'due', 'colour', 'progress', 'impact', 'heard'] as const
export type Sort = (typeof sorts)[number]

export const groupings = ['plan', 'finding', 'post'] as const
export type Grouping = (typeof groupings)[number]

/** The post of `post=mine`: those that whoever asks holds or stands in for. */
export const mine = 'mine'

const mostWords = 200

/** A form sends every field, those that nobody filled in as nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional())

const oneOf = <const Names extends readonly [string, ...string[]]>(what: string, names: Names) =>
  optional(z.enum(names, { error: `Choose ${what} from the list: ${names.join(', ')}` }))
const id = (what: string) => optional(z.string({ error: `Ask for one ${what} at a time` }).max(mostWords))
const day = (what: string) =>
  optional(
    z
      .string({ error: `Enter one day ${what}` })
      .refine(isIsoDate, { error: `Enter the day ${what} as year, month and day, such as 2027-03-27` })
  )
const yes = optional(z.literal('yes', { error: 'Ask with “yes”, or leave it out' }))

/** What an address asks for: which actions, and how they are shown. What it does not name is not asked for. */
export const askedActions = z.object({
  view: oneOf('a view', views),
  plan: id('plan'),
  finding: id('finding'),
  area: oneOf('an area', judgementAreas),
  theme: id('theme'),
  post: id('post'),
  colour: oneOf('a colour', colours),
  progress: oneOf('how far it is', progresses),
  impact: oneOf('an impact', impacts),
  'due-from': day('from which they are due'),
  'due-to': day('by which they are due'),
  overdue: yes,
  silent: yes,
  orphan: yes,
  slipped: yes,
  /** Those that are made up, and only those; without it they are left out, but from their own plan. */
  illustrative: yes,
  q: optional(
    z
      .string({ error: 'Enter the words to look for once' })
      .max(mostWords, { error: `Look for at most ${mostWords} characters` })
  ),
  columns: oneOf('the columns', boardColumns),
  group: oneOf('how they are grouped', groupings),
  sort: oneOf('an order', sorts),
  order: oneOf('a direction', ['ascending', 'descending']),
  page: optional(z.coerce.number({ error: 'Ask for a page by its number' }).int().min(1).max(100_000))
})
export type AskedActions = z.output<typeof askedActions>

/** The fields that leave actions out; the others only say how what is left is shown. */
export const filterNames = [
  'plan',
  'finding',
  'area',
  'theme',
  'post',
  'colour',
  'progress',
  'impact',
  'due-from',
  'due-to',
  'overdue',
  'silent',
  'orphan',
  'slipped',
  'illustrative',
  'q'
] as const
export type FilterName = (typeof filterNames)[number]

const showingNames = ['view', 'columns', 'group', 'sort', 'order'] as const

/** What is asked for as it stands in an address, in one order, so that the same question has one address. */
export function queryOf(asked: AskedActions): string {
  const query = new URLSearchParams()
  for (const name of [...filterNames, ...showingNames, 'page'] as const) {
    const value = asked[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return query.toString()
}

/** The same question with something else asked or lifted; it begins again on the first page. */
export function askedWith(asked: AskedActions, changed: Partial<AskedActions>): string {
  return queryOf({ ...asked, page: undefined, ...changed })
}

/** What a saved view keeps of a question: everything but the page. */
export function savedQueryOf(asked: AskedActions): string {
  return askedWith(asked, {})
}

/** Whether anything leaves actions out. */
export function isFiltered(asked: AskedActions): boolean {
  return filterNames.some((name) => asked[name] !== undefined)
}
