import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { follow, press, said, typeDay } from '../days/driving.ts'
import type { PickedFile } from '../days/papers.ts'

/** Takes a report into the record, and waits until it was read. */
export async function takeIn(page: Page, report: PickedFile): Promise<void> {
  await page.goto('/import')
  await page.getByLabel('Reports').setInputFiles(report)
  await press(page, 'Import')
  // Without script the page says how it stands whenever it is asked.
  const imported = async () => {
    await page.reload()
    return said(page)
  }
  await expect.poll(imported, { timeout: 60_000 }).toContain('1 taken')
}

/** Makes a plan that answers an inspection, with every finding of it; gives its address. */
export async function makePlan(page: Page, inspection: string, received: string): Promise<string> {
  await page.goto('/improve/plans')
  await press(page, 'Make a plan')
  await page.getByRole('radio', { name: inspection }).check()
  await press(page, 'Continue')
  await typeDay(page, 'When did you receive the report?', received)
  await press(page, 'Make the plan')
  return addressOf(page)
}

/** What an action says when it is added. */
export interface NewAction {
  readonly reference: string
  readonly words: string
  readonly finding: string
  readonly success: string
  readonly post: string
  readonly startsOn: string
  readonly dueOn: string
}

/** Adds an action to a plan; gives its address. */
export async function addAction(page: Page, plan: string, action: NewAction): Promise<string> {
  await page.goto(plan)
  await press(page, 'Add an action')
  await page.getByLabel('Reference').fill(action.reference)
  await page.getByLabel('What will be done?').fill(action.words)
  await page.getByRole('checkbox', { name: action.finding }).check()
  await page.getByLabel('What will be different for children when it worked?').fill(action.success)
  await page.getByLabel('Which post answers for it?').selectOption({ label: action.post })
  await typeDay(page, 'When does it start?', action.startsOn)
  await typeDay(page, 'When is it due?', action.dueOn)
  await press(page, 'Add the action')
  return addressOf(page)
}

/** Asks a post to sign the plan as it stands. */
export async function askToSign(page: Page, plan: string, post: string, by: string): Promise<void> {
  await page.goto(plan)
  await press(page, 'Ask for a sign-off')
  const option = page.getByLabel('Who is to sign?').getByRole('option', { name: post })
  await page.getByLabel('Who is to sign?').selectOption((await option.getAttribute('value')) ?? '')
  await typeDay(page, 'By which day?', by)
  await press(page, 'Ask')
}

/** Signs what one's post was asked to sign, found by way of one's own work. */
export async function signPlan(page: Page): Promise<void> {
  await page.goto('/my-work')
  await follow(page, /^Read and sign it/)
  await press(page, /^Sign as /)
}

/** A measure of which less is worse, counted each month, with where it began and where it is to go. */
export interface NewMeasure {
  readonly title: string
  readonly definition: string
  readonly baseline: string
  readonly baselineOn: string
  readonly target: string
  readonly targetOn: string
  readonly post: string
}

/** Adds a measure in per cent; gives its address. */
export async function addMeasure(page: Page, measure: NewMeasure): Promise<string> {
  await page.goto('/improve/measures/new')
  await page.getByLabel('What is it called?').fill(measure.title)
  await page.getByLabel('What is counted?').fill(measure.definition)
  await page.getByRole('radio', { name: /^Per ?cent/i }).check()
  await page.getByRole('radio', { name: /^Higher/ }).check()
  await page.getByLabel('What was it before you began? (optional)').fill(measure.baseline)
  await typeDay(page, 'On which day was it so?', measure.baselineOn)
  await page.getByLabel('What is it to become? (optional)').fill(measure.target)
  await typeDay(page, 'By when? (optional)', measure.targetOn)
  const option = page
    .getByLabel('Who answers for the figure? (optional)')
    .getByRole('option', { name: measure.post })
  await page
    .getByLabel('Who answers for the figure? (optional)')
    .selectOption((await option.getAttribute('value')) ?? '')
  await press(page, 'Add the measure')
  return addressOf(page)
}

/** Enters values of a measure as they would be copied out of a spreadsheet. */
export async function enterSeries(page: Page, measure: string, lines: readonly string[]): Promise<void> {
  await page.goto(measure)
  await press(page, 'Enter a series')
  await page.getByLabel('A line for each value').fill(lines.join('\n'))
  await press(page, 'Save the series')
}

/** Says how an action stands. */
export async function sayHowItStands(
  page: Page,
  action: string,
  progress: string,
  impact: string,
  remark: string
): Promise<void> {
  await page.goto(action)
  await press(page, 'Say how it stands')
  const radios = (question: string) => page.getByRole('group', { name: question })
  await radios('How far has the work come?').getByRole('radio', { name: progress, exact: true }).check()
  await radios('What has it changed for children?').getByRole('radio', { name: impact, exact: true }).check()
  await page.getByLabel('What is there to say of it?').fill(remark)
  await press(page, 'Save how it stands')
}

/** Freezes a pack of every plan for a board; gives its address. */
export async function freezePack(page: Page, board: string, title: string, meetsOn: string): Promise<string> {
  await page.goto('/improve/packs/new')
  await page.getByLabel('Which board is it for?').fill(board)
  await page.getByLabel('What is the pack called?').fill(title)
  await typeDay(page, 'When does the board meet?', meetsOn)
  await press(page, 'Freeze the pack')
  return addressOf(page)
}

/** Where the page is, without the word on what was just done. */
function addressOf(page: Page): string {
  return new URL(page.url()).pathname
}
