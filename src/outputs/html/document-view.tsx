import type { Block, DocumentModel, Footnote, Heading } from '../document/document.ts'
import { inLanguage } from '../document/fixed-words.ts'
import { BlockView } from './html-blocks.tsx'
import type { NumberedNotes } from './html-runs.tsx'
import { numberNotes, Runs } from './html-runs.tsx'

/**
 * A document as a part of a page: all of it but its title, which is the page's own. Its highest headings are of the
 * second level.
 */
export function DocumentView({ document }: { readonly document: DocumentModel }) {
  const { subtitle, status, particulars, blocks, language } = document
  const notes = numberNotes(blocks)
  const headings = blocks.filter((block) => block.kind === 'heading')
  return (
    <article class="tl-document" lang={language}>
      {subtitle !== undefined && <p class="govuk-caption-l">{subtitle}</p>}
      {status !== undefined && (
        <p class="govuk-body">
          <strong>{status}</strong>
        </p>
      )}
      {particulars.map(({ term, words }) => (
        <p class="govuk-body-s">
          <strong>{term}:</strong> {words}
        </p>
      ))}
      {document.contents && <Contents headings={headings} title={inLanguage(language).contents} />}
      {blocks.map((block) => (
        <Part block={block} headings={headings} notes={notes} />
      ))}
      {notes.size > 0 && <Notes notes={notes} />}
    </article>
  )
}

interface PartProps {
  readonly block: Block
  readonly headings: readonly Heading[]
  readonly notes: NumberedNotes
}

function Part({ block, headings, notes }: PartProps) {
  if (block.kind !== 'heading') return <BlockView block={block} notes={notes} />
  const id = `part-${headings.indexOf(block) + 1}`
  if (block.level === 1) {
    return (
      <h2 class="govuk-heading-l" id={id}>
        {block.text}
      </h2>
    )
  }
  return block.level === 2 ? (
    <h3 class="govuk-heading-m" id={id}>
      {block.text}
    </h3>
  ) : (
    <h4 class="govuk-heading-s" id={id}>
      {block.text}
    </h4>
  )
}

function Contents({ headings, title }: { readonly headings: readonly Heading[]; readonly title: string }) {
  return (
    <nav aria-label={title}>
      <p class="govuk-heading-s">{title}</p>
      <ul class="govuk-list">
        {headings.map(
          ({ level, text }, place) =>
            level === 1 && (
              <li>
                <a class="govuk-link" href={`#part-${place + 1}`}>
                  {text}
                </a>
              </li>
            )
        )}
      </ul>
    </nav>
  )
}

function Notes({ notes }: { readonly notes: NumberedNotes }) {
  const none: ReadonlyMap<Footnote, number> = new Map()
  return (
    <section aria-label="Notes">
      <ol class="govuk-list govuk-list--number">
        {[...notes].map(([note, number]) => (
          <li id={`note-${number}`} dir="auto">
            <Runs runs={note.runs} notes={none} />{' '}
            <a
              class="govuk-link"
              href={`#call-${number}`}
              aria-label={`Back to where note ${number} is called`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
