import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { sessionCookie } from '../../src/platform/web/session-cookie.ts'
import { seedPeople, type TestWorkspace, tokenOf } from '../../test/people.ts'

type Form = Readonly<Record<string, string>>

/** One signed-in person who does the same thing again and again, each time with the next number in it. */
export interface Worker {
  readonly what: string
  readonly token: string
  /** What they send for a number. */
  readonly deed: (number: number) => { readonly path: string; readonly form: Form }
  /** The status that says: this is kept. */
  readonly kept: 200 | 303
  /**
   * The numbers that the record holds. Of a value that is written over it is the last one alone: those before it were
   * there, for each was written only where the one before stood.
   */
  readonly held: (owner: Database) => Promise<readonly number[]>
  readonly writesOver: boolean
}

const place = 'leeds/2022-02-21'
const draft = 'a-window-that-is-killed'

/** Deeds of every sort that the site has: on the national record, an authority's own, an account's own, a draft. */
export const workers: readonly Worker[] = [
  {
    what: 'adds posts',
    token: tokenOf('leeds', 'link-officer'),
    deed: (number) => ({ path: '/posts/new', form: { title: `Post number ${number}` } }),
    kept: 303,
    writesOver: false,
    held: (owner) =>
      numbersIn(
        owner,
        sql`select title as words from people.post where authority = 'leeds' and title like 'Post number %'`
      )
  },
  answersFor('leeds', 'administrator'),
  answersFor('bradford', 'link-officer'),
  {
    what: 'changes their own name',
    token: tokenOf('leeds', 'reader'),
    deed: (number) => ({ path: '/account/name', form: { name: `Reader number ${number}` } }),
    kept: 303,
    writesOver: true,
    held: (owner) => numbersIn(owner, sql`select name as words from people.account where id = 'reader-leeds'`)
  },
  {
    what: 'corrects a judgement',
    token: tokenOf('bradford', 'administrator'),
    deed: (number) => ({
      path: '/authorities/leeds/inspections/2022-02-21/correct/judgement.overall',
      form: {
        seen: grade(number - 1),
        value: grade(number),
        reason: `Reason number ${number}`,
        say: 'correct',
        by: ''
      }
    }),
    kept: 303,
    writesOver: false,
    held: (owner) =>
      numbersIn(owner, sql`select reason as words from record.correction where reason like 'Reason number %'`)
  },
  {
    what: 'writes a draft',
    token: tokenOf('leeds', 'administrator'),
    deed: (number) => ({
      path: '/drafts/keep',
      form: {
        'draft.as': 'leeds/administrator-leeds',
        'draft.text.value': `correction-reason:${place}/judgement.overall`,
        'draft.writing.value': draft,
        'draft.turn.value': String(number),
        'draft.base.value': '',
        value: `Words number ${number}`
      }
    }),
    kept: 200,
    writesOver: true,
    held: (owner) => numbersIn(owner, sql`select words from people.draft where writing = ${draft}`)
  }
]

/** Two people of each role, signed in, and what they work on. */
export async function seedWork(db: Database, owner: Database): Promise<void> {
  await seedPeople(db, new Date())
  await sql`insert into people.post (authority, id, title) values
    ('leeds', 'answered', 'Answered'), ('bradford', 'answered', 'Answered')`.execute(owner)
}

/** Sends a deed, and gives the status it was answered with. Throws where no answer comes. */
export async function send(address: string, worker: Worker, number: number): Promise<number> {
  const { path, form } = worker.deed(number)
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `${sessionCookie}=${worker.token}`, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(form),
    // Longer than anything may take; whoever waits so long counts as never answered.
    signal: AbortSignal.timeout(60_000)
  })
  await answer.arrayBuffer()
  return answer.status
}

function answersFor(authority: TestWorkspace, role: 'administrator' | 'link-officer'): Worker {
  const words = (number: number): string => (number === 0 ? '' : `It answers for number ${number}`)
  return {
    what: `says what a post of ${authority} answers for`,
    token: tokenOf(authority, role),
    deed: (number) => ({
      path: '/posts/answered/answers-for',
      form: { 'answers-for': words(number), seen: words(number - 1) }
    }),
    kept: 303,
    writesOver: true,
    held: (owner) =>
      numbersIn(
        owner,
        sql`select answers_for as words from people.post where authority = ${authority} and id = 'answered'`
      )
  }
}

function grade(number: number): string {
  return number % 2 === 0 ? 'Outstanding' : 'Good'
}

async function numbersIn(owner: Database, query: ReturnType<typeof sql>): Promise<number[]> {
  const found = await sql<{ words: string }>`${query}`.execute(owner)
  return found.rows.map(({ words }) => Number(/number (\d+)$/.exec(words)?.[1] ?? 0))
}
