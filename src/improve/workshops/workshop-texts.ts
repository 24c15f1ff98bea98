import type { TextKind, TextRef } from '../../people/drafts/draft.ts'
import { inSessions, openQuestionsOf } from './session-store.ts'
import { workshopOf } from './store.ts'
import { themeAmong, workshopThemesOf } from './theme-store.ts'
import { workshopTitle } from './workshop-words.ts'
import { workshopsPaths } from './workshops-paths.ts'

const agendaText: TextKind = {
  kind: 'workshop-agenda',
  may: 'keep-plan',
  savedText: async (tx, { workspace: { authority } }, id) => {
    const workshop = await workshopOf(tx, authority, id)
    if (workshop === undefined || workshop.state === 'cancelled') return undefined
    return {
      words: workshop.agenda,
      title: `What is looked at: ${workshopTitle(workshop)}`,
      href: workshopsPaths.workshopAgenda(workshop.id)
    }
  }
}

const conclusionText: TextKind = {
  kind: 'workshop-conclusion',
  may: 'keep-plan',
  savedText: async (tx, { workspace: { authority } }, id) => {
    const [of = '', about = ''] = id.split('/')
    const workshop = await workshopOf(tx, authority, of)
    const theme = themeAmong(await workshopThemesOf(tx, authority), about)
    if (workshop?.state !== 'held' || theme === undefined || !workshop.themes.includes(theme.id)) {
      return undefined
    }
    const { conclusions } = await inSessions(tx, authority, workshop.id)
    return {
      words: conclusions.find((one) => one.theme === theme.id)?.words ?? '',
      title: `Conclusion on ${theme.name}: ${workshopTitle(workshop)}`,
      href: workshopsPaths.workshopConclusion(workshop.id, theme.id)
    }
  }
}

const answerText: TextKind = {
  kind: 'workshop-answer',
  may: 'read-plan',
  savedText: async (tx, { workspace: { authority } }, id) => {
    const question = (await openQuestionsOf(tx, authority)).find((one) => one.id === id)
    return (
      question && {
        words: '',
        title: `Answer: ${question.words}`.slice(0, 200),
        href: workshopsPaths.workshopQuestion(question.workshop, question.id)
      }
    )
  }
}

/** The long texts of workshops: what is looked at, what was concluded, and what was answered. */
export const workshopTexts: readonly TextKind[] = [agendaText, conclusionText, answerText]

/** Which text it is, for drafts of it. */
export function agendaRef(workshop: string): TextRef {
  return { kind: agendaText.kind, id: workshop }
}

export function conclusionRef(workshop: string, theme: string): TextRef {
  return { kind: conclusionText.kind, id: `${workshop}/${theme}` }
}

export function answerRef(question: string): TextRef {
  return { kind: answerText.kind, id: question }
}
