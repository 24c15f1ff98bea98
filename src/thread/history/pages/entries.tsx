import { MarkedWords } from '../../../ui/patterns/marked-words.tsx'
import type { Change } from '../changes.ts'
import type { EntryView } from '../entry-view.ts'

/** What was done or opened, newest first. `showsThing` where the list is about more than one thing. */
export function Entries(props: { readonly entries: readonly EntryView[]; readonly showsThing: boolean }) {
  return (
    <ol class="tl-history" reversed>
      {props.entries.map((entry) => (
        <li id={entry.id} key={entry.id}>
          <p>
            <strong>{entry.what}</strong>
            {props.showsThing && <Thing entry={entry} />}
          </p>
          <p class="tl-citation">
            {entry.who}
            {entry.post !== undefined && `, ${entry.post}`},{' '}
            <time dateTime={entry.at.toISOString()}>{entry.when}</time>
          </p>
          {entry.changes.length > 0 && <Changes changes={entry.changes} />}
          {entry.reason !== undefined && <p>Reason: {entry.reason}</p>}
        </li>
      ))}
    </ol>
  )
}

function Thing({ entry: { to } }: { readonly entry: EntryView }) {
  return <> · {to.href === undefined ? to.title : <a href={to.href}>{to.title}</a>}</>
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <dl class="tl-changes">
      {changes.map((change, place) => (
        <div class="tl-changes__change" key={place}>
          <dt>{change.field}</dt>
          {change.kind === 'text' ? (
            <dd>
              <MarkedWords words={change.words} />
            </dd>
          ) : (
            <Ends before={change.before} after={change.after} />
          )}
        </div>
      ))}
    </dl>
  )
}

/** A value that was not there before, or is not there any more, is shown alone. */
function Ends({
  before,
  after
}: {
  readonly before: string | undefined
  readonly after: string | undefined
}) {
  if (before === undefined) return <dd>{after}</dd>
  return (
    <>
      <dd>
        <span class="tl-muted">Was </span>
        <del class="tl-was">{before}</del>
      </dd>
      <dd>
        <span class="tl-muted">Became </span>
        {after === undefined ? 'nothing' : <ins class="tl-is">{after}</ins>}
      </dd>
    </>
  )
}
