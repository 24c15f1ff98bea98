import { type Member, scopeOf } from '../../people/permissions/member.ts'
import { inScope } from '../../platform/database/scope.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { Pagination } from '../../ui/govuk/components.tsx'
import { renderPage } from '../../ui/page/page.tsx'
import { EmptyState } from '../../ui/patterns/empty-state.tsx'
import { threadPaths } from '../paths.ts'
import { otherWay, relationInWords, wayFrom } from '../relations.ts'
import { thingKey } from '../thing-key.ts'
import type { ThreadTools } from '../tools.ts'
import { type Beside, linksBeside } from '../trace/links-beside.ts'
import { type ChosenRelation, relationKey } from './relation-choice.ts'
import type { TraceChoice } from './trace-choice.ts'
import { Items } from './trace-list.tsx'
import { itemsOf } from './trace-view.ts'

/** All links of one relation at a thing, a page at a time: a picture has room for the first few. */
export async function showBeside(
  { db, site, things }: ThreadTools,
  member: Member,
  { thing: ref, after }: TraceChoice,
  along: ChosenRelation
): Promise<Reply | undefined> {
  const { relation, near } = along
  const way = near === 'from' ? wayFrom(relation) : otherWay(wayFrom(relation))
  const beside = await inScope(db, scopeOf(member), (tx) =>
    linksBeside(tx, member, things, ref, { relation, way, after })
  )
  if (beside === undefined) return undefined
  const { title } = beside.trace.start
  const html = renderPage(site, {
    title: `All that ${title} ${relationInWords(relation, near)}`,
    breadcrumbs: [
      { text: 'Follow the thread', href: threadPaths.threads() },
      { text: title, href: threadPaths.trace(thingKey(ref)) }
    ],
    printed: `${thingKey(ref)}, for ${member.workspace.name}`,
    main: (
      <BesidePage
        beside={beside}
        along={along}
        items={itemsOf(beside.trace, way, member.may.has('link'))}
        isFirst={after === undefined}
      />
    )
  })
  return { kind: 'page', html }
}

interface BesideProps {
  readonly beside: Beside
  readonly along: ChosenRelation
  readonly items: ReturnType<typeof itemsOf>
  readonly isFirst: boolean
}

function BesidePage({ beside: { trace, next }, along, items, isFirst }: BesideProps) {
  const key = thingKey(trace.start)
  const at = (after: string) => threadPaths.trace(key, { along: relationKey(along), after })
  return (
    <>
      <span class="govuk-caption-l">{trace.start.title}</span>
      <h1 class="govuk-heading-l">All that it {relationInWords(along.relation, along.near)}</h1>
      <p>
        <a href={threadPaths.trace(key)}>Back to the whole thread</a>
      </p>
      {items.length === 0 ? (
        <EmptyState title={isFirst ? 'There is nothing of this kind' : 'There is no more'} />
      ) : (
        <div class="tl-trace tl-trace--list">
          <Items items={items} />
        </div>
      )}
      {(next !== undefined || !isFirst) && (
        <Pagination
          {...(isFirst ? {} : { previous: { href: at(''), text: 'First' } })}
          {...(next === undefined ? {} : { next: { href: at(next), text: 'More' } })}
        />
      )}
    </>
  )
}
