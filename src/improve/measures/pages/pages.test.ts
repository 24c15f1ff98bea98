import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { planWorkbook } from '../../../../test/plan-files.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { ArrivingFile } from '../../../platform/web/request.ts'
import { tablesOfFile } from '../../../reading/documents/tables-of-file.ts'
import type { ImproveTools } from '../../tools.ts'
import { measureTexts } from '../measure-texts.ts'
import { everyMeasureRoute } from './every-measure-route.ts'

type Form = Record<string, string | string[]>

const timely = {
  ...{
    title: 'Timely assessments',
    definition: 'Within 45 working days',
    unit: 'percent',
    direction: 'higher'
  },
  ...{ every: '1', target: '80', 'target-on-year': '2027', 'target-on-month': '1', 'target-on-day': '31' }
}

onTheEmbeddedEngine('the pages of measures', (database) => {
  let routes: Route[]
  let leader: Member
  let councillor: Member
  let elsewhere: Member
  let page: string
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    await inScope(db, { kind: 'installation' }, async (tx) => {
      await sql`insert into improve.finding (authority, id, kind, words, state, came_from, source, found_on, made_by, made_at)
        values ('leeds', 'find', 'improvement', 'The timeliness of assessments', 'open', 'inspection', 'Inspection of 2022',
          '2022-05-09', 'Sam Green', ${signedInAt})`.execute(tx)
      await sql`insert into improve.plan (authority, id, title, state, made_by, made_at)
        values ('leeds', 'plan', 'Plan', 'draft', 'Sam Green', ${signedInAt})`.execute(tx)
      await sql`insert into improve.action (authority, id, plan, reference, words, starts_on, due_on, progress, impact,
          last_heard_at, added_by, added_at)
        values ('leeds', 'act', 'plan', '1.1', 'Allocate sooner', '2026-01-15', '2026-12-31', 'on-track', 'early-signs',
          ${signedInAt}, 'Sam Green', ${signedInAt})`.execute(tx)
      await sql`insert into improve.action_finding (authority, action, finding) values ('leeds', 'act', 'find')`.execute(
        tx
      )
      await sql`insert into improve.action_evidence (authority, id, action, shows, words, added_by, added_at)
        values ('leeds', 'ev', 'act', 'impact', '17 of 20 families knew their worker', 'Sam Green', ${signedInAt}),
          ('leeds', 'done', 'act', 'progress', 'The rota is published', 'Sam Green', ${signedInAt})`.execute(
        tx
      )
    })
    const tools: Partial<ImproveTools> = {
      db,
      site: { ...gallerySite, asset: (name) => `/assets/${name}` },
      clock: { now: () => signedInAt },
      readers: {
        tablesOf: (bytes, name) => tablesOfFile(bytes, name),
        read: () => Promise.reject(new Error('No report is read here'))
      },
      uploadBounds: { megabytes: 1, files: 1 },
      onwards: () => [],
      texts: measureTexts
    }
    routes = everyMeasureRoute(tools as ImproveTools)
    leader = await memberIn(db, 'leeds', 'leader')
    councillor = await memberIn(db, 'leeds', 'councillor')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
  })

  const get = (address: string, caller = leader) => ask(routes, address, {}, caller)
  const post = (address: string, form: Form, caller = leader) =>
    ask(routes, address, { method: 'POST', form }, caller)
  const html = (reply: Reply): string => (reply.kind === 'page' ? reply.html : '')

  it('teach what a measure is while there is none', async () => {
    const words = wordsOf(await get('/improve/measures'))
    expect(words).toContain('No measure has been added.')
    expect(words).toContain('Add a measure')
    expect(wordsOf(await get('/improve/measures', councillor))).not.toContain('Add a measure')
  })

  it('keep everything that was typed where something is wrong', async () => {
    const reply = await post('/improve/measures/new', { ...timely, target: '0.8', source: 'Monthly report' })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(wordsOf(reply)).toContain('Is 80% meant? Enter 80.')
    for (const kept of ['value="0.8"', 'value="Monthly report"', 'Within 45 working days']) {
      expect(html(reply)).toContain(kept)
    }
  })

  it('lead from a new measure to its values', async () => {
    const added = await post('/improve/measures/new', timely)
    if (added.kind !== 'redirect') throw new Error(wordsOf(added))
    page = added.to.replace(/\?.*$/, '')
    expect(wordsOf(await get(added.to))).toContain('The measure is added. Enter its first values.')
    const small = {
      'as-at-year': '2026',
      'as-at-month': '10',
      'as-at-day': '31',
      numerator: '4',
      denominator: '5'
    }
    const saved = await post(`${page}/values/new`, small)
    if (saved.kind !== 'redirect') throw new Error(wordsOf(saved))
    const words = wordsOf(await get(saved.to))
    expect(words).toContain('Fewer than 5 were counted: read the note on small numbers below.')
    expect(words).toMatch(/31 October 2026 Value 80% small number Made of 4 of 5/)
    expect(words).toContain('1 value is too few to tell a trend')
  })

  it('give a pasted series back line by line, with all of its words', async () => {
    const text = '31/08/2026,61\n31/09/2026,62\n30/11/2026,63'
    const reply = await post(`${page}/values/series`, { text })
    expect(reply).toMatchObject({ status: 422 })
    expect(html(reply)).toContain(text)
    const words = wordsOf(reply)
    expect(words).toContain('2 lines of 3 do not fit, so nothing was saved yet')
    expect(words).toContain('“31/09/2026” is no day of the calendar, read as day, month, year')
    expect(words).toContain('The day cannot lie after today, 22 November 2026')
    expect(words).toContain('Fits: 31 August 2026, 61%')
  })

  it('read a series out of a file, and save it only once somebody has looked at it', async () => {
    const sendFile = (bytes: Uint8Array, fileName: string, text = '', isCut = false) => {
      async function* files(): AsyncGenerator<ArrivingFile> {
        const chunks = (async function* () {
          yield await Promise.resolve(bytes)
        })()
        yield { kind: 'file', fileName, chunks, isCut: () => isCut, form: { text } }
      }
      return ask(routes, `${page}/values/series?read=file`, { method: 'POST', files }, leader)
    }
    const valuesNow = async () => wordsOf(await get(page))
    const before = await valuesNow()
    const read = await sendFile(
      planWorkbook([
        ['Assessments in time', '', '', ''],
        ['Team', 'Month ending', 'Value', 'Note'],
        ['All', new Date(Date.UTC(2024, 10, 30)), '61', '"late" figure'],
        ['All', 'Dec-24', '', ''],
        ['All', '31/02/2025', '63', '']
      ]),
      'months.xlsx'
    )
    expect(read).toMatchObject({ kind: 'page', status: 200 })
    const words = wordsOf(read)
    expect(words).toContain('Nothing is saved yet. The rows of “months.xlsx” stand in the box below.')
    expect(words).toContain('Fits: 30 November 2024, 61%')
    expect(words).toContain('No value for 31 December 2024')
    expect(words).toContain('“31/02/2025” is no day')
    expect(await valuesNow()).toBe(before)

    const kept = '30/11/2024\t61'
    const bad = await sendFile(Buffer.from('%PDF-1.7'), 'months.xlsx', kept)
    expect(bad).toMatchObject({ status: 422 })
    expect(wordsOf(bad)).toContain('“months.xlsx” cannot be read.')
    expect(html(bad)).toContain(kept)
    const none = wordsOf(await sendFile(planWorkbook([['Team', 'Head']]), 'months.xlsx', kept))
    expect(none).toContain('No sheet of it has a column headed Date')
    const large = wordsOf(await sendFile(Buffer.from('a'), 'months.csv', kept, true))
    expect(large).toContain('larger than 1 MB')
    expect(wordsOf(await sendFile(Buffer.from(''), '', kept))).toContain('Choose the file to read')
  })

  it('say in words what the drawing shows, and mark what was done on it', async () => {
    const months = Array.from({ length: 21 }, (_, place) => {
      const [year, month] = [2025 + Math.floor(place / 12), (place % 12) + 1]
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
      return `${last}\t${place < 13 ? 60 + (place % 2) * 2 : 68}`
    })
    await post(`${page}/values/series`, { text: months.join('\n') })
    await post(`${page}/links`, { actions: 'act', findings: 'find', 'actions-were': '', 'findings-were': '' })
    const words = wordsOf(await get(page))
    expect(words).toContain('A change for the better that is no accident')
    expect(words).toContain('The target of 80% is reached')
    expect(words).toContain('15 January 2026 : Start of action 1.1, “Allocate sooner”')
    expect(html(await get(page))).toMatch(/<desc id="chart-wide-description">It was 80% on 31 October 2026/)
  })

  it('say whether it worked, and no more than the values carry', async () => {
    const words = wordsOf(await get('/improve/findings/find/did-it-work'))
    expect(words).toContain('Better since')
    expect(words).toContain('17 of 20 families knew their worker')
    expect(words).not.toContain('The rota is published')
    expect(words).toMatch(/Progress On track Impact on children Early signs/)
    expect(words).toContain('not what made the difference')
    const json = await get('/improve/findings/find/did-it-work.json')
    expect(json.kind === 'json' && json.body).toMatchObject({
      verdict: 'better',
      firstActionStarted: '2026-01-15'
    })
  })

  it('break the series where the definition changed, and say so', async () => {
    const seen = /name="seen" value="(\d+)"/.exec(html(await get(`${page}/definition`)))?.[1] ?? ''
    const from = { 'from-year': '2026', 'from-month': '9', 'from-day': '1' }
    await post(`${page}/definition`, { ...from, seen, definition: 'Within 40 days', because: 'New rules' })
    const words = wordsOf(await get(page))
    expect(words).toContain(
      'The definition changed on 1 September 2026: distance, trend and limits are told of the values since.'
    )
    expect(words).toContain('Within 40 days')
    expect(html(await get(page))).toContain('New definition, September 2026')
    expect(wordsOf(await get('/improve/findings/find/did-it-work'))).toContain(
      'what was before cannot be compared'
    )
  })

  it('are narrowed by how a measure stands, and taken away as files', async () => {
    const listed = async (query: string) => wordsOf(await get(`/improve/measures${query}`))
    expect(await listed('?show=reached')).toContain('1 of 1 measure')
    expect(await listed('?show=late')).toContain('No measure fits what you chose.')
    expect((await get('/improve/measures?show=nonsense')).kind).toBe('bad-request')
    const csv = await get('/improve/measures.csv')
    expect(csv.kind === 'text' && csv.body).toMatch(/Timely assessments,Within 45 working days,percent/)
    const series = await get(`${page}/values.csv`)
    expect(series.kind === 'text' && series.body).toContain('Timely assessments,2026-10-31,80,4,5')
    const data = await get(`${page}/values.json`)
    expect(data.kind === 'json' && data.body).toMatchObject({ definitionChanges: [{ from: '2026-09-01' }] })
  })

  it('are not there for another authority', async () => {
    const addresses = [
      page,
      `${page}/change`,
      `${page}/values/new`,
      `${page}/links`,
      '/improve/findings/find/did-it-work'
    ]
    for (const address of addresses) expect((await get(address, elsewhere)).kind).toBe('not-found')
    expect((await get('/improve/actions/act/measures', elsewhere)).kind).toBe('not-found')
  })

  it('offer only reading to whoever only reads', async () => {
    const words = wordsOf(await get(page, councillor))
    for (const offered of ['Enter a value', 'Put right', 'Withdraw this measure', 'Change the measure']) {
      expect(words).not.toContain(offered)
    }
  })

  it('find among many actions by their words, keep what is joined, and join what was found', async () => {
    const { db } = database()
    await inScope(db, { kind: 'installation' }, (tx) =>
      sql`insert into improve.action (authority, id, plan, reference, words, progress, impact, last_heard_at, added_by, added_at)
        select 'leeds', 'many-' || n, 'plan', '9.' || n, 'Train team ' || n, 'on-track', 'early-signs', ${signedInAt}, 'Sam Green',
          ${signedInAt} from generate_series(1, 60) n`.execute(tx)
    )
    await post(`${page}/links`, { actions: 'many-60', 'actions-were': '', 'findings-were': '' })
    const all = wordsOf(await get(`${page}/links`))
    expect(all).toContain('can be found by their words')
    expect(all).toContain('9.60 Train team 60')
    expect(all).not.toContain('9.59 Train team 59')
    const sought = await get(`${page}/links?q=${encodeURIComponent('TRAIN 59')}`)
    expect(wordsOf(sought)).toContain('9.60 Train team 60')
    expect(wordsOf(sought)).toContain('9.59 Train team 59')
    expect(wordsOf(sought)).not.toContain('9.58 Train team 58')
    const were = /name="actions-were" value="([^"]*)"/.exec(html(sought))?.[1] ?? ''
    expect(were.split(' ')).toContain('many-60')
    await post(`${page}/links`, {
      actions: [...were.split(' ').filter((id) => id !== 'many-60'), 'many-59'],
      ...{ 'actions-were': were, 'findings-were': '' }
    })
    const after = wordsOf(await get(page))
    expect(after).toContain('Train team 59')
    expect(after).not.toContain('Train team 60')
  })
})
