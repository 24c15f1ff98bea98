import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type ExampleYear, openExampleYear, type Person } from './example-year.ts'
import { type Shown, stop } from './stops.ts'

/** How the tests of a year live through it. */
export interface Living {
  readonly script: boolean
  /** The next morning that counts: everybody signs in anew. */
  readonly comesTo: (day: string) => Promise<void>
  /** The page that this person has open today. */
  readonly at: (person: Person) => Promise<Page>
  readonly go: (person: Person, path: string) => Promise<Page>
  /** Looks hard at a page. */
  readonly look: (page: Page, name: string, shown?: Shown) => Promise<void>
}

/** Opens the year for a file of tests, and closes it at the end. */
export function liveThroughYear(script: boolean): Living {
  let year: ExampleYear
  let pages: Partial<Record<Person, Page>> = {}
  beforeAll(async () => {
    year = await openExampleYear()
  })
  afterAll(() => year.close())

  const at = async (person: Person) =>
    (pages[person] ??= await year.as(person, { javaScriptEnabled: script }))
  return {
    script,
    comesTo: async (day) => {
      pages = {}
      await year.comesTo(day)
    },
    at,
    go: async (person, path) => {
      const page = await at(person)
      await page.goto(path)
      return page
    },
    look: async (page, name, shown) => {
      if (script) await stop(page, name, shown)
    }
  }
}
