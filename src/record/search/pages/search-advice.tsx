import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'
import type { NothingAsked as NothingAskedFor } from '../search-view.ts'

const examples = [
  { typed: 'permanence', does: 'finds permanence and permanent: endings do not matter' },
  { typed: '"corporate parent"', does: 'finds the words together and in this order' },
  { typed: 'neglect thresholds', does: 'finds passages that hold both words' },
  { typed: 'unaccompanied or asylum', does: 'finds passages that hold either' },
  { typed: 'supervision -clinical', does: 'leaves out passages that hold the second word' }
]

/** Before anything was asked: how to ask, each way as a link that does it. */
export function HowToSearch() {
  return (
    <section aria-labelledby="how">
      <h2 class="govuk-heading-m" id="how">
        How to ask
      </h2>
      <dl class="tl-examples">
        {examples.map(({ typed, does }) => (
          <div key={typed}>
            <dt>
              <a href={paths.search({ q: typed })}>{typed}</a>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Each result has a permanent address, and says on which page of which report it stands.</p>
    </section>
  )
}

const nothingAsked: Record<NothingAskedFor, { readonly title: string; readonly advice: string }> = {
  'no-words': {
    title: 'There is no word in this to look for',
    advice: 'Only letters and figures can be looked for. A phrase stands between two quotation marks.'
  },
  'common-words': {
    title: 'Every passage holds words like these',
    advice:
      'Words such as “the”, “of” and “with” are too common to search for. Add a word that says what you are after.'
  },
  'only-exclusions': {
    title: 'Say what to look for as well as what to leave out',
    advice:
      'A search that only leaves words out would find nearly the whole record. Add a word that passages must hold.'
  }
}

export function NothingAsked({ because }: { readonly because: NothingAskedFor }) {
  const { title, advice } = nothingAsked[because]
  return (
    <>
      <EmptyState title={title}>
        <p>{advice}</p>
      </EmptyState>
      <HowToSearch />
    </>
  )
}

interface NothingFoundProps {
  readonly words: string
  readonly near: readonly { readonly text: string; readonly href: string }[]
  readonly narrowed: boolean
  readonly reports: number
}

export function NothingFound({ words, near, narrowed, reports }: NothingFoundProps) {
  const where = reports === 1 ? 'the one report' : `the ${number(reports)} reports`
  return (
    <>
      <EmptyState
        title={
          reports === 0
            ? `Nothing matches “${words}”, and no report is in the record yet`
            : `No passage of ${where} in the record matches “${words}”`
        }
      >
        {near.length > 0 && (
          <p>
            Did you mean the authority{' '}
            {near.map(({ text, href }, place) => (
              <>
                {place > 0 && (place === near.length - 1 ? ' or ' : ', ')}
                <a href={href}>{text}</a>
              </>
            ))}
            ?
          </p>
        )}
        <p>
          {narrowed && 'Remove a choice above, or look in all reports. '}
          Use fewer words, leave out quotation marks, or join alternatives with “or”.
        </p>
      </EmptyState>
      <HowToSearch />
    </>
  )
}
