import type { Piece } from './draw-pieces.ts'
import { bullets, heading, numbered, prose } from './draw-pieces.ts'

/** A row of the cover's table, its two cells line by line as they are printed. */
export interface SifRow {
  readonly label: readonly string[]
  readonly grade: readonly string[]
}

/** What an invented report under the single inspection framework prints. */
export interface SifContent {
  readonly authority: readonly string[]
  readonly title: readonly string[]
  readonly dates: string
  readonly published: string | undefined
  readonly overall: string
  readonly explained: string
  readonly rows: readonly SifRow[]
  readonly boardOnCover: string | undefined
  readonly priorityActions: readonly Piece[]
  readonly improvements: readonly Piece[]
  /** The number that the paragraphs after the list of improvements start from. */
  readonly nextParagraph: number
  readonly leadInspector: string
  readonly board: SifBoard | undefined
}

export interface SifBoard {
  readonly judgement: string
  readonly priorityActions: readonly Piece[]
  readonly improvements: readonly Piece[]
  readonly nextParagraph: number
}

const theme = (text: string): Piece => ({ kind: 'text', text, type: { size: 12.6 } })

/** As in 2014 and 2015: priority actions, improvements under themes, a board's part that numbers again from 1. */
export const exampleshireSif: SifContent = {
  authority: ['Exampleshire County Council'],
  title: [
    'Inspection of services for children in need of help and protection,',
    'children looked after and care leavers',
    'and',
    'Review of the effectiveness of the local safeguarding children board'
  ],
  dates: 'Inspection date: 14 October 2014 – 5 November 2014',
  published: 'Report published: 19 December 2014',
  overall: 'The overall judgement is that children’s services require improvement',
  explained: 'The council does not yet give all children the help and the care that they need.',
  rows: [
    { label: ['1. Children who need help and protection'], grade: ['Requires', 'Improvement'] },
    { label: ['2. Children looked after and achieving', 'permanence'], grade: ['Good'] },
    { label: ['   2.1 Adoption performance'], grade: ['Outstanding'] },
    { label: ['   2.2 Experiences and progress of care leavers'], grade: ['Inadequate'] },
    { label: ['3. Leadership, management and governance'], grade: ['Requires improvement', 'to be good'] }
  ],
  boardOnCover: undefined,
  priorityActions: [
    theme('Capacity'),
    ...numbered(
      1,
      'Give every team manager time to supervise.',
      'See each child who goes missing within three days.'
    )
  ],
  improvements: [
    theme('Help and protection'),
    ...numbered(3, 'Make plans that say what must change, namely:'),
    { kind: 'bullet', text: 'for whom', level: 2 },
    { kind: 'bullet', text: 'by when.', level: 2 },
    heading('Care leavers'),
    ...numbered(4, 'Tell care leavers what they are entitled to.')
  ],
  nextParagraph: 5,
  leadInspector: 'Lead inspector: Rowan Ashdown HMI',
  board: {
    judgement: 'The Local Safeguarding Children Board is inadequate',
    priorityActions: numbered(1, 'Appoint an independent chair at once.'),
    improvements: bullets('Ask children what they think.', 'Publish the annual report on time.'),
    nextParagraph: 2
  }
}

/** An invented report, part by part. */
export function sifPieces(content: SifContent): readonly Piece[] {
  return [
    ...sifCover(content),
    { kind: 'turn' },
    ...contents,
    { kind: 'turn' },
    ...authorityPart(content),
    ...(content.board === undefined ? [] : [{ kind: 'turn' } as const, ...boardPart(content.board)]),
    ...sifEnd(content)
  ]
}

/** Who inspected, and the words with which every report ends. */
export function sifEnd({ leadInspector }: Pick<SifContent, 'leadInspector'>): readonly Piece[] {
  return [
    { kind: 'turn' },
    heading('Information about this inspection', 16),
    prose('Inspectors looked closely at what children and young people have lived through.'),
    heading('The inspection team'),
    prose(leadInspector),
    prose('Deputy lead inspector: Kit Marlow HMI'),
    { kind: 'turn' },
    {
      kind: 'text',
      text: 'Any complaints about the inspection or the report should be made in the way that Ofsted sets out.',
      type: { size: 10 }
    },
    { kind: 'text', text: '© Crown copyright 2014', type: { size: 10 } }
  ]
}

/** The cover, part by part. */
export function sifCover({
  authority,
  title,
  dates,
  published,
  overall,
  explained,
  rows,
  boardOnCover
}: SifContent): readonly Piece[] {
  const large = (text: string): Piece => ({ kind: 'text', text, type: { size: 26 } })
  return [
    ...authority.map(large),
    ...title.map((line) => heading(line, 13)),
    heading(dates, 14),
    ...(published === undefined ? [] : [heading(published, 14)]),
    heading(overall, 14),
    prose(explained),
    ...rows.map(({ label, grade }): Piece => ({ kind: 'cells', label, value: grade })),
    ...(boardOnCover === undefined ? [] : [heading(boardOnCover, 14)])
  ]
}

const contents: readonly Piece[] = [
  { kind: 'text', text: 'Contents', type: { size: 26 } },
  heading('The local authority 3', 16),
  { kind: 'text', text: 'Summary of findings 3', type: { size: 14 } },
  // A slip that published contents have too: an entry without its page.
  { kind: 'text', text: 'What does the local authority need to improve?', type: { size: 14 } },
  { kind: 'text', text: 'Summary for children and young people 4', type: { size: 14 } },
  heading('Information about this inspection 8', 16)
]

function authorityPart({ priorityActions, improvements, nextParagraph }: SifContent): readonly Piece[] {
  const graded = (label: readonly string[], grade: readonly string[]): readonly Piece[] => [
    { kind: 'cells', label: ['Key judgement'], value: ['Judgement grade'], type: { bold: true } },
    { kind: 'cells', label, value: grade }
  ]
  return [
    heading('The local authority', 16),
    heading('Summary of findings', 14),
    heading('Children’s services in Exampleshire require improvement because:', 14),
    ...bullets('Plans are not always clear.', 'Care leavers do not know their rights:'),
    { kind: 'bullet', text: 'to a place to live', level: 2 },
    heading('What does the local authority need to improve?', 14),
    ...(priorityActions.length === 0 ? [] : [heading('Priority and immediate action'), ...priorityActions]),
    heading('Areas for improvement'),
    ...improvements,
    { kind: 'turn' },
    heading('The local authority’s strengths', 14),
    ...numbered(nextParagraph, 'Leaders listen. In the last year they met 16 groups of young people.'),
    heading('Summary for children and young people', 14),
    ...bullets('Most children say that their social worker listens to them.', 'Some have had too many.'),
    heading('Information about this local authority area', 14),
    heading('Children living in this area'),
    ...bullets('About 90,000 children live in Exampleshire.'),
    { kind: 'turn' },
    heading('Inspection judgements about the local authority', 14),
    ...graded(
      ['The experiences and progress of children', 'who need help and protection'],
      ['Requires improvement']
    ),
    heading('Summary'),
    prose('Help comes early for most families.'),
    heading('Inspection findings'),
    ...numbered(
      nextParagraph + 1,
      'Referrals are looked at on the same day.',
      'Assessments vary. They lack:'
    ),
    { kind: 'bullet', text: 'the voice of the child', level: 2 },
    ...graded(
      ['The experiences and progress of children', 'looked after and achieving permanence'],
      ['Good']
    ),
    ...numbered(nextParagraph + 3, 'Children live in homes that suit them.'),
    heading('The graded judgement for adoption performance is that it is outstanding'),
    ...numbered(nextParagraph + 4, 'Children wait no longer than they must.'),
    heading(
      'The graded judgement about the experience and progress of care leavers is that it is inadequate'
    ),
    ...numbered(nextParagraph + 5, 'Too few care leavers have a plan.'),
    ...graded(['Leadership, management and', 'governance'], ['Requires', 'improvement', 'to be good']),
    ...numbered(nextParagraph + 6, 'Leaders know what they have to do.')
  ]
}

function boardPart({ judgement, priorityActions, improvements, nextParagraph }: SifBoard): readonly Piece[] {
  return [
    heading('The Local Safeguarding Children Board (LSCB)', 16),
    heading(judgement, 14),
    prose('The board cannot say how well children are safeguarded.'),
    heading('What does the LSCB need to improve?', 14),
    heading('Priority and immediate action'),
    ...priorityActions,
    heading('Areas for improvement'),
    ...improvements,
    heading('Inspection judgement about the LSCB', 14),
    ...numbered(nextParagraph, 'The board meets four times a year.', 'It has no plan of its own.'),
    { kind: 'turn' },
    heading('What the inspection judgements mean', 16),
    heading('The local authority', 14),
    prose('A good local authority leads effective services.'),
    heading('The LSCB', 14),
    prose('An LSCB that is good coordinates the work of its partners.')
  ]
}
