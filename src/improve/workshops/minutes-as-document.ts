import type { Block, DocumentModel, ListItem } from '../../outputs/document/document.ts'
import { link, paragraphs, strong, words } from '../../outputs/document/runs.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import type { EvidenceView, QuestionView, WorkshopView } from './workshop-view.ts'

interface About {
  readonly authority: string
  readonly at: Date
  /** Where people open the site, for what was looked at; undefined where nothing says so, and then nothing is linked. */
  readonly siteAddress: string | undefined
}

/** The minutes of a session as a document to print or to send. */
export function minutesAsDocument(view: WorkshopView, { authority, at, siteAddress }: About): DocumentModel {
  const particulars = [
    { term: 'Place', words: view.place },
    { term: 'Led by', words: view.ledBy },
    ...view.attendance.map(({ heading, people }) => ({ term: heading, words: people.join('; ') }))
  ].filter((one) => one.words !== '')
  return {
    title: view.title,
    subtitle: view.stands === 'held' ? 'Minutes' : 'What is planned',
    author: authority,
    language: 'en-GB',
    at: at.toISOString(),
    status: `${view.illustrative ? 'Illustrative. ' : ''}${view.state}; as it stood ${momentInWords(at)}`,
    header: `${authority}: ${view.title}`,
    footer: authority,
    contents: false,
    particulars: [{ term: 'Authority', words: authority }, ...particulars],
    blocks: [
      ...(view.cancelledBecause === undefined ? [] : [said(`Cancelled: ${view.cancelledBecause}`)]),
      ...(view.agenda === '' ? [] : [heading('What was to be looked at'), ...paragraphs(view.agenda)]),
      ...view.themes.flatMap((theme): Block[] => [
        heading(theme.name),
        theme.direction === undefined
          ? said('Nothing has been concluded on it.')
          : { kind: 'paragraph', runs: [strong(`${theme.direction}.`)] },
        ...paragraphs(theme.conclusion),
        ...(theme.restsOnNothing === undefined ? [] : [said(`${theme.restsOnNothing}.`)]),
        ...lookedAt(theme.evidence, siteAddress, 2)
      ]),
      ...(view.evidence.length === 0
        ? []
        : [heading('For all themes'), ...lookedAt(view.evidence, siteAddress, 2)]),
      ...asked('Questions for next time', view.questions),
      ...asked('Questions answered in this session', view.answeredHere)
    ]
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

function said(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}

function lookedAt(evidence: readonly EvidenceView[], siteAddress: string | undefined, level: 2 | 3): Block[] {
  const standing = evidence.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  if (standing.length === 0) return []
  const items = standing.map(({ what, href, words: looked, since }): ListItem => {
    const shows = since === undefined ? looked : `${looked} (${since.words})`
    if (what === undefined) return { runs: [words(shows)] }
    const named =
      href === undefined || siteAddress === undefined
        ? strong(what)
        : link(what, new URL(href, siteAddress).href)
    return { runs: [named, words(`: ${shows}`)] }
  })
  return [
    { kind: 'heading', level, text: 'What was looked at' },
    { kind: 'list', style: 'bullet', items }
  ]
}

function asked(title: string, questions: readonly QuestionView[]): Block[] {
  if (questions.length === 0) return []
  return [
    heading(title),
    {
      kind: 'table',
      caption: title,
      columns: [
        { heading: 'Question', share: 3 },
        { heading: 'Who answers', share: 2 },
        { heading: 'How it stands', share: 3 }
      ],
      rows: questions.map((question) => [
        [words(question.about === undefined ? question.words : `${question.words} (${question.about})`)],
        [words(question.of)],
        [words(question.answer === undefined ? question.state : `${question.state}: ${question.answer}`)]
      ])
    }
  ]
}
