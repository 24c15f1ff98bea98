/** How one thing hangs together with another. Few, so that everybody who reads the thread knows them all. */
export const relationIds = [
  'cites',
  'answers',
  'evidences',
  'leads-to',
  'measures',
  'decides',
  'reports',
  'publishes'
] as const
export type RelationId = (typeof relationIds)[number]

/**
 * The end that comes later in the thread, from what an authority says of itself to what the public reads: it rests on
 * the other, and came of it.
 */
export type LaterEnd = 'from' | 'to'

export interface Relation {
  /** From its first end to its second: "cites". */
  readonly forwards: string
  /** From its second end to its first: "is cited by". */
  readonly backwards: string
  /** What it says, as whoever stands at its first end or its second says it of that end. */
  readonly means: { readonly from: string; readonly to: string }
  readonly later: LaterEnd
}

const relations: Record<RelationId, Relation> = {
  cites: {
    forwards: 'cites',
    backwards: 'is cited by',
    means: { from: 'It names the other as its source.', to: 'The other names it as its source.' },
    later: 'from'
  },
  answers: {
    forwards: 'answers',
    backwards: 'is answered by',
    means: {
      from: 'It says what is done about what the other asks or finds, or is the post that answers for it.',
      to: 'The other says what is done about what it asks or finds, or is the post that answers for it.'
    },
    later: 'from'
  },
  evidences: {
    forwards: 'is evidence for',
    backwards: 'is evidenced by',
    means: {
      from: 'It shows that what the other says is so.',
      to: 'The other shows that what it says is so.'
    },
    later: 'to'
  },
  'leads-to': {
    forwards: 'leads to',
    backwards: 'came of',
    means: {
      from: 'Without it the other would not be there.',
      to: 'Without the other it would not be there.'
    },
    later: 'to'
  },
  measures: {
    forwards: 'measures',
    backwards: 'is measured by',
    means: { from: 'It shows how far the other has come.', to: 'The other shows how far it has come.' },
    later: 'from'
  },
  decides: {
    forwards: 'decides',
    backwards: 'is decided by',
    means: {
      from: 'It settles what is to be done about the other.',
      to: 'The other settles what is to be done about it.'
    },
    later: 'from'
  },
  reports: {
    forwards: 'reports on',
    backwards: 'is reported by',
    means: {
      from: 'It tells those who must know how the other stands.',
      to: 'The other tells those who must know how it stands.'
    },
    later: 'from'
  },
  publishes: {
    forwards: 'publishes',
    backwards: 'is published by',
    means: { from: 'It puts the other before the public.', to: 'The other puts it before the public.' },
    later: 'from'
  }
}

/** What is known of a relation. */
export function relation(id: RelationId): Relation {
  return relations[id]
}

export function isRelationId(text: string): text is RelationId {
  return relationIds.some((id) => id === text)
}

/** One end's way to the other. `back` leads to what a thing rests on, `forward` to what came of it. */
export const ways = ['back', 'forward'] as const
export type Way = (typeof ways)[number]

export function otherWay(way: Way): Way {
  return way === 'back' ? 'forward' : 'back'
}

/** The way from a link's first end to its second. */
export function wayFrom(id: RelationId): Way {
  return relations[id].later === 'to' ? 'forward' : 'back'
}

/** The end of a link from which one goes this way along it: back from the later end, forward from the earlier. */
export function nearEnd(id: RelationId, way: Way): 'from' | 'to' {
  return wayFrom(id) === way ? 'from' : 'to'
}

/** What stands between a thing and the next one that way along a link: "cites", "is cited by". */
export function relationInWords(id: RelationId, near: 'from' | 'to'): string {
  return near === 'from' ? relations[id].forwards : relations[id].backwards
}
