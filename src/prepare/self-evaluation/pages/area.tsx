import type { JudgementArea } from '../../../framework/judgement-areas.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { shownGrade } from '../../../record/activities/shown-grade.ts'
import { Button, Details } from '../../../ui/govuk/components.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { basisLabel, claimInShort, claimStateLabel } from '../claim.ts'
import { openComments } from '../comment-store.ts'
import { inPlace, type WeighedClaim } from '../content.ts'
import type { Contribution } from '../contribution.ts'
import { contributionsOf } from '../contribution-store.ts'
import { areaIn, areasOf, type Question, questionAsked, questions } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { strengthInWords } from '../strength-in-words.ts'
import { Done, type InYear, yearCrumbs, yearPageRoute } from './in-year.tsx'
import { StrengthTag } from './strength-tag.tsx'

/** One area of a year: its claims in their order, each with its strength explained, and our own grade. */
export function areaRoute(tools: PrepareTools): Route {
  return yearPageRoute(tools, {
    path: selfEvaluationPatterns.selfEvaluationArea,
    audit: 'area of the self-evaluation viewed',
    show: async (open) => {
      const { tx, member, year, request } = open
      const { authority } = member.workspace
      const area = areaIn(year, request.params['area'] ?? '')
      if (area === undefined) return undefined
      const asked = (await contributionsOf(tx, authority, year)).filter((one) => one.area === area)
      const view = { ...open, area, asked, comments: await openComments(tx, authority, year) }
      return {
        title: `${areaLabel(area)}, self-evaluation of ${year}`,
        breadcrumbs: yearCrumbs(year),
        main: <AreaPage view={view} />
      }
    }
  })
}

interface AreaView extends InYear {
  readonly area: JudgementArea
  readonly asked: readonly Contribution[]
  readonly comments: ReadonlyMap<string, number>
}

function AreaPage({ view }: { readonly view: AreaView }) {
  const { year, area, whole, member } = view
  const printed = areasOf(year).find((one) => one.area === area)?.printed
  return (
    <>
      <Done
        request={view.request}
        words={{ withdrawn: 'The claim was withdrawn. It stays below, with the reason.' }}
      />
      <span class="govuk-caption-xl">Self-evaluation of {year}</span>
      <h1 class="govuk-heading-xl">{areaLabel(area)}</h1>
      <p class="tl-lead">{printed}</p>
      <OwnGradeLine view={view} />
      {questions.map((question) => (
        <section class="tl-section" aria-labelledby={question} key={question}>
          <h2 class="govuk-heading-m" id={question}>
            {questionAsked(question)}
          </h2>
          <Claims view={view} question={question} />
          {member.may.has('write-self-evaluation') && (
            <Button
              text="Write a claim"
              href={selfEvaluationPaths.newClaim(year, area, question)}
              classes="govuk-button--secondary"
            />
          )}
        </section>
      ))}
      <Answers view={view} />
      <Withdrawn
        claims={whole.claims.filter(({ claim }) => claim.area === area && claim.state === 'withdrawn')}
      />
    </>
  )
}

function OwnGradeLine({ view: { whole, area, year, member } }: { readonly view: AreaView }) {
  const own = whole.grades.get(area)
  const mayGrade = member.may.has('agree-self-evaluation')
  if (own === undefined) {
    return (
      <p>
        <span class="tl-muted">We have given ourselves no grade here yet.</span>{' '}
        {mayGrade && <a href={selfEvaluationPaths.ownGrade(year, area)}>Give a grade</a>}
      </p>
    )
  }
  return (
    <>
      <p>
        Our grade: <GradeTag {...shownGrade(own.grade)} />{' '}
        {mayGrade && <a href={selfEvaluationPaths.ownGrade(year, area)}>Change our grade</a>}
      </p>
      <Details
        summaryText="Why we think so"
        html={
          <div class="tl-prose">
            <WrittenText text={own.reasons} />
          </div>
        }
      />
    </>
  )
}

function Claims({ view, question }: { readonly view: AreaView; readonly question: Question }) {
  const claims = inPlace(view.whole.claims, view.area, question).filter(
    ({ claim }) => claim.state !== 'withdrawn'
  )
  if (claims.length === 0) return <p class="tl-muted">Nothing is claimed here yet.</p>
  return (
    <ol class="tl-claims">
      {claims.map((weighed) => (
        <ClaimItem
          key={weighed.claim.id}
          weighed={weighed}
          comments={view.comments.get(weighed.claim.id) ?? 0}
        />
      ))}
    </ol>
  )
}

function ClaimItem({ weighed, comments }: { readonly weighed: WeighedClaim; readonly comments: number }) {
  const { claim, strength, behind } = weighed
  return (
    <li class="tl-claims__claim">
      <div class="tl-claims__words">
        <WrittenText text={claim.text} />
      </div>
      <p class="tl-small">
        <StrengthTag level={strength.level} /> {strengthInWords(strength, claim.basis).join(' ')}
      </p>
      <p class="tl-small tl-muted">
        {claimStateLabel(claim.state)} · {behind === undefined ? 'Nobody stands behind it yet' : behind} ·{' '}
        {basisLabel(claim.basis)}
        {comments > 0 && ` · ${count(comments, 'comment')} to settle`}
      </p>
      <p class="tl-small">
        <a href={selfEvaluationPaths.claim(claim.id)}>
          Open this claim<span class="govuk-visually-hidden">: {claimInShort(claim, 60)}</span>
        </a>
      </p>
    </li>
  )
}

function Answers({ view: { asked, whole, year, area, member } }: { readonly view: AreaView }) {
  const answered = asked.filter(({ state }) => state === 'answered')
  if (answered.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="answers">
      <h2 class="govuk-heading-m" id="answers">
        What was contributed
      </h2>
      <ul class="tl-claims">
        {answered.map(({ id, post, answer, answeredBy, question }) => (
          <li class="tl-claims__claim" key={id}>
            <div class="tl-claims__words">
              <WrittenText text={answer} />
            </div>
            <p class="tl-small tl-muted">
              {postInWords(whole.posts, post)}, by {answeredBy}
            </p>
            {member.may.has('write-self-evaluation') && (
              <p class="tl-small">
                <a href={selfEvaluationPaths.newClaim(year, area, question ?? 'practice', id)}>
                  Make a claim of it
                  <span class="govuk-visually-hidden">: {claimInShort({ text: answer }, 60)}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Withdrawn({ claims }: { readonly claims: readonly WeighedClaim[] }) {
  if (claims.length === 0) return null
  return (
    <Details
      summaryText={`${count(claims.length, 'claim')} withdrawn`}
      html={
        <ul class="govuk-list">
          {claims.map(({ claim }) => (
            <li key={claim.id}>
              <a href={selfEvaluationPaths.claim(claim.id)}>{claimInShort(claim, 100)}</a>
              <br />
              <span class="tl-muted">Because: {claim.withdrawnBecause}</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}
