import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import type { ExpectedHere } from '../expected-documents.ts'
import { expectedOf } from '../expected-store.ts'
import { sectionLabel } from '../sections.ts'
import { sightOf } from '../sight.ts'

/** Everything that the sections should hold. */
export function expectedRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: preparePatterns.expected,
      permission: 'read-bookcase',
      audit: 'expected documents listed',
      handler: forMembers((request, member) => show(tools, request, member))
    }
  ]
}

const noSuchPage: Reply = { kind: 'not-found', because: 'The bookcase has no such page.' }

async function show({ db, site }: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  // Who owes what is the authority's own affair: whoever is let in to read a part is told nothing of it.
  if (sightOf(member).kind !== 'all') return noSuchPage
  const [expected, posts] = await inScope(db, scopeOf(member), async (tx) => [
    await expectedOf(tx, authority),
    await postsOf(tx, authority)
  ])
  const words = new Map(posts.map((post) => [post.id, officerWords(post)]))
  const rows = expected.map((entry) => ({ ...entry, owner: entry.owedBy && words.get(entry.owedBy) }))
  const html = renderPage(site, {
    title: 'What is expected',
    section: 'prepare',
    breadcrumbs: [
      { text: sectionWord('prepare'), href: preparePaths.prepare() },
      { text: 'Bookcase', href: preparePaths.bookcase() }
    ],
    main: (
      <ExpectedPage
        rows={rows}
        mayArrange={member.may.has('arrange-bookcase')}
        isDone={typedText(request.query, 'done') === 'changed'}
      />
    )
  })
  return { kind: 'page', html }
}

interface ExpectedPageProps {
  readonly rows: readonly (ExpectedHere & { readonly owner: string | undefined })[]
  readonly mayArrange: boolean
  readonly isDone: boolean
}

function ExpectedPage({ rows, mayArrange, isDone }: ExpectedPageProps) {
  return (
    <>
      {isDone && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">Saved.</p>}
        />
      )}
      <h1 class="govuk-heading-xl">What is expected</h1>
      <p class="tl-lead">
        What inspectors are known to ask for. The list comes with Throughline, from what councils remember
        being asked and not from the framework’s own annex: make it yours.
      </p>
      {mayArrange && (
        <Button
          text="Expect another document"
          href={preparePaths.newExpected()}
          classes="govuk-button--secondary"
        />
      )}
      <SortableTable
        caption="Expected documents"
        captionHidden
        columns={[
          { key: 'what', header: 'Document', rowHeader: true, cell: ({ what }) => what },
          { key: 'section', header: 'Section', cell: ({ section }) => sectionLabel(section) },
          { key: 'state', header: 'State', cell: stateOf },
          { key: 'owner', header: 'Owed by', cell: ({ owner }) => owner ?? 'Nobody named' },
          {
            key: 'due',
            header: 'Due',
            cell: ({ dueOn }) => (dueOn === undefined ? 'No day' : dateInWords(dueOn))
          },
          ...(mayArrange
            ? [
                {
                  key: 'change',
                  header: 'Next step',
                  cell: ({ id, what }: ExpectedHere) => (
                    <a href={preparePaths.expectedDocument(id)}>
                      Change<span class="govuk-visually-hidden"> what is asked for: {what}</span>
                    </a>
                  )
                }
              ]
            : [])
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function stateOf({ leftOutBecause, documents }: ExpectedHere) {
  if (leftOutBecause !== undefined) return `Not asked for: ${leftOutBecause}`
  return documents === 0 ? <strong>Missing</strong> : `Here, ${count(documents, 'document')}`
}
