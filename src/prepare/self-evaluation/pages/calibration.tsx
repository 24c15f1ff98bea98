import { gradeLabel } from '../../../framework/grades.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { csvText } from '../../../platform/web/csv-text.ts'
import { shownGrade } from '../../../record/activities/shown-grade.ts'
import { activitiesOf } from '../../../record/activities/store.ts'
import { paths } from '../../../record/paths.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { type Ledger, ledgerOf, stepsInWords, type WaitingGrade } from '../calibration.ts'
import { ownGradesOf } from '../grade-store.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { CalibrationPicture } from './calibration-picture.tsx'
import { prepareCrumbs } from './in-year.tsx'

/** Our grades and the judgements that came, as a page and as a file. */
export function calibrationRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: selfEvaluationPatterns.calibration,
      permission: 'read-self-evaluation',
      audit: 'calibration viewed',
      handler: forMembers(async (_request, member) => {
        const ledger = await readLedger(tools, member)
        const html = renderPage(tools.site, {
          title: 'Our grades and the judgements that came',
          section: 'prepare',
          breadcrumbs: [
            ...prepareCrumbs,
            { text: 'Self-evaluation', href: selfEvaluationPaths.selfEvaluations() }
          ],
          main: <CalibrationPage ledger={ledger} member={member} />
        })
        return { kind: 'page', html }
      })
    },
    {
      method: 'GET',
      path: selfEvaluationPatterns.calibrationCsv,
      permission: 'read-self-evaluation',
      audit: 'calibration taken away as a table',
      handler: forMembers(async (_request, member) => ({
        kind: 'text',
        body: ledgerAsCsv(await readLedger(tools, member)),
        type: 'text/csv; charset=utf-8',
        fileName: `calibration-${member.workspace.authority}.csv`
      }))
    }
  ]
}

function readLedger({ db }: PrepareTools, member: Member): Promise<Ledger> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) =>
    ledgerOf(await ownGradesOf(tx, authority), await activitiesOf(tx, authority))
  )
}

function ledgerAsCsv({ judged, waiting }: Ledger): string {
  const head = [
    'area',
    'our_grade',
    'given_on',
    'year',
    'inspected_on',
    'judgement',
    'steps_too_high',
    'near'
  ]
  return csvText([
    head,
    ...judged.map(({ line, ours, oursGivenOn, year, inspectedOn, theirs, steps, near }) => [
      ...[line, gradeLabel(ours), oursGivenOn, `${year}`, inspectedOn, gradeLabel(theirs), `${steps}`],
      near ? 'yes' : 'no'
    ]),
    ...waiting.map(({ line, ours, oursGivenOn, year }) => [
      ...[line, gradeLabel(ours), oursGivenOn, `${year}`],
      ...[undefined, undefined, undefined, undefined]
    ])
  ])
}

interface Props {
  readonly ledger: Ledger
  readonly member: Member
}

function CalibrationPage({ ledger, member }: Props) {
  const { judged, waiting } = ledger
  return (
    <>
      <span class="govuk-caption-xl">{member.workspace.name}</span>
      <h1 class="govuk-heading-xl">Our grades and the judgements that came</h1>
      {judged.length + waiting.length === 0 ? (
        <EmptyState title="No grade of our own has been given yet.">
          <p>
            In each year’s self-evaluation you say which grade you would give yourselves, and why. When the
            next inspection is in the record, its judgements stand beside your grades here, so that you see
            where you knew yourselves and where you did not.
          </p>
          <p>
            <a href={selfEvaluationPaths.selfEvaluations()}>Go to the self-evaluation</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="tl-lead">{inWords(ledger)}</p>
          {judged.length > 0 && <CalibrationPicture judged={judged} />}
          {judged.length > 0 && <Judged {...{ ledger, member }} />}
          {waiting.length > 0 && <Waiting waiting={waiting} />}
          <DownloadLinks
            what="our grades and the judgements"
            files={[{ href: selfEvaluationPaths.calibrationCsv(), format: 'CSV' }]}
          />
        </>
      )}
    </>
  )
}

function inWords({ judged, waiting }: Ledger): string {
  if (judged.length === 0) {
    return `${sentenceCase(count(waiting.length, 'grade'))} of our own, and no judgement since they were given.`
  }
  const high = judged.filter(({ steps }) => steps > 0).length
  const low = judged.filter(({ steps }) => steps < 0).length
  const same = judged.length - high - low
  return `Of ${count(judged.length, 'grade')} of our own that were judged, ${same} ${same === 1 ? 'was' : 'were'} the same as the judgement, ${high} too high and ${low} too low.`
}

function Judged({ ledger: { judged }, member }: Props) {
  return (
    <SortableTable
      caption="Each grade and its judgement"
      columns={[
        { key: 'line', header: 'Area', rowHeader: true, cell: ({ line }) => line },
        {
          key: 'ours',
          header: 'Our grade',
          cell: ({ ours, oursGivenOn }) => (
            <>
              <GradeTag {...shownGrade(ours)} />
              <span class="tl-small tl-muted tl-block">{longDate(oursGivenOn)}</span>
            </>
          )
        },
        {
          key: 'theirs',
          header: 'Judgement',
          cell: ({ theirs, inspectedOn, inspection, near }) => (
            <>
              <GradeTag {...shownGrade(theirs)} />
              <span class="tl-small tl-muted tl-block">
                <a href={paths.inspection({ authority: member.workspace.authority, address: inspection })}>
                  Inspected {longDate(inspectedOn)}
                </a>
                {near && ', in an area cut otherwise'}
              </span>
            </>
          )
        },
        { key: 'steps', header: 'Our grade was', cell: ({ steps }) => stepsInWords(steps) }
      ]}
      rows={judged}
      rowKey={({ line, inspectedOn }) => `${line} ${inspectedOn}`}
    />
  )
}

function Waiting({ waiting }: { readonly waiting: readonly WaitingGrade[] }) {
  return (
    <SortableTable
      caption="Waiting for a judgement"
      columns={[
        { key: 'line', header: 'Area', rowHeader: true, cell: ({ line }) => line },
        { key: 'ours', header: 'Our grade', cell: ({ ours }) => <GradeTag {...shownGrade(ours)} /> },
        { key: 'on', header: 'Given on', cell: ({ oursGivenOn }) => longDate(oursGivenOn) },
        {
          key: 'year',
          header: 'In',
          cell: ({ year }) => <a href={selfEvaluationPaths.year(year)}>Self-evaluation of {year}</a>
        }
      ]}
      rows={waiting}
      rowKey={({ line }) => line}
    />
  )
}
