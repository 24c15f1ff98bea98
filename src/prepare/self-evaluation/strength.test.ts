import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../framework/iso-date.ts'
import { citationId } from '../bookcase/citation.ts'
import { documentId, documentKinds, evidenceOrigins } from '../bookcase/document.ts'
import { type Evidence, evidenceId } from './evidence.ts'
import { type StrengthLevel, strengths } from './grounds.ts'
import { strengthOf } from './strength.ts'
import { strengthInWords, toBeStronger } from './strength-in-words.ts'
import { requirements } from './strength-rules.ts'

const today = isoDate('2026-11-22')
const day = (back: number) => addDays(today, -back)

interface Made {
  readonly document?: string
  readonly kind?: (typeof documentKinds)[number]
  readonly origin?: (typeof evidenceOrigins)[number]
  readonly daysOld?: number | undefined
  readonly expiredDaysAgo?: number | undefined
  readonly stance?: Evidence['stance']
  readonly state?: 'stands' | 'broken'
  readonly withdrawn?: boolean
}

let made = 0
function evidence(of: Made = {}): Evidence {
  made += 1
  const document = documentId.parse(of.document ?? `document-${made}`)
  return {
    id: evidenceId.parse(`evidence-${made}`),
    stance: of.stance ?? 'for',
    withdrawnOn: of.withdrawn ? day(1) : undefined,
    notChecked: undefined,
    cited: {
      citation: {
        id: citationId.parse(`citation-${made}`),
        document,
        version: 1,
        page: 2,
        quote: 'as it stands there',
        state: of.state === 'broken' ? { kind: 'broken', version: 2 } : { kind: 'stands' }
      },
      document: {
        id: document,
        title: `Document ${made}`,
        section: 'whole-authority',
        kind: of.kind ?? 'practice-audit',
        origin: of.origin ?? 'service',
        evidenceOn: 'daysOld' in of && of.daysOld === undefined ? undefined : day(of.daysOld ?? 10),
        expiresOn: of.expiredDaysAgo === undefined ? undefined : day(of.expiredDaysAgo),
        reviewOn: undefined,
        owner: undefined
      }
    }
  }
}

const audit: Made = { kind: 'practice-audit' }
const figures: Made = { kind: 'performance-report' }
const peers: Made = { kind: 'peer-review', origin: 'independent' }

describe('the strength of a claim', () => {
  const examples: readonly (readonly [string, readonly Made[], StrengthLevel, boolean])[] = [
    ['nothing', [], 'none', false],
    ['one document', [audit], 'weak', false],
    ['one document cited three times', [1, 2, 3].map(() => ({ ...audit, document: 'one' })), 'weak', false],
    ['two of one kind', [audit, audit], 'fair', false],
    [
      'two, the newest 14 months old',
      [
        { ...audit, daysOld: 430 },
        { ...figures, daysOld: 800 }
      ],
      'weak',
      true
    ],
    [
      'two of no known day',
      [
        { ...audit, daysOld: undefined },
        { ...figures, daysOld: undefined }
      ],
      'weak',
      true
    ],
    ['three of three kinds, one from outside', [audit, figures, peers], 'strong', false],
    ['three of the service alone', [audit, figures, { kind: 'feedback' }], 'fair', false],
    ['three of one kind', [audit, audit, { ...audit, origin: 'partner' }], 'fair', false],
    [
      'three, the newest 7 months old',
      [audit, figures, peers].map((one) => ({ ...one, daysOld: 215 })),
      'fair',
      false
    ],
    ['three, and one says otherwise', [audit, figures, peers, { stance: 'against' }], 'fair', false],
    [
      'two, and two say otherwise',
      [audit, figures, { stance: 'against' }, { stance: 'against' }],
      'weak',
      false
    ],
    ['what says otherwise alone', [{ stance: 'against' }], 'none', false],
    ['a broken citation', [{ ...audit, state: 'broken' }], 'none', false],
    ['a withdrawn document', [{ ...audit, withdrawn: true }], 'none', false],
    ['a document past its last day', [{ ...audit, expiredDaysAgo: 1 }], 'none', false],
    ['a document on its last day', [{ ...audit, expiredDaysAgo: 0 }], 'weak', false],
    [
      'a broken citation that says otherwise',
      [audit, audit, { stance: 'against', state: 'broken' }],
      'fair',
      false
    ]
  ]
  it.each(examples)('on %s', (_what, cites, level, stale) => {
    const strength = strengthOf(cites.map(evidence), today)
    expect([strength.level, strength.stale]).toEqual([level, stale])
  })

  it('is explained in sentences', () => {
    const cites = [
      { ...audit, daysOld: 430 },
      { ...audit, daysOld: 500 },
      { ...figures, daysOld: 800 },
      { stance: 'against' as const },
      { ...peers, state: 'broken' as const }
    ]
    const strength = strengthOf(cites.map(evidence), today)
    expect(strengthInWords(strength, 'both')).toEqual([
      'It rests on 3 documents of 2 kinds (practice audit and performance report).',
      'The newest is 14 months old.',
      'Nothing is from outside the service.',
      '1 document says otherwise.',
      '1 citation does not count: the words cited are not in the newest version.'
    ])
    expect(toBeStronger(strength)).toBe('To be fair it needs evidence of the last 12 months.')
  })

  it('says where a claim cites nothing of what it says it rests on', () => {
    const strength = strengthOf([evidence(figures)], today)
    expect(strengthInWords(strength, 'both').at(-1)).toBe(
      'It says that it rests on casework and figures, and cites no document with casework.'
    )
    expect(strengthInWords(strength, 'figures')).toEqual([
      'It rests on 1 document (performance report).',
      'It is less than a month old.',
      'Nothing is from outside the service.'
    ])
  })

  it('says what a claim on nothing needs', () => {
    const strength = strengthOf([], today)
    expect(strengthInWords(strength, 'casework')).toEqual(['It rests on nothing that counts.'])
    expect(toBeStronger(strength)).toBe('It needs a document to rest on.')
  })
})

const anyMade = fc
  .record({
    document: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    daysOld: fc.option(fc.integer({ min: -30, max: 1200 }), { nil: undefined }),
    expiredDaysAgo: fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
    stance: fc.constantFrom('for' as const, 'against' as const),
    state: fc.constantFrom('stands' as const, 'broken' as const),
    withdrawn: fc.boolean()
  })
  // What is known of a document is the same wherever it is cited.
  .map((one) => ({ ...one, document: `${one.document} ${one.daysOld} ${one.expiredDaysAgo}` }))
const anyEvidence = fc
  .array(fc.tuple(anyMade, fc.constantFrom(...documentKinds), fc.constantFrom(...evidenceOrigins)), {
    maxLength: 8
  })
  .map((all) =>
    all.map(([one, kind, origin]) =>
      evidence({ ...one, document: `${one.document} ${kind} ${origin}`, kind, origin })
    )
  )
const rank = (cites: readonly Evidence[], on = today) => strengths.indexOf(strengthOf(cites, on).level)

describe('laws of strength', () => {
  it('asks for no less at a higher level, so that levels are met in their order', () => {
    fc.assert(
      fc.property(anyEvidence, (cites) => {
        const { level, wants } = strengthOf(cites, today)
        expect(wants.length === 0).toBe(level === 'strong')
      })
    )
    expect(requirements.map(({ level }) => level)).toEqual(strengths.slice(1))
  })

  it('more independent fresh evidence never weakens', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...documentKinds), (cites, kind) => {
        const more = evidence({ kind, origin: 'independent', daysOld: 0 })
        expect(rank([...cites, more])).toBeGreaterThanOrEqual(rank(cites))
      })
    )
  })

  it('evidence against never strengthens', () => {
    fc.assert(
      fc.property(anyEvidence, anyMade, (cites, against) => {
        expect(rank([...cites, evidence({ ...against, stance: 'against' })])).toBeLessThanOrEqual(rank(cites))
      })
    )
  })

  it('age never strengthens, except that what says otherwise ages out of its last day', () => {
    fc.assert(
      fc.property(anyEvidence, fc.integer({ min: 1, max: 2000 }), (cites, days) => {
        const bearing = cites.filter(
          ({ stance, cited }) => stance === 'for' || cited.document.expiresOn === undefined
        )
        expect(rank(bearing, addDays(today, days))).toBeLessThanOrEqual(rank(bearing))
      })
    )
  })
})
