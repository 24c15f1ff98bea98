import { expect, it } from 'vitest'
import { readPieces } from '../../test/reading/read-pieces.ts'
import { boardPieces, exampleshireBoard } from '../../tools/example-report/board-content.ts'
import { exampleshireSif, sifPieces } from '../../tools/example-report/sif-content.ts'
import { reportRow } from './report-row.ts'

it('gives a report of two parts in the keys of the comparison', async () => {
  const file = '80999-exampleshire-2014-12-22.pdf'
  const row = reportRow(file, await readPieces(sifPieces(exampleshireSif), {}, file))
  expect(row).toMatchObject({
    file,
    kind: 'sif',
    framework: 'SIF',
    authority: 'Exampleshire',
    authority_on_cover: 'Exampleshire County Council',
    urn: '80999',
    start: '2014-10-14',
    end: '2014-11-05',
    dates_text: '14 October 2014 – 5 November 2014',
    published: '2014-12-22',
    published_on_cover: '2014-12-19',
    lead_inspector: 'Rowan Ashdown',
    grades: {
      overall: 'requires improvement',
      help_and_protection: 'requires improvement',
      looked_after_and_permanence: 'good',
      adoption: 'outstanding',
      care_leavers: 'inadequate',
      leadership_management_governance: 'requires improvement',
      lscb: 'inadequate'
    },
    overall_absent: false,
    improvements: { length: 2 },
    improvement_groups: ['Help and protection', 'Care leavers'],
    national_framework: [null, null],
    priority_actions: { length: 2 },
    board_improvements: ['Ask children what they think.', 'Publish the annual report on time.'],
    board_priority_actions: ['Appoint an independent chair at once.'],
    paragraphs: 14
  })
})

it('gives the list of a board that is reviewed alone as the improvements', async () => {
  const row = reportRow('board.pdf', await readPieces(boardPieces(exampleshireBoard)))
  expect(row).toMatchObject({
    kind: 'lscb-review',
    framework: 'LSCB',
    grades: { lscb: 'requires improvement' },
    improvements: { length: 2 }
  })
})

it('says why a file is unreadable', () => {
  expect(reportRow('x.pdf', { kind: 'refused', reason: 'empty', because: 'The file is empty.' })).toEqual({
    file: 'x.pdf',
    kind: 'unreadable',
    error: 'The file is empty.',
    reason: 'empty'
  })
})
