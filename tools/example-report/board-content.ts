import type { Piece } from './draw-pieces.ts'
import { bullets, heading, numbered, prose } from './draw-pieces.ts'

/** What an invented review of a safeguarding children board prints. */
export interface BoardContent {
  readonly title: readonly string[]
  readonly dates: string
  readonly published: string
  readonly judgement: string
  readonly listHeading: string
  readonly recommendations: readonly Piece[]
  readonly leadInspector: string
}

export const exampleshireBoard: BoardContent = {
  title: [
    'Exampleshire Safeguarding Children Board',
    'Review of the effectiveness of the Local Safeguarding Children Board'
  ],
  dates: 'Inspection date: 14 March 2016 – 16 March 2016',
  published: 'Report published: 4 May 2016',
  judgement: 'The Local Safeguarding Children Board requires improvement',
  listHeading: 'Recommendations',
  recommendations: bullets(
    'Look at what front line staff know of the thresholds, and act on it (paragraph 1).',
    'Bring the voices of children into the board’s plan (paragraph 2).'
  ),
  leadInspector: 'Lead inspector: Rowan Ashdown, HMI'
}

/** An invented review of a board, part by part. */
export function boardPieces(content: BoardContent): readonly Piece[] {
  const [name = '', title = ''] = content.title
  return [
    { kind: 'text', text: name, type: { size: 26 } },
    heading(title, 14),
    heading(content.dates, 14),
    heading(content.published, 14),
    heading(content.judgement, 14),
    prose(
      'What the board does to look at safeguarding and to promote the welfare of children is not yet good.'
    ),
    { kind: 'turn' },
    { kind: 'text', text: 'Contents', type: { size: 26 } },
    heading('Information about this area 3', 16),
    heading('Executive summary 3', 16),
    heading(`${content.listHeading} 3`, 16),
    heading('Inspection findings 4', 16),
    { kind: 'turn' },
    heading('Information about this area', 16),
    heading('Children living in this area', 14),
    ...bullets(
      'About 90,000 children live in Exampleshire.',
      'The proportion entitled to free school meals is:'
    ),
    { kind: 'bullet', text: 'in primary schools 9%', level: 2 },
    { kind: 'bullet', text: 'in secondary schools 7%', level: 2 },
    heading('Executive summary', 16),
    prose(
      'The chair has given the board a clear voice. It does not yet know what difference training makes.'
    ),
    heading(content.listHeading, 16),
    ...content.recommendations,
    { kind: 'turn' },
    heading('Inspection findings', 16),
    ...numbered(
      1,
      'The board has an experienced chair, who has been in post since 2012 and is listened to by its partners.',
      'Children are not asked often enough. A survey of 2015 has had no answer from the board.'
    ),
    heading('Information about this review', 16),
    prose('Inspectors looked at how well the board meets its duties.'),
    heading('The inspection team', 12),
    prose(content.leadInspector),
    prose('Deputy lead inspector: Kit Marlow, HMI'),
    { kind: 'turn' },
    {
      kind: 'text',
      text: 'The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.',
      type: { size: 10 }
    }
  ]
}
