import { dayInEngland } from '../../../framework/day-in-england.ts'
import { isIsoDate, longDate } from '../../../framework/iso-date.ts'
import { documentFiles } from '../../../people/document-files.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { PrepareTools } from '../../tools.ts'
import { isMaterial } from '../differences.ts'
import { outputPaths } from '../output/output-paths.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import type { SentVersion } from '../sign-off.ts'
import { sentVersionsOf } from '../sign-off-store.ts'
import { differencesSince } from '../whole-year.ts'
import { ContentText } from './content-text.tsx'
import { Differences } from './differences-list.tsx'
import { Done, type InYear, yearCrumbs, yearPageRoute } from './in-year.tsx'

/** The self-evaluation as it was sent, and everything that differs since. */
export function sentRoutes(tools: PrepareTools): Route[] {
  return [
    yearPageRoute(tools, {
      path: selfEvaluationPatterns.sentSelfEvaluation,
      audit: 'self-evaluation as sent viewed',
      show: async (open) => {
        const sent = await sentOf(open)
        return (
          sent && {
            title: titleOf(sent),
            breadcrumbs: yearCrumbs(open.year),
            main: <SentPage sent={sent} open={open} />
          }
        )
      }
    }),
    yearPageRoute(tools, {
      path: selfEvaluationPatterns.sinceSent,
      audit: 'differences since sending viewed',
      show: async (open) => {
        const sent = await sentOf(open)
        return (
          sent && {
            title: `What changed since it was sent on ${longDate(sent.sentOn)}`,
            breadcrumbs: [
              ...yearCrumbs(open.year),
              { text: 'As sent', href: selfEvaluationPaths.sent(open.year, sent.number) }
            ],
            main: <SincePage sent={sent} open={open} />
          }
        )
      }
    })
  ]
}

async function sentOf({ tx, member, year, request }: InYear): Promise<SentVersion | undefined> {
  const versions = await sentVersionsOf(tx, member.workspace.authority, year)
  return versions.find(({ number }) => `${number}` === request.params['number'])
}

function titleOf({ year, sentTo, sentOn }: SentVersion): string {
  return `Self-evaluation of ${year}, as sent to ${sentTo} on ${longDate(sentOn)}`
}

interface Props {
  readonly sent: SentVersion
  readonly open: InYear
}

function SentPage({ sent, open }: Props) {
  const differences = differencesSince(sent.content, open.whole).length
  return (
    <>
      <Done request={open.request} words={{ sent: 'Frozen as sent. This text stays as it is.' }} />
      <span class="govuk-caption-xl">As sent to {sent.sentTo}</span>
      <h1 class="govuk-heading-xl">Self-evaluation of {sent.year}</h1>
      <p class="tl-lead">
        Sent on {longDate(sent.sentOn)}; frozen by {sent.sentBy} on {longDate(dayInEngland(sent.sentAt))}.{' '}
        {differences === 0 ? (
          'Nothing changed since.'
        ) : (
          <a href={selfEvaluationPaths.since(sent.year, sent.number)}>
            {count(differences, 'difference')} since
          </a>
        )}
      </p>
      <Signatures sent={sent} />
      <DownloadLinks
        what="the text as it was sent"
        files={documentFiles((format) => outputPaths.sentFile(sent.year, sent.number, format))}
      />
      <DownloadLinks
        what="our working paper of it, with the strength of each claim,"
        files={documentFiles((format) => outputPaths.sentFile(sent.year, sent.number, format, 'working'))}
      />
      <ContentText content={sent.content} text="frozen" />
    </>
  )
}

function Signatures({ sent: { content } }: { readonly sent: SentVersion }) {
  if (content.signOffs.length === 0) return <p class="tl-muted">Nobody had signed it.</p>
  return (
    <ul class="govuk-list">
      {content.signOffs.map(({ post, by, as, on, forThis }) => (
        <li key={`${post} ${by} ${on}`}>
          Signed for the {post} by {by}
          {as === 'deputy' && ', as deputy,'} {isIsoDate(on) && `on ${longDate(on)}`}
          {!forThis && <strong>, for an earlier text</strong>}
        </li>
      ))}
    </ul>
  )
}

function SincePage({ sent, open }: Props) {
  const differences = differencesSince(sent.content, open.whole)
  const made = differences.filter(isMaterial)
  const aged = differences.filter((difference) => !isMaterial(difference))
  return (
    <>
      <span class="govuk-caption-xl">Self-evaluation of {sent.year}</span>
      <h1 class="govuk-heading-xl">What changed since it was sent</h1>
      <p class="tl-lead">
        To {sent.sentTo}, on {longDate(sent.sentOn)}. What is agreed is compared; what was changed and is not
        agreed yet is named.
      </p>
      {differences.length === 0 && <p>Nothing: what was sent is what stands.</p>}
      {made.length > 0 && <Differences differences={made} />}
      {aged.length > 0 && (
        <section class="tl-section" aria-labelledby="aged">
          <h2 class="govuk-heading-m" id="aged">
            What its evidence has come to
          </h2>
          <Differences differences={aged} />
        </section>
      )}
    </>
  )
}
