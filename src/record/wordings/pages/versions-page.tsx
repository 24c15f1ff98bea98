import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { MarkedWords } from '../../../ui/patterns/marked-words.tsx'
import { paths } from '../../paths.ts'
import type { PairView, PartView, SideView, VersionsHead, VersionsView } from './versions-view.ts'

/** Two versions of a report beside each other: what changed, passage by passage and word by word. */
export function VersionsPage({ view }: { readonly view: VersionsView }) {
  const { chosen, choices } = view
  const select = (name: string, label: string, value: number) => ({
    kind: 'choice' as const,
    name,
    label,
    value: String(value),
    choices
  })
  return (
    <>
      <h1 class="govuk-heading-xl">Versions of the report, side by side</h1>
      <p class="tl-lead">
        <a href={view.inspectionHref}>{view.head.heading}</a> · {view.head.lead}
      </p>
      <FilterForm
        action={paths.versions(view.head.place)}
        label="Choose two versions"
        fields={[
          select('from', 'Earlier version', chosen.from),
          select('to', 'Later version', chosen.to),
          {
            kind: 'choice',
            name: 'show',
            label: 'What to show',
            value: chosen.show,
            choices: [
              { value: 'changes', text: 'What changed' },
              { value: 'all', text: 'Everything' }
            ]
          }
        ]}
        active={[]}
        clearHref={paths.versions(view.head.place)}
        result={view.sentence}
      />
      {view.parts.length === 0 ? (
        <EmptyState title="No passage differs.">
          <p>
            <a href={view.allHref}>Show every passage of both</a>.
          </p>
        </EmptyState>
      ) : (
        <p class="tl-muted tl-small tl-prose">
          Each version is named with the day on which it was imported. Words that only the earlier version has
          are crossed out; words that only the later one has are underlined. A passage counts as changed where
          most of its words are still there, else as removed and added.
        </p>
      )}
      {view.parts.map((part) => (
        <Part part={part} chosen={chosen} key={part.id} />
      ))}
    </>
  )
}

type Chosen = VersionsView['chosen']

function Part({ part, chosen }: { readonly part: PartView; readonly chosen: Chosen }) {
  return (
    <section class="tl-section" aria-labelledby={`part-${part.id}`}>
      <h2 class="govuk-heading-l" id={`part-${part.id}`}>
        {part.label}
      </h2>
      <p class="tl-muted">{part.sentence}</p>
      <ol class="tl-pairs">
        {part.pairs.map((pair) => (
          <Pair pair={pair} chosen={chosen} key={pair.id} />
        ))}
      </ol>
    </section>
  )
}

function Pair({ pair, chosen }: { readonly pair: PairView; readonly chosen: Chosen }) {
  const name = (pair.after ?? pair.before)?.label
  return (
    <li class="tl-pair" id={pair.id}>
      <h3 class="tl-pair__name">
        {name} <span class="tl-pair__status">{pair.status}</span>
      </h3>
      <div class="tl-pair__sides">
        <Side side={pair.before} version={chosen.from} />
        <Side side={pair.after} version={chosen.to} />
      </div>
    </li>
  )
}

function Side({ side, version }: { readonly side: SideView | undefined; readonly version: number }) {
  if (side === undefined) return <p class="tl-muted tl-small">Not in version {version}</p>
  return (
    <div>
      <p class="tl-pair__where">
        Version {version}: {side.label}
        {side.page !== undefined && `, page ${side.page}`}
      </p>
      <p class="tl-paragraph__text">
        <MarkedWords words={side.words} />
      </p>
    </div>
  )
}

/** Why there is nothing to put side by side, and what to do about it. */
export function TooFewVersions({ view }: { readonly view: VersionsHead }) {
  const none = view.choices.length === 0
  return (
    <>
      <h1 class="govuk-heading-xl">Versions of the report, side by side</h1>
      <p class="tl-lead">
        <a href={view.inspectionHref}>{view.head.heading}</a> · {view.head.lead}
      </p>
      <EmptyState
        title={
          none ? 'The report of this inspection is not in the record yet.' : 'This report has one version.'
        }
      >
        <p>
          {none
            ? 'Once its PDF is imported, and imported again after it was published anew, the two versions stand here side by side.'
            : 'A report becomes two versions when it is published anew and the new PDF is imported. Then what changed stands here, word by word.'}
        </p>
      </EmptyState>
    </>
  )
}
