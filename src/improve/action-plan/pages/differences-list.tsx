import type { ComponentChildren } from 'preact'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { improvePaths } from '../../paths.ts'
import { type Difference, fieldWords, type NamedAction } from '../differences.ts'
import type { ExplainedDifference } from '../reasons.ts'

/** What a plan promises otherwise than it did, each with the reason that was given, or that none was. */
export function DifferencesList({ differences }: { readonly differences: readonly ExplainedDifference[] }) {
  return (
    <ul class="tl-claims">
      {differences.map(({ difference, reasons }, place) => (
        <li class="tl-claims__claim" key={place}>
          <Told difference={difference} />
          {reasons.length === 0 ? (
            <p class="tl-muted govuk-!-margin-bottom-0">No reason given.</p>
          ) : (
            reasons.map(({ words, by, at }) => (
              <p class="govuk-!-margin-bottom-0" key={words}>
                Reason: {words}{' '}
                <span class="tl-citation">
                  {by}, {longDate(dayInEngland(at))}
                </span>
              </p>
            ))
          )}
        </li>
      ))}
    </ul>
  )
}

function Told({ difference }: { readonly difference: Difference }) {
  switch (difference.kind) {
    case 'plan-changed':
      return (
        <BeforeAndAfter
          what={difference.field === 'title' ? 'The plan is called otherwise' : 'The day of receipt'}
          {...difference}
        />
      )
    case 'finding-added':
      return <Line what="Finding added" words={difference.words} />
    case 'finding-removed':
      return <Line what="Finding taken out" words={difference.words} />
    case 'finding-changed':
      return <BeforeAndAfter what="A finding says otherwise" {...difference} />
    case 'action-added':
      return <Line what="Action added" words={<ActionLink action={difference.action} />} />
    case 'action-withdrawn':
      return <Line what="Action taken out" words={<ActionLink action={difference.action} />} />
    case 'action-changed':
      return (
        <>
          <p class="govuk-!-margin-bottom-1">
            <ActionLink action={difference.action} />
          </p>
          <BeforeAndAfter what={fieldWords(difference.field)} {...difference} />
        </>
      )
  }
}

function Line({ what, words }: { readonly what: string; readonly words: ComponentChildren }) {
  return (
    <p class="govuk-!-margin-bottom-1">
      <strong>{what}:</strong> {words}
    </p>
  )
}

function BeforeAndAfter({ what, before, after }: { what: string; before: string; after: string }) {
  return (
    <p class="govuk-!-margin-bottom-1">
      <strong>{what}:</strong> {before === '' ? 'nothing' : <del class="tl-was">{before}</del>} became{' '}
      {after === '' ? 'nothing' : <ins class="tl-added">{after}</ins>}
    </p>
  )
}

function ActionLink({ action: { id, reference, words } }: { readonly action: NamedAction }) {
  return (
    <a href={improvePaths.action(id)}>
      {reference}. {words}
    </a>
  )
}
