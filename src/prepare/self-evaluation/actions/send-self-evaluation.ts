import { longDate, parseIsoDate, yearOf } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { tellPost } from '../../../people/posts/tell-post.ts'
import { signaturesOf } from '../../../people/sign-off/sign-off.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { claimsIn } from '../content.ts'
import { contributionsOf } from '../contribution-store.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Year } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { changesSince } from '../sign-off.ts'
import { insertSentVersion, sentVersionsOf, signOffsOf } from '../sign-off-store.ts'
import { doubtfulClaims } from '../strength.ts'
import { type WholeYear, wholeYear } from '../whole-year.ts'
import { type AtYear, type NotThere, onYear, tellTrailOfYear } from './on-self-evaluation.ts'

export type SendOutcome =
  | { readonly kind: 'sent'; readonly number: number }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** The text changed after the person saw it: nobody sends what they never read. */
  | { readonly kind: 'changed-meanwhile' }
  | NotThere

/** What is to be sent, as a form says it. */
export interface TypedSending {
  readonly sentTo: string
  readonly sentOn: string
  /** Whether the person says that they know which claims are weak or have aged. */
  readonly acknowledged: boolean
  /** The fingerprint of the text that the person saw. */
  readonly seen: string
}

const longestName = 200

/**
 * Freezes the self-evaluation as it is sent: what is agreed, its evidence, its strength and its signatures, as they
 * stand at this moment. Nothing is sent where nothing is agreed, and weak claims are not sent unseen.
 */
export function sendSelfEvaluation(
  db: Database,
  clock: Clock,
  member: Member,
  year: Year,
  typed: TypedSending
): Promise<SendOutcome> {
  return onYear(db, clock, member, year, async (open): Promise<SendOutcome> => {
    const { tx, at, today } = open
    const { authority } = member.workspace
    const unsigned = await wholeYear(tx, member.workspace, year, today)
    if (unsigned === undefined) return { kind: 'not-there' }
    const sentTo = typed.sentTo.replace(/\s+/g, ' ').trim()
    const sentOn = parseIsoDate(typed.sentOn)
    const doubtful = doubtfulClaims(unsigned.claims.filter(({ claim }) => claim.state === 'agreed'))
    const problems = [
      ...(claimsIn(unsigned.content).length === 0
        ? [
            {
              field: 'main-content',
              message: 'Nothing is agreed yet, so there is nothing to send: agree a claim first'
            }
          ]
        : []),
      ...(sentTo === '' ? [{ field: 'sent-to', message: 'Say to whom it is sent' }] : []),
      ...(sentTo.length > longestName
        ? [{ field: 'sent-to', message: `Say to whom in at most ${longestName} characters` }]
        : []),
      ...(sentOn === undefined ? [{ field: 'sent-on', message: 'Enter the day on which it is sent' }] : []),
      ...(sentOn !== undefined && sentOn > today
        ? [{ field: 'sent-on', message: 'Enter today or an earlier day' }]
        : []),
      // It can be sent before its year begins, and nobody can put a day right that is frozen.
      ...(sentOn !== undefined && yearOf(sentOn) < year - 1
        ? [{ field: 'sent-on', message: `Enter a day from 1 January ${year - 1} on` }]
        : []),
      ...(doubtful.length > 0 && !typed.acknowledged
        ? [{ field: 'acknowledged', message: 'Say that you know which claims are weak or have aged' }]
        : [])
    ]
    if (problems.length > 0 || sentOn === undefined) return { kind: 'unfit', problems }
    if (fingerprintOf(unsigned.content) !== typed.seen) return { kind: 'changed-meanwhile' }
    const asked = await signOffsOf(tx, authority, year)
    const signOffs = [...signaturesOf(asked, unsigned.posts, changesSince(unsigned))]
    const number = (await sentVersionsOf(tx, authority, year)).length + 1
    const content = { ...unsigned.content, signOffs }
    await insertSentVersion(tx, authority, {
      ...{ year, number, sentTo, sentOn, content },
      ...{ sentBy: member.name, sentAt: at }
    })
    await tellContributors(open, unsigned, `sent to ${sentTo} on ${longDate(sentOn)}`, number)
    await tellTrailOfYear(open, {
      action: 'send self-evaluation',
      before: {},
      after: {
        ...{ number, sentTo, sentOn, fingerprint: typed.seen },
        ...{ claims: claimsIn(content).length, weakOrAged: doubtful.map(({ claim }) => claim.id) }
      }
    })
    return { kind: 'sent', number }
  })
}

/** Tells whoever contributed that the text was agreed and went out: what they wrote is in it, or led to it. */
async function tellContributors(
  open: AtYear,
  { posts }: WholeYear,
  sent: string,
  number: number
): Promise<void> {
  const { tx, member, selfEvaluation } = open
  const { year } = selfEvaluation
  const contributions = await contributionsOf(tx, member.workspace.authority, year)
  const answered = new Set(contributions.filter(({ state }) => state === 'answered').map(({ post }) => post))
  for (const post of posts.filter(({ id }) => answered.has(id))) {
    await tellPost(open, post, {
      topic: 'self-evaluation',
      words: `The self-evaluation of ${year}, to which the ${officerWords(post)} contributed, was ${sent}.`,
      href: selfEvaluationPaths.sent(year, number)
    })
  }
}
