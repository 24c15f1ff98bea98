import { type RelationId, relationIds } from './relations.ts'

/** Kinds of thing that the thread treats alike, in the words of the guide. */
export const kindGroups = {
  authority: { words: 'authority', kinds: ['authority'] },
  post: { words: 'post', kinds: ['post'] },
  inspection: { words: 'inspection', kinds: ['inspection'] },
  report: { words: 'report', kinds: ['report'] },
  judgement: { words: 'judgement', kinds: ['judgement'] },
  asked: {
    words: 'what was asked for',
    kinds: ['improvement', 'priority-action', 'board-improvement', 'board-priority-action']
  },
  passage: {
    words: 'text of a report',
    kinds: ['paragraph', 'board-paragraph', 'summary', 'text', 'footnote']
  },
  /** Kinds that rooms to come bring along: no rule here knows them, so every relation takes them. */
  other: { words: 'anything else', kinds: [] }
} as const satisfies Record<string, { readonly words: string; readonly kinds: readonly string[] }>
export type KindGroup = keyof typeof kindGroups

/** Which groups can stand at the first end of a relation, and with them which at its second. */
interface Joining {
  readonly from: readonly KindGroup[]
  readonly to: readonly KindGroup[]
}

/** What inspectors did, said and asked, and whatever rooms to come add. Whoever answers for it is none of these. */
const everyFinding = ['inspection', 'report', 'judgement', 'asked', 'passage', 'other'] as const

const joinings: Record<RelationId, readonly Joining[]> = {
  cites: [{ from: ['report', 'asked', 'passage', 'other'], to: everyFinding }],
  // A post answers for what was asked and found; a passage of a later report tells what was done about it.
  answers: [{ from: ['post', 'passage', 'other'], to: everyFinding }],
  evidences: [
    {
      from: ['inspection', 'report', 'judgement', 'passage', 'other'],
      to: ['judgement', 'asked', 'passage', 'other']
    }
  ],
  'leads-to': [
    { from: everyFinding, to: everyFinding },
    // An authority that was abolished led to those that came after it.
    { from: ['authority'], to: ['authority'] }
  ],
  measures: [{ from: ['judgement', 'passage', 'other'], to: ['judgement', 'asked', 'passage', 'other'] }],
  // What inspectors said stands as it was published: it decides nothing, and nobody decides a judgement.
  decides: [{ from: ['post', 'other'], to: ['asked', 'other'] }],
  reports: [
    { from: ['report', 'passage', 'other'], to: ['inspection', 'judgement', 'asked', 'passage', 'other'] }
  ],
  publishes: [{ from: ['report', 'other'], to: ['report', 'judgement', 'asked', 'passage', 'other'] }]
}

/** The group of a kind; `other` for a kind that no rule knows. */
export function groupOf(kind: string): KindGroup {
  for (const group of groups) if (kindsOf(group).includes(kind)) return group
  return 'other'
}

/** Whether two kinds can stand at the two ends of a relation. */
export function mayJoin(fromKind: string, id: RelationId, toKind: string): boolean {
  const [first, second] = [groupOf(fromKind), groupOf(toKind)]
  return joinings[id].some(({ from, to }) => from.includes(first) && to.includes(second))
}

/** Whether any relation, either way round, can join two kinds. */
export function canHangTogether(oneKind: string, otherKind: string): boolean {
  return relationIds.some((id) => mayJoin(oneKind, id, otherKind) || mayJoin(otherKind, id, oneKind))
}

/** Every rule in turn, for the table of the guide. */
export function everyJoining(): readonly (Joining & { readonly relation: RelationId })[] {
  return relationIds.flatMap((relation) => joinings[relation].map((joining) => ({ relation, ...joining })))
}

const groups = [
  'authority',
  'post',
  'inspection',
  'report',
  'judgement',
  'asked',
  'passage'
] as const satisfies readonly KindGroup[]

function kindsOf(group: KindGroup): readonly string[] {
  return kindGroups[group].kinds
}
