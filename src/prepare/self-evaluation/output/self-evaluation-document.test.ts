import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../framework/iso-date.ts'
import { readDocument } from '../../../outputs/document/read-document.ts'
import { writeHtml } from '../../../outputs/html/write-html.tsx'
import type { ClaimInContent, SelfEvaluationContent } from '../content.ts'
import { type Standing, selfEvaluationDocument } from './self-evaluation-document.ts'

const evidence: ClaimInContent['evidence'][number] = {
  id: 'e1',
  stance: 'for',
  document: 'd1',
  title: 'Practice audit, spring',
  version: 2,
  page: 4,
  quote: 'seen on the day',
  evidenceOn: '2026-05-04',
  notCounted: null
}

const claim: ClaimInContent = {
  id: 'c1',
  text: 'Children who need help are seen on the day.\n\nMost of them by one person.',
  post: 'Head of service, held by Jo Smith',
  basis: 'both',
  strength: {
    level: 'fair',
    sentences: ['It rests on 2 documents of two kinds.', '1 document says otherwise.']
  },
  evidence: [
    evidence,
    { ...evidence, id: 'e2', stance: 'against', title: 'Complaints of the year', page: null, quote: null },
    { ...evidence, id: 'e3', title: 'Old plan', notCounted: 'expired' }
  ]
}

const content: SelfEvaluationContent = {
  authority: 'Exampleshire',
  year: 2026,
  takenOn: '2026-11-22',
  areas: [
    {
      ...{ area: 'help-and-protection', label: 'Help and protection', printed: 'Help and protection' },
      ownGrade: { grade: 'good', reasons: 'Because of the audits.' },
      questions: [
        { question: 'practice', asks: 'What do you know?', claims: [claim] },
        { question: 'how-known', asks: 'How do you know it?', claims: [] }
      ]
    },
    { area: 'in-care', label: 'Children in care', printed: 'Children in care', ownGrade: null, questions: [] }
  ],
  signOffs: [{ post: 'Director', by: 'Ann Example', as: 'deputy', on: '2026-11-20', forThis: false }]
}
const sent: Standing = {
  kind: 'sent',
  to: 'Ofsted',
  on: isoDate('2026-11-24'),
  at: new Date('2026-11-24T10:00:00Z')
}
const live: Standing = { kind: 'live', at: new Date('2026-11-22T12:00:00Z') }

function textOf(document: unknown): string {
  const outcome = writeHtml(document)
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
  return new TextDecoder()
    .decode(outcome.bytes)
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.')
}

describe('a self-evaluation as a document', () => {
  it('says whether it was sent, and who signed what', () => {
    const document = selfEvaluationDocument(content, sent, 'working')
    expect(document.status).toBe('Working paper. As sent 24 November 2026')
    expect(document.particulars).toEqual([
      { term: 'Sent to', words: 'Ofsted' },
      {
        term: 'Signed',
        words: 'for the Director by Ann Example, as deputy, on 20 November 2026, for an earlier text'
      }
    ])
    expect(selfEvaluationDocument(content, live, 'working').status).toBe(
      'Working paper. Draft: what is agreed on 22 November 2026'
    )
  })

  it.each([
    'Children who need help are seen on the day. Most of them by one person.',
    'Our own grade: Good',
    'Because of the audits.',
    'Fair. It rests on 2 documents of two kinds. 1 document says otherwise.',
    'Head of service, held by Jo Smith',
    'Practice audit, spring , version 2, page 4, of 4 May 2026: “seen on the day”.',
    'What says otherwise',
    'Complaints of the year',
    'Not counted: its last day has passed.',
    'Nothing was agreed here under “How we know it”.',
    'We have given ourselves no grade here.',
    'Claims by strength of their evidence'
  ])('says “%s”', (said) => {
    expect(textOf(selfEvaluationDocument(content, sent, 'working'))).toContain(said)
  })

  it.each([
    ['seen on the day', '“seen on the day”.'],
    ['They were seen on the day.', '“They were seen on the day.”'],
    ['Were they seen?', '“Were they seen?”']
  ])('ends the quote %j as a sentence once', (quote, ends) => {
    const [area] = content.areas
    if (area === undefined) throw new Error('There is no area')
    const quoting: ClaimInContent = { ...claim, evidence: [{ ...evidence, quote }] }
    const [asked] = area.questions
    const questions = asked === undefined ? [] : [{ ...asked, claims: [quoting] }]
    const said = textOf(
      selfEvaluationDocument({ ...content, areas: [{ ...area, questions }] }, live, 'working')
    )
    expect(said).toContain(`of 4 May 2026: ${ends} `)
  })

  it('has no heading with nothing under it, and says in one sentence what is not answered', () => {
    const [area] = content.areas
    if (area === undefined) throw new Error('There is no area')
    const none = { ...area, questions: area.questions.map((asked) => ({ ...asked, claims: [] })) }
    const { blocks } = selfEvaluationDocument({ ...content, areas: [none] }, live, 'working')
    expect(blocks.filter((block) => block.kind === 'heading' && block.level === 2)).toEqual([])
    expect(textOf(selfEvaluationDocument({ ...content, areas: [none] }, live, 'working'))).toContain(
      'Nothing is agreed here yet.'
    )
  })

  it('is sent without our own measure of it', () => {
    const said = textOf(selfEvaluationDocument(content, sent, 'to-send'))
    expect(said).toContain('Children who need help are seen on the day.')
    expect(said).toContain('Complaints of the year')
    expect(said).toContain('Head of service, held by Jo Smith')
    expect(said).not.toMatch(
      /Strength of evidence|Fair\.|Not counted|Old plan|Nobody was named|no grade here|Working/
    )
  })

  it('can be written, empty as well', () => {
    expect(readDocument(selfEvaluationDocument(content, sent, 'working')).kind).toBe('document')
    expect(
      readDocument(selfEvaluationDocument({ ...content, areas: [], signOffs: [] }, live, 'working')).kind
    ).toBe('document')
  })

  it('counts in its picture what its table says', () => {
    const figure = selfEvaluationDocument(content, live, 'working').blocks.find(
      (block) => block.kind === 'figure'
    )
    expect(figure?.alt).toBe('Bars: of 1 claim, 1 fair.')
    expect(figure?.facts.kind === 'table' && figure.facts.rows).toHaveLength(4)
  })
})
