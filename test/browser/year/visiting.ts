import type { Page } from 'playwright-core'
import { follow, press, typeDay } from '../days/driving.ts'

/** Plans a focused visit of two days on the front door. */
export async function planVisit(page: Page, from: string, to: string): Promise<void> {
  await page.goto('/prepare/calendar')
  await press(page, 'Plan a visit')
  await page.getByRole('radio', { name: 'Focused visit' }).check()
  await typeDay(page, 'First day', from)
  await typeDay(page, 'Last day (optional)', to)
  await page.getByRole('checkbox', { name: 'The front door', exact: true }).check()
  await press(page, 'Plan the visit')
}

/** Opens the visit from the list of visits. */
export async function openVisit(page: Page): Promise<void> {
  await page.goto('/prepare/visits')
  await follow(page, /^Focused visit/)
}

/** Moves the visit to other days. */
export async function moveVisit(page: Page, from: string, to: string, why: string): Promise<void> {
  await openVisit(page)
  await follow(page, 'Move the visit')
  await typeDay(page, 'First day', from)
  await typeDay(page, 'Last day (optional)', to)
  await page.getByLabel('Why does it move?').fill(why)
  await press(page, 'Move the visit')
}

/** Says that the call came. */
export async function sayAnnounced(page: Page, on: string): Promise<void> {
  await openVisit(page)
  await follow(page, 'Say how far it has come')
  await page.getByRole('radio', { name: 'Announced' }).check()
  await typeDay(page, 'When did the call come?', on)
  await press(page, 'Save')
}

/** Says when the letter came and was published. */
export async function receiveLetter(page: Page, came: string, published: string): Promise<void> {
  await openVisit(page)
  await follow(page, 'Enter the days of the letter')
  await typeDay(page, 'When did it come?', came)
  await typeDay(page, 'When was it published? (optional)', published)
  await press(page, 'Save the days of the letter')
}

/** Copies out what the letter says. */
export async function enterFindings(page: Page, strengths: string, improvements: string): Promise<void> {
  await openVisit(page)
  await press(page, 'Enter what it says')
  await page.getByLabel('What is strong').fill(strengths)
  await page.getByLabel('What needs to improve').fill(improvements)
  await press(page, 'Save what it says')
}
