import type { QuestionView } from '../workshop-view.ts'

interface QuestionsProps {
  readonly questions: readonly QuestionView[]
  /** Whether to say in which session each was asked. */
  readonly showAsked?: boolean
}

/** Questions with who answers them, how they stand and what was answered. */
export function Questions({ questions, showAsked = false }: QuestionsProps) {
  return (
    <dl class="tl-terms">
      {questions.map((question) => (
        <div key={question.id} id={question.id}>
          <dt>{question.words}</dt>
          <dd>
            <strong>{question.state}</strong>
            {question.answeredIn !== undefined && (
              <>
                {' '}
                in the session of <a href={question.answeredIn.href}>{question.answeredIn.text}</a>
              </>
            )}
            . {question.isOpen && `${question.of} answers.`}
            {question.about !== undefined && ` About: ${question.about}.`}
            {showAsked && question.asked !== undefined && (
              <>
                {' '}
                Asked in the session of <a href={question.asked.href}>{question.asked.text}</a>.
              </>
            )}
            {question.answer !== undefined && (
              <>
                <br />
                {question.answer}
                <span class="tl-muted"> {question.answeredBy}</span>
              </>
            )}
            {question.settleHref !== undefined && (
              <>
                {' '}
                <a href={question.settleHref}>
                  Answer it<span class="govuk-visually-hidden">: {question.words}</span>
                </a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
