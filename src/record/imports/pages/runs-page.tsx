import { paths } from '../../paths.ts'
import type { RunRow } from '../runs-view.ts'
import { NothingYet } from './import-page.tsx'
import { RunTable } from './run-table.tsx'

interface RunsPageProps {
  readonly rows: readonly RunRow[]
  readonly olderHref: string | undefined
  /** The authority whose imports these are; undefined for those of the machine itself. */
  readonly of: string | undefined
}

/** Every import: who gave what to the record, and when. */
export function RunsPage({ rows, olderHref, of }: RunsPageProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">Imports</h1>
      <p class="tl-lead">
        {of === undefined
          ? 'Who gave reports to the record, when, and what came of each file.'
          : `Who gave reports to the record for ${of}, when, and what came of each file. Other authorities and the command line have lists of their own.`}
      </p>
      {rows.length === 0 ? <NothingYet /> : <RunTable rows={rows} />}
      {olderHref !== undefined && (
        <p>
          <a href={olderHref}>Older imports</a>
        </p>
      )}
      <p>
        <a href={paths.import()}>Import reports</a>
      </p>
    </>
  )
}
