import { addDays, type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import { count } from '../../ui/prose/counts.ts'
import { inSessions } from './session-store.ts'
import { workshopsOf } from './store.ts'
import { isOverdue, themesWithoutConclusion, type Workshop, type WorkshopQuestion } from './workshop.ts'
import { workshopTitle } from './workshop-words.ts'
import { workshopsPaths } from './workshops-paths.ts'

/** So many days before a session those who keep the plan are told. */
const noticeDays = 28

/** What workshops have waiting: questions for whoever holds the post; sessions to prepare and to conclude. */
export const workshopsAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('read-plan')) return []
    const { authority } = member.workspace
    const workshops = await workshopsOf(tx, authority)
    if (workshops.length === 0) return []
    const { conclusions, questions } = await inSessions(tx, authority)
    const held = new Set<string>(member.posts.map(({ id }) => id))
    const asked = questions.filter(
      ({ settled, post }) => settled === undefined && post !== undefined && held.has(post)
    )
    const theirs = asked.map((question) => questionAsWork(question, workshops))
    if (!member.may.has('keep-plan')) return theirs
    const sessions = workshops.flatMap((workshop): WorkItem[] => {
      if (workshop.state === 'planned') {
        return workshop.onDay <= addDays(today, noticeDays) ? [plannedAsWork(workshop, today)] : []
      }
      const left = themesWithoutConclusion(workshop, conclusions).length
      return left === 0 ? [] : [unconcludedAsWork(workshop, left)]
    })
    return [...theirs, ...sessions]
  }
}

function questionAsWork({ id, words, workshop }: WorkshopQuestion, workshops: readonly Workshop[]): WorkItem {
  const asked = workshops.find((one) => one.id === workshop)
  return {
    key: `workshop-question:${id}`,
    title: words,
    detail: asked === undefined ? undefined : `Asked in the monitoring workshop of ${longDate(asked.onDay)}.`,
    next: { text: 'Answer it', href: workshopsPaths.workshopQuestion(workshop, id) }
  }
}

function plannedAsWork(workshop: Workshop, today: IsoDate): WorkItem {
  const past = isOverdue(workshop, today)
  return {
    key: `workshop:${workshop.id}`,
    title: workshopTitle(workshop),
    detail: past
      ? 'Its day is over: say who was there, or that it was cancelled.'
      : `${count(workshop.themes.length, 'theme')} to look at: gather the evidence.`,
    dueOn: workshop.onDay,
    next: past
      ? { text: 'Say who was there', href: workshopsPaths.workshopAttendance(workshop.id) }
      : { text: 'Prepare it', href: workshopsPaths.workshop(workshop.id) }
  }
}

function unconcludedAsWork(workshop: Workshop, left: number): WorkItem {
  return {
    key: `workshop-conclusions:${workshop.id}`,
    title: `${count(left, 'theme')} without a conclusion: ${workshopTitle(workshop).toLowerCase()}`,
    detail: 'Nobody has written what the session concluded.',
    dueOn: workshop.onDay,
    next: { text: 'Write what was concluded', href: workshopsPaths.workshop(workshop.id) }
  }
}
