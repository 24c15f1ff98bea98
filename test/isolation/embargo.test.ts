import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Role, roles } from '../../src/people/permissions/roles.ts'
import { onTheEmbeddedEngine } from '../databases.ts'
import { walk } from '../security/walk.ts'
import { askAs, openWholeSite, type WholeSite } from '../security/whole-site.ts'

/** A word that stands nowhere but in a draft report under embargo. */
const secret = 'Waxwing'

/** Who records the draft, and alone knows of it. */
const knower: Role = 'link-officer'

onTheEmbeddedEngine('a draft report under embargo', (database) => {
  let site: WholeSite
  let draft = ''
  let document = ''

  const send = (path: string, fields: Readonly<Record<string, string>>, role: Role = knower) =>
    askAs(site, path, { role }, { method: 'POST', body: new URLSearchParams(fields) })

  beforeAll(async () => {
    site = await openWholeSite(database())
    const held = await sql<{ thing_id: string }>`select thing_id from improve.draft_comment
      where authority = 'leeds'`.execute(database().owner)
    document = held.rows[0]?.thing_id ?? ''
    const recorded = await send('/improve/draft-reports/new', {
      ...{ title: `${secret} inspection`, 'received-day': '16', 'received-month': '11' },
      ...{ 'received-year': '2025', received: '2025-11-16' }
    })
    draft = recorded.headers.get('location')?.replace(/\?.*/, '') ?? ''
    await send(`${draft}/text`, { text: `1. ${secret} waits.\n\n2. ${secret} improves.` })
    await send(`${draft}/comments/new`, {
      ...{ kind: 'fact', paragraph: '1', says: `${secret} waits`, wrong: `${secret} does not` },
      ...{ should: `${secret} waits less`, evidence: `Figures of ${secret}` }
    })
    const written = await sql<{ id: string }>`select id from improve.draft_comment
      where authority = 'leeds' and says like ${`${secret}%`}`.execute(database().owner)
    const comment = `${draft}/comments/${written.rows[0]?.id ?? ''}`
    await send(`${comment}/evidence`, { seen: '1', thing: `document:${document}`, page: '', quote: '' })
    await send(`${comment}/decided`, { seen: '2', to: 'send' })
  })
  afterAll(() => site.close())

  /** Where somebody would look for it: by its words, by its name in the thread, from what it rests on. */
  const lookedFor = () => {
    const thing = `draft-report:${draft.split('/').at(-1) ?? ''}`
    return [
      ...[draft, `${draft}/comments-as/html`, `${draft}/against-final`],
      ...[`/search?q=${secret}`, `/prepare/bookcase/search?q=${secret}`, `/improve/actions?words=${secret}`],
      ...[`/trace?thing=${thing}`, `/trace?thing=${thing}&as=list`, `/trace/link?thing=${thing}`],
      ...[`/trace?thing=document:${document}`, `/trace?thing=document:${document}&as=list`],
      ...[`/trace/link?thing=document:${document}&q=${secret}`, `/api/v1/trace?thing=${thing}`],
      `/api/v1/trace?thing=document:${document}`
    ]
  }

  /** Every address that has no place in it, tables and files too, and those where one would look for it. */
  async function filesFor(role: Role): Promise<Map<string, string>> {
    const made = await (await send('/prepare/calendar/feed', {}, role)).text()
    const [feed = '/prepare/calendar'] = /\/calendars\/[\w-]+\/calendar\.ics/.exec(made) ?? []
    const fixed = site.routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    const found = new Map<string, string>()
    for (const path of [...fixed.map(({ path }) => path), ...lookedFor(), feed]) {
      found.set(path, await (await askAs(site, path, { role })).text())
    }
    return found
  }

  it('stands on the pages of whoever knows of it, and in their thread', async () => {
    const telling = [...(await filesFor(knower))].filter(([, text]) => text.includes(`${secret} inspection`))
    expect(telling.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        ...['/everything', '/improve', '/improve/draft-reports', draft, `${draft}/comments-as/html`],
        ...[
          `/trace?thing=draft-report:${draft.split('/').at(-1) ?? ''}&as=list`,
          `/trace/link?thing=document:${document}&q=${secret}`
        ]
      ])
    )
  })

  it('stands on no page that a link leads a leader to who does not', { timeout: 120_000 }, async () => {
    const { pages } = await walk(site, { role: 'leader' })
    expect(pages.size).toBeGreaterThan(50)
    expect(said(pages)).toEqual([])
  })

  it.each(roles.filter((role) => role !== knower))(
    'is in no search, table, thread, calendar or file of somebody as %s who does not',
    async (role) => {
      expect(said(await filesFor(role))).toEqual([])
    }
  )

  /** Pages that tell of it, but for those that say back what was asked for. */
  function said(pages: ReadonlyMap<string, string>): string[] {
    const id = draft.split('/').at(-1) ?? ''
    return [...pages].flatMap(([path, text]) => {
      const own = text.replaceAll(/(value|href|action)="[^"]*"/g, '')
      const words = own.match(new RegExp(`.{0,60}${secret} (inspection|waits|improves|does).{0,40}`)) ?? []
      return words.map((one) => `${path}: ${one}`).concat(own.includes(`draft-report:${id}`) ? [path] : [])
    })
  }
})
