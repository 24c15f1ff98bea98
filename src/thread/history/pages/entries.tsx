import { MarkedWords } from '../../../ui/patterns/marked-words.tsx'
import type { Change } from '../changes.ts'
import type { EntryView, Named } from '../entry-view.ts'

/** What was done or opened, newest first. `showsThing` where the list is about more than one thing. */
export function Entries(props: { readonly entries: readonly EntryView[]; readonly showsThing: boolean }) {
  return (
    <ol class="tl-history" reversed>
      {props.entries.map((entry) => (
        <li id={entry.id} key={entry.id}>
          <p>
            <strong>{entry.what}</strong>
            {props.showsThing && entry.link === undefined && (
              <>
                {' '}
                · <ByTitle thing={entry.to} />
              </>
            )}
          </p>
          {entry.link !== undefined && (
            <p>
              <ByTitle thing={entry.link.from} /> {entry.link.words} <ByTitle thing={entry.link.to} />
            </p>
          )}
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

function ByTitle({ thing: { title, href } }: { readonly thing: Named }) {
  return href === undefined ? title : <a href={href}>{title}</a>
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
            <Ends change={change} />
          )}
        </div>
      ))}
    </dl>
  )
}

type ChangedValue = Extract<Change, { readonly kind: 'value' }>

/** A value that was not there before is shown alone, and so is one that was taken away with all that it belonged to. */
function Ends({ change: { before, after, emptied } }: { readonly change: ChangedValue }) {
  if (before === undefined) return <dd>{after}</dd>
  return (
    <>
      <dd>
        <span class="tl-muted">Was </span>
        <del class="tl-was">{before}</del>
      </dd>
      {after !== undefined && (
        <dd>
          <span class="tl-muted">Became </span>
          <ins class="tl-is">{after}</ins>
        </dd>
      )}
      {emptied && <dd>Is not set any more</dd>}
    </>
  )
}
