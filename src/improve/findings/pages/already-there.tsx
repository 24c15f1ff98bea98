import type { ThingRef } from '../../../thread/thing.ts'
import { InsetText } from '../../../ui/govuk/components.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { improvePaths } from '../../paths.ts'
import { type Finding, findingKindWords } from '../finding.ts'
import { shortWords } from '../finding-words.ts'
import { onlyFindingOf } from '../resting-there.ts'

interface AlreadyThereProps {
  readonly thing: ThingRef
  /** The findings that rest on it. */
  readonly resting: readonly Finding[]
}

/** What rests on a place already, so that nobody makes it twice; nothing where nothing does. */
export function AlreadyThere({ thing, resting }: AlreadyThereProps) {
  if (resting.length === 0) return null
  return (
    <InsetText
      html={
        <>
          <p>
            {onlyFindingOf(thing, resting) === undefined
              ? 'This place has findings already. Add another only where it says something else.'
              : 'It is a finding already. Open it to change it.'}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {resting.map(({ id, kind, words, illustrative }) => (
              <li key={id}>
                {findingKindWords(kind)}: <a href={improvePaths.finding(id)}>{shortWords(words)}</a>{' '}
                {illustrative && <IllustrativeTag />}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
