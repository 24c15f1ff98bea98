import { Button } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, number } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { preparePaths } from '../../paths.ts'
import type { ArrivalLine } from '../arrival/arrival-view.ts'
import type { Section } from '../document.ts'
import { sectionLabel } from '../sections.ts'
import { whyDescribe } from './why-describe.ts'

const stateWords: Readonly<Record<ArrivalLine['state'], string>> = {
  kept: 'added',
  same: 'here already',
  refused: 'not taken',
  arriving: 'not finished'
}

interface ArrivalsPageProps {
  /** Those that are listed: the ones that are not on the shelf first, then the latest. */
  readonly lines: readonly ArrivalLine[]
  /** Of all that were sent. */
  readonly counts: ReadonlyMap<ArrivalLine['state'], number>
  /** Those into which something came. */
  readonly sections: readonly Section[]
}

/** The files that somebody sent in the last days, each with what became of it. */
export function ArrivalsPage({ lines, counts, sections }: ArrivalsPageProps) {
  const all = [...counts.values()].reduce((sum, files) => sum + files, 0)
  return (
    <>
      <h1 class="govuk-heading-xl">Files that you sent lately</h1>
      {lines.length === 0 ? (
        <EmptyState title="You sent none in the last two days.">
          <p>Each file that you add to the bookcase has a line here that says what became of it.</p>
        </EmptyState>
      ) : (
        <>
          <p class="tl-lead">{inASentence(counts, all)}</p>
          {all > lines.length && (
            <p>
              {number(lines.length)} of them are listed here: first those that were not taken or did not come
              to their end, then the latest. All that were added are in the bookcase.
            </p>
          )}
          <ol class="tl-files">
            {lines.map((line) => (
              <Line line={line} key={line.id} />
            ))}
          </ol>
        </>
      )}
      {lines.some(({ describe }) => describe !== undefined) && <p class="tl-prose">{whyDescribe}</p>}
      {sections.length > 0 && (
        <ul class="govuk-list">
          {sections.map((section) => (
            <li key={section}>
              <a href={preparePaths.bookcaseSection(section)}>To the section: {sectionLabel(section)}</a>
            </li>
          ))}
        </ul>
      )}
      <div class="govuk-button-group">
        <Button text="Add documents" href={preparePaths.bookcaseAdd()} classes="govuk-button--secondary" />
        <a href={preparePaths.bookcase()}>To the bookcase</a>
      </div>
    </>
  )
}

function Line({ line: { name, size, says, state, href, describe } }: { readonly line: ArrivalLine }) {
  return (
    <li class={`tl-file${state === 'refused' || state === 'arriving' ? ' tl-file--not-taken' : ''}`}>
      <p class="tl-file__words">
        <span class="tl-file__name">{href === undefined ? name : <a href={href}>{name}</a>}</span>{' '}
        <span class="tl-file__state">{size}</span>
      </p>
      <p class="tl-file__words">
        {says}
        {describe !== undefined && (
          <>
            {' '}
            <a href={describe}>
              Describe it<span class="govuk-visually-hidden">: {name}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}

function inASentence(counts: ArrivalsPageProps['counts'], all: number): string {
  const states: readonly ArrivalLine['state'][] = ['kept', 'same', 'refused', 'arriving']
  const parts = states.flatMap((state) => {
    const there = counts.get(state) ?? 0
    return there === 0 ? [] : [`${number(there)} ${stateWords[state]}`]
  })
  return `${count(all, 'file')}: ${listInWords(parts)}.`
}
