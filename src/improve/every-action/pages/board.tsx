import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { ActionRow } from '../action-row.ts'
import type { BoardView } from '../board-view.ts'
import { Switch } from './every-action-page.tsx'
import { Notes } from './list.tsx'

/** The actions as cards in columns. With script the arrow keys go from card to card; Tab does in any case. */
export function ActionBoard({ board }: { readonly board: BoardView }) {
  return (
    <>
      <Switch label="Columns of the board" shown="Columns:" choices={board.choices} />
      <div class="tl-board" data-arrow-keys="">
        {board.columns.map(({ key, heading, total, cards, more }) => (
          <section class="tl-board__column" aria-labelledby={`column-${key}`} key={key}>
            <h2 class="tl-board__heading" id={`column-${key}`}>
              {heading}
              <span class="tl-board__count">{count(total, 'action')}</span>
            </h2>
            <ul class="tl-board__cards" data-arrow-column="">
              {cards.map((card) => (
                <Card card={card} key={card.id} />
              ))}
            </ul>
            {more !== undefined && (
              <p class="tl-board__more">
                <a href={more.href}>{more.text}</a>
              </p>
            )}
          </section>
        ))}
      </div>
      {board.empty !== undefined && <p class="tl-muted">No action stands under {board.empty}.</p>}
    </>
  )
}

function Card({ card }: { readonly card: ActionRow }) {
  return (
    <li class={`tl-card tl-card--${card.colour.tone}`}>
      <p class="tl-card__name">
        <span class="tl-action-reference">{card.reference}</span> <a href={card.href}>{card.words}</a>{' '}
        {card.illustrative && <IllustrativeTag />}
      </p>
      <p class="tl-card__fact">{card.officer}</p>
      <p class="tl-card__fact">
        Due: {card.due}
        <Notes notes={card.notes} />
      </p>
      <p class="tl-card__fact">
        {card.progress}. Impact: {card.impact.toLowerCase()}
      </p>
      <GradeTag tone={card.colour.tone} text={card.colourName} />
    </li>
  )
}
