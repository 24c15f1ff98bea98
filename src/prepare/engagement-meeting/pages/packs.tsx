import { longDate } from '../../../framework/iso-date.ts'
import { documentFile, documentFiles, formatNamed } from '../../../people/document-files.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { freezePack } from '../actions/freeze-pack.ts'
import type { EngagementMeeting } from '../meeting.ts'
import { meetingTitle } from '../meeting-words.ts'
import { type Pack, partsFor } from '../pack.ts'
import { packAsDocument } from '../pack-as-document.ts'
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
    },
    {
      method: 'GET',
      path: preparePatterns.meetingPackFile,
      permission: 'see-workspace',
      audit: 'pack of a meeting taken away as a document',
      handler: forMembers((request, member) => takePackAway(tools, request, member))
    }
  ]
}

const notThere: Reply = { kind: 'not-found', because: 'There is no such meeting here.' }

function packAt({ db }: Pick<PrepareTools, 'db'>, { params }: WebRequest, member: Member) {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const meeting = await meetingOf(tx, authority, params['meeting'] ?? '')
    if (meeting === undefined) return undefined
    const pack = (await packsOf(tx, authority, meeting.id)).find(({ id }) => id === params['pack'])
    return pack && { meeting, pack }
  })
}

async function takePackAway(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const format = formatNamed(request.params['format'])
  const found = await packAt(tools, request, member)
  if (format === undefined || found === undefined) return notThere
  const { meeting, pack } = found
  const document = packAsDocument(pack, member, {
    meeting: meetingTitle(meeting),
    authority: member.workspace.name,
    siteAddress: tools.siteAddress
  })
  return documentFile(tools, document, format, `engagement-meeting-${meeting.onDay}-as-at-${pack.asAt}`)
}

async function showPack(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const found = await packAt(tools, request, member)
  if (found === undefined) return notThere
  const { meeting, pack } = found
  return {
    kind: 'page',
    html: renderPage(tools.site, {
      title: `What is taken in, as at ${longDate(pack.asAt)}`,
      section: 'prepare',
      breadcrumbs: [...crumbs, { text: meetingTitle(meeting), href: preparePaths.meeting(meeting.id) }],
      main: <PackView pack={pack} meeting={meeting} member={member} />
    })
  }
}

interface PackViewProps {
  readonly pack: Pack
  readonly meeting: EngagementMeeting
  readonly member: Member
}

function PackView({ pack, meeting, member }: PackViewProps) {
  const { shown, withheld } = partsFor(pack, member)
  return (
    <>
      <span class="govuk-caption-xl">
        {member.workspace.name} · {meetingTitle(meeting)}
      </span>
      <h1 class="govuk-heading-xl">What is taken in, as at {longDate(pack.asAt)}</h1>
      <p class="tl-lead">
        Frozen {momentInWords(pack.frozenAt)} by {pack.frozenBy}. It stays as it is, whatever changes
        afterwards.
      </p>
      <DownloadLinks
        what="what is taken in"
        files={documentFiles((format) => preparePaths.meetingPackFile(meeting.id, pack.id, format))}
      />
      {withheld.length > 0 && (
        <p class="tl-muted">Left out, as your role does not read it: {withheld.join('; ')}.</p>
      )}
      {shown.map(({ heading, lines }) => (
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
