import { longDate } from '../../../framework/iso-date.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { Details } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { StandingFacts } from '../../../ui/patterns/standing-facts.tsx'
import { preparePaths } from '../../paths.ts'
import type { Gap, ReadinessDay } from '../readiness.ts'
import { readinessPaths } from '../readiness-paths.ts'
import { readinessRules } from '../readiness-rules.ts'
import { GapLine } from './gap-line.tsx'

interface ReadinessView {
  readonly gaps: readonly Gap[]
  readonly days: readonly ReadinessDay[]
  /** Whether the reader sees every gap. */
  readonly isWhole: boolean
  readonly mayPlan: boolean
  readonly verdict: string
  readonly history: string
}

/** The answer first, then what to do about it, then how it went. */
export function ReadinessPage({ view }: { readonly view: ReadinessView }) {
  const stops = view.gaps.filter(({ weight }) => weight === 'stops')
  const weakens = view.gaps.filter(({ weight }) => weight === 'weakens')
  return (
    <>
      <h1 class="govuk-heading-xl">Readiness</h1>
      <p class="tl-lead">{view.verdict}</p>
      <StandingFacts
        facts={[
          { label: 'Gaps that would stop you', value: { number: `${stops.length}` } },
          { label: 'Gaps that would weaken you', value: { number: `${weakens.length}` } }
        ]}
      />
      {!view.isWhole && (
        <p class="tl-prose">
          Gaps of the self-evaluation, of the bookcase and of letters in confidence are shown to those who may
          open them.
        </p>
      )}
      <Gaps id="stops" title="What would stop you" gaps={stops} />
      <Gaps id="weakens" title="What would weaken you" gaps={weakens} />
      {view.gaps.length === 0 && (
        <EmptyState title="No rule names a gap.">
          <p>That says what is kept here, not how good practice is. The rules are below.</p>
        </EmptyState>
      )}
      {view.mayPlan && !isGap(view, preparePaths.readinessLists()) && (
        <p>
          <a href={preparePaths.readinessLists()}>
            Note when the lists that inspectors ask for were last drawn
          </a>
        </p>
      )}
      <section class="tl-section" aria-labelledby="history">
        <h2 class="govuk-heading-m" id="history">
          How it went
        </h2>
        <History days={view.days} sentence={view.history} />
      </section>
      <Details
        summaryText="What the rules ask for, and where they come from"
        html={
          <dl class="tl-terms">
            {readinessRules.map(({ id, asks, source, weight }) => (
              <div key={id}>
                <dt>{asks}</dt>
                <dd>
                  {weight === 'stops' ? 'Without it you are not ready.' : 'Without it you are weaker.'}{' '}
                  {source}.
                </dd>
              </div>
            ))}
          </dl>
        }
      />
    </>
  )
}

/** Whether a gap leads there already. */
function isGap({ gaps }: ReadinessView, href: string): boolean {
  return gaps.some(({ close }) => close?.href === href)
}

function Gaps({
  id,
  title,
  gaps
}: {
  readonly id: string
  readonly title: string
  readonly gaps: readonly Gap[]
}) {
  if (gaps.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="tl-steps">
        {gaps.map(({ rule, sentence, close }) => (
          <li key={`${rule} ${sentence}`}>
            {sentence}
            {close !== undefined && (
              <p>
                <a href={close.href}>
                  {close.text}
                  <span class="govuk-visually-hidden">: {sentence}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ days, sentence }: { readonly days: readonly ReadinessDay[]; readonly sentence: string }) {
  if (days.length === 0) {
    return <p class="tl-muted">The gaps are counted once a day. The first count stands here tomorrow.</p>
  }
  return (
    <>
      <ChartFrame
        headline="Gaps by day"
        sentence={sentence}
        table={{
          caption: 'gaps by day',
          rows: days.toReversed(),
          rowKey: ({ onDay }) => onDay,
          columns: [
            { key: 'day', header: 'Day', rowHeader: true, cell: ({ onDay }) => longDate(onDay) },
            { key: 'stops', header: 'Would stop you', numeric: true, cell: ({ stopping }) => stopping },
            { key: 'weakens', header: 'Would weaken you', numeric: true, cell: ({ weakening }) => weakening }
          ]
        }}
      >
        {days.length > 1 && <GapLine days={days} sentence={sentence} />}
      </ChartFrame>
      <DownloadLinks what="these days" files={[{ href: readinessPaths.readinessCsv(), format: 'CSV' }]} />
    </>
  )
}
