import { longDate } from '../../framework/iso-date.ts'
import type { Block, DocumentModel } from '../../outputs/document/document.ts'
import { words } from '../../outputs/document/runs.ts'
import { commentKindWords, type DraftReport, type SentComments } from './draft-report.ts'

interface About {
  readonly authority: string
  /** The moment that the list speaks for: when it was sent, or now. */
  readonly at: Date
}

/** The comments on a draft as a document to send: as they were sent, or as they stand where nothing was sent yet. */
export function commentsAsDocument(
  draft: Pick<DraftReport, 'title' | 'receivedOn' | 'sentOn' | 'sentBy'>,
  comments: SentComments,
  { authority, at }: About
): DocumentModel {
  const status = draft.sentOn === undefined ? 'Not sent yet' : `As sent on ${longDate(draft.sentOn)}`
  return {
    title: 'Comments on factual accuracy',
    subtitle: draft.title,
    author: authority,
    language: 'en-GB',
    at: at.toISOString(),
    status: `In confidence. ${status}`,
    header: `In confidence: ${draft.title}`,
    footer: authority,
    contents: false,
    particulars: [
      { term: 'Authority', words: authority },
      { term: 'Draft received', words: longDate(draft.receivedOn) },
      { term: 'Comments', words: String(comments.length) }
    ],
    blocks:
      comments.length === 0
        ? [{ kind: 'paragraph', runs: [words('There are no comments.')] }]
        : comments.flatMap(blocksOf)
  }
}

function blocksOf(comment: SentComments[number]): Block[] {
  const fact = (term: string, text: string) => (text === '' ? [] : [{ term, runs: [words(text)] }])
  return [
    { kind: 'heading', level: 1, text: `${comment.number}. ${comment.place}` },
    {
      kind: 'facts',
      facts: [
        ...fact('Kind', commentKindWords(comment.kind)),
        ...fact('The draft says', comment.says),
        ...fact('What is wrong', comment.wrong),
        ...fact('What it should say', comment.should),
        ...fact('Evidence', comment.evidence),
        ...fact('Where it stands', comment.cites)
      ]
    }
  ]
}
