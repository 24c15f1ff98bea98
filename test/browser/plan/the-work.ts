import { beforeAll, describe, expect, it } from 'vitest'
import { follow, press, said, typeDay } from '../days/driving.ts'
import { people } from '../days/people.ts'
import { freezePack, sayHowItStands } from './planning.ts'
import { dayAfter, daysAfter, due, starts, type Walk } from './walk.ts'

/** The weeks in which the plan is worked on: late, moved, spoken of and not spoken of. */
export function theWork(walk: Walk): void {
  const { story, made, comesTo, at, go, look } = walk
  const { first, second } = story
  const moved = 'The system’s form for chronologies comes two months later than the supplier said.'

  describe.sequential('three weeks after the report', () => {
    beforeAll(() => comesTo(daysAfter(walk, 21)))

    it('shows a late start in amber, until somebody says that it has begun', async () => {
      const hana = await go('hana', made.first)
      expect(await said(hana)).toContain('Amber: at risk')
      expect(await said(hana)).toContain(
        `It should have started on ${dayAfter(walk, starts)}, 7 days ago, and has not.`
      )
      await press(hana, 'It has begun, and is on track')
      expect(await said(hana)).toContain('Green: on course')
      expect(await said(hana)).toContain(
        `It is said to be on track, and it is due on ${dayAfter(walk, due.first)}, in 28 days.`
      )
      const omar = await go('omar', made.second)
      await press(omar, 'It has begun, and is on track')
      expect(await said(omar)).toContain('Green: on course')
    })

    it('keeps a moved due day with its reason: as slippage, and as a change since it was submitted', async () => {
      const ada = await go('ada', `${made.first}/move`)
      await typeDay(ada, 'When is it due?', daysAfter(walk, due.firstMovedTo))
      await press(ada, 'Move the due day')
      expect(await said(ada)).toContain('Enter why')
      await ada.getByLabel('Why does it move?').fill(moved)
      await press(ada, 'Move the due day')
      const words = await said(ada)
      expect(words).toContain(
        `It was first due on ${dayAfter(walk, due.first)}, and was moved once: 63 days later in all.`
      )
      expect(words).toContain(moved)
      await ada.goto(made.plan)
      const since = await ada.getByRole('region', { name: /^Changed since it was submitted/ }).innerText()
      expect(since).toContain(dayAfter(walk, due.first))
      expect(since).toContain(dayAfter(walk, due.firstMovedTo))
      expect(since).toContain(`Reason: ${moved}`)
      await look(ada, 'plan-since', { height: 620, from: /^Changed since it was submitted/ })
    })

    it('shows the second of two who change it at once what the first did, and lets them choose', async () => {
      const hana = await go('hana', `${made.first}/change`)
      const ada = await go('ada', `${made.first}/change`)
      const [hers, mine] = [`${first.action} From September.`, `${first.action} In all teams.`]
      await ada.getByLabel('What will be done?').fill(hers)
      await ada.getByLabel('Why?').fill('It cannot begin before.')
      await press(ada, 'Save the action')
      await hana.getByLabel('What will be done?').fill(mine)
      await hana.getByLabel('Why?').fill('One team is not enough.')
      await press(hana, 'Save the action')
      expect(await said(hana)).toContain('Ada Marsh changed the action while you wrote.')
      await look(ada, 'plan-changed')
      expect(await hana.getByRole('radio', { name: hers }).isVisible()).toBe(true)
      await hana.getByRole('radio', { name: mine }).check()
      await press(hana, 'Save the action')
      expect(await hana.getByRole('heading', { level: 1 }).innerText()).toBe(mine)
    })
  })

  describe.sequential('nine weeks after it', () => {
    beforeAll(() => comesTo(daysAfter(walk, 63)))

    it('warns of an owner who has said nothing for long', async () => {
      const omar = await go('omar', made.second)
      expect(await said(omar)).toContain('Amber: at risk')
      expect(await said(omar)).toContain(
        `Nobody has said how it stands for 42 days, since ${dayAfter(walk, 21)}.`
      )
      await omar.goto('/improve/mine')
      expect(await said(omar)).toContain(second.action)
      await look(omar, 'plan-mine', { height: 760 })
    })
  })

  describe.sequential('eleven weeks after it', () => {
    beforeAll(() => comesTo(daysAfter(walk, 77)))

    it('shows what is overdue in red, whatever was said of it', async () => {
      const omar = await at('omar')
      await sayHowItStands(omar, made.second, 'On track', 'No evidence yet', 'Two teams of five do it.')
      expect(await said(omar)).toContain('Red: needs attention')
      expect(await said(omar)).toContain(
        `It was due on ${dayAfter(walk, due.second)}, 7 days ago, and is not done.`
      )
      await look(omar, 'plan-colour', { height: 640, from: 'Its colour, and why' })
    })

    it('is seen as a list, a board and a timeline of the same', async () => {
      const ada = await go('ada', '/improve/actions')
      const rows = ada.getByRole('main').getByRole('row')
      expect(await rows.filter({ hasText: first.action }).count()).toBe(1)
      expect(await rows.filter({ hasText: second.action }).innerText()).toContain('Red: needs attention')
      await look(ada, 'plan-list')
      for (const [name, shown] of [
        ['Board', { height: 860, from: /^(Not started|On track)/ }],
        ['Timeline', undefined]
      ] as const) {
        await ada.goto('/improve/actions')
        await follow(ada, name)
        expect(await said(ada)).toContain(second.action)
        await look(ada, `plan-${name.toLowerCase()}`, shown)
      }
    })

    it('is frozen for the board', async () => {
      const ada = await at('ada')
      await freezePack(ada, 'Improvement board', 'The plan after eleven weeks', daysAfter(walk, 80))
      expect(await said(ada)).toContain(`As it stood on ${dayAfter(walk, 77)}.`)
      expect(await said(ada)).toContain(people.omar.post)
    })
  })
}
