import { longDate } from '../../../framework/iso-date.ts'
import { documentFiles } from '../../../people/document-files.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { shownGrade } from '../../../record/activities/shown-grade.ts'
import { Button, InsetText } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { PrepareTools } from '../../tools.ts'
import { openComments } from '../comment-store.ts'
import { inPlace, keptAreas } from '../content.ts'
import { contributionsOf } from '../contribution-store.ts'
import { textsWaiting } from '../from-word/store.ts'
import { outputPaths } from '../output/output-paths.ts'
import {
  type AreaInYear,
  areasStanding,
  changeOfFramework,
  questionInShort,
  questions
} from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { sentVersionsOf, signOffsOf } from '../sign-off-store.ts'
import { selfEvaluationsOf } from '../store.ts'
import { doubtfulClaims } from '../strength.ts'
import { Contributions } from './contributions.tsx'
import { DoubtfulClaims } from './doubtful-claims.tsx'
import { Done, type InYear, yearPageRoute } from './in-year.tsx'
import { SignOffsAndSending } from './sign-offs.tsx'

/** A year at a glance: what is claimed and how well, what is weak, what is asked of whom, what was signed and sent. */
export function yearRoute(tools: PrepareTools): Route {
  return yearPageRoute(tools, {
    path: selfEvaluationPatterns.selfEvaluation,
    audit: 'self-evaluation viewed',
    show: async (open) => {
      const { tx, member, year } = open
      const { authority } = member.workspace
      const view = {
        ...open,
        contributions: await contributionsOf(tx, authority, year),
        signOffs: await signOffsOf(tx, authority, year),
        sent: await sentVersionsOf(tx, authority, year),
        comments: [...(await openComments(tx, authority, year)).values()].reduce((sum, one) => sum + one, 0),
        waiting: await textsWaiting(tx, authority, year),
        years: (await selfEvaluationsOf(tx, authority)).map((one) => one.year),
        onwards: tools.onwards({ kind: 'self-evaluation', id: `${year}` })
      }
      return { title: `Self-evaluation of ${year}`, main: <YearPage view={view} /> }
    }
  })
}

interface YearView extends InYear {
  readonly contributions: Awaited<ReturnType<typeof contributionsOf>>
  readonly signOffs: Awaited<ReturnType<typeof signOffsOf>>
  readonly sent: Awaited<ReturnType<typeof sentVersionsOf>>
  /** Remarks that nobody has settled. */
  readonly comments: number
  /** What was written in Word and brought in, with how many of its paragraphs wait. */
  readonly waiting: Awaited<ReturnType<typeof textsWaiting>>
  readonly years: readonly number[]
  readonly onwards: ReturnType<PrepareTools['onwards']>
}

const doneWords = {
  begun: 'The self-evaluation was begun. Write the first claim.',
  asked: 'Asked. Whoever holds the post is told, and finds it in their work.',
  'taken-back': 'Taken back.',
  graded: 'Your grade is kept. It will stand beside the judgement on the day that comes.',
  unchanged: 'Nothing was changed: it said that already.'
}

function YearPage({ view }: { readonly view: YearView }) {
  const { year, whole, member, request } = view
  const may = (what: 'write-self-evaluation' | 'agree-self-evaluation') => member.may.has(what)
  const changes = changeOfFramework(year, view.today)
  const doubtful = doubtfulClaims(whole.claims)
  const hasLastYear = may('write-self-evaluation') && view.years.includes(year - 1)
  return (
    <>
      <Done request={request} words={doneWords} />
      <span class="govuk-caption-xl">{member.workspace.name}</span>
      <h1 class="govuk-heading-xl">Self-evaluation of {year}</h1>
      <p class="tl-lead">{leadOf(view, doubtful.length)}</p>
      {changes !== undefined && <InsetText text={changes} />}
      {whole.claims.length === 0 && (
        <EmptyState title="Nobody has claimed anything yet.">
          <p>
            A claim is a sentence or two that evidence can be for or against: “Children who need help are seen
            on the day.” Choose an area below, and write what you know of practice there.
          </p>
          {hasLastYear && (
            <p>
              <a href={selfEvaluationPaths.lastYear(year)}>Carry claims over from {year - 1}</a>
            </p>
          )}
          {may('write-self-evaluation') && (
            <p>
              <a href={selfEvaluationPaths.bringWordText(year)}>Bring in a self-evaluation written in Word</a>
            </p>
          )}
        </EmptyState>
      )}
      <Waiting view={view} />
      <Areas view={view} mayGrade={may('agree-self-evaluation')} />
      {doubtful.length > 0 && (
        <section class="tl-section" aria-labelledby="doubtful">
          <h2 class="govuk-heading-m" id="doubtful">
            Weak or aged: look at these before it is sent
          </h2>
          <DoubtfulClaims doubtful={doubtful} />
        </section>
      )}
      <section class="tl-section" aria-labelledby="contributions">
        <h2 class="govuk-heading-m" id="contributions">
          What is asked of whom
        </h2>
        <Contributions contributions={view.contributions} posts={whole.posts} today={view.today} />
        {may('agree-self-evaluation') && (
          <Button
            text="Ask for a contribution"
            href={selfEvaluationPaths.newContribution(year)}
            classes="govuk-button--secondary"
          />
        )}
      </section>
      <SignOffsAndSending
        {...{ year, whole, signOffs: view.signOffs, sent: view.sent }}
        mayAgree={may('agree-self-evaluation')}
      />
      <section class="tl-section" aria-labelledby="more">
        <h2 class="govuk-heading-m" id="more">
          Beside it
        </h2>
        <ul class="govuk-list">
          {hasLastYear && (
            <li>
              <a href={selfEvaluationPaths.lastYear(year)}>
                What {year - 1} said, beside {year}
              </a>
            </li>
          )}
          {may('write-self-evaluation') && (
            <li>
              <a href={selfEvaluationPaths.bringWordText(year)}>Bring in a self-evaluation written in Word</a>
            </li>
          )}
          <li>
            <a href={selfEvaluationPaths.calibration()}>Our grades and the judgements that came</a>
          </li>
          {view.years
            .filter((one) => one !== year)
            .map((one) => (
              <li key={one}>
                <a href={selfEvaluationPaths.year(one)}>Self-evaluation of {one}</a>
              </li>
            ))}
          {may('agree-self-evaluation') && (
            <li>
              <a href={selfEvaluationPaths.newSelfEvaluation()}>Begin another year</a>
            </li>
          )}
          {view.onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        <DownloadLinks
          what={`what is agreed of ${year}`}
          files={documentFiles((format) => outputPaths.liveFile(year, format))}
        />
        <DownloadLinks
          what={`our working paper of ${year}, with the strength of each claim,`}
          files={documentFiles((format) => outputPaths.liveFile(year, format, 'working'))}
        />
        <DownloadLinks
          what={`all of ${year}, evidence and history of sending included,`}
          files={[{ href: selfEvaluationPaths.yearJson(year), format: 'JSON' }]}
        />
      </section>
    </>
  )
}

/** What was brought in from Word and waits to be confirmed. */
function Waiting({ view: { waiting, year, member } }: { readonly view: YearView }) {
  if (waiting.length === 0 || !member.may.has('write-self-evaluation')) return null
  return (
    <div class="govuk-inset-text">
      {waiting.map(({ text, waits }) => (
        <p key={text.id}>
          <a href={selfEvaluationPaths.wordText(year, text.id)}>
            {sentenceCase(count(waits, 'paragraph'))} of “{text.title}” to confirm
          </a>
          . Nothing is claimed of what waits.
        </p>
      ))}
    </div>
  )
}

function leadOf({ whole, comments, contributions }: YearView, doubtful: number): string {
  const standing = whole.claims.filter(({ claim }) => claim.state !== 'withdrawn')
  const agreed = standing.filter(({ claim }) => claim.state === 'agreed').length
  const waits = contributions.filter(({ state }) => state === 'asked').length
  const first = `${sentenceCase(count(standing.length, 'claim'))}, ${agreed} of them agreed.`
  const more = [
    ...(doubtful === 0 ? [] : [`${count(doubtful, 'claim')} weak or aged`]),
    ...(comments === 0 ? [] : [`${count(comments, 'comment')} to settle`]),
    ...(waits === 0 ? [] : [`${count(waits, 'contribution')} asked for and not answered`])
  ]
  if (standing.length === 0) return 'What you know of your practice, how you know it, and what you will do.'
  return more.length === 0 ? first : `${first} ${sentenceCase(listInWords(more))}.`
}

function Areas({ view, mayGrade }: { readonly view: YearView; readonly mayGrade: boolean }) {
  const { year, whole, today } = view
  const claims = whole.claims.filter(({ claim }) => claim.state !== 'withdrawn')
  return (
    <SortableTable<AreaInYear>
      caption="The areas, what is claimed in each, and our grade"
      captionHidden
      columns={[
        {
          key: 'area',
          header: 'Area',
          rowHeader: true,
          cell: ({ area, label, judgedUntil, judgedFrom }) => (
            <>
              {area === 'overall' ? label : <a href={selfEvaluationPaths.area(year, area)}>{label}</a>}
              {judgedUntil !== undefined && (
                <p class="tl-small tl-muted">Judged until {longDate(judgedUntil)}</p>
              )}
              {judgedFrom !== undefined && (
                <p class="tl-small tl-muted">Judged from {longDate(judgedFrom)}</p>
              )}
            </>
          )
        },
        ...questions.map((question) => ({
          key: question,
          header: questionInShort(question),
          cell: ({ area }: AreaInYear) =>
            area === 'overall' ? (
              <span class="tl-muted">No claims of its own</span>
            ) : (
              <ClaimCounts claims={inPlace(claims, area, question)} />
            )
        })),
        {
          key: 'grade',
          header: 'Our grade',
          cell: ({ area, label }) => {
            const own = whole.grades.get(area)
            const text = own === undefined ? 'Give a grade' : 'Change'
            return (
              <>
                {own === undefined ? (
                  <span class="tl-muted">Not given yet</span>
                ) : (
                  <GradeTag {...shownGrade(own.grade)} />
                )}
                {mayGrade && (
                  <p class="tl-small">
                    <a href={selfEvaluationPaths.ownGrade(year, area)}>
                      {text}
                      <span class="govuk-visually-hidden"> for {label}</span>
                    </a>
                  </p>
                )}
              </>
            )
          }
        }
      ]}
      rows={areasStanding(year, today, keptAreas(whole.claims, whole.grades))}
      rowKey={({ area }) => area}
    />
  )
}

function ClaimCounts({ claims }: { readonly claims: readonly InYear['whole']['claims'][number][] }) {
  if (claims.length === 0) return <span class="tl-muted">None yet</span>
  const proposed = claims.filter(({ claim }) => claim.state === 'proposed').length
  const weak = doubtfulClaims(claims).length
  return (
    <>
      {count(claims.length, 'claim')}
      {weak > 0 && <strong class="tl-small tl-block">{weak} weak or aged</strong>}
      {proposed > 0 && <span class="tl-small tl-muted tl-block">{proposed} proposed</span>}
    </>
  )
}
