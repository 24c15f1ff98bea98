import { areaLine } from '../../../framework/area-lines.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { type NationalChoice, nationalChoice } from '../national-choice.ts'
import { nationalCsv } from '../national-csv.ts'
import { nationalRows } from '../national-rows.ts'
import { nationalView } from '../national-view.ts'
import { readNationalRecord } from '../store.ts'
import { NationalPage } from './national-page.tsx'

/** The first page of the record, and the same authorities as a file. */
export function nationalRoutes(tools: RecordTools): Route[] {
  return [
    {
      method: 'GET',
      path: patterns.national,
      permission: 'everyone',
      audit: 'national record viewed',
      handler: (request, caller) =>
        withChoice(request.query, (choice) => showRecord(tools, choice, caller.may.has('keep-record')))
    },
    {
      method: 'GET',
      path: patterns.nationalCsv,
      permission: 'everyone',
      audit: 'national record downloaded',
      handler: (request) => withChoice(request.query, (choice) => downloadRecord(tools, choice))
    }
  ]
}

async function withChoice(
  query: unknown,
  answer: (choice: NationalChoice) => Promise<Reply>
): Promise<Reply> {
  const parsed = parseInput(nationalChoice, query)
  return parsed.kind === 'parsed' ? answer(parsed.value) : parsed
}

async function showRecord(tools: RecordTools, choice: NationalChoice, keeps: boolean): Promise<Reply> {
  const today = dayInEngland(tools.clock.now())
  const view = nationalView(await readNationalRecord(tools.db, today), choice, today)
  return {
    kind: 'page',
    html: renderPage(tools.site, {
      title: 'The national record',
      description:
        'Where every local authority in England stands in the inspection of its children’s services.',
      section: 'record',
      main: <NationalPage view={view} keeps={keeps} />
    })
  }
}

async function downloadRecord(tools: RecordTools, choice: NationalChoice): Promise<Reply> {
  const line = areaLine(choice.area)
  const { entries } = await readNationalRecord(tools.db, dayInEngland(tools.clock.now()))
  return {
    kind: 'text',
    type: 'text/csv; charset=utf-8',
    fileName: `national-record-${line.id}.csv`,
    body: nationalCsv(line, nationalRows(entries, line, choice))
  }
}
