import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { Block, Footnote, ListItem, Run, Words } from '../document/document.ts'

/** The notes of a document with their numbers, counted from 1 in the order in which they are called. */
export type NumberedNotes = ReadonlyMap<Footnote, number>

export function Runs({ runs, notes }: { readonly runs: readonly Run[]; readonly notes: NumberedNotes }) {
  return (
    <>
      {runs.map((run) =>
        run.kind === 'words' ? <Said words={run} /> : <Call number={notes.get(run) ?? 0} />
      )}
    </>
  )
}

function Said({ words }: { readonly words: Words }) {
  const plain = <Lines text={words.text} />
  const leaning = words.emphasis === true ? <em>{plain}</em> : plain
  const said = words.strong === true ? <strong>{leaning}</strong> : leaning
  return words.href === undefined ? (
    said
  ) : (
    <a class="govuk-link" href={words.href}>
      {said}
    </a>
  )
}

/** A text with its line breaks. */
export function Lines({ text }: { readonly text: string }): ComponentChildren {
  return text.split('\n').map((line, place) => (
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function Call({ number }: { readonly number: number }) {
  return (
    <sup>
      <a class="govuk-link" href={`#note-${number}`} id={`call-${number}`} aria-label={`Note ${number}`}>
        {number}
      </a>
    </sup>
  )
}

/** Every note of these blocks, in the order in which a reader comes to it. */
export function numberNotes(blocks: readonly Block[]): NumberedNotes {
  const found = blocks.flatMap(runsOf).filter((run) => run.kind === 'footnote')
  return new Map(found.map((note, place) => [note, place + 1]))
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs
    case 'quote':
      return [...block.runs, ...(block.source ?? [])]
    case 'list':
      return block.items.flatMap(runsOfItem)
    case 'table':
      return block.rows.flat(2)
    case 'facts':
      return block.facts.flatMap(({ runs }) => runs)
    case 'note':
      return block.content.flatMap(runsOf)
    case 'figure':
      return runsOf(block.facts)
    case 'heading':
    case 'page-break':
      return []
  }
}

function runsOfItem({ runs, list }: ListItem): readonly Run[] {
  return list === undefined ? runs : [...runs, ...runsOf(list)]
}
