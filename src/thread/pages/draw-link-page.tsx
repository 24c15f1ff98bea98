import { Button, ErrorSummary, Input, Radios, Textarea } from '../../ui/govuk/components.tsx'
import type { LinkField, LinkProblem } from '../link.ts'
import { threadPaths, threadPatterns } from '../paths.ts'
import type { Way } from '../relations.ts'
import type { Thing } from '../thing.ts'
import { isSameThing, thingKey } from '../thing-key.ts'
import { kindBeside } from '../trace/picture.ts'
import { inBrief } from '../trace/wrap-words.ts'
import type { FoundThings } from './find-things.ts'
import { relationChoices } from './relation-choice.ts'
import { NothingFound } from './threads.tsx'

/** The form as it came, everything typed kept. */
export interface TypedLink {
  readonly thing: string
  readonly q: string
  readonly other: string
  readonly relation: string
  readonly remark: string
}

export interface DrawLinkView {
  readonly thing: Thing
  readonly typed: TypedLink
  readonly found: FoundThings
  readonly problems: readonly LinkProblem[]
}

/** First find the other end, then say how the two hang together. */
export function DrawLinkPage({ view }: { readonly view: DrawLinkView }) {
  const { thing, typed, found, problems } = view
  const others = found.kind === 'found' ? found.things.filter((one) => !isSameThing(one, thing)) : []
  return (
    <>
      <Problems problems={problems} found={others.length > 0} />
      <span class="govuk-caption-l">{thing.title}</span>
      <h1 class="govuk-heading-l">Draw a link</h1>
      <p class="tl-prose">
        A link says that two things hang together, and how. Only people of your authority see it, and
        inspectors whom you let in for one of the two.
      </p>
      <search>
        <form class="tl-search" method="get" action={threadPatterns.drawLink}>
          <input type="hidden" name="thing" value={typed.thing} />
          <Input
            id="q"
            name="q"
            type="search"
            value={typed.q}
            label={{ text: 'What do you want to link it to?', classes: 'govuk-label--s' }}
            hint={{
              text: 'Find it by words, such as Leeds 2022 supervision; or paste the address of its page.'
            }}
            autocomplete="off"
          />
          <Button text="Find" classes="govuk-button--secondary" />
        </form>
      </search>
      {found.kind === 'found' && others.length === 0 && <NothingFound by={found.by} />}
      {others.length > 0 && <Join view={view} others={others} />}
    </>
  )
}

function Join({ view, others }: { readonly view: DrawLinkView; readonly others: readonly Thing[] }) {
  const { typed, problems } = view
  const only = others.length === 1 ? others[0] : undefined
  const chosen = typed.other === '' && only !== undefined ? thingKey(only) : typed.other
  return (
    <form method="post" action={threadPaths.drawLink(typed.thing)} noValidate>
      <input type="hidden" name="thing" value={typed.thing} />
      <input type="hidden" name="q" value={typed.q} />
      <Radios
        idPrefix="other"
        name="other"
        value={chosen}
        fieldset={{ legend: { text: 'Which of these?', classes: 'govuk-fieldset__legend--s' } }}
        items={others.map((one) => ({ value: thingKey(one), text: one.title, hint: hintOf(one) }))}
        errorMessage={errorAt(problems, 'other')}
      />
      <h2 class="govuk-heading-s">How does {view.thing.title} hang together with it?</h2>
      <div class="tl-trace-relations">
        <Relations view={view} way="back" legend="The other stands left of it: it rests on that" />
        <Relations view={view} way="forward" legend="The other stands right of it: that came of it" />
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

interface RelationsProps {
  readonly view: DrawLinkView
  readonly way: Way
  readonly legend: string
}

/** The relations to one side. Both sides are one question: they share a name, so only one can be chosen. */
function Relations({ view: { thing, typed, problems }, way, legend }: RelationsProps) {
  return (
    <Radios
      idPrefix={way === 'back' ? 'relation' : 'relation-on'}
      name="relation"
      value={typed.relation}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={relationChoices(thing.kind, way).map(({ value, words, means }) => ({
        value,
        text: `It ${words} the other`,
        hint: { text: means }
      }))}
      errorMessage={way === 'back' ? errorAt(problems, 'relation') : undefined}
    />
  )
}

function hintOf(thing: Thing) {
  const words = [kindBeside(thing), thing.state, thing.says && inBrief(thing.says)]
  const said = words.filter((one) => one !== undefined && one !== '')
  return said.length === 0 ? undefined : { text: said.join(' · ') }
}

function Problems({
  problems,
  found
}: {
  readonly problems: readonly LinkProblem[]
  readonly found: boolean
}) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      titleText="There is a problem"
      errorList={problems.map(({ field, message }) => ({ text: message, href: found ? `#${field}` : '#q' }))}
    />
  )
}

export function errorAt(problems: readonly LinkProblem[], field: LinkField) {
  const problem = problems.find((one) => one.field === field)
  return problem && { text: problem.message }
}
