import { longDate } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { freezePack } from '../actions/freeze-pack.ts'
import { meetingTitle } from '../meeting-words.ts'
import type { Pack } from '../pack.ts'
import { packSources } from '../pack-sources.ts'
import { packsOf } from '../pack-store.ts'
import { meetingOf } from '../store.ts'
import { crumbs } from './plan-forms.tsx'

/** What is taken into a meeting: frozen, and read as it was. */
export function packRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'POST',
      path: preparePatterns.meetingPacks,
      permission: 'plan-activities',
      audit: 'pack of a meeting frozen',
      handler: forMembers(async ({ params }, member) => {
        const id = params['meeting'] ?? ''
        const outcome = await freezePack(tools.db, tools.clock, member, packSources, id)
        return outcome.kind === 'frozen'
          ? { kind: 'redirect', to: preparePaths.meetingPack(id, outcome.pack.id) }
          : notThere
      })
    },
    {
      method: 'GET',
      path: preparePatterns.meetingPack,
      permission: 'see-workspace',
      audit: 'pack of a meeting viewed',
      handler: forMembers((request, member) => showPack(tools, request, member))
    }
  ]
}

const notThere: Reply = { kind: 'not-found', because: 'There is no such meeting here.' }

async function showPack({ db, site }: PrepareTools, { params }: WebRequest, member: Member): Promise<Reply> {
  const { authority, name } = member.workspace
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
    if (meeting === undefined) return undefined
    const pack = (await packsOf(tx, authority, meeting.id)).find(({ id }) => id === params['pack'])
    return pack && { meeting, pack }
  })
  if (found === undefined) return notThere
  const { meeting, pack } = found
  return {
    kind: 'page',
    html: renderPage(site, {
      title: `What is taken in, as at ${longDate(pack.asAt)}`,
      section: 'prepare',
      breadcrumbs: [...crumbs, { text: meetingTitle(meeting), href: preparePaths.meeting(meeting.id) }],
      main: <PackView pack={pack} title={meetingTitle(meeting)} authority={name} />
    })
  }
}

interface PackViewProps {
  readonly pack: Pack
  readonly title: string
  readonly authority: string
}

function PackView({ pack, title, authority }: PackViewProps) {
  return (
    <>
      <span class="govuk-caption-xl">
        {authority} · {title}
      </span>
      <h1 class="govuk-heading-xl">What is taken in, as at {longDate(pack.asAt)}</h1>
      <p class="tl-lead">
        Frozen {momentInWords(pack.frozenAt)} by {pack.frozenBy}. It stays as it is, whatever changes
        afterwards.
      </p>
      {pack.parts.map(({ heading, lines }) => (
        <section class="tl-section tl-prose" key={heading}>
          <h2 class="govuk-heading-m">{heading}</h2>
          {lines.length === 0 ? (
            <p class="tl-muted">Nothing was kept of this.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {lines.map(({ words, href }) => (
                <li key={words}>{href === undefined ? words : <a href={href}>{words}</a>}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
