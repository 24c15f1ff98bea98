import { gradeLabel } from '../../../framework/grades.ts'
import { shownGrade } from '../../../record/activities/shown-grade.ts'
import { Details } from '../../../ui/govuk/components.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { basisLabel } from '../claim.ts'
import type { AreaInContent, ClaimInContent, SelfEvaluationContent } from '../content.ts'
import { unansweredInWords } from '../unanswered.ts'
import { StrengthTag } from './strength-tag.tsx'

interface ContentProps {
  readonly content: SelfEvaluationContent
  /** Whether it stands as it is for ever, or is what is agreed now. */
  readonly text: 'live' | 'frozen'
}

/** The self-evaluation as one text, as it was at a moment: area by area, with what each claim rests on. */
export function ContentText({ content, text }: ContentProps) {
  return (
    <>
      {content.areas.map((area) => (
        <AreaText key={area.area} area={area} text={text} />
      ))}
    </>
  )
}

function AreaText({ area, text }: Pick<ContentProps, 'text'> & { readonly area: AreaInContent }) {
  const unanswered = unansweredInWords(area, text)
  return (
    <section class="tl-section" aria-labelledby={`area-${area.area}`}>
      <h2 class="govuk-heading-m" id={`area-${area.area}`}>
        {area.label}
      </h2>
      {area.ownGrade === null ? (
        <p class="tl-muted">No grade of our own.</p>
      ) : (
        <>
          <p>
            Our grade: <GradeTag {...shownGrade(area.ownGrade.grade)} />
          </p>
          <Details
            summaryText={`Why we think ${gradeLabel(area.ownGrade.grade).toLowerCase()}`}
            html={
              <div class="tl-prose">
                <WrittenText text={area.ownGrade.reasons} />
              </div>
            }
          />
        </>
      )}
      {area.questions
        .filter(({ claims }) => claims.length > 0)
        .map(({ question, asks, claims }) => (
          <div key={question}>
            <h3 class="govuk-heading-s">{asks}</h3>
            <ol class="tl-claims">
              {claims.map((claim) => (
                <ClaimText key={claim.id} claim={claim} />
              ))}
            </ol>
          </div>
        ))}
      {unanswered !== undefined && <p class="tl-muted">{unanswered}</p>}
    </section>
  )
}

function ClaimText({ claim }: { readonly claim: ClaimInContent }) {
  return (
    <li class="tl-claims__claim">
      <div class="tl-claims__words">
        <WrittenText text={claim.text} />
      </div>
      <p class="tl-small">
        <StrengthTag level={claim.strength.level} /> {claim.strength.sentences.join(' ')}
      </p>
      <p class="tl-small tl-muted">
        {claim.post ?? 'Nobody stands behind it'} · {basisLabel(claim.basis)}
      </p>
      {claim.evidence.length > 0 && (
        <Details
          summaryText={`${count(claim.evidence.length, 'citation')}`}
          html={
            <ul class="govuk-list">
              {claim.evidence.map(({ id, title, version, page, quote, stance }) => (
                <li key={id}>
                  {stance === 'against' && <strong>Says otherwise: </strong>}
                  {title}, version {version}
                  {page !== null && `, page ${page}`}
                  {quote !== null && <>: “{quote}”</>}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </li>
  )
}
