import { Button, Radios, Textarea } from '../../ui/govuk/components.tsx'
import { EmptyState } from '../../ui/patterns/empty-state.tsx'
import { canHangTogether } from '../joining.ts'
import type { LinkField, LinkProblem } from '../link.ts'
import { threadPaths, threadPatterns } from '../paths.ts'
import type { Way } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { thingKey } from '../thing-key.ts'
import { kindBeside } from '../trace/picture.ts'
import type { DrawLinkView } from './draw-link-view.ts'
import { relationChoices } from './relation-choice.ts'

interface JoinProps {
  readonly view: DrawLinkView
  readonly other: Thing
  /** How many things it was found among. */
  readonly among: number
}

/** Both ends are known: how they hang together, in the ways that their kinds allow, and why. */
export function JoinForm({ view, other, among }: JoinProps) {
  const { thing, typed, problems } = view
  const atOther = errorAt(problems, 'other')
  const facts = [kindBeside(other), other.state].filter((fact) => fact !== undefined)
  return (
    <>
      <h2 class="govuk-heading-m">How do these two hang together?</h2>
      <div id="other" class={atOther === undefined ? 'tl-prose' : 'tl-prose govuk-form-group--error'}>
        {atOther !== undefined && (
          <p class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {atOther.text}
          </p>
        )}
        <p>
          <strong>{thing.title}</strong>, and the other: <strong>{other.title}</strong>
          {facts.map((fact) => ` · ${fact}`)}
        </p>
        <p>
          <a href={threadPaths.drawLink(typed.thing, { q: among > 1 ? typed.q : '' })}>Choose another</a>
        </p>
      </div>
      {canHangTogether(thing.kind, other.kind) ? (
        <Join view={view} other={other} />
      ) : (
        <NothingJoins thing={thing} other={other} />
      )}
    </>
  )
}

function Join({ view, other }: { readonly view: DrawLinkView; readonly other: Thing }) {
  const { typed, problems } = view
  return (
    <form method="post" action={threadPaths.drawLink(typed.thing)} noValidate>
      <input type="hidden" name="thing" value={typed.thing} />
      <input type="hidden" name="q" value={typed.q} />
      <input type="hidden" name="other" value={thingKey(other)} />
      <div class="tl-trace-relations">
        <Relations view={view} other={other} way="back" />
        <Relations view={view} other={other} way="forward" />
      </div>
      <Textarea
        id="remark"
        name="remark"
        rows="3"
        value={typed.remark}
        label={{ text: 'Why? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Where it does not speak for itself. It stands beside the link.' }}
        errorMessage={errorAt(problems, 'remark')}
      />
      <div class="govuk-button-group">
        <Button text="Draw the link" preventDoubleClick />
        <a href={threadPaths.trace(typed.thing)}>Cancel</a>
      </div>
    </form>
  )
}

const legends = {
  back: 'The other stands left of it: it rests on that',
  forward: 'The other stands right of it: that came of it'
} as const satisfies Record<Way, string>

interface RelationsProps {
  readonly view: DrawLinkView
  readonly other: Thing
  readonly way: Way
}

/** The relations to one side. Both sides are one question: they share a name, so only one can be chosen. */
function Relations({ view: { thing, typed, problems }, other, way }: RelationsProps) {
  const choices = relationChoices(thing.kind, other.kind, way)
  if (choices.length === 0) return null
  const isFirst = way === 'back' || relationChoices(thing.kind, other.kind, 'back').length === 0
  return (
    <Radios
      idPrefix={isFirst ? 'relation' : 'relation-on'}
      name="relation"
      value={typed.relation}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: legends[way], classes: 'govuk-fieldset__legend--s' } }}
      items={choices.map(({ value, words, means }) => ({
        value,
        text: `It ${words} the other`,
        hint: { text: means }
      }))}
      errorMessage={isFirst ? errorAt(problems, 'relation') : undefined}
    />
  )
}

function NothingJoins({ thing, other }: { readonly thing: Thing; readonly other: Thing }) {
  return (
    <EmptyState title="Nothing in the thread joins these two">
      <p>
        {withArticle(thing)} and {withArticle(other).toLowerCase()} hang together through something else:
        choose that.
      </p>
      <p>
        <a href={`${threadPatterns.threadGuide}#which-kinds-go-with-which`}>Which kinds go with which</a>
      </p>
    </EmptyState>
  )
}

function withArticle({ kindInWords }: Thing): string {
  return `${/^[aeiou]/i.test(kindInWords) ? 'An' : 'A'} ${kindInWords.toLowerCase()}`
}

export function errorAt(problems: readonly LinkProblem[], field: LinkField) {
  const problem = problems.find((one) => one.field === field)
  return problem && { text: problem.message }
}
