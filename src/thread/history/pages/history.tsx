import { type Member, memberOf, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { appendReadingOf } from '../../../people/readings/append-reading-of.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import type { TrailEntry } from '../../../trail/entry.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { threadPaths, threadPatterns } from '../../paths.ts'
import type { Thing, ThingRef } from '../../thing.ts'
import { parseThingKey, thingKey } from '../../thing-key.ts'
import type { Things } from '../../things.ts'
import type { ThreadTools } from '../../tools.ts'
import { entriesOfThing } from '../entries-of-thing.ts'
import { type EntryView, isElsewheres, viewsOf } from '../entry-view.ts'
import { kindNamed } from '../kind-words.ts'
import { entriesOnAPage, pageEnd } from '../page-end.ts'
import { accountNames, entriesFor } from '../store.ts'
import { Entries } from './entries.tsx'
import { Older } from './older.tsx'

/** The history of one thing: who changed it, when and how; and who opened what is sensitive in it. */
export function historyRoute(tools: ThreadTools): Route {
  return {
    method: 'GET',
    path: threadPatterns.history,
    permission: 'see-history',
    audit: 'history viewed',
    handler: async (request, caller) => {
      const member = memberOf(caller)
      const named = request.query['thing']
      const ref = typeof named === 'string' ? parseThingKey(named) : undefined
      return member === undefined || ref === undefined
        ? nothingHere
        : showHistory(tools, request, member, ref)
    }
  }
}

/** The same for a thing of another authority as for one that never was. */
const nothingHere: Reply = { kind: 'not-found', because: 'There is no such thing here.' }

interface HistoryView {
  readonly title: string
  readonly thing: Thing | undefined
  readonly kind: string
  /** What the thing is a part of: much of what happens to a part is written there. */
  readonly wholes: readonly Thing[]
  readonly show: 'changes' | 'readings'
  readonly ref: ThingRef
  readonly entries: readonly EntryView[]
  readonly olderHref: string | undefined
  readonly newestHref: string | undefined
}

async function showHistory(
  { db, clock, site, things }: ThreadTools,
  { query }: WebRequest,
  member: Member,
  ref: ThingRef
): Promise<Reply> {
  const show = query['show'] === 'readings' ? 'readings' : 'changes'
  const key = thingKey(ref)
  const view = await inScope(db, scopeOf(member), async (tx): Promise<HistoryView | undefined> => {
    const described = (await things.describe(tx, member, [ref])).get(key)
    const thing = described?.href === '' ? undefined : described
    const chains = ['national', member.workspace.authority] as const
    const after = await pageEnd(tx, chains, query['after'])
    const asked = { chains, thing: ref, show, after } as const
    const found = await entriesOfThing(tx, member.workspace.authority, asked, entriesOnAPage + 1)
    // What no room describes to the caller, such as an import, is not theirs where only others ever did anything to it.
    const names = await accountNames(tx)
    const isTheirs = (entry: TrailEntry) => thing !== undefined || !isElsewheres(entry, names)
    const entries = found.filter(isTheirs)
    if (thing === undefined && !(await isKnown(tx, asked, entries, isTheirs))) return undefined
    const shown = await viewsOf(tx, member, things, entries.slice(0, entriesOnAPage))
    const last = shown.at(-1)
    await appendReadingOf(tx, clock.now(), member, 'history', ref)
    return {
      title: `History of ${thing?.title ?? kindNamed(things, ref.kind).toLowerCase()}`,
      thing,
      kind: thing?.kindInWords ?? kindNamed(things, ref.kind),
      wholes: await wholesOf(tx, things, member, thing),
      show,
      ref,
      entries: shown,
      olderHref:
        entries.length > shown.length && last !== undefined
          ? threadPaths.history(key, { show, after: last.hash })
          : undefined,
      newestHref: after === undefined ? undefined : threadPaths.history(key, { show })
    }
  })
  if (view === undefined) return nothingHere
  const html = renderPage(site, {
    title: view.title,
    breadcrumbs: view.thing === undefined ? undefined : [{ text: view.thing.title, href: view.thing.href }],
    main: <HistoryPage view={view} />
  })
  return { kind: 'page', html }
}

/** What a thing is the next part of: a paragraph of its inspection. An authority is too far up to say anything of it. */
async function wholesOf(
  tx: Transaction,
  things: Things,
  member: Member,
  thing: Thing | undefined
): Promise<readonly Thing[]> {
  const nearest = (thing?.within ?? []).filter(({ kind }) => kind !== 'authority')
  const described = await things.describe(tx, member, nearest)
  return [...described.values()].filter(({ withdrawn }) => withdrawn !== true)
}

/** Whether the trail says anything of the thing, though no room describes it to the caller. */
async function isKnown(
  tx: Transaction,
  asked: Parameters<typeof entriesFor>[1],
  entries: readonly unknown[],
  isTheirs: (entry: TrailEntry) => boolean
): Promise<boolean> {
  if (entries.length > 0) return true
  return (await entriesFor(tx, { ...asked, show: 'changes', after: undefined }, 1)).some(isTheirs)
}

function HistoryPage({ view }: { readonly view: HistoryView }) {
  const { title, show, entries, ref } = view
  const choices = [
    { text: 'Changes', of: 'changes' },
    { text: 'Who opened it', of: 'readings' }
  ] as const
  return (
    <>
      <span class="govuk-caption-l">{view.kind}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <nav aria-label="What to show">
        <ul class="tl-choices">
          {choices.map(({ text, of }) => (
            <li key={of}>
              <a
                href={threadPaths.history(thingKey(ref), { show: of })}
                aria-current={of === show ? 'true' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {show === 'changes' && view.wholes.map((whole) => <InTheWhole whole={whole} key={thingKey(whole)} />)}
      {entries.length === 0 ? (
        <Nothing show={show} isPart={view.wholes.length > 0} />
      ) : (
        <Entries entries={entries} showsThing={false} />
      )}
      <Older olderHref={view.olderHref} newestHref={view.newestHref} />
    </>
  )
}

/** A part of a report has little history of its own: imports, corrections and checks stand in that of its inspection. */
function InTheWhole({ whole }: { readonly whole: Thing }) {
  return (
    <p class="tl-prose">
      Imports, corrections and checks of the whole stand in{' '}
      <a href={threadPaths.history(thingKey(whole))}>the history of {whole.title}</a>. What follows is about
      this part alone.
    </p>
  )
}

interface NothingProps {
  readonly show: 'changes' | 'readings'
  readonly isPart: boolean
}

function Nothing({ show, isPart }: NothingProps) {
  return show === 'changes' ? (
    <EmptyState
      title={isPart ? 'The trail has nothing of this part alone.' : 'The trail has no change of this yet.'}
    >
      <p>
        {isPart ? 'Each link that is drawn to it' : 'Each change, and each link that is drawn'} or withdrawn
        will stand here: who did it and in which post, when, and why.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nobody’s opening of this was noted yet.">
      <p>
        What is sensitive leaves a note when it is opened: a history, another person’s account, a part of the
        trail that is taken away, and whatever an inspector opens. Opening it again within a quarter of an
        hour is one reading.
      </p>
    </EmptyState>
  )
}
