import { PassageFoot } from './passage-foot.tsx'
import type { PassageView } from './passage-view.ts'
import type { AskedGroup, AskedView } from './report-text-view.ts'

interface AskedProps {
  readonly asked: AskedView
  readonly ownWords: boolean
  /** Of whom it is asked: the two lists of a file with two reports have anchors and headings of their own. */
  readonly of: 'authority' | 'board'
  /** Said where the report has no area for improvement; undefined where nothing is said then. */
  readonly none?: string | undefined
  /** Under the heading: that these are not all, or not the report's own words. */
  readonly note?: string | undefined
}

const headings = {
  authority: { actions: 'Priority actions', improvements: 'What needs to improve' },
  board: {
    actions: 'Priority actions for the safeguarding children board',
    improvements: 'What the safeguarding children board needs to improve'
  }
} as const

/** What a report asks for: priority actions first, then areas for improvement, under their themes or time limits. */
export function Asked({ asked, ownWords, of, none, note }: AskedProps) {
  const ids =
    of === 'authority'
      ? { actions: 'priority-actions', improvements: 'improvements' }
      : { actions: 'board-priority-actions', improvements: 'board-improvements' }
  return (
    <>
      {asked.priorityActions.length > 0 && (
        <section aria-labelledby={ids.actions}>
          <h2 class="govuk-heading-l" id={ids.actions}>
            {headings[of].actions}
          </h2>
          <Groups groups={asked.priorityActions} ownWords={ownWords} />
        </section>
      )}
      {(asked.improvements.length > 0 || none !== undefined) && (
        <section aria-labelledby={ids.improvements}>
          <h2 class="govuk-heading-l" id={ids.improvements}>
            {headings[of].improvements}
          </h2>
          {note !== undefined && <p class="tl-muted tl-prose">{note}</p>}
          {asked.improvements.length === 0 && <p>{none}</p>}
          <Groups groups={asked.improvements} ownWords={ownWords} />
        </section>
      )}
    </>
  )
}

function Groups(props: { readonly groups: readonly AskedGroup[]; readonly ownWords: boolean }) {
  return (
    <>
      {props.groups.map(({ group, items }) => (
        <div key={items[0]?.anchor}>
          {group !== undefined && <h3 class="govuk-heading-s tl-group">{group}</h3>}
          <Items items={items} ownWords={props.ownWords} />
        </div>
      ))}
    </>
  )
}

/** Each with its address, its page, what it rests on, and the part of the national framework that it names. */
function Items(props: { readonly items: readonly PassageView[]; readonly ownWords: boolean }) {
  return (
    <ol class="tl-items">
      {props.items.map((item) => (
        <li class="tl-item" id={item.anchor} key={item.anchor}>
          {item.alsoAnchor !== undefined && <span id={item.alsoAnchor} />}
          <a class="tl-item__number" href={`#${item.anchor}`} aria-label={`${nameOf(item)}, its own address`}>
            {item.number}
          </a>
          <p class={props.ownWords ? 'tl-item__text tl-item__text--quoted' : 'tl-item__text'}>{item.text}</p>
          {item.nationalFramework.map((part) => (
            <p class="tl-item__framework" key={part}>
              National Framework: {part.charAt(0).toLowerCase()}
              {part.slice(1)}
            </p>
          ))}
          <PassageFoot passage={item} />
        </li>
      ))}
    </ol>
  )
}

/** With the number that the report prints, where its own place in the list is another. */
function nameOf({ label, number }: PassageView): string {
  return label.endsWith(` ${number}`) ? label : `${label}, printed as ${number}`
}
