import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { WebRequest } from '../../platform/web/request.ts'
import { typedText } from '../../platform/web/typed-value.ts'
import { InsetText } from '../../ui/govuk/components.tsx'
import { renderPage } from '../../ui/page/page.tsx'
import { EmptyState } from '../../ui/patterns/empty-state.tsx'
import { SearchForm } from '../../ui/patterns/search-form.tsx'
import { threadPaths, threadPatterns } from '../paths.ts'
import { thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { kindBeside } from '../trace/picture.ts'
import { inBriefAround } from '../trace/wrap-words.ts'
import { type FoundThings, findThings } from './find-things.ts'

/** Where a thread is looked for: by the words of a thing, or by the address of its page. */
export async function showThreads(
  { db, site, things }: ThreadTools,
  request: WebRequest,
  member: Member,
  address: 'understood' | 'not understood' = 'understood'
): Promise<Reply> {
  const typed = typedText(request.query, 'q')
  const found = await inScope(db, scopeOf(member), (tx) => findThings(tx, member, things, typed))
  const html = renderPage(site, {
    title: 'Follow the thread',
    main: (
      <>
        <h1 class="govuk-heading-xl">Follow the thread</h1>
        <p class="tl-lead">From anything back to what it rests on, and on to what came of it.</p>
        {address === 'not understood' && <NotUnderstood />}
        <SearchForm
          action={threadPaths.threads()}
          label="Find something to start from"
          hint="Words, such as Leeds 2022 supervision; or paste the address of a page of this site."
          value={typed}
        />
        <Found found={found} typed={typed} />
        <p>
          <a href={threadPatterns.threadGuide}>How the thread works</a>
        </p>
      </>
    )
  })
  return { kind: 'page', status: address === 'understood' ? 200 : 400, html }
}

/** For whoever cut an address short, or was given a wrong one. */
function NotUnderstood() {
  return (
    <InsetText
      html={
        <>
          <p>
            <strong>The address of this page names nothing that has a thread</strong>
          </p>
          <p>
            Perhaps it was cut short when it was copied. Find the thing below by its words; or open the page
            that shows it, such as an inspection or a post, and choose “See what hangs on this” there.
          </p>
        </>
      }
    />
  )
}

function Found({ found, typed }: { readonly found: FoundThings; readonly typed: string }) {
  if (found.kind === 'nothing-asked') return null
  if (found.things.length === 0) return <NothingFound by={found.by} />
  return (
    <ol class="tl-trace-found">
      {found.things.map((thing) => (
        <li key={thingKey(thing)}>
          <a href={threadPaths.trace(thingKey(thing))}>{thing.title}</a>
          {kindBeside(thing) !== undefined && ` · ${thing.kindInWords}`}
          {thing.state !== undefined && ` · ${thing.state}`}
          {thing.says !== undefined && (
            <span class="tl-trace-found__says">{inBriefAround(thing.says, typed)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What to do where nothing was found. */
export function NothingFound({ by }: { readonly by: 'address' | 'words' }) {
  return (
    <EmptyState
      title={
        by === 'words'
          ? 'Nothing has these words'
          : 'There is nothing at this address that a thread can lead to'
      }
    >
      <p>
        {by === 'words'
          ? 'Try fewer words, the name of an authority with a year, or paste the address of the page that shows it.'
          : 'Open the page that shows the thing, copy its address with what stands behind the #, and paste it here.'}
      </p>
    </EmptyState>
  )
}
