import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { Paragraphs } from '../../../ui/patterns/paragraphs.tsx'
import type { PassageView, ReportTextView, SectionView } from './report-text-view.ts'

/** The areas for improvement or priority actions: each with its address, its page and what it rests on. */
export function NumberedItems(props: { readonly items: readonly PassageView[]; readonly ownWords: boolean }) {
  return (
    <ol class="tl-items">
      {props.items.map((item) => (
        <li class="tl-item" id={item.anchor} key={item.anchor}>
          <a class="tl-item__number" href={`#${item.anchor}`} aria-label={`${item.label}, its own address`}>
            {item.number}
          </a>
          <p class={props.ownWords ? 'tl-item__text tl-item__text--quoted' : 'tl-item__text'}>{item.text}</p>
          <PassageFoot passage={item} />
        </li>
      ))}
    </ol>
  )
}

/** What stands before the first numbered paragraph, in the report's words. */
export function Summary({ paragraphs }: { readonly paragraphs: readonly PassageView[] }) {
  return (
    <div class="tl-summary">
      {paragraphs.map((paragraph) => (
        <div class="tl-summary__paragraph" id={paragraph.anchor} key={paragraph.anchor}>
          <p class="tl-paragraph__text">{paragraph.text}</p>
          <PassageFoot passage={paragraph} />
        </div>
      ))}
    </div>
  )
}

/** The report's sections with their numbered paragraphs. */
export function ReportSections({ text }: { readonly text: ReportTextView }) {
  return (
    <>
      {text.sections.map((section) => (
        <ReportSection section={section} key={section.anchor} />
      ))}
    </>
  )
}

function ReportSection({ section }: { readonly section: SectionView }) {
  return (
    <section class="tl-section" id={section.anchor} aria-labelledby={`${section.anchor}-heading`}>
      <h2 class="govuk-heading-l" id={`${section.anchor}-heading`}>
        {section.heading}
      </h2>
      {section.grade !== undefined && (
        <p>
          <GradeTag {...section.grade} />
        </p>
      )}
      <Paragraphs
        paragraphs={section.paragraphs.map((paragraph) => ({
          number: paragraph.number,
          anchor: paragraph.anchor,
          text: paragraph.text,
          below: <PassageFoot passage={paragraph} />
        }))}
      />
    </section>
  )
}

/** Under a passage: its page, who stands behind it where that is not the machine, and how to put it right. */
function PassageFoot({ passage }: { readonly passage: PassageView }) {
  const { source, standing, restsOn, correctHref } = passage
  const what = `${passage.label.charAt(0).toLowerCase()}${passage.label.slice(1)}`
  const parts = [
    restsOn !== undefined && (
      <span key="rests">
        rests on{' '}
        {restsOn.href === undefined ? (
          `paragraph ${restsOn.number} of the report`
        ) : (
          <a href={restsOn.href}>paragraph {restsOn.number}</a>
        )}
      </span>
    ),
    source.pageHref !== undefined && (
      <a href={source.pageHref} key="page">
        page {source.page}
        <span class="govuk-visually-hidden"> beside {what}</span>
      </a>
    ),
    standing,
    correctHref !== undefined && (
      <a href={correctHref} key="correct">
        correct<span class="govuk-visually-hidden"> {what}</span>
      </a>
    )
  ].filter((part) => part !== undefined && part !== false)
  if (parts.length === 0) return null
  return (
    <p class="tl-citation tl-foot">
      {parts.map((part, place) => (
        <span key={place}>
          {place > 0 && ' · '}
          {part}
        </span>
      ))}
    </p>
  )
}
