import { longDate } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import type { BoardPack } from '../board-pack.ts'
import { boardPackPatterns } from '../board-pack-paths.ts'
import { packsOf } from '../pack-store.ts'

/** Every pack of the asker's authority. */
export function packsRoute({ db, site }: ImproveTools): Route {
  return {
    method: 'GET',
    path: boardPackPatterns.packs,
    permission: 'read-plan',
    audit: 'packs for boards listed',
    handler: forMembers(async (_request, member) => {
      const packs = await inScope(db, scopeOf(member), (tx) => packsOf(tx, member.workspace.authority))
      return {
        kind: 'page',
        html: renderPage(site, {
          title: 'Packs for boards',
          section: 'improve',
          breadcrumbs: [{ text: sectionWord('improve'), href: improvePaths.improve() }],
          main: <Packs packs={packs} member={member} />
        })
      }
    })
  }
}

function Packs({ packs, member }: { readonly packs: readonly BoardPack[]; readonly member: Member }) {
  const mayFreeze = member.may.has('keep-plan')
  return (
    <>
      <span class="govuk-caption-xl">{member.workspace.name}</span>
      <h1 class="govuk-heading-xl">Packs for boards</h1>
      <p class="tl-lead">
        What a board was shown, frozen from the record on a day, with what changed since the board last met.
      </p>
      {mayFreeze && <Button text="Freeze a pack" href={improvePaths.newPack()} />}
      {packs.length === 0 ? (
        <EmptyState title="No board was shown anything yet.">
          <p>
            Freeze a pack before a board meets: it holds every action with its colour and why, counts, and the
            measures, as a page, a Word file and a PDF. The next pack of the same board says what changed
            since.
          </p>
        </EmptyState>
      ) : (
        <SortableTable
          caption="Packs, the latest first"
          captionHidden
          rows={packs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: 'Pack',
              rowHeader: true,
              cell: ({ id, title, illustrative }) => (
                <>
                  <a href={improvePaths.pack(id)}>{title}</a> {illustrative && <IllustrativeTag />}
                </>
              )
            },
            { key: 'board', header: 'Board', cell: ({ board }) => board },
            { key: 'meets', header: 'Meets on', cell: ({ meetsOn }) => longDate(meetsOn) },
            {
              key: 'frozen',
              header: 'Frozen',
              cell: ({ frozenAt, frozenBy, withdrawnBecause }) => (
                <>
                  {momentInWords(frozenAt)} by {frozenBy}
                  {withdrawnBecause !== undefined && (
                    <span class="tl-action-note">Withdrawn: {withdrawnBecause}</span>
                  )}
                </>
              )
            }
          ]}
        />
      )}
    </>
  )
}
