import type { Page } from 'playwright-core'
import { follow, press, typeDay } from '../days/driving.ts'

const year = '/prepare/self-evaluation/2026'

/** Asks a post for what it knows of an area. */
export async function askForContribution(page: Page, post: string, area: string, by: string): Promise<void> {
  await page.goto(year)
  await press(page, 'Ask for a contribution')
  await page.getByLabel('Who is asked?').selectOption({ label: post })
  await page.getByLabel('About which area?').selectOption({ label: area })
  await page
    .getByLabel('What do you ask for?')
    .fill('What did the audits of this spring show, and what changed since?')
  await typeDay(page, 'By which day?', by)
  await press(page, 'Ask')
}

/** Writes what was asked for, found by way of one's own work. */
export async function contribute(page: Page, words: string): Promise<void> {
  await page.goto('/my-work')
  await follow(page, /^Write the contribution/)
  await page.getByLabel('Your contribution').fill(words)
  await press(page, 'Send my contribution')
}

/** Proposes a claim that answers a question about an area; the question by how it begins. */
export async function propose(
  page: Page,
  area: string,
  question: string,
  words: string,
  post: string
): Promise<void> {
  await page.goto(year)
  await follow(page, area)
  const region = page.getByRole('region', { name: question })
  await Promise.all([
    page.waitForEvent('load'),
    region.getByRole('button', { name: 'Write a claim' }).click()
  ])
  await page.getByLabel('What do you claim?').fill(words)
  await page.getByRole('radio', { name: 'Casework and figures' }).check()
  await page.getByLabel('Who stands behind it?').selectOption({ label: post })
  await press(page, 'Propose the claim')
}

/** Opens a claim of an area by how it begins. */
export async function openClaim(page: Page, area: string, begins: string): Promise<void> {
  await page.goto(year)
  await follow(page, area)
  await follow(page, new RegExp(`^Open this claim.*${begins}`))
}

/** Cites a document for the claim that is open, or against it. */
export async function cite(
  page: Page,
  document: string,
  says: 'It bears the claim out' | 'It says otherwise',
  quote?: string
): Promise<void> {
  await press(page, 'Cite a document')
  await page.getByRole('radio', { name: document }).check()
  if (quote !== undefined) {
    await page.getByLabel('Page (optional)').fill('1')
    await page.getByLabel('Its words (optional)').fill(quote)
  }
  await page.getByLabel(says).check()
  await press(page, 'Cite it')
}

/** Gives our own grade of an area, with the reason for it. */
export async function grade(page: Page, area: string, given: string, why: string): Promise<void> {
  await page.goto(year)
  await follow(page, `Give a grade for ${area}`)
  await page.getByRole('radio', { name: given, exact: true }).check()
  await page.getByLabel('Why?').fill(why)
  await press(page, 'Keep our grade')
}

/** Asks a post to sign the text as it stands. */
export async function askToSign(page: Page, post: string, by: string): Promise<void> {
  await page.goto(year)
  await press(page, 'Ask for a sign-off')
  await page.getByLabel('Who is to sign?').selectOption({ label: post })
  await typeDay(page, 'By which day?', by)
  await press(page, 'Ask')
}

/** Reads and signs what one's post was asked to sign. */
export async function sign(page: Page): Promise<void> {
  await page.goto('/my-work')
  await follow(page, /^Read and sign it/)
  await press(page, /^Sign as /)
}

/** Freezes the text as it is sent; whoever sends it says that they know which claims are weak, where there are any. */
export async function send(page: Page, to: string, on: string): Promise<void> {
  await page.goto(year)
  await press(page, 'Send it')
  const known = page.getByLabel('I know that these claims are weak or have aged')
  if ((await known.count()) > 0) await known.check()
  await page.getByLabel('To whom is it sent?').fill(to)
  await typeDay(page, 'On which day?', on)
  await press(page, 'Freeze it as sent')
}

/** Says a claim in other words, and has these agreed. */
export async function sayOtherwise(page: Page, words: string): Promise<void> {
  await press(page, 'Change it')
  await page.getByLabel('What do you claim?').fill(words)
  await press(page, 'Save')
  await press(page, 'Agree it in these words')
}
