import type { ComponentChildren } from 'preact'
import { EmptyState } from './empty-state.tsx'

/** Why nothing can be looked for. */
export type NothingAskedFor = 'no-words' | 'common-words' | 'only-exclusions'

/** A search over something, as its advice tells of it: each way of asking with words of its own subject. */
export interface SearchWays {
  /** What is found: "passage", "passages". */
  readonly one: string
  readonly many: string
  readonly endings: { readonly typed: string; readonly finds: string }
  /** Each as somebody would type it: words in quotation marks, two words, two with "or" between, one with a hyphen. */
  readonly phrase: string
  readonly both: string
  readonly either: string
  readonly without: string
  readonly href: (typed: string) => string
}

/** What to do where nothing was found. */
export const fewerWords = 'Use fewer words, leave out quotation marks, or join alternatives with “or”.'

interface HowToSearchProps {
  readonly ways: SearchWays
  /** What else is to be known of the results. */
  readonly children?: ComponentChildren
}

/** How to ask, each way as a link that does it. */
export function HowToSearch({ ways, children }: HowToSearchProps) {
  const { many, endings, phrase, both, either, without, href } = ways
  const examples = [
    { typed: endings.typed, does: `finds ${endings.finds}: endings do not matter` },
    { typed: phrase, does: 'finds the words together and in this order' },
    { typed: both, does: `finds ${many} that hold both words` },
    { typed: either, does: `finds ${many} that hold either` },
    { typed: without, does: `leaves out ${many} that hold the second word` }
  ]
  return (
    <section aria-labelledby="how">
      <h2 class="govuk-heading-m" id="how">
        How to ask
      </h2>
      <dl class="tl-examples">
        {examples.map(({ typed, does }) => (
          <div key={typed}>
            <dt>
              <a href={href(typed)}>{typed}</a>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}

interface NothingAskedProps extends HowToSearchProps {
  readonly because: NothingAskedFor
}

/** Why nothing was looked for, and how to ask. */
export function NothingAsked({ because, ways, children }: NothingAskedProps) {
  const { title, advice } = inWords(because, ways)
  return (
    <>
      <EmptyState title={title}>
        <p>{advice}</p>
      </EmptyState>
      <HowToSearch ways={ways}>{children}</HowToSearch>
    </>
  )
}

function inWords(because: NothingAskedFor, { one, many }: SearchWays): { title: string; advice: string } {
  switch (because) {
    case 'no-words':
      return {
        title: 'There is no word in this to look for',
        advice: 'Only letters and figures can be looked for. A phrase stands between two quotation marks.'
      }
    case 'common-words':
      return {
        title: `Every ${one} holds words like these`,
        advice:
          'Words such as “the”, “of” and “with” are too common to search for. Add a word that says what you are after.'
      }
    case 'only-exclusions':
      return {
        title: 'Say what to look for as well as what to leave out',
        advice: `A search that only leaves words out would find nearly everything. Add a word that ${many} must hold.`
      }
  }
}
