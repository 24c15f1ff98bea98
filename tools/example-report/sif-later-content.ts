import type { Piece } from './draw-pieces.ts'
import { bullets, heading, numbered, prose } from './draw-pieces.ts'
import type { SifContent } from './sif-content.ts'
import { exampleshireSif, sifCover, sifEnd } from './sif-content.ts'

/** As from 2016 on: recommendations in place of actions, and chapters headed by a table of name and grade. */
export const laterSif: SifContent = {
  ...exampleshireSif,
  dates: 'Inspection date: 4 July 2016–28 July 2016',
  published: 'Report published: 20 September 2016',
  overall: 'Children’s services in Exampleshire require improvement to be good'
}

/** An invented report of the later layout, part by part. Its paragraphs run on through the board's part. */
export function laterSifPieces(content: SifContent): readonly Piece[] {
  return [
    ...sifCover({ ...content, explained: 'It is Ofsted’s expectation that all children get good help.' }),
    { kind: 'turn' },
    heading('Executive summary', 14),
    prose('Services have become better since the last inspection, though not for all children.'),
    { kind: 'turn' },
    ...contents,
    { kind: 'turn' },
    heading('The local authority', 16),
    heading('Information about this local authority area', 14),
    heading('Previous Ofsted inspections'),
    ...bullets('The authority runs one children’s home, which was good when it was last inspected.'),
    heading('Recommendations', 14),
    ...numbered(1, 'Recruit a head of service.', 'Visit children when they are'),
    { kind: 'turn' },
    heading('Summary for children and young people', 14),
    ...bullets('Most of you told us that you are listened to.'),
    { kind: 'turn' },
    ...chapter(
      ['The experiences and progress of', 'children who need help and', 'protection'],
      ['Requires', 'improvement']
    ),
    ...numbered(3, 'Help comes early.'),
    ...chapter(
      ['The experiences and progress of', 'children looked after and achieving', 'permanence'],
      ['Good']
    ),
    ...numbered(4, 'Homes are found nearby.'),
    heading('The graded judgement for adoption performance is that it is outstanding'),
    heading('Inspection findings'),
    ...numbered(5, 'Children wait no longer than they must.'),
    heading(
      'The graded judgement about the experience and progress of care leavers is that it is inadequate'
    ),
    heading('Inspection findings'),
    ...numbered(6, 'Too few care leavers have a plan.'),
    ...chapter(['Leadership, management and', 'governance'], ['Requires improvement', 'to be good']),
    ...numbered(7, 'Leaders know what they have to do.'),
    { kind: 'turn' },
    heading('The Local Safeguarding Children Board (LSCB)', 16),
    heading('The Local Safeguarding Children Board is good', 14),
    heading('Executive summary', 14),
    prose('The board asks good questions.'),
    heading('Recommendations', 14),
    ...numbered(8, 'Publish the annual report.'),
    heading('Inspection findings – the Local Safeguarding Children Board', 14),
    ...numbered(9, 'The board meets four times a year.'),
    ...sifEnd(content)
  ]
}

function chapter(label: readonly string[], grade: readonly string[]): readonly Piece[] {
  return [
    { kind: 'cells', label, value: grade, type: { bold: true, size: 14 } },
    heading('Summary'),
    prose('This is how it stands.'),
    heading('Inspection findings')
  ]
}

const contents: readonly Piece[] = [
  { kind: 'text', text: 'Contents', type: { size: 26 } },
  { kind: 'text', text: 'Executive summary 2', type: { size: 14 } },
  heading('The local authority 4', 16),
  { kind: 'text', text: 'Recommendations 4', type: { size: 14 } },
  {
    kind: 'text',
    text: 'The experiences and progress of children who need help and protection',
    type: { size: 14 }
  },
  heading('The Local Safeguarding Children Board (LSCB) 7', 16)
]

/** A joint pilot of 2014: the report on the authority ends, and one on the board with its own cover follows. */
export function twoReports(authority: readonly Piece[]): readonly Piece[] {
  return [
    ...authority,
    { kind: 'turn' },
    { kind: 'text', text: 'Exampleshire Safeguarding Children Board', type: { size: 26 } },
    heading('Inspection of the effectiveness of the local safeguarding children board', 14),
    heading('Inspection date: 14 October 2014 – 5 November 2014', 14),
    heading('The Local Safeguarding Children Board requires improvement', 14),
    { kind: 'turn' },
    heading('Summary of findings', 16),
    ...bullets('The board has been slow.'),
    heading('What does the LSCB need to improve?', 16),
    heading('Areas for improvement'),
    ...bullets('Be quicker.'),
    heading('Inspection judgement about the LSCB', 16),
    ...numbered(1, 'The board meets four times a year.', 'It has no plan of its own.'),
    { kind: 'turn' },
    {
      kind: 'text',
      text: 'Any complaints about the inspection or the report should be made in the way that Ofsted sets out.',
      type: { size: 10 }
    }
  ]
}
