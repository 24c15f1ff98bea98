import type { Page } from 'playwright-core'
import { afterAll, beforeAll, vi } from 'vitest'
import { type ExampleAuthority, type ExampleDays, openExampleDays } from './example-days.ts'
import type { Person } from './people.ts'
import { type Shown, stop } from './stops.ts'

/** How tests live through many days at an authority. */
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

/** Opens the days of an authority for a file of tests, and closes them at the end. */
export function liveThroughDays(authority: ExampleAuthority, script: boolean): Living {
  // Such a walk has many pages, and each new day is a new start of the site.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })
  let days: ExampleDays
  let pages: Partial<Record<Person, Page>> = {}
  beforeAll(async () => {
    days = await openExampleDays(authority)
  })
  afterAll(() => days.close())

  const at = async (person: Person) =>
    (pages[person] ??= await days.as(person, { javaScriptEnabled: script }))
  return {
    script,
    comesTo: async (day) => {
      pages = {}
      await days.comesTo(day)
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
