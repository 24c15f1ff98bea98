import { describe, expect, it } from 'vitest'
import { recogniseCover } from './recognise.ts'

const sif =
  'Inspection of services for children in need of help and\nprotection, children looked after and care leavers'
const board = 'Review of the effectiveness of the local safeguarding children\nboard1'
const table = 'Inspection dates: 4 to 15 June 2018\nLead inspector: Jane Doe\nJudgement Grade'

/** Name, first page, kind, and the second page where it matters. */
const covers: readonly (readonly [string, string, string, string?])[] = [
  ['ILACS from 2021', `Inspection of Leeds local authority\nchildren’s services\n${table}`, 'ilacs'],
  [
    'ILACS with a typed apostrophe',
    `Inspection of Hull local authority\nchildren's services\n${table}`,
    'ilacs'
  ],
  ['ILACS, apostrophe apart', `Inspection of Hull local authority children ’s services\n${table}`, 'ilacs'],
  ['ILACS up to 2020', `Leeds\nInspection of children’s social care services\n${table}`, 'ilacs'],
  [
    'ILACS of spring 2018',
    `Oxfordshire\nInspection of local authority children’s services\n${table}`,
    'ilacs'
  ],
  [
    'ILACS of a trust',
    `Inspection of the Royal Borough of\nKingston upon Thames local authority\nchildren’s services\n${table}`,
    'ilacs'
  ],
  [
    'ILACS with its table on the second page',
    'Inspection of Leeds local authority children’s services',
    'ilacs',
    'Judgement Grade'
  ],
  [
    'ILACS that speaks of visits',
    `Inspection of Leeds children’s services\n${table}\nSince the focused visit to Leeds in 2021 and the\nMonitoring visit of 2022, and a joint targeted area inspection, services have improved.`,
    'ilacs'
  ],
  [
    'ILACS that holds something dear',
    `Inspection of Leeds children’s services\n${table}\nStaff hold children\ndear.`,
    'ilacs'
  ],
  [
    'ILACS with the name beside the title',
    `Leeds City Council Inspection of children’s social care services\n${table}`,
    'ilacs'
  ],
  ['ILACS after inadequate', `Re-inspection of Slough children’s services\n${table}`, 'ilacs'],
  [
    'ILACS without overall',
    'Inspection of North Northamptonshire\nlocal authority children’s services\nLead inspector: Jo Roe',
    'ilacs'
  ],
  [
    'SIF with the board',
    `Leeds City Council\n${sif}\nand\n${board}\nThe effectiveness of the Local Safeguarding Children Board is good`,
    'sif'
  ],
  ['SIF without the board', `Hull\n${sif}\nLead inspector`, 'sif'],
  [
    'SIF, other wording',
    'Inspection of services for children who need help & protection, looked after children',
    'sif'
  ],
  [
    'SIF whose cover is a picture',
    'Contents\nSection 1: The local authority 3\nSummary of findings 3\nSection 2: The effectiveness of the Local Safeguarding Children Board 30',
    'sif'
  ],
  [
    'SIF re-inspection',
    `Norfolk Council\nRe-i${sif.slice(1)}\nThis follows the inspection of services for children in need of help and protection`,
    'sif-reinspection'
  ],
  ['SIF re-inspection in one word', `Rei${sif.slice(1)}`, 'sif-reinspection'],
  ['SIF re-inspection, hyphen at a line’s end', `Re-\ni${sif.slice(1)}`, 'sif-reinspection'],
  [
    'looked after, 2013',
    'Inspection of looked after children\nservices\nKent County Council\nReporting inspector Ann Lee HMI',
    'lac-2013'
  ],
  [
    'looked after, 2013, other wording',
    'Inspection of services for looked after children\nKent County Council',
    'lac-2013'
  ],
  ['looked after, 2013, hyphen', 'Inspection of looked-after children’s services', 'lac-2013'],
  [
    'looked after, 2013, whose cover is a picture',
    '© Crown copyright 2013',
    'lac-2013',
    'Kent County Council Inspection of looked after children services 1\nContents'
  ],
  [
    'board alone',
    `Surrey Safeguarding Children Board\n${board}\nInspection date: 15 June 2015`,
    'lscb-review'
  ],
  [
    'board alone, named in the title',
    'Review of Surrey Safeguarding Children Board\nLead inspector: Jo Roe',
    'lscb-review'
  ],
  [
    'board alone, named with a possessive',
    'Review of the effectiveness of Stoke-on-Trent’s Local Safeguarding Children Board',
    'lscb-review'
  ],
  [
    'board alone, as a section issued apart',
    'Bolton\nSection 2: The effectiveness of the local safeguarding\nchildren board\nThe effectiveness of the board is good',
    'lscb-review'
  ],
  [
    'board alone that speaks of an inspection',
    `${board}\nThe Local Safeguarding Children Board is good\nThe ${sif.toLowerCase()} found`,
    'lscb-review'
  ],
  [
    'focused visit, 2018',
    'Agora\n6 Cumberland Place\nT 0300 123 1231\n27 February 2018\nJane Doe\nDear Ms Doe\nFocused visit to Leeds City Council children’s services',
    'focused-visit'
  ],
  [
    'focused visit that speaks of an inspection',
    'Dear Jane\nFocused visit to Leeds children’s services\nSince the inspection of Leeds children’s services, overall effectiveness\nhas improved.',
    'focused-visit'
  ],
  [
    'focused visit without a subject line',
    'Dear Jane\nThis letter summarises the findings of the focused visit to Leeds on 1 May 2022,\nand of no monitoring visit',
    'focused-visit'
  ],
  [
    'focused visit during the pandemic',
    'Dear Jane\nCOVID-19 focused visit to Leeds children’s services',
    'focused-visit'
  ],
  ['focused visit misspelt', 'Dear Jane\nFocussed visit to Leeds children’s services', 'focused-visit'],
  [
    'monitoring visit',
    'Dear Jane\nMonitoring visit of Slough local authority children’s services',
    'monitoring-visit'
  ],
  [
    'monitoring visit, numbered',
    'Dear Jane\nThird monitoring visit to Slough children’s services\nLead inspector',
    'monitoring-visit'
  ],
  [
    'monitoring visit after a focused visit',
    'Dear Jane\nMonitoring visit to Slough children’s services\nThe last was a\nFocused visit to Slough',
    'monitoring-visit'
  ],
  [
    'monitoring visit whose title is on the second page',
    'Ofsted\nPiccadilly Gate\nManchester',
    'monitoring-visit',
    'Dear Jane\nMonitoring visit to Slough children’s services'
  ],
  [
    'joint inspection, letter',
    'Dear local partnership\nJoint targeted area inspection of the multi-agency response to abuse\nand neglect in Leeds',
    'jtai'
  ],
  [
    'joint inspection, without salutation',
    'Joint targeted area inspection of Leeds\nHeadline findings',
    'jtai'
  ],
  [
    'joint inspection after a monitoring visit',
    'Dear partners\nJoint targeted area inspection of Leeds\nsince the last Monitoring visit of Leeds',
    'jtai'
  ]
]

const others: readonly (readonly [string, string])[] = [
  ['a letter on an inspection', 'Dear Ms Doe\nInspection of Leeds children’s services\nYour lead inspector'],
  [
    'a letter on a plan',
    'Dear Ms Doe\nPost-inspection action plan\nOur\nmonitoring visits will begin in May.'
  ],
  [
    'a council’s minutes',
    'Minutes of the executive board\nThe board noted the focused visit to Leeds and the inspection of children’s services.'
  ],
  [
    'a council’s report on an inspection',
    'Report of the Director\nOutcome of the inspection of services for children in need of help and protection'
  ],
  [
    'minutes with a date',
    'The board noted the Inspection of children’s social care services of Leeds.\nIts lead inspector spoke.'
  ],
  ['a page without words', '']
]

describe('recogniseCover', () => {
  it.each(covers.map(([name, first, kind, second = '']) => ({ name, first, kind, second })))(
    '$name',
    ({ first, second, kind }) => {
      expect(recogniseCover(first, second)).toEqual({ kind })
    }
  )

  it.each(others)('knows nothing of %s', (_, first) => {
    expect(recogniseCover(first, '')).toEqual({ kind: 'unknown', name: undefined })
  })

  it.each([
    [
      'Inspection of safeguarding and\nlooked after children services\nLeeds',
      'an inspection of safeguarding and looked after children services (2009 to 2013)'
    ],
    [
      'Inspection of local authority arrangements for the\nprotection of children\nBirmingham',
      'an inspection of local authority arrangements for the protection of children (2009 to 2013)'
    ]
  ])('names a report of Ofsted’s that is not read: %s', (first, name) => {
    expect(recogniseCover(first, '')).toEqual({ kind: 'unknown', name })
  })
})
