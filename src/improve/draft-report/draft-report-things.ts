import { longDate } from '../../framework/iso-date.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingSource } from '../../thread/thing.ts'
import { type DraftReport, sightOf } from './draft-report.ts'
import { draftReportPaths, draftReportPatterns } from './draft-report-paths.ts'
import { draftsOf } from './store.ts'

const kind = 'draft-report'
const draftAddress = new URLPattern({ pathname: draftReportPatterns.draftReport })

/** What draft reports tell the thread of themselves: nothing to whoever is not on their list. */
export const draftReportThings: ThingSource = {
  kinds: [kind],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))
    return asked.size === 0 ? [] : (await thingsFor(tx, caller)).filter(({ id }) => asked.has(id))
  },
  linksOf: () => Promise.resolve([]),
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const things = await thingsFor(tx, caller)
    return things.filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, limit)
  },
  fieldWords: {
    [kind]: {
      receivedOn: 'Received on',
      commentsDueOn: 'Comments due on',
      embargoEndsOn: 'Last day of the embargo',
      finalInspection: 'Published as',
      sentOn: 'Comments sent on',
      number: 'Comment'
    }
  },
  refAt: ({ pathname }) => {
    const id = draftAddress.exec({ pathname })?.pathname.groups['draft']
    return id === undefined || pathname === draftReportPaths.newDraftReport() ? undefined : { kind, id }
  }
}

async function thingsFor(tx: Transaction, caller: Caller): Promise<Thing[]> {
  const member = memberOf(caller)
  if (!member?.may.has('read-draft-report')) return []
  const drafts = await draftsOf(tx, member.workspace.authority)
  return drafts.filter((draft) => sightOf(member, draft) === 'all').map(thingOf)
}

function thingOf({ id, title, receivedOn, sentOn }: DraftReport): Thing {
  return {
    ...{ kind, id, title: `Draft report: ${title}`, kindInWords: 'Draft report, in confidence' },
    state: sentOn === undefined ? `Received ${longDate(receivedOn)}` : `Comments sent ${longDate(sentOn)}`,
    href: draftReportPaths.draftReport(id)
  }
}
