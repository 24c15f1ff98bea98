import type { DocumentModel } from '../../src/outputs/document/document.ts'
import { footnote, link, strong, words } from '../../src/outputs/document/runs.ts'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100">
<rect x="0" y="10" width="300" height="24" fill="#2c7a4b"/><rect x="0" y="50" width="175" height="24" fill="#a85b00"/>
<text x="308" y="27" font-family="Atkinson Hyperlegible Next" font-size="14" fill="#1c2830">12 strong</text>
<text x="183" y="67" font-family="Atkinson Hyperlegible Next" font-size="14" fill="#1c2830">7 weak</text></svg>`

const rows = Array.from({ length: 200 }, (_, place) => [
  [words(`Month ${place + 1}`)],
  [words(String(200 + place))],
  [words(place % 3 === 0 ? 'A new team manager joined, and two agency workers left.' : 'No change')]
])

/** A document with every kind of block, once or more, and a table of 200 rows. */
export const fullDocument: DocumentModel = {
  title: 'Self-evaluation of children’s services',
  subtitle: 'Exampleshire County Council',
  author: 'Exampleshire County Council',
  language: 'en-GB',
  at: '2027-03-03T09:00:00Z',
  status: 'As sent 3 March 2027',
  header: 'Exampleshire: self-evaluation',
  footer: 'Exampleshire County Council',
  contents: true,
  particulars: [
    { term: 'Sent to', words: 'Ofsted, ahead of the annual engagement meeting' },
    { term: 'Agreed by', words: 'Director of children’s services, 2 March 2027' }
  ],
  blocks: [
    { kind: 'paragraph', size: 'lead', runs: [words('What we know, how we know it, and what we will do.')] },
    { kind: 'heading', level: 1, text: 'Children who need help and protection' },
    { kind: 'heading', level: 2, text: 'What do you know about practice?' },
    {
      kind: 'paragraph',
      runs: [
        words('Waits fell from 41 in March to 12 in September'),
        footnote('Practice audit, quarter 2, page 4.'),
        words(', as the '),
        link('letter of 12 May', 'https://example.org/letter?a=1&b=2'),
        words(' says, and '),
        strong('audits agree'),
        { kind: 'words', text: ', mostly.', emphasis: true }
      ]
    },
    { kind: 'heading', level: 3, text: 'Strategy discussions happen in time' },
    {
      kind: 'facts',
      facts: [
        { term: 'Strength of evidence', runs: [words('Strong: four documents of three kinds')] },
        { term: 'Stands behind it', runs: [words('Head of service')] }
      ]
    },
    {
      kind: 'quote',
      runs: [words('Children’s needs are identified early.')],
      source: [words('Inspection report, 12 May 2024, page 3')]
    },
    {
      kind: 'note',
      label: 'Counter-evidence',
      content: [
        { kind: 'paragraph', runs: [words('The audit of August found drift in two of nineteen cases.')] },
        { kind: 'list', style: 'bullet', items: [{ runs: [words('Case 4')] }, { runs: [words('Case 11')] }] }
      ]
    },
    { kind: 'paragraph', size: 'small', runs: [words('What we will do\nfrom April:')] },
    {
      kind: 'list',
      style: 'number',
      items: [
        {
          runs: [words('Bring every discussion to the daily meeting')],
          list: {
            kind: 'list',
            style: 'bullet',
            items: [
              {
                runs: [words('with health')],
                list: { kind: 'list', style: 'number', items: [{ runs: [words('in the room')] }] }
              },
              { runs: [words('with the police')] }
            ]
          }
        },
        { runs: [words('Audit again in May')] }
      ]
    },
    { kind: 'list', style: 'number', items: [{ runs: [words('A list that counts from one again')] }] },
    {
      kind: 'table',
      caption: 'Assessments by month',
      rowHeadings: true,
      columns: [
        { heading: 'Month', share: 2 },
        { heading: 'Assessments', share: 1, align: 'end' },
        { heading: 'What changed', share: 4 }
      ],
      rows
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'Strength of claims' },
    {
      kind: 'figure',
      svg: drawing,
      width: 0.8,
      alt: 'Two bars: 12 strong claims and 7 weak ones.',
      caption: 'Claims by strength of evidence',
      facts: {
        kind: 'table',
        caption: 'Claims by strength of evidence, as a table',
        columns: [{ heading: 'Strength' }, { heading: 'Claims', align: 'end' }],
        rows: [
          [[words('Strong')], [words('12')]],
          [[words('Weak')], [words('7')]]
        ]
      }
    }
  ]
}

/** The words of the document that a reader of any of its files must find. */
export const wordsToFind = [
  'Self-evaluation of children’s services',
  'As sent 3 March 2027',
  'Children who need help and protection',
  'Practice audit, quarter 2, page 4.',
  'letter of 12 May',
  'Strategy discussions happen in time',
  'Four documents of three kinds'.toLowerCase(),
  'Inspection report, 12 May 2024, page 3',
  'Counter-evidence',
  'in the room',
  'Assessments by month',
  'Month 200',
  'Claims by strength of evidence, as a table'
]
