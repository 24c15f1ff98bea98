import type { Member } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { titleProblems } from '../../action-plan/plan-problems.ts'
import { type OpenedImport, openImport } from '../opened-import.ts'
import { importChoices } from '../plan-import.ts'
import { updateChoices } from '../store.ts'
import { type ChangedMeanwhile, type NotThere, onImport, type SeenImport, type Unfit } from './on-import.ts'

/** What the words of a file mean, as a form says it: pairs of the words' key and what was chosen for them. */
export interface TypedWords {
  readonly owners: readonly (readonly [string, string])[]
  readonly statuses: readonly (readonly [string, string])[]
  readonly findings: readonly (readonly [string, string])[]
  readonly duplicates: string
  /** The plan's id; empty for a new one. */
  readonly plan: string
  readonly title: string
}

export type ChooseWordsOutcome = { readonly kind: 'chosen' } | Unfit | ChangedMeanwhile | NotThere

/** Says what the words of a file mean, and which plan its rows go into. */
export function chooseWords(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenImport,
  typed: TypedWords
): Promise<ChooseWordsOutcome> {
  const { authority } = member.workspace
  return onImport<ChooseWordsOutcome>(db, clock, member, seen, 'open', async ({ tx, of }) => {
    const opened = await openImport(tx, authority, of)
    const title = inOneLine(typed.title)
    const choices = importChoices.safeParse({ ...typed, title, columns: of.choices.columns })
    const problems = [
      ...problemsWithWords(typed, opened),
      ...(typed.plan === '' ? titleProblems(title) : []),
      ...(typed.plan === '' || opened.drafts.some(({ id }) => id === typed.plan)
        ? []
        : [{ field: 'plan', message: 'Choose one of your plans in draft, or a new one' }])
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    if (!choices.success) {
      return { kind: 'unfit', problems: [{ field: 'main-content', message: 'Choose among what is offered' }] }
    }
    await updateChoices(tx, authority, of, { ...of, choices: choices.data })
    return { kind: 'chosen' }
  })
}

/** What was chosen that is not there any more: a post that ended, a finding that was withdrawn meanwhile. */
function problemsWithWords(typed: TypedWords, { posts, standing }: OpenedImport): RequestProblem[] {
  const alive = new Set<string>(posts.flatMap(({ id, endedOn }) => (endedOn === undefined ? [id] : [])))
  const known = new Set<string>(['', 'new', 'none', ...standing.map(({ id }) => id)])
  return [
    ...typed.owners.flatMap(([words, id], place) =>
      id === '' || alive.has(id)
        ? []
        : [{ field: `owner-${place}`, message: `Choose a post that stands for “${words}”, or nobody yet` }]
    ),
    ...typed.findings.flatMap(([words, id], place) =>
      known.has(id)
        ? []
        : [
            {
              field: `finding-${place}`,
              message: `Choose a finding that stands for “${words}”, or a new one`
            }
          ]
    )
  ]
}
