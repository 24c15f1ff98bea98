import { yearOf } from '../../framework/iso-date.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingSource } from '../../thread/thing.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import { preparePaths, preparePatterns } from '../paths.ts'
import { firstDayOf } from './days.ts'
import { type OwnDate, ownDateWords } from './own-date.ts'
import { ownDatesOf } from './own-date-store.ts'

const kind = 'own-date'
const dateAddress = new URLPattern({ pathname: preparePatterns.ownDate })

/** What the days that an authority wrote into its calendar tell the thread of themselves. Nothing follows from them. */
export const dateThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
    if (asked.size === 0) return []
    return (await datesFor(tx, caller)).filter(({ id }) => asked.has(id)).map((date) => thingOf(date, caller))
  },
  linksOf: async () => [],
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const found = (await datesFor(tx, caller)).filter(({ title }) => title.toLowerCase().includes(wanted))
    return found.slice(0, limit).map((date) => thingOf(date, caller))
  },
  fieldWords: {
    [kind]: {
      startsOn: 'First day',
      endsOn: 'Last day',
      title: 'What the calendar calls it',
      cancelledBecause: 'Why it does not take place'
    }
  },
  refAt: ({ pathname }) => {
    const id = dateAddress.exec({ pathname })?.pathname.groups['date']
    return id === undefined || pathname === preparePaths.newDate() ? undefined : { kind, id }
  }
}

async function datesFor(tx: Transaction, caller: Caller): Promise<readonly OwnDate[]> {
  const member = memberOf(caller)
  return member?.may.has('see-workspace') ? ownDatesOf(tx, member.workspace.authority) : []
}

function thingOf(date: OwnDate, { may }: Caller): Thing {
  const year = yearOf(firstDayOf(date))
  return {
    ...{ kind, id: date.id },
    // Its page is the form that changes it.
    href: may.has('plan-activities') ? preparePaths.ownDate(date.id) : preparePaths.calendar(year),
    title: `${date.title}, ${datesInWords(date.startsOn, date.endsOn)}`,
    kindInWords: ownDateWords(date.kind).label,
    state: date.cancelledBecause === undefined ? undefined : 'Cancelled'
  }
}
