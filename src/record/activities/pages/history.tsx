import { count, number } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import type { ChangeView, CorrectionView, VersionView } from './history-view.ts'

/** Values that were one thing and are another. */
function Changes({ changes }: { readonly changes: readonly ChangeView[] }) {
  return (
    <dl class="tl-changes">
      {changes.map((change) => (
        <div class="tl-changes__change" key={change.label}>
          <dt>{change.href === undefined ? change.label : <a href={change.href}>{change.label}</a>}</dt>
          <Ends change={change} />
        </div>
      ))}
    </dl>
  )
}

function Ends({ change }: { readonly change: Pick<ChangeView, 'before' | 'after'> }) {
  return (
    <>
      <dd>
        <span class="tl-muted">Was </span>
        {change.before === undefined ? 'nothing' : <del class="tl-was">{change.before}</del>}
      </dd>
      <dd>
        <span class="tl-muted">Became </span>
        {change.after === undefined ? 'nothing' : <ins class="tl-is">{change.after}</ins>}
      </dd>
    </>
  )
}

/** What people put right or checked, newest first. */
export function Corrections({ corrections }: { readonly corrections: readonly CorrectionView[] }) {
  return (
    <ol class="tl-history" reversed>
      {corrections.map((correction, place) => (
        <li key={place}>
          <p>
            <strong>
              {correction.href === undefined ? (
                correction.label
              ) : (
                <a href={correction.href}>{correction.label}</a>
              )}
            </strong>{' '}
            {correction.what} by {correction.by}, {dateInWords(correction.on)}
          </p>
          {correction.what === 'corrected' && (
            <dl class="tl-changes">
              <div class="tl-changes__change">
                <dt class="govuk-visually-hidden">{correction.label}</dt>
                <Ends change={correction} />
              </div>
            </dl>
          )}
          <p class="tl-citation">{correction.reason}</p>
          {!correction.stands && (
            <p class="tl-citation">
              A later version of the report says something else here, so this no longer stands. Look at the
              page and correct or check it again.
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The files that were imported for the inspection, newest first, with what each changed. */
export function Versions({ versions }: { readonly versions: readonly VersionView[] }) {
  return (
    <ol class="tl-history" reversed>
      {versions.map((version) => (
        <li id={`version-${version.version}`} key={version.version}>
          <p>
            <strong>Version {version.version}</strong>, imported {dateInWords(version.receivedOn)}:{' '}
            <a href={version.href}>{version.fileName}</a> ({count(version.pages, 'page')},{' '}
            {number(Math.max(1, Math.round(version.bytes / 1000)))} kB)
          </p>
          <p class="tl-citation tl-hash">SHA-256 {version.sha256}</p>
          {version.changes.length === 0 ? (
            <p class="tl-muted">{nothingChanged[version.against]}</p>
          ) : (
            <>
              <p>{someChanged(version)}</p>
              <Changes changes={version.changes} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

const nothingChanged = {
  facts: 'The report agrees with everything that the record held before it was imported.',
  version: 'Nothing in the record changed with this version.'
} as const

function someChanged({ changes, against }: VersionView): string {
  const values = count(changes.length, 'value')
  return against === 'facts'
    ? `It differs from what was held before any report was read in ${values}:`
    : `It changed ${values}:`
}
