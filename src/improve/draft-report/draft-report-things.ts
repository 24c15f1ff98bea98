import { longDate } from '../../framework/iso-date.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingSource } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
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
    return asked.size === 0
      ? []
      : (await draftsFor(tx, caller)).filter(({ id }) => asked.has(id)).map(thingOf)
  },
  linksOf: async (tx, caller, refs) => {
    const asked = new Set(refs.map(thingKey))
    return (await draftsFor(tx, caller))
      .flatMap(({ id, comments }) =>
        comments.flatMap(({ citation }) =>
          citation === undefined ? [] : [{ from: { kind, id }, relation: 'cites', to: citation.thing }]
        )
      )
      .filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
  },
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const things = (await draftsFor(tx, caller)).map(thingOf)
    return things.filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, limit)
  },
  fieldWords: {
    [kind]: {
      receivedOn: 'Received on',
      commentsDueOn: 'Comments due on',
      embargoEndsOn: 'Last day of the embargo',
      finalInspection: 'Published as',
      sentOn: 'Comments sent on',
      number: 'Comment',
      cites: 'Cites its evidence'
    }
  },
  refAt: ({ pathname }) => {
    const id = draftAddress.exec({ pathname })?.pathname.groups['draft']
    return id === undefined || pathname === draftReportPaths.newDraftReport() ? undefined : { kind, id }
  }
}

/** The drafts that the caller knows of. */
async function draftsFor(tx: Transaction, caller: Caller): Promise<DraftReport[]> {
  const member = memberOf(caller)
  if (!member?.may.has('read-draft-report')) return []
  const drafts = await draftsOf(tx, member.workspace.authority)
  return drafts.filter((draft) => sightOf(member, draft) === 'all')
}

function thingOf({ id, title, receivedOn, sentOn }: DraftReport): Thing {
  return {
    ...{ kind, id, title: `Draft report: ${title}`, kindInWords: 'Draft report, in confidence' },
    state: sentOn === undefined ? `Received ${longDate(receivedOn)}` : `Comments sent ${longDate(sentOn)}`,
    href: draftReportPaths.draftReport(id)
  }
}
