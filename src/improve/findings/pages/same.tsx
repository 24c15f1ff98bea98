import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input, Select } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { sayWhetherSame, type TypedSame } from '../actions/say-same.ts'
import { type Beside, besideOf } from '../beside.ts'
import { unlikeOf } from '../dismissed-store.ts'
import { shortWords } from '../finding-words.ts'
import { proposedBeside } from '../proposals-store.ts'
import { saidOfTwo } from '../same-store.ts'
import { findingsOf } from '../store.ts'

/** Whether findings of other years are the same: what the words suggest, what was said, and any other. */
export function sameRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Beside, TypedSame>(tools, {
    path: improvePatterns.findingSame,
    permission: 'keep-plan',
    viewed: 'findings that may be the same viewed',
    sent: 'findings said to be the same or not',
    section: 'improve',
    load: async (tx, member, { params }) => {
      const { authority } = member.workspace
      const findings = await findingsOf(tx, authority)
      const finding = findings.find(({ id }) => id === params['finding'])
      if (finding === undefined || finding.withdrawnBecause !== undefined) return undefined
      const { all } = await proposedBeside(tx, member, tools.found, findings)
      const said = await saidOfTwo(tx, authority)
      return besideOf(finding, findings, { said, unlike: await unlikeOf(tx, authority, finding.id) }, all)
    },
    start: () => ({ other: '', verdict: '', because: '' }),
    typed: ({ form }) => ({
      ...{ other: typedText(form, 'other'), verdict: typedText(form, 'verdict') },
      because: typedText(form, 'because')
    }),
    send: async ({ db, clock, found }, member, { params }, typed) => {
      const id = params['finding'] ?? ''
      const outcome = await sayWhetherSame(db, clock, member, found, id, typed)
      return outcome.kind === 'said' ? { kind: 'done', to: improvePaths.findingSame(id) } : outcome
    },
    title: () => 'The same finding in other years',
    breadcrumbs: ({ finding }) => [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Findings', href: improvePaths.findings() },
      { text: shortWords(finding.words), href: improvePaths.finding(finding.id) }
    ],
    main: ({ loaded, typed, problems, action }) => (
      <>
        <span class="govuk-caption-l">{shortWords(loaded.finding.words)}</span>
        <h1 class="govuk-heading-l">The same finding in other years</h1>
        <p class="tl-lead">
          Similar words are a place to look, and show nothing by themselves: whether it is the same is yours
          to say.
        </p>
        <section class="tl-section" aria-labelledby="suggested">
          <h2 class="govuk-heading-m" id="suggested">
            In similar words
          </h2>
          {loaded.suggested.length === 0 && (
            <p>Nothing that is not settled was said in similar words at another inspection or visit.</p>
          )}
          <ul class="tl-hits">
            {loaded.suggested.map((told) => (
              <li key={told.key}>
                <p>{told.words}</p>
                <p class="tl-citation">
                  {told.source}
                  {!told.isFinding && ' · no finding yet: it becomes one where it is the same'}
                </p>
                <Verdict action={action} other={told.key} />
              </li>
            ))}
          </ul>
        </section>
        <WhatWasSaid loaded={loaded} action={action} />
        {loaded.others.length > 0 && (
          <section class="tl-section" aria-labelledby="any">
            <h2 class="govuk-heading-m" id="any">
              Any other finding
            </h2>
            <form class="tl-prose" method="post" action={action} noValidate>
              <Select
                id="other"
                name="other"
                value={typed.other}
                label={{ text: 'Which finding is the same?', classes: 'govuk-label--s' }}
                errorMessage={errorAt(problems, 'other')}
                items={[
                  { value: '', text: 'Choose' },
                  ...loaded.others.map(({ id, words, foundOn }) => ({
                    value: `finding:${id}`,
                    text: `${dateInWords(foundOn)}: ${shortWords(words)}`
                  }))
                ]}
              />
              <Input
                id="because"
                name="because"
                value={typed.because}
                label={{ text: 'What became of it in between?', classes: 'govuk-label--s' }}
                hint={{ text: 'Where there is something to say. For example: found again in other words' }}
                errorMessage={errorAt(problems, 'because')}
              />
              <Button text="It is the same" name="verdict" value="same" preventDoubleClick />
            </form>
          </section>
        )}
      </>
    )
  })
}

function WhatWasSaid({ loaded, action }: { readonly loaded: Beside; readonly action: string }) {
  const { said, unlike } = loaded
  if (said.length + unlike.length === 0) return null
  return (
    <section class="tl-section" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        What was said
      </h2>
      <ul class="tl-hits">
        {said.map(({ other, isSame, because, saidBy }) => (
          <li key={other.id}>
            <p>
              <strong>{isSame ? 'The same' : 'Another thing'}:</strong>{' '}
              <a href={improvePaths.finding(other.id)}>{shortWords(other.words)}</a>
            </p>
            {because !== '' && <p>{because}</p>}
            <p class="tl-citation">
              {other.source} · {saidBy}
            </p>
            <AfterAll action={action} other={`finding:${other.id}`} isSame={isSame} />
          </li>
        ))}
        {unlike.map(({ key, told, because, saidBy }) => (
          <li key={key}>
            <p>
              <strong>Another thing:</strong> {shortWords(told.words)}
            </p>
            {because !== '' && <p>{because}</p>}
            <p class="tl-citation">
              {told.source} · no finding · {saidBy}
            </p>
            <AfterAll action={action} other={key} isSame={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AfterAll(props: { readonly action: string; readonly other: string; readonly isSame: boolean }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="other" value={props.other} />
      <Button
        text={props.isSame ? 'It is another thing after all' : 'It is the same after all'}
        name="verdict"
        value={props.isSame ? 'different' : 'same'}
        classes="govuk-button--secondary"
        preventDoubleClick
      />
    </form>
  )
}

function Verdict(props: { readonly action: string; readonly other: string }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="other" value={props.other} />
      <div class="govuk-button-group">
        <Button text="It is the same" name="verdict" value="same" preventDoubleClick />
        <Button
          text="It is another thing"
          name="verdict"
          value="different"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </div>
    </form>
  )
}
