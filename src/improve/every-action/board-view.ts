import { number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { colours, colourWords } from '../planned-action/colour.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { impacts, impactWords, progresses, progressWords } from '../planned-action/planned-action.ts'
import { type ActionRow, actionRow } from './action-row.ts'
import type { ActionSet } from './action-set.ts'
import { type AskedActions, askedWith, type BoardColumns, boardColumns } from './asked-actions.ts'
import { everyActionPaths } from './every-action-paths.ts'
import { orderActions } from './order-actions.ts'

/** So many cards stand in a column; the list has the others. */
const cardsInColumn = 12

interface BoardColumn {
  readonly key: string
  readonly heading: string
  readonly total: number
  readonly cards: readonly ActionRow[]
  /** Where those that have no room here stand. */
  readonly more: { readonly text: string; readonly href: string } | undefined
}

export interface BoardView {
  readonly by: BoardColumns
  /** Those in which an action stands. */
  readonly columns: readonly BoardColumn[]
  /** What the columns are called in which none stands: "Off track and Done"; undefined where each holds one. */
  readonly empty: string | undefined
  /** The other ways of parting the same cards. */
  readonly choices: readonly { readonly text: string; readonly href: string; readonly here: boolean }[]
}

const columnWords: Record<BoardColumns, string> = { progress: 'Progress', impact: 'Impact', colour: 'Colour' }

interface ColumnKind {
  readonly key: string
  readonly heading: string
  readonly holds: (action: ListedAction) => boolean
  readonly asks: Partial<AskedActions>
}

const kinds: Record<BoardColumns, readonly ColumnKind[]> = {
  progress: progresses.map((one) => ({
    ...{ key: one, heading: progressWords(one), asks: { progress: one } },
    holds: ({ progress }) => progress === one
  })),
  impact: impacts.map((one) => ({
    ...{ key: one, heading: impactWords(one), asks: { impact: one } },
    holds: ({ impact }) => impact === one
  })),
  colour: colours.map((one) => ({
    ...{ key: one, heading: colourWords(one), asks: { colour: one } },
    holds: ({ shown }) => shown.colour === one
  }))
}

/** The actions that fit as cards in columns, those that are due first on top. */
export function boardView(set: ActionSet, asked: AskedActions, fitting: readonly ListedAction[]): BoardView {
  const by = asked.columns ?? 'progress'
  const ordered = orderActions(fitting, { sort: asked.sort ?? 'due', order: asked.order })
  const columns = kinds[by].map((kind) => ({ ...kind, held: ordered.filter(kind.holds) }))
  const empty = columns.filter(({ held }) => held.length === 0).map(({ heading }) => heading)
  return {
    by,
    empty: empty.length === 0 ? undefined : listInWords(empty),
    columns: columns
      .filter(({ held }) => held.length > 0)
      .map(({ key, heading, held, asks }) => {
        const more = held.length - cardsInColumn
        return {
          ...{ key, heading, total: held.length },
          cards: held.slice(0, cardsInColumn).map((action) => actionRow(action, set.today)),
          more:
            more <= 0
              ? undefined
              : {
                  text: `${number(more)} more, in the list`,
                  href: everyActionPaths.actions(
                    askedWith(asked, {
                      ...asks,
                      view: undefined,
                      columns: undefined,
                      sort: asked.sort ?? 'due'
                    })
                  )
                }
        }
      }),
    choices: boardColumns.map((one) => ({
      text: columnWords[one],
      href: everyActionPaths.actions(askedWith(asked, { columns: one === 'progress' ? undefined : one })),
      here: one === by
    }))
  }
}
