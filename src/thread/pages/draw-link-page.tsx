import { Button, ErrorSummary, Input, Radios } from '../../ui/govuk/components.tsx'
import type { LinkProblem } from '../link.ts'
import { threadPatterns } from '../paths.ts'
import type { Thing } from '../thing.ts'
import { isSameThing, thingKey } from '../thing-key.ts'
import { kindBeside } from '../trace/picture.ts'
import { inBriefAround } from '../trace/wrap-words.ts'
import { errorAt, JoinForm } from './draw-link-join.tsx'
import type { DrawLinkView } from './draw-link-view.ts'
import { NothingFound } from './threads.tsx'

/** First find the other end, then say how the two hang together. */
export function DrawLinkPage({ view }: { readonly view: DrawLinkView }) {
  const { thing, typed, found, other, problems } = view
  const others = found.kind === 'found' ? found.things.filter((one) => !isSameThing(one, thing)) : []
  return (
    <>
      <Problems problems={problems} found={other !== undefined || others.length > 0} />
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
      {other !== undefined && <JoinForm view={view} other={other} among={others.length} />}
      {other === undefined && others.length > 0 && <Choose view={view} others={others} />}
      {other === undefined && found.kind === 'found' && others.length === 0 && <NothingFound by={found.by} />}
    </>
  )
}

/** Which of the things that were found is meant. A step of its own: which ways there are depends on it. */
function Choose({ view, others }: { readonly view: DrawLinkView; readonly others: readonly Thing[] }) {
  const { typed, problems } = view
  return (
    <form method="get" action={threadPatterns.drawLink}>
      <input type="hidden" name="thing" value={typed.thing} />
      <input type="hidden" name="q" value={typed.q} />
      <Radios
        idPrefix="other"
        name="other"
        value={typed.other}
        fieldset={{ legend: { text: 'Which of these?', classes: 'govuk-fieldset__legend--s' } }}
        items={others.map((one) => ({
          value: thingKey(one),
          text: one.title,
          hint: hintOf(one, typed.q)
        }))}
        errorMessage={errorAt(problems, 'other')}
      />
      <Button text="Continue" />
    </form>
  )
}

function hintOf(thing: Thing, typed: string) {
  const words = [kindBeside(thing), thing.state, thing.says && inBriefAround(thing.says, typed)]
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
