import type { Onward } from '../../../people/tools.ts'
import { Button, NotificationBanner, SummaryList, WarningText } from '../../../ui/govuk/components.tsx'
import { preparePaths } from '../../paths.ts'
import type { DocumentView, VersionRow } from '../document-view.ts'
import type { RestsOnIt } from '../text/cited-here.ts'
import { Resting } from './resting.tsx'

/** Of more characters, a title is set smaller: it would fill the page with itself. */
const longTitle = 80

interface DocumentPageProps {
  readonly view: DocumentView
  readonly resting: readonly RestsOnIt[]
  readonly onwards: readonly Onward[]
}

/** A document: what is known of it, its newest file, and every version before. */
export function DocumentPage({ view, resting, onwards }: DocumentPageProps) {
  const { newest } = view
  const stands = view.withdrawn === undefined
  return (
    <>
      {view.done !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={<p class="govuk-notification-banner__heading">{view.done}</p>}
        />
      )}
      <span class="govuk-caption-xl">Bookcase, {view.section.label}</span>
      <h1 class={view.title.length > longTitle ? 'govuk-heading-l' : 'govuk-heading-xl'} dir="auto">
        {view.title}
      </h1>
      {view.withdrawn !== undefined && <Withdrawn view={view} />}
      {stands && view.state !== undefined && (
        <p class="tl-lead">
          <strong>{view.state}</strong>
        </p>
      )}
      {newest?.isDamaged === true && (
        <WarningText
          iconFallbackText="Warning"
          text={`${newest.checked}. Upload the file again as a new version, or ask whoever looks after the backup.`}
        />
      )}
      {newest !== undefined && <Newest view={view} newest={newest} />}
      <section class="tl-section" aria-labelledby="known">
        <h2 class="govuk-heading-m" id="known">
          What is known of it
        </h2>
        <SummaryList
          rows={view.facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
        />
        {view.mayKeep && stands && (
          <p>
            <a href={preparePaths.documentFacts(view.id)}>Change what is known of it</a>
          </p>
        )}
      </section>
      <Resting resting={resting} />
      <section class="tl-section" aria-labelledby="versions">
        <h2 class="govuk-heading-m" id="versions">
          {view.versions.length === 1 ? 'Its one version' : `Its ${view.versions.length} versions`}
        </h2>
        <ol class="tl-versions">
          {view.versions.map((version) => (
            <Version version={version} key={version.number} />
          ))}
        </ol>
      </section>
      {onwards.length > 0 && (
        <ul class="govuk-list">
          {onwards.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {view.mayArrange && stands && (
        <p>
          <a href={preparePaths.documentWithdraw(view.id)}>Withdraw this document</a>
        </p>
      )}
    </>
  )
}

function Withdrawn({ view: { id, withdrawn, mayArrange } }: { readonly view: DocumentView }) {
  return (
    <div class="govuk-inset-text">
      <p>
        <strong>Withdrawn.</strong> {withdrawn?.words}
      </p>
      <p>{withdrawn?.because}</p>
      {mayArrange && (
        <form method="post" action={preparePaths.documentPutBack(id)}>
          <Button text="Put it back" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </div>
  )
}

function Newest({ view, newest }: { readonly view: DocumentView; readonly newest: VersionRow }) {
  return (
    <>
      <p class="tl-shelf__newest">
        {newest.file} <span class="tl-muted">({newest.about})</span>
      </p>
      <div class="govuk-button-group">
        <Button text="Download" href={newest.href} />
        {newest.pageHref !== undefined && (
          <a class="govuk-link" href={newest.pageHref}>
            Look at it here
          </a>
        )}
        {view.mayKeep && view.withdrawn === undefined && (
          <a class="govuk-link" href={preparePaths.bookcaseAdd({ document: view.id })}>
            Upload a new version
          </a>
        )}
      </div>
      {newest.look !== undefined && newest.pageHref !== undefined && (
        <p>
          <a class="tl-shelf__look" href={newest.pageHref}>
            <img src={newest.look.src} alt={newest.look.alt} loading="lazy" />
          </a>
        </p>
      )}
    </>
  )
}

function Version({ version }: { readonly version: VersionRow }) {
  return (
    <li class="tl-versions__version" id={`version-${version.number}`}>
      <h3 class="govuk-heading-s">
        Version {version.number}: <a href={version.href}>{version.file}</a>
      </h3>
      <p class="tl-versions__about">
        {version.about}. {version.by}, {version.uploaded}
      </p>
      {version.note !== undefined && <p class="tl-versions__note">{version.note}</p>}
      {version.sentAs !== undefined && (
        <p class="tl-versions__about">It was sent under the name “{version.sentAs}”.</p>
      )}
      <p class="tl-versions__about">
        {version.isDamaged ? <strong>{version.checked}</strong> : version.checked}. {version.text}
      </p>
      <p class="tl-versions__about tl-breaks">
        SHA-256 <code>{version.sha256}</code>
      </p>
    </li>
  )
}
