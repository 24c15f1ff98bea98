import type { TableName } from '../open-data/table.ts'
import type { Query } from '../paths.ts'

export interface ExampleRequest {
  readonly does: string
  readonly query: Query
}

/** What people ask most, for each table; the first is answered on the documentation's page itself. */
export const exampleRequests: Readonly<
  Record<TableName, readonly [ExampleRequest, ...(readonly ExampleRequest[])]>
> = {
  authorities: [{ does: 'Authorities of one region', query: { region: 'yorkshire-and-the-humber' } }],
  inspections: [
    { does: 'Everything done at Leeds since 2022', query: { authority: 'leeds', from: '2022-01-01' } },
    {
      does: 'Short inspections of 2024',
      query: { kind: 'ilacs-short', from: '2024-01-01', to: '2024-12-31' }
    }
  ],
  judgements: [
    {
      does: 'Overall grades at Leeds under ILACS',
      query: { authority: 'leeds', area: 'overall', framework: 'ILACS_2018' }
    },
    { does: 'Every outstanding overall grade', query: { area: 'overall', grade: 'outstanding' } },
    { does: 'All grades at Leeds, as CSV', query: { authority: 'leeds', format: 'csv' } }
  ],
  improvements: [
    { does: 'What Leeds was asked to improve', query: { authority: 'leeds' } },
    { does: 'Priority actions', query: { kind: 'priority-action' } },
    { does: 'What safeguarding boards were asked to improve', query: { part: 'board' } }
  ],
  paragraphs: [
    { does: 'Paragraphs that hold a phrase', query: { q: '"corporate parent"' } },
    {
      does: 'What reports say of help and protection where it is inadequate',
      query: { area: 'help-and-protection', grade: 'inadequate' }
    },
    { does: 'Paragraphs on safeguarding boards', query: { kind: 'board-paragraph' } }
  ]
}
