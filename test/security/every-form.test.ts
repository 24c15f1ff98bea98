import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine, OpenDatabase } from '../../src/platform/database/database.ts'
import { onBothEngines } from '../databases.ts'
import { formsIn } from './forms-in-page.ts'
import { labelFaults } from './labels-in-page.ts'
import { type Walked, walk } from './walk.ts'
import { type Asker, askAs, openWholeSite, setUpToken, theirWord, type WholeSite } from './whole-site.ts'
import { plantedMarks, wrongValues } from './wrong-values.ts'

/** Pages that no link leads the administrator to. */
const unlinked = [
  '/authorities/leeds/inspections/2022-02-21/review',
  '/improve/plans/new?inspection=2022-02-21',
  '/trace/link?thing=judgement:leeds/2022-02-21/overall&q=leeds+2018',
  '/trace/link?thing=judgement:leeds/2022-02-21/overall&other=inspection:leeds/2022-02-21',
  '/trace?thing=post:post-746368&as=list'
]

/** What the forms would send that stand on no page of the walk, since whoever walks has no code, link or draft. */
const unseenForms: Readonly<Record<string, readonly string[]>> = {
  '/improve/bring-in/:import/words': [
    ...['seen', 'plan', 'title', 'duplicates', 'owner-words-0', 'owner-0', 'status-words-0', 'status-0'],
    ...['finding-words-0', 'finding-0']
  ],
  '/improve/bring-in/:import/rows': ['seen', 'counts'],
  '/improve/draft-reports/:draft/comments/:comment/reply': ['seen', 'reply', 'words', 'on'],
  '/set-up/:token': ['authority', 'name', 'email', 'password', 'again'],
  '/sign-in/code': ['code', 'next'],
  '/sign-in/forgotten': ['email'],
  '/account/codes/set-up': ['code', 'password'],
  '/account/codes/off': ['password', 'code'],
  '/account/codes/recovery': ['password', 'code'],
  '/account/openid': ['password'],
  '/invitations/:token': ['name', 'password', 'again'],
  '/new-password/:token': ['password', 'again', 'code'],
  '/workspaces': ['authority'],
  '/drafts/put-back': ['writing'],
  '/trace/link': ['thing', 'q', 'other', 'remark', 'relation'],
  '/trace/withdraw': ['link', 'at', 'because'],
  '/improve/actions/:action/close': ['words'],
  // The worked example is in already, and so are themes.
  '/improve/worked-example': [],
  '/improve/worked-example/out': [],
  '/improve/workshop-themes': [],
  '/improve/findings/:finding/put-back': ['seen'],
  '/improve/findings/:finding/words': ['seen'],
  '/improve/actions/:action/close/decide': ['decision', 'remark'],
  '/improve/actions/:action/open-again': ['reason'],
  '/improve/plans/:plan/sign-offs/:signOff': ['seen'],
  '/improve/plans/:plan/submit': ['sent-to', 'sent-on', 'seen'],
  '/prepare/self-evaluation/:year/last-year': ['claim'],
  '/prepare/self-evaluation/:year/word/from-bookcase': ['document'],
  '/prepare/bookcase/arrivals': ['document', 'note', 'section'],
  '/prepare/bookcase/arrivals/:upload': [],
  '/prepare/bookcase/documents/:document/put-back': [],
  '/prepare/claims/:claim/agree': ['seen'],
  '/prepare/claims/:claim/bring-back': [],
  '/prepare/claims/:claim/move': ['to'],
  '/prepare/visits/:visit/findings': ['seen', 'strength', 'improvement', 'priority-action', 'reason'],
  '/prepare/visits/:visit/plans': ['seen', 'draft', 'final']
}
const fieldsOfDraft = {
  'draft.as': 'leeds/administrator-leeds',
  'draft.text.reason': 'correction-reason:leeds/2022-02-21/judgement.overall',
  'draft.writing.reason': 'window-of-the-tests',
  'draft.turn.reason': '2',
  'draft.continues.reason': 'another-window 1',
  'draft.base.reason': '',
  reason: 'Because.'
}

/**
 * Tables that change without an entry in the trail, each for a reason: sessions note when they were last used,
 * counters count wrong tries, drafts, half sign-ins and files on their way are nothing that was done yet, and that
 * somebody read their own news is theirs alone.
 */
const withoutTrail =
  /^(trail\.|people\.(session|draft|notification|mail|sign_in_|half_sign_in|code_set_up|known_device|openid_pending)|prepare\.upload)/

onBothEngines('every field of every form', (database) => {
  let site: WholeSite
  let walked: Walked
  beforeAll(async () => {
    site = await openWholeSite(database())
    const [member, nobody] = [await walk(site, {}, unlinked), await walk(site, { role: 'nobody' }, unlinked)]
    walked = { pages: member.pages, forms: new Map([...nobody.forms, ...member.forms]) }
  })
  afterAll(() => site.close())

  /** The form as its page shows it now, so that what was saved meanwhile is not what refuses it. */
  async function formOf(
    path: string,
    asker: Asker
  ): Promise<{ readonly to: string; readonly fields: ReadonlyMap<string, string> }> {
    const found = walked.forms.get(path)
    if (found) {
      const html = await (await askAs(site, found.page, asker)).text()
      const now = formsIn(html, found.page).find(({ action }) => action === found.form.action)
      return { to: found.form.action, fields: (now ?? found.form).fields }
    }
    const to = path.replace(':token', setUpToken).replaceAll(/:\w+/g, '1')
    const fields =
      path === '/drafts/keep'
        ? fieldsOfDraft
        : Object.fromEntries((unseenForms[path] ?? []).map((name) => [name, 'x']))
    return { to, fields: new Map(Object.entries(fields)) }
  }

  it('is known: it stands on a page that the walk comes to, or is named here', () => {
    const posts = site.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
    const named = [...Object.keys(unseenForms), '/drafts/keep', '/drafts/throw-away', '/posts/:post/end']
    expect(posts.filter((path) => !walked.forms.has(path) && !named.includes(path))).toEqual([])
    expect(posts.length).toBeGreaterThan(25)
  })

  it('has a label of its own, on every page', () => {
    const faults = [...walked.pages].flatMap(([path, html]) =>
      labelFaults(html).map((one) => `${path}: ${one}`)
    )
    expect(faults).toEqual([])
    expect(walked.pages.size).toBeGreaterThan(100)
  })

  it('takes any value, or refuses it in words: no fault, no trace, nothing done unseen', {
    timeout: 1_800_000
  }, async () => {
    const wrong: string[] = []
    const state = await stateOf(database())
    let before = await state()
    let asked = 0
    for (const { method, path, permission } of site.routes) {
      if (method !== 'POST') continue
      const asker: Asker = permission === 'everyone' ? { role: 'nobody' } : {}
      let form = await formOf(path, asker)
      for (const field of form.fields.keys()) {
        for (const [what, value] of valuesFor(database().engine)) {
          const body = new URLSearchParams([...form.fields].filter(([name]) => name !== field))
          for (const one of [value].flat()) body.append(field, one)
          const reply = await askAs(site, form.to, asker, { method: 'POST', body })
          const text = await reply.text()
          const after = await state()
          asked += 1
          const here = `${path} ${field} with ${what}: `
          wrong.push(...faultsOf(reply, text).map((fault) => here + fault))
          if (reply.status >= 500) wrong.push(site.log().at(-1) ?? '')
          if (after.rows !== before.rows && after.entries === before.entries) {
            wrong.push(`${here}changed ${changed(before.rows, after.rows)} without an entry`)
          }
          before = after
          if (reply.status === 303 || reply.status === 409) {
            await site.signInAgain()
            form = await formOf(path, asker)
          }
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(database().engine === 'embedded' ? 2_000 : 300)
  })

  it('shows nothing unescaped afterwards, on any page', { timeout: 300_000 }, async () => {
    await site.signInAgain()
    const { pages } = await walk(site, {})
    const unescaped = [...pages].filter(([, html]) => plantedMarks.some((mark) => html.includes(mark)))
    expect(unescaped.map(([path]) => path)).toEqual([])
    const planted = [...pages].filter(([, html]) => html.includes('planted'))
    expect(planted.length, 'something that was planted was kept, so that this looks at it').toBeGreaterThan(0)
  })

  it('writes one line of the log for each request, whatever the values', () => {
    const lines = site.log()
    for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow()
    expect(lines.filter((line) => line.includes('forged'))).toEqual([])
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})

/** Everything on the embedded engine; on a server what its protocol or its encoding could take otherwise. */
function valuesFor(engine: Engine): typeof wrongValues {
  return engine === 'embedded' ? wrongValues : wrongValues.filter(([what]) => encoded.has(what))
}

const encoded = new Set([
  'NUL',
  'control characters',
  'half a character',
  'characters of four bytes',
  'a script',
  'very much'
])

function faultsOf(reply: Response, text: string): string[] {
  const faults: string[] = []
  if (reply.status >= 500) faults.push(`answered ${reply.status}`)
  const type = reply.headers.get('content-type') ?? ''
  const isWords = type.startsWith('text/html') || type.includes('json') || reply.status === 303
  if (!isWords) faults.push(`answered ${reply.status} as ${type}`)
  if (type.startsWith('text/html') && !text.includes('<h1')) faults.push('a page without a heading')
  if (/\.(ts|js|mjs):\d+|node_modules|violates|syntax error|ZodError/.test(text))
    faults.push('shows how it is made')
  if (plantedMarks.some((mark) => text.includes(mark))) faults.push('shows it unescaped')
  if (text.includes(theirWord)) faults.push('shows what is another authority’s')
  if (reply.headers.getSetCookie().some((cookie) => cookie.includes('planted'))) faults.push('set a cookie')
  const to = reply.headers.get('location')
  if (to !== null && !/^\/(?![/\\])/.test(to)) faults.push(`led to ${to}`)
  return faults
}

/** What stands in the database, in a line that changes with every row written, and how long the trail is. */
async function stateOf({ owner }: OpenDatabase) {
  const tables = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('people', 'thread', 'record', 'prepare') order by 1`.execute(
    owner
  )
  const watched = tables.rows.map(({ name }) => name).filter((name) => !withoutTrail.test(name))
  const counts = watched.map(
    (name) =>
      sql`select ${name} as name, count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as rows from ${sql.table(name)}`
  )
  const all = sql<{ name: string; rows: string }>`${sql.join(counts, sql` union all `)} order by 1`
  return async () => {
    const { rows } = await all.execute(owner)
    const entries = await sql<{ count: number }>`select count(*)::int as count from trail.entry`.execute(
      owner
    )
    return {
      rows: rows.map(({ name, rows: count }) => `${name}=${count}`).join(' '),
      entries: entries.rows[0]?.count
    }
  }
}

function changed(before: string, after: string): string {
  const old = new Set(before.split(' '))
  return after
    .split(' ')
    .filter((each) => !old.has(each))
    .join(', ')
}
