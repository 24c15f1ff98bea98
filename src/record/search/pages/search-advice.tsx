import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { paths } from '../../paths.ts'

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

export function NothingAsked({ because }: { readonly because: 'common-words' | 'only-exclusions' }) {
  return (
    <>
      <EmptyState
        title={
          because === 'common-words'
            ? 'Every passage holds words like these'
            : 'Say what to look for as well as what to leave out'
        }
      >
        <p>
          {because === 'common-words'
            ? 'Words such as “the”, “of” and “with” are too common to search for. Add a word that says what you are after.'
            : 'A search that only leaves words out would find nearly the whole record. Add a word that passages must hold.'}
        </p>
      </EmptyState>
      <HowToSearch />
    </>
  )
}

interface NothingFoundProps {
  readonly words: string
  readonly near: readonly { readonly text: string; readonly href: string }[]
  readonly narrowed: boolean
}

export function NothingFound({ words, near, narrowed }: NothingFoundProps) {
  return (
    <>
      <EmptyState title={`No passage matches “${words}”`}>
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
