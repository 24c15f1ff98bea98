import { dayInEngland } from '../../../framework/day-in-england.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, InsetText } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { carryClaimsOver } from '../actions/carry-claims-over.ts'
import { areaForYear } from '../area-for-year.ts'
import { claimStateLabel } from '../claim.ts'
import { inPlace, type WeighedClaim } from '../content.ts'
import { areasOf, type Question, questionAsked, questions, type Year } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { wholeYear } from '../whole-year.ts'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'
import { StrengthTag } from './strength-tag.tsx'

interface Beside {
  readonly year: Year
  /** The claims of the year before, each under the area in which it would stand in this one. */
  readonly earlier: readonly WeighedClaim[]
  readonly begun: boolean
  readonly claims: readonly WeighedClaim[]
  readonly carried: string
}

/** Last year's claims beside this year's; those that are chosen are carried over. */
export function lastYearRoutes(tools: PrepareTools): Route[] {
  return memberFormRoutes<PrepareTools, Beside, object>(tools, {
    path: selfEvaluationPatterns.lastYear,
    permission: 'write-self-evaluation',
    viewed: 'claims of the year before viewed',
    sent: 'claims carried over',
    section: 'prepare',
    load: async (tx, { workspace }, request, now) => {
      const year = yearOfAddress(request)
      if (year === undefined) return undefined
      const today = dayInEngland(now)
      const whole = await wholeYear(tx, workspace, year, today)
      if (whole === undefined) return undefined
      const before = await wholeYear(tx, workspace, year - 1, today)
      const standing = (claims: readonly WeighedClaim[] = []) =>
        claims.filter(({ claim }) => claim.state !== 'withdrawn')
      return {
        ...{ year, begun: before !== undefined, claims: standing(whole.claims) },
        earlier: standing(before?.claims).map((weighed) => inAreaOf(weighed, year)),
        carried: typedText(request.query, 'done')
      }
    },
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock }, member, request) => {
      const to = yearOfAddress(request) ?? 0
      const chosen = chosenIn(request)
      const outcome = await carryClaimsOver(db, clock, member, { from: to - 1, to, chosen })
      if (outcome.kind === 'not-there') return outcome
      if (outcome.kind === 'nothing-chosen') {
        const message = 'Choose the claims that are to be carried over'
        return { kind: 'unfit', problems: [{ field: 'main-content', message }] }
      }
      return {
        kind: 'done',
        to: selfEvaluationPaths.lastYear(to, `${outcome.carried}.${outcome.left.length}`)
      }
    },
    title: ({ year }) => `${year - 1} beside ${year}`,
    breadcrumbs: ({ year }) => yearCrumbs(year),
    main: ({ loaded, title, action }) => (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <Carried carried={loaded.carried} />
        {loaded.earlier.length === 0 ? (
          <EmptyState
            title={
              loaded.begun
                ? `Nothing is claimed in the self-evaluation of ${loaded.year - 1}.`
                : `There is no self-evaluation of ${loaded.year - 1} here.`
            }
          >
            <p>Once there is, its claims stand here beside this year’s, to be carried over.</p>
          </EmptyState>
        ) : (
          <form method="post" action={action} noValidate>
            <p class="tl-prose">
              A claim that is carried over is proposed, with all that it cites. Its evidence keeps its age, so
              what has aged shows.
            </p>
            {areasOf(loaded.year).map(({ area, label }) => (
              <AreaBeside key={area} area={area} label={label} beside={loaded} />
            ))}
            <NowhereToStand beside={loaded} />
            {canCarry(loaded) ? (
              <Button text="Carry over what is ticked" preventDoubleClick />
            ) : (
              <p class="tl-muted">Nothing of {loaded.year - 1} is left to be carried over.</p>
            )}
          </form>
        )}
      </>
    )
  })
}

function inAreaOf(weighed: WeighedClaim, year: Year): WeighedClaim {
  const area = areaForYear(weighed.claim.area, year)
  return area === undefined ? weighed : { ...weighed, claim: { ...weighed.claim, area } }
}

function chosenIn({ form }: WebRequest): readonly string[] {
  const sent = form['claim']
  if (sent === undefined) return []
  return typeof sent === 'string' ? [sent] : sent
}

function Carried({ carried }: { readonly carried: string }) {
  const [, number, left] = /^(\d{1,4})\.(\d{1,4})$/.exec(carried) ?? []
  if (number === undefined || left === undefined) return null
  const rest =
    left === '0' ? '' : ` ${count(Number(left), 'claim')} could not: no area of this year is the same.`
  return <InsetText text={`${sentenceCase(count(Number(number), 'claim'))} carried over.${rest}`} />
}

/** Whether a claim of the year before has a place in this one and was not carried into it yet. */
function canCarry({ year, earlier, claims }: Beside): boolean {
  const carried = new Set(claims.map(({ claim }) => claim.carriedFrom))
  return earlier.some(({ claim }) => !carried.has(claim.id) && areaForYear(claim.area, year) !== undefined)
}

interface AreaProps {
  readonly area: string
  readonly label: string
  readonly beside: Beside
}

function AreaBeside({ area, label, beside }: AreaProps) {
  return (
    <section class="tl-section" aria-labelledby={`area-${area}`}>
      <h2 class="govuk-heading-m" id={`area-${area}`}>
        {label}
      </h2>
      {![...beside.earlier, ...beside.claims].some(({ claim }) => claim.area === area) && (
        <p class="tl-muted">Nothing in either year.</p>
      )}
      {questions.map((question) => (
        <QuestionBeside key={question} {...{ area, question, beside }} />
      ))}
    </section>
  )
}

function QuestionBeside({
  area,
  question,
  beside: { year, earlier, claims }
}: {
  readonly area: string
  readonly question: Question
  readonly beside: Beside
}) {
  const [before, now] = [inPlace(earlier, area, question), inPlace(claims, area, question)]
  if (before.length === 0 && now.length === 0) return null
  const carried = new Set(claims.map(({ claim }) => claim.carriedFrom))
  return (
    <>
      <h3 class="govuk-heading-s">{questionAsked(question)}</h3>
      <div class="tl-two-texts">
        <div>
          <p class="tl-small tl-muted">{year - 1}</p>
          {before.length === 0 && <p class="tl-muted">Nothing</p>}
          {before.map(({ claim, strength }) =>
            carried.has(claim.id) ? (
              <div class="tl-carry" key={claim.id}>
                <p class="tl-carry__now">{claim.text}</p>
                <p class="tl-small tl-muted">
                  <StrengthTag level={strength.level} /> today · carried over
                </p>
              </div>
            ) : (
              <div class="govuk-checkboxes govuk-checkboxes--small tl-carry" key={claim.id}>
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    type="checkbox"
                    name="claim"
                    value={claim.id}
                    id={`claim-${claim.id}`}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`claim-${claim.id}`}>
                    {claim.text}
                  </label>
                  <p class="tl-small tl-muted tl-carry__facts">
                    <StrengthTag level={strength.level} /> today
                  </p>
                </div>
              </div>
            )
          )}
        </div>
        <div>
          <p class="tl-small tl-muted">{year}</p>
          {now.length === 0 && <p class="tl-muted">Nothing yet</p>}
          {now.map(({ claim, strength }) => (
            <div key={claim.id}>
              <p class="tl-carry__now">
                <a href={selfEvaluationPaths.claim(claim.id)}>{claim.text}</a>
              </p>
              <p class="tl-small tl-muted">
                <StrengthTag level={strength.level} /> · {claimStateLabel(claim.state)}
              </p>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

function NowhereToStand({ beside: { year, earlier } }: { readonly beside: Beside }) {
  const left = earlier.filter(({ claim }) => areaForYear(claim.area, year) === undefined)
  if (left.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="nowhere">
      <h2 class="govuk-heading-m" id="nowhere">
        Of areas that are not judged in {year}
      </h2>
      <ul class="govuk-list">
        {left.map(({ claim }) => (
          <li key={claim.id}>
            <a href={selfEvaluationPaths.claim(claim.id)}>{claim.text}</a>, {areaLabel(claim.area)}
          </li>
        ))}
      </ul>
    </section>
  )
}
