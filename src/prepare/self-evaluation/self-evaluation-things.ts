import { areaLabel } from '../../framework/judgement-areas.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { type Member, memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { type Claim, claimInShort, claimStateLabel } from './claim.ts'
import type { Contribution } from './contribution.ts'
import { contributionsOf, contributionsWithIds } from './contribution-store.ts'
import { claimsCiting, evidenceOfClaims } from './evidence-store.ts'
import { claimSources } from './from-word/store.ts'
import { type SelfEvaluation, yearIn } from './self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from './self-evaluation-paths.ts'
import { claimsOf, claimsWithIds, selfEvaluationsOf } from './store.ts'

const kinds = ['self-evaluation', 'claim', 'contribution'] as const
const claimAddress = new URLPattern({ pathname: selfEvaluationPatterns.claim })
const yearAddress = new URLPattern({ pathname: selfEvaluationPatterns.selfEvaluation })
const contributionAddress = new URLPattern({ pathname: selfEvaluationPatterns.contribution })

/** What the self-evaluation tells the thread: its years, its claims, which cite documents, and what was contributed. */
export const selfEvaluationThings: ThingSource = {
  kinds,
  describe: async (tx, caller, refs) => {
    const member = readerHere(caller)
    if (member === undefined || !refs.some(({ kind }) => kinds.some((ours) => ours === kind))) return []
    const { authority } = member.workspace
    const years = new Set(idsOf(refs, 'self-evaluation'))
    const begun = years.size === 0 ? [] : await selfEvaluationsOf(tx, authority)
    return [
      ...begun.filter(({ year }) => years.has(`${year}`)).map(yearThing),
      ...(await claimsWithIds(tx, authority, idsOf(refs, 'claim'))).map(claimThing),
      ...(await contributionsWithIds(tx, authority, idsOf(refs, 'contribution'))).map(contributionThing)
    ]
  },
  linksOf: async (tx, caller, refs) => {
    const member = readerHere(caller)
    return member === undefined ? [] : linksFor(tx, member, refs)
  },
  find: async (tx, caller, words, limit) => {
    const member = readerHere(caller)
    const wanted = words.trim().toLowerCase()
    if (member === undefined || wanted === '') return []
    const { authority } = member.workspace
    const found: Thing[] = []
    for (const begun of await selfEvaluationsOf(tx, authority)) {
      const claims = (await claimsOf(tx, authority, begun.year)).filter(({ state }) => state !== 'withdrawn')
      const things = [yearThing(begun), ...claims.map(claimThing)]
      found.push(
        ...things.filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
      )
      if (found.length >= limit) break
    }
    return found.slice(0, limit)
  },
  fieldWords: {
    claim: {
      text: 'The claim',
      post: 'Stands behind it',
      basis: 'Rests on',
      because: 'Withdrawn because',
      changedPlacesWith: 'Changed places with',
      paragraph: 'Paragraph of the document',
      words: 'What it said in Word'
    },
    'self-evaluation': {
      sentTo: 'Sent to',
      sentOn: 'Sent on',
      dueOn: 'By',
      weakOrAged: 'Weak or aged claims',
      wordText: 'Brought in as',
      paragraphs: 'Paragraphs',
      headings: 'Headings among them',
      notes: 'Said of how it was read'
    },
    contribution: { asks: 'What was asked', dueOn: 'By', answer: 'What was answered' }
  },
  refAt: ({ pathname }) => {
    const claim = claimAddress.exec({ pathname })?.pathname.groups['claim']
    if (claim !== undefined) return { kind: 'claim', id: claim }
    const contribution = contributionAddress.exec({ pathname })?.pathname.groups['contribution']
    if (contribution !== undefined && contribution !== 'new')
      return { kind: 'contribution', id: contribution }
    const year = yearIn(yearAddress.exec({ pathname })?.pathname.groups['year'] ?? '')
    return year === undefined ? undefined : { kind: 'self-evaluation', id: `${year}` }
  }
}

function readerHere(caller: Caller): Member | undefined {
  const member = memberOf(caller)
  return member?.may.has('read-self-evaluation') ? member : undefined
}

function idsOf(refs: readonly ThingRef[], kind: string): string[] {
  return refs.filter((ref) => ref.kind === kind).map(({ id }) => id)
}

/**
 * A claim cites documents and is part of its year's text; so is what was contributed. One that was made of a paragraph
 * came of its document. Told from each end alike.
 */
async function linksFor(
  tx: Transaction,
  { workspace: { authority } }: Member,
  refs: readonly ThingRef[]
): Promise<ThreadLink[]> {
  const claimIds = idsOf(refs, 'claim')
  const links: ThreadLink[] = []
  const cites = (claim: string, document: string) => {
    links.push({
      from: { kind: 'claim', id: claim },
      relation: 'cites',
      to: { kind: 'document', id: document }
    })
  }
  for (const [claim, evidence] of await evidenceOfClaims(tx, authority, claimIds)) {
    for (const document of new Set(evidence.map(({ cited }) => cited.document.id))) cites(claim, document)
  }
  for (const { claim, document } of await claimsCiting(tx, authority, idsOf(refs, 'document'))) {
    if (!claimIds.includes(claim)) cites(claim, document)
  }
  const years = idsOf(refs, 'self-evaluation').flatMap((id) => yearIn(id) ?? [])
  const ofYears = []
  const contributed = []
  for (const year of years) {
    ofYears.push(...(await claimsOf(tx, authority, year)))
    contributed.push(...(await contributionsOf(tx, authority, year)))
  }
  const ownClaims = (await claimsWithIds(tx, authority, claimIds)).filter(({ year }) => !years.includes(year))
  const ownContributions = (await contributionsWithIds(tx, authority, idsOf(refs, 'contribution'))).filter(
    ({ year }) => !years.includes(year)
  )
  const documents = idsOf(refs, 'document')
  for (const { claim, text } of await claimSources(tx, authority, { claims: claimIds, documents })) {
    links.push({
      from: { kind: 'document', id: text.document },
      relation: 'leads-to',
      to: { kind: 'claim', id: claim }
    })
  }
  for (const { id, year } of [...ofYears, ...ownClaims]) links.push(partOf('claim', id, year))
  for (const { id, year } of [...contributed, ...ownContributions])
    links.push(partOf('contribution', id, year))
  return links
}

function partOf(kind: 'claim' | 'contribution', id: string, year: number): ThreadLink {
  return { from: { kind, id }, relation: 'leads-to', to: { kind: 'self-evaluation', id: `${year}` } }
}

function yearThing({ year }: SelfEvaluation): Thing {
  return {
    ...{ kind: 'self-evaluation', id: `${year}`, kindInWords: 'Self-evaluation' },
    title: `Self-evaluation of ${year}`,
    state: undefined,
    href: selfEvaluationPaths.year(year)
  }
}

function claimThing(claim: Claim): Thing {
  return {
    ...{ kind: 'claim', id: claim.id, kindInWords: 'Claim' },
    title: `Claim of ${claim.year}, ${areaLabel(claim.area).toLowerCase()}: ${claimInShort(claim, 60)}`,
    state: claimStateLabel(claim.state),
    href: selfEvaluationPaths.claim(claim.id),
    says: claim.text,
    ...(claim.state === 'withdrawn' ? { withdrawn: true as const } : {})
  }
}

function contributionThing({ id, year, area, asks, answer, state }: Contribution): Thing {
  const states = { asked: 'Asked', answered: 'Answered', 'taken-back': 'Taken back' } as const
  return {
    ...{ kind: 'contribution', id, kindInWords: 'Contribution' },
    title: `Contribution to the self-evaluation of ${year}, ${areaLabel(area).toLowerCase()}`,
    state: states[state],
    href: selfEvaluationPaths.contribution(year, id),
    says: answer === '' ? asks : answer,
    ...(state === 'taken-back' ? { withdrawn: true as const } : {})
  }
}
