import type { Page } from 'playwright-core'
import { follow, press, typeDay } from '../days/driving.ts'

/** Plans the engagement meeting. */
export async function planMeeting(
  page: Page,
  on: string,
  posts: readonly string[],
  ofsted: string
): Promise<void> {
  await page.goto('/prepare/meetings/new')
  await typeDay(page, 'When is it, or when was it?', on)
  await page.getByLabel('Where? (optional)').fill('County Hall, room 2')
  for (const post of posts) await page.getByLabel(post).check()
  await page.getByLabel('Who comes for Ofsted? (optional)').fill(ofsted)
  await press(page, 'Keep the meeting')
}

/** Opens the meeting from the list of them. */
export async function openMeeting(page: Page): Promise<void> {
  await page.goto('/prepare/meetings')
  await follow(page, /annual engagement meeting$/)
}

/** Writes what was said. */
export async function writeRecord(page: Page, words: string): Promise<void> {
  await openMeeting(page)
  await follow(page, /^Write it.*What was said$/)
  await page.getByLabel('What was said, in your own words').fill(words)
  await press(page, 'Save')
}

/** Says when Ofsted’s letter came, and what it says. */
export async function noteLetter(page: Page, came: string, words: string): Promise<void> {
  await openMeeting(page)
  await follow(page, 'Say when the letter came')
  await typeDay(page, 'When did it come?', came)
  await page.getByLabel('What does it say? (optional)').fill(words)
  await press(page, 'Save')
}

/** Keeps something that was agreed, with whose it is and by when. */
export async function keepFollowUp(page: Page, words: string, post: string, by: string): Promise<void> {
  await openMeeting(page)
  await follow(page, 'Add what was agreed')
  await page.getByLabel('What was agreed?').fill(words)
  await page.getByLabel('Whose is it?').selectOption({ label: post })
  await typeDay(page, 'By when?', by)
  await press(page, 'Keep it')
}
