import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths } from '../../../src/framework/months.ts'
import { follow, press, said, typeDay } from '../days/driving.ts'
import { people } from '../days/people.ts'
import { addAction, addMeasure, askToSign, enterSeries, makePlan, signPlan, takeIn } from './planning.ts'
import { dayAfter, daysAfter, due, starts, type Walk } from './walk.ts'

/** The shares of twelve months before anything was done: they move by themselves. */
const usual = [40, 42, 39, 41, 40, 43, 41, 39, 42, 40, 41, 40]

/** From the day on which the report came to the one on which the plan is sent. */
export function fromReportToPlan(walk: Walk): void {
  const { story, made, comesTo, at, go, look } = walk
  const { first, second, lastDays } = story

  describe.sequential('the day on which the report came', () => {
    beforeAll(() => comesTo(daysAfter(walk, 0)))

    it('proposes what the report asks for, and accepts both', async () => {
      const ada = await at('ada')
      await takeIn(ada, await story.report())
      await ada.goto('/improve')
      await follow(ada, 'Findings')
      expect(await said(ada)).toContain('2 areas for improvement of the report')
      expect(await said(ada)).toContain(first.finding)
      await look(ada, 'plan-findings', { height: 640, from: 'Waiting to be accepted' })
      await press(ada, 'Accept all 2')
      expect(await said(ada)).toContain('Accepted: 2 findings.')
    })

    it('counts the days of the law from the day on which the report was received', async () => {
      const ada = await at('ada')
      made.plan = await makePlan(ada, story.inspection, daysAfter(walk, 0))
      const clocks = await ada.getByRole('region', { name: 'By when' }).innerText()
      expect(clocks).toContain(
        `Publishing the report and sending it to partners is due on ${lastDays.toPublish}: 30 working days from the report.`
      )
      expect(clocks).toContain(
        `The written statement of proposed action is due on ${lastDays.toAnswer}: 70 working days from the report.`
      )
    })

    it('is not submitted while a finding has no action, and says which', async () => {
      const dara = await go('dara', `${made.plan}/submit`)
      const words = await said(dara)
      expect(words).toContain('The plan cannot be submitted yet')
      expect(words).toContain(`No action answers the finding “${first.finding}`)
      expect(words).toContain(`No action answers the finding “${second.finding}`)
      expect(await dara.getByRole('button', { name: 'Submit the plan' }).count()).toBe(0)
    })

    it('answers each finding with an action of a post', async () => {
      const ada = await at('ada')
      made.first = await addAction(ada, made.plan, {
        ...{ reference: '1.1', words: first.action, finding: first.finding, success: first.success },
        ...{ post: people.hana.post, startsOn: daysAfter(walk, starts), dueOn: daysAfter(walk, due.first) }
      })
      expect(await said(ada)).toContain('Not due to start')
      expect(await said(ada)).toContain(`It starts on ${dayAfter(walk, starts)}, in 14 days.`)
      await ada.goto(`${made.plan}/submit`)
      expect(await said(ada)).not.toContain(first.finding)
      expect(await said(ada)).toContain(`No action answers the finding “${second.finding}`)
      made.second = await addAction(ada, made.plan, {
        ...{ reference: '2.1', words: second.action, finding: second.finding, success: second.success },
        ...{ post: people.omar.post, startsOn: daysAfter(walk, starts), dueOn: daysAfter(walk, due.second) }
      })
      await look(ada, 'plan-action')
      await ada.goto(made.plan)
      await look(ada, 'plan-draft', { height: 900 })
    })

    it('measures whether it works, from where it was to where it is to go', async () => {
      const { title, definition, beganOn } = story.measure
      const ada = await at('ada')
      made.measure = await addMeasure(ada, {
        ...{ title, definition, post: people.petra.post },
        ...{ baseline: '40', baselineOn: addMonths(beganOn, usual.length - 1) },
        ...{ target: '80', targetOn: daysAfter(walk, 210) }
      })
      await enterSeries(
        ada,
        made.measure,
        usual.map((share, month) => `${addMonths(beganOn, month)}, ${share}`)
      )
      await follow(ada, 'Say what it shows something of')
      await ada.getByRole('checkbox', { name: `1.1 ${first.action}` }).check()
      await ada.getByRole('checkbox', { name: first.finding }).check()
      await press(ada, 'Save')
      expect(await said(ada)).toContain('40 percentage points below the target of 80%')
      await look(ada, 'plan-measure-before')
    })

    it('asks the posts to sign that answer for it', async () => {
      const ada = await at('ada')
      await askToSign(ada, made.plan, people.dara.post, daysAfter(walk, 7))
      await askToSign(ada, made.plan, people.hana.post, daysAfter(walk, 7))
      const dara = await go('dara', `${made.plan}/submit`)
      expect(await said(dara)).toContain('A signature that was asked for is missing.')
    })
  })

  describe.sequential('a week later', () => {
    beforeAll(() => comesTo(daysAfter(walk, 7)))

    it('is signed by those who hold the posts', async () => {
      await signPlan(await at('hana'))
      const dara = await at('dara')
      await signPlan(dara)
      await dara.goto(made.plan)
      const words = await dara.getByRole('region', { name: 'Signing and submitting' }).innerText()
      expect(words).toContain(`${people.hana.post}: signed by Hana Brook on ${dayAfter(walk, 7)}`)
      expect(words).toContain(`${people.dara.post}: signed by Dara Quill on ${dayAfter(walk, 7)}`)
    })

    it('is submitted and frozen, and the clock stops', async () => {
      const dara = await go('dara', `${made.plan}/submit`)
      await dara.getByLabel('To whom is it sent?').fill('His Majesty’s Chief Inspector (Ofsted)')
      await typeDay(dara, 'On which day is it sent?', daysAfter(walk, 7))
      await press(dara, 'Submit the plan')
      const words = await said(dara)
      expect(words).toContain(`Submitted, first submitted on ${dayAfter(walk, 7)}.`)
      expect(words).toContain(`The written statement of proposed action was sent on ${dayAfter(walk, 7)}.`)
      expect(words).toContain('Nothing: the plan promises what it promised then.')
      await dara.goto(`${made.plan}/submissions/1`)
      expect(await said(dara)).toContain(first.action)
      await look(dara, 'plan-submitted')
    })
  })
}
