import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { fewerWords, HowToSearch, type SearchWays } from '../../../ui/patterns/search-advice.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { paths } from '../../paths.ts'

/** How passages of reports are searched for. */
export const passageSearch: SearchWays = {
  ...{ one: 'passage', many: 'passages' },
  endings: { typed: 'permanence', finds: 'permanence and permanent' },
  phrase: '"corporate parent"',
  both: 'neglect thresholds',
  either: 'unaccompanied or asylum',
  without: 'supervision -clinical',
  href: (q) => paths.search({ q })
}

/** What is to be known of a result. */
export function AboutResults() {
  return <p>Each result has a permanent address, and says on which page of which report it stands.</p>
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
          {fewerWords}
        </p>
      </EmptyState>
      <HowToSearch ways={passageSearch}>
        <AboutResults />
      </HowToSearch>
    </>
  )
}
