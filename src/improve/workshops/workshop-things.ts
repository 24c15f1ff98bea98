import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { type InSessions, inSessions } from './session-store.ts'
import { workshopsOf } from './store.ts'
import { workshopThemesOf } from './theme-store.ts'
import type { Workshop, WorkshopTheme } from './workshop.ts'
import { workshopStateWords, workshopTitle } from './workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from './workshops-paths.ts'

const kinds = { workshop: 'workshop', theme: 'workshop-theme' } as const
const workshopAddress = new URLPattern({ pathname: workshopsPatterns.workshop })
const themeAddress = new URLPattern({ pathname: workshopsPatterns.workshopTheme })

interface Held {
  readonly workshops: readonly Workshop[]
  readonly themes: readonly WorkshopTheme[]
}

/** What monitoring workshops tell the thread: the sessions, the themes, and what each rests on. */
export const workshopThings: ThingSource = {
  kinds: Object.values(kinds),
  describe: async (tx, caller, refs) => {
    const { workshops, themes } = await heldFor(tx, caller)
    return refs.flatMap(({ kind, id }): Thing[] => {
      const workshop = kind === kinds.workshop ? workshops.find((one) => one.id === id) : undefined
      if (workshop !== undefined) return [workshopThing(workshop)]
      const theme = kind === kinds.theme ? themes.find((one) => one.id === id) : undefined
      return theme === undefined ? [] : [themeThing(theme)]
    })
  },
  linksOf: async (tx, caller, refs) => {
    const { workshops, themes } = await heldFor(tx, caller)
    const member = memberOf(caller)
    if (member === undefined || themes.length + workshops.length === 0) return []
    const asked = new Set(refs.map(({ kind, id }) => `${kind}:${id}`))
    return everyLink(workshops, themes, await inSessions(tx, member.workspace.authority)).filter(
      ({ from, to }) => asked.has(`${from.kind}:${from.id}`) || asked.has(`${to.kind}:${to.id}`)
    )
  },
  find: async (tx, caller, words, limit) => {
    const { workshops, themes } = await heldFor(tx, caller)
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    return [...workshops.map(workshopThing), ...themes.map(themeThing)]
      .filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
      .slice(0, limit)
  },
  fieldWords: {
    [kinds.workshop]: {
      on: 'Day',
      ledBy: 'Who leads',
      asked: 'Asked to come',
      present: 'Present',
      apologies: 'Apologies',
      themes: 'Themes',
      agenda: 'What is looked at'
    },
    [kinds.theme]: { name: 'Called', tracks: 'What it asks', measures: 'Measures', findings: 'Findings' }
  },
  refAt: ({ pathname }): ThingRef | undefined => {
    const workshop = workshopAddress.exec({ pathname })?.pathname.groups['workshop']
    if (workshop !== undefined && pathname !== workshopsPaths.newWorkshop()) {
      return { kind: kinds.workshop, id: workshop }
    }
    const theme = themeAddress.exec({ pathname })?.pathname.groups['theme']
    return theme === undefined || pathname === workshopsPaths.newWorkshopTheme()
      ? undefined
      : { kind: kinds.theme, id: theme }
  }
}

async function heldFor(tx: Transaction, caller: Caller): Promise<Held> {
  const member = memberOf(caller)
  if (member === undefined || !member.may.has('read-plan')) return { workshops: [], themes: [] }
  const { authority } = member.workspace
  return { workshops: await workshopsOf(tx, authority), themes: await workshopThemesOf(tx, authority) }
}

function everyLink(
  workshops: readonly Workshop[],
  themes: readonly WorkshopTheme[],
  { evidence }: InSessions
): ThreadLink[] {
  const about = workshops.flatMap(({ id, themes: looked }) =>
    looked.map((theme) => link({ kind: kinds.theme, id: theme }, 'leads-to', { kind: kinds.workshop, id }))
  )
  const tied = themes.flatMap(({ id, measures, findings }) => [
    ...findings.map((finding) =>
      link({ kind: 'finding', id: finding }, 'leads-to', { kind: kinds.theme, id })
    ),
    ...measures.map((measure) =>
      link({ kind: 'measure', id: measure }, 'measures', { kind: kinds.theme, id })
    )
  ])
  const looked = evidence
    .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
    .flatMap(({ workshop, thing, measure }) => {
      const of = thing ?? (measure && { kind: 'measure', id: measure.id })
      return of === undefined ? [] : [link(of, 'evidences', { kind: kinds.workshop, id: workshop })]
    })
  return [...about, ...tied, ...looked]
}

function link(from: ThingRef, relation: string, to: ThingRef): ThreadLink {
  return { from, relation, to }
}

function workshopThing(workshop: Workshop): Thing {
  return {
    ...{ kind: kinds.workshop, id: workshop.id, title: workshopTitle(workshop) },
    ...{ kindInWords: 'Monitoring workshop', state: workshopStateWords(workshop.state) },
    href: workshopsPaths.workshop(workshop.id),
    ...(workshop.agenda === '' ? {} : { says: workshop.agenda.slice(0, 300) }),
    ...(workshop.state === 'cancelled' ? { withdrawn: true as const } : {})
  }
}

function themeThing(theme: WorkshopTheme): Thing {
  return {
    ...{ kind: kinds.theme, id: theme.id, title: theme.name, kindInWords: 'Theme of workshops' },
    state: theme.retiredBecause === undefined ? undefined : 'Followed no more',
    href: workshopsPaths.workshopTheme(theme.id),
    ...(theme.tracks === '' ? {} : { says: theme.tracks }),
    ...(theme.retiredBecause === undefined ? {} : { withdrawn: true as const })
  }
}
