import { addDays, type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count, number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { type Mine, weekDays } from './mine.ts'
import { shortened } from './short-words.ts'

/** A week in a sentence's end: "2 actions are overdue, 1 closing waits for you to decide". Empty where nothing waits. */
export function weekInWords(mine: Mine, today: IsoDate): string {
  const end = longDate(addDays(today, weekDays))
  const parts = [
    part(mine.overdue.length, 'action is overdue', 'actions are overdue'),
    part(mine.dueThisWeek.length, `action is due by ${end}`, `actions are due by ${end}`),
    part(mine.red.length, 'action is red for another reason', 'actions are red for another reason'),
    part(mine.silent.length, 'action has gone silent', 'actions have gone silent'),
    part(mine.closings.length, 'closing waits for you to decide', 'closings wait for you to decide'),
    part(mine.values.length, 'measure asks for its value', 'measures ask for their values'),
    part(mine.signOffs.length, 'plan waits for your signature', 'plans wait for your signature')
  ]
  return listInWords(parts.filter((said) => said !== undefined))
}

function part(many: number, one: string, more: string): string | undefined {
  return many === 0 ? undefined : `${number(many)} ${many === 1 ? one : more}`
}

const mostLines = 10

/** The actions of a week, a line each; those that have no room are counted. */
export function weekInLines({ overdue, dueThisWeek, red, silent }: Mine): readonly string[] {
  const lines = [
    ...overdue.map((action) => line(action, 'overdue')),
    ...dueThisWeek.map((action) => line(action, 'due this week')),
    ...red.map((action) => line(action, 'red')),
    ...silent.map((action) => line(action, `nothing said since ${longDate(action.lastHeardOn)}`))
  ]
  const more = lines.length - mostLines
  return more <= 0 ? lines : [...lines.slice(0, mostLines), `And ${count(more, 'more action')}.`]
}

function line({ reference, words, dueOn }: ListedAction, state: string): string {
  const due = dueOn === undefined ? '' : `, due on ${longDate(dueOn)}`
  return `${reference} ${shortened(words, 100)} (${state}${due})`
}
