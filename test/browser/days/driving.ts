import type { Page } from 'playwright-core'

/** Presses a button, or a link that looks like one, and waits for the page that answers. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, ...exactly(name) })
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** Follows a link within the page, and waits for where it leads. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name, ...exactly(name) })
  await Promise.all([page.waitForEvent('load'), link.first().click()])
}

/** Types a day, such as "2027-03-03", into the three boxes below a question. */
export async function typeDay(page: Page, question: string, day: string): Promise<void> {
  const boxes = page.getByRole('group', { name: question })
  const [year = '', month, date] = day.split('-')
  await boxes.getByLabel('Day', { exact: true }).fill(String(Number(date)))
  await boxes.getByLabel('Month', { exact: true }).fill(String(Number(month)))
  await boxes.getByLabel('Year', { exact: true }).fill(year)
}

/** What the main part of the page says, as it is seen. */
export function said(page: Page): Promise<string> {
  return page.getByRole('main').innerText()
}

/** A part of a label is found as a pattern; whole words are meant as they stand. */
function exactly(name: string | RegExp): { readonly exact?: true } {
  return typeof name === 'string' ? { exact: true } : {}
}
