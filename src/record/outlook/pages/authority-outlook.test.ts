import { beforeAll, describe, expect, it } from 'vitest'
import { ask, readingTools, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { seededAt, seedRecord } from '../../../../test/seeded-record.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { authorityRoutes } from '../../authorities/pages/authority.tsx'
import { readNationalRecord } from '../../national/store.ts'
import { authorityOutlookRoutes } from './authority-outlook.tsx'

onTheEmbeddedEngine('the outlook of one authority', (database) => {
  let routes: Route[]
  beforeAll(async () => {
    await seedRecord(database().db)
    const tools = readingTools(database().db)
    routes = [...authorityRoutes(tools), ...authorityOutlookRoutes(tools)]
  })
  const page = async (address: string) => {
    const reply = await ask(routes, address)
    return { words: wordsOf(reply), html: reply.kind === 'page' ? reply.html : '' }
  }

  it('says to everybody what the rules say, why and how sure, and nothing as certain', async () => {
    const { words } = await page('/authorities/leeds/outlook')
    expect(words).toContain('is to be expected')
    expect(words).toContain('It counts from the last inspection:')
    expect(words).toContain('This is a forecast. Ofsted alone decides')
    expect(words).toContain('What can upset it')
    expect(words).toContain('How like cases really went')
    expect(words).not.toMatch(/will (be|come|take place)/)
  })

  it('is led to from the authority’s page, which says it in a sentence', async () => {
    const { words, html } = await page('/authorities/leeds')
    expect(html).toContain('href="/authorities/leeds/outlook"')
    expect(words).toMatch(/What comes next .*is to be expected/)
  })

  it('says of one that is no more that nothing comes, and leads to those who took its work over', async () => {
    const { words, html } = await page('/authorities/cumbria/outlook')
    expect(words).toContain('Cumbria is no more, so nothing comes next.')
    expect(words).toContain('What comes next for Westmorland and Furness')
    expect(html).toContain('href="/authorities/cumberland/outlook"')
    expect(words).not.toContain('The middle')
    expect(words).not.toContain('This is a forecast')
    expect((await page('/authorities/cumbria')).html).not.toContain('/authorities/cumbria/outlook')
  })

  describe('of an authority that was never inspected', () => {
    beforeAll(() =>
      inScope(database().db, { kind: 'installation' }, (tx) =>
        tx
          .insertInto('record.authority')
          .values({ slug: 'newshire', name: 'Newshire', region: 'south-west', region_name: 'South West' })
          .execute()
      )
    )

    it('says that nobody can say when, and what can come first', async () => {
      const { words } = await page('/authorities/newshire/outlook')
      expect(words).toContain('When the first inspection comes is not known')
      expect(words).toContain('focused visits can come first, then a standard inspection, by rule N11')
      expect(words).not.toContain('Earliest')
      expect((await page('/authorities/newshire')).words).toContain(
        'When the first inspection comes is not known'
      )
    })
  })

  it('says of one that came out inadequate that monitoring visits come first', async () => {
    const { entries } = await readNationalRecord(database().db, dayInEngland(seededAt))
    const inadequate = entries.find(({ next }) => next.activities[0] === 'monitoring-visit')
    const { words } = await page(
      `/authorities/${inadequate?.authority.slug ?? 'none is in the record'}/outlook`
    )
    expect(words).toContain('Monitoring visits come first')
    expect(words).toContain('then a standard inspection')
  })

  it('knows no authority that is not in the record', async () => {
    expect((await ask(routes, '/authorities/narnia/outlook')).kind).toBe('not-found')
  })
})
