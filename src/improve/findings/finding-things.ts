import type { Caller } from '../../people/permissions/caller.ts'
import { type Member, memberOf } from '../../people/permissions/member.ts'
import type { FieldWords, Thing, ThingRef, ThingSource } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { type Finding, findingKindWords } from './finding.ts'
import { shortWords, standsAs } from './finding-words.ts'
import { findingsPaths, findingsPatterns } from './findings-paths.ts'
import { saidOfTwo } from './same-store.ts'
import { findingsById, findingsOf } from './store.ts'

const findingAddress = new URLPattern({ pathname: findingsPatterns.finding })

const fields: FieldWords = {
  words: 'What was found',
  area: 'Judgement area',
  cameFrom: 'What found it',
  source: 'Came from',
  foundOn: 'Found on',
  inspection: 'Inspection in the record',
  thing: 'Read from',
  version: 'Version',
  page: 'Page',
  paragraph: 'Paragraph',
  quote: 'Words cited',
  since: 'Since',
  themes: 'Themes'
}

/** What findings tell the thread of themselves: each cites what it is read from. */
export const findingThings: ThingSource = {
  kinds: ['finding'],
  describe: async (tx, caller, refs) => {
    const member = memberHere(caller)
    const ids = refs.filter(({ kind }) => kind === 'finding').map(({ id }) => id)
    if (member === undefined) return []
    return (await findingsById(tx, member.workspace.authority, ids)).map(findingThing)
  },
  linksOf: async (tx, caller, refs) => {
    const member = memberHere(caller)
    if (member === undefined) return []
    const asked = new Set(refs.map(thingKey))
    const findings = await findingsOf(tx, member.workspace.authority)
    const cites = findings.flatMap((finding) =>
      finding.citation === undefined
        ? []
        : [{ from: findingRef(finding), relation: 'cites', to: finding.citation.thing }]
    )
    const said = await saidOfTwo(tx, member.workspace.authority)
    const leadsTo = said
      .filter(({ isSame }) => isSame)
      .map(({ earlier, later }) => ({
        ...{ from: findingRef({ id: earlier }), relation: 'leads-to', to: findingRef({ id: later }) }
      }))
    return [...cites, ...leadsTo].filter(
      ({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to))
    )
  },
  find: async (tx, caller, words, limit) => {
    const member = memberHere(caller)
    const wanted = words.trim().toLowerCase()
    if (member === undefined || wanted === '') return []
    return (await findingsOf(tx, member.workspace.authority))
      .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
      .filter(({ words: its, source }) => `${its} ${source}`.toLowerCase().includes(wanted))
      .slice(0, limit)
      .map(findingThing)
  },
  fieldWords: { finding: fields },
  refAt: ({ pathname }) => {
    const id = findingAddress.exec({ pathname })?.pathname.groups['finding']
    return id === undefined || fixed.has(pathname) ? undefined : { kind: 'finding', id }
  }
}

/** Addresses that read as those of a finding and are none. */
const fixed: ReadonlySet<string> = new Set([
  findingsPaths.acceptFindings(),
  findingsPaths.dismissFinding(),
  findingsPaths.proposeFindingAgain(),
  findingsPaths.newFinding(),
  findingsPaths.findingThemes()
])

function memberHere(caller: Caller): Member | undefined {
  const member = memberOf(caller)
  return member?.may.has('read-plan') ? member : undefined
}

function findingRef({ id }: { readonly id: string }): ThingRef {
  return { kind: 'finding', id }
}

function findingThing(finding: Finding): Thing {
  const { kind, words, id, withdrawnBecause } = finding
  return {
    ...findingRef(finding),
    title: shortWords(words),
    kindInWords: findingKindWords(kind),
    state: standsAs(finding),
    href: findingsPaths.finding(id),
    says: words,
    ...(kind === 'strength' ? { strength: true } : {}),
    ...(withdrawnBecause === undefined ? {} : { withdrawn: true })
  }
}
