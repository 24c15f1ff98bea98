import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { longDate } from '../../../../framework/iso-date.ts'
import { areaLabel } from '../../../../framework/judgement-areas.ts'
import { WrittenText } from '../../../../ui/patterns/written-text.tsx'
import { questionInShort } from '../../self-evaluation.ts'
import { selfEvaluationPaths } from '../../self-evaluation-paths.ts'
import { claimWords, placeInWords, type WordParagraph, type WordText } from '../word-text.ts'

interface Props {
  readonly text: WordText
  readonly paragraph: WordParagraph
  /** The headings that stand above it already: they are said only where they change. */
  readonly above: readonly string[]
  readonly ticked: boolean
}

/** One paragraph in a list: its words, where it stood, where it is sorted and what says so, and a box to tick. */
export function ParagraphItem({ text, paragraph, above, ticked }: Props) {
  const { place, under, state, kind } = paragraph
  const id = `paragraph-${place}`
  const headings = under.join(' › ')
  return (
    <li class="tl-paragraphs__one" id={`p${place}`}>
      {headings !== '' && headings !== above.join(' › ') && <p class="tl-paragraphs__under">{headings}</p>}
      {state === 'confirmed' ? (
        <div class="tl-paragraphs__words tl-paragraphs__words--settled">
          <WrittenText text={claimWords(paragraph)} />
        </div>
      ) : (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              name="place"
              value={place}
              id={id}
              checked={ticked}
              aria-describedby={`${id}-facts`}
            />
            <label
              class={`govuk-label govuk-checkboxes__label tl-paragraphs__words${kind === 'heading' ? ' tl-paragraphs__words--heading' : ''}`}
              for={id}
            >
              {claimWords(paragraph)}
            </label>
          </div>
        </div>
      )}
      <div class="tl-paragraphs__facts">
        <p class="tl-small" id={`${id}-facts`}>
          <SortedInto paragraph={paragraph} />{' '}
          <span class="tl-muted">
            {placeInWords(paragraph)}
            {paragraph.settled !== undefined &&
              ` · ${state === 'confirmed' ? 'made a claim' : 'set aside'} by ${paragraph.settled.by} on ${longDate(dayInEngland(paragraph.settled.at))}`}
          </span>
        </p>
        <p class="tl-small">
          <Onward text={text} paragraph={paragraph} />
        </p>
      </div>
    </li>
  )
}

/** Where its headings sort it, and which of them says so; what is to be chosen stands out. */
function SortedInto({
  paragraph: { area, areaSaidBy, question, questionSaidBy, state, under }
}: Pick<Props, 'paragraph'>) {
  if (state === 'heading' || state === 'confirmed') return null
  // The headings stand above the list item already.
  const saidBy = [
    ...new Set(
      [areaSaidBy, questionSaidBy].flatMap((said) =>
        said === undefined || under.includes(said) ? [] : [said]
      )
    )
  ]
  return (
    <>
      {area === undefined ? <strong>Area to choose</strong> : areaLabel(area)} ·{' '}
      {question === undefined ? <strong>Question to choose</strong> : questionInShort(question)}
      {saidBy.length > 0 && (
        <span class="tl-muted">
          {' '}
          · as “{saidBy.map(inShort).join('” and “')}” {saidBy.length === 1 ? 'says' : 'say'}
        </span>
      )}
      <br />
    </>
  )
}

function inShort(heading: string): string {
  return heading.length <= 70 ? heading : `${heading.slice(0, 69)}…`
}

function Onward({ text, paragraph: { place, state, claim } }: Pick<Props, 'text' | 'paragraph'>) {
  if (claim !== undefined) {
    return (
      <a href={selfEvaluationPaths.claim(claim)}>
        Open the claim<span class="govuk-visually-hidden"> made of paragraph {place}</span>
      </a>
    )
  }
  return (
    <a href={selfEvaluationPaths.wordParagraph(text.year, text.id, place)}>
      {state === 'set-aside' ? 'Open it' : 'Change its words or place'}
      <span class="govuk-visually-hidden">: paragraph {place}</span>
    </a>
  )
}
