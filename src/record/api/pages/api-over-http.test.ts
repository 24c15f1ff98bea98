import { tmpdir } from 'node:os'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readingTools } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedRecord } from '../../../../test/seeded-record.ts'
import { problemPages } from '../../../house/pages/problem-pages.tsx'
import { nobody } from '../../../people/permissions/caller.ts'
import { createLog } from '../../../platform/log.ts'
import { createWebServer } from '../../../platform/web/server.ts'
import { tableNames } from '../../open-data/table.ts'
import { paths } from '../../paths.ts'
import { problemSchema } from '../description.ts'
import { apiRoutes } from './api.tsx'

onBothEngines('the API over HTTP', (database) => {
  let server: FastifyInstance
  beforeAll(async () => {
    await seedRecord(database().db)
    const tools = { ...readingTools(database().db), version: '1.2.3' }
    server = await createWebServer({
      routes: apiRoutes(tools),
      gate: { admit: async () => ({ kind: 'admitted', caller: nobody }) },
      dress: (html) => html,
      problemPages: problemPages(tools.site),
      log: createLog('silent'),
      assets: tmpdir(),
      uploads: { maxBytes: 1, maxFiles: 1 }
    })
  })
  afterAll(() => server.close())

  it.each([
    ['127.0.0.1:4321', 'record=http://127.0.0.1:4321'],
    ['record.example; rm', 'record=http://localhost:3000']
  ])('documents itself at the address it was asked at: %s', async (host, line) => {
    expect((await server.inject({ url: '/api', headers: { host } })).body).toContain(line)
  })

  it('gives CSV to whoever accepts CSV, with the total and the next page in headers', async () => {
    const answer = await server.inject({
      url: '/api/v1/authorities?per_page=2',
      headers: { accept: 'text/csv' }
    })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      link: '</api/v1/authorities?per_page=2&after=barnet>; rel="next"'
    })
    expect(Number(answer.headers['x-total-count'])).toBeGreaterThan(150)
    expect(answer.body.split('\r\n')).toHaveLength(1 + 2 + 1)
  })

  it.each([
    ['/api/v1/judgements?grade=super&kolour=red', 400, ['kolour', 'grade']],
    ['/api/v1/grades', 404, undefined]
  ])('says what is wrong with %s as problem details', async (url, status, fields) => {
    const answer = await server.inject(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const problem = problemSchema.strict().parse(answer.json())
    expect(problem.status).toBe(status)
    expect(problem.problems?.map(({ field }) => field)).toEqual(fields)
  })

  it('never breaks, whatever stands after the question mark', async () => {
    const anything = fc.oneof(
      fc.webQueryParameters(),
      fc.stringMatching(/^((q|after|from|per_page|authority|x)(\[\])?=(%[0-9a-f]{2}|[\w.+-]){0,9}&?){0,4}$/)
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tableNames), anything, async (name, query) => {
        const { statusCode } = await server.inject(`${paths.apiTable(name)}?${query}`)
        expect([200, 400]).toContain(statusCode)
      }),
      { numRuns: 150 }
    )
  })
})
