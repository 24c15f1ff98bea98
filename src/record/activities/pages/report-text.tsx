import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { Paragraphs } from '../../../ui/patterns/paragraphs.tsx'
import { count } from '../../../ui/prose/counts.ts'
import { PassageFoot } from './passage-foot.tsx'
import type { PassageView } from './passage-view.ts'
import type { ChapterView, PartView, SectionView } from './report-text-view.ts'

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

/** The report's chapters; where the file holds two reports, each under its own heading. */
export function ReportParts({ parts }: { readonly parts: readonly PartView[] }) {
  return (
    <>
      {parts.map((part) =>
        part.heading === undefined ? (
          <Chapters chapters={part.chapters} level={2} key={part.anchor} />
        ) : (
          <section
            class="tl-part"
            id={part.anchor}
            aria-labelledby={`${part.anchor}-heading`}
            key={part.anchor}
          >
            <h2 class="govuk-heading-xl tl-part__heading" id={`${part.anchor}-heading`}>
              {part.heading}
            </h2>
            <Chapters chapters={part.chapters} level={3} />
          </section>
        )
      )}
    </>
  )
}

type Level = 2 | 3 | 4

/** Chapters are headings and no landmarks: a long report has dozens, and some by one name (“Summary”). */
function Chapters(props: { readonly chapters: readonly ChapterView[]; readonly level: 2 | 3 }) {
  return (
    <>
      {props.chapters.map((chapter) => (
        <div class="tl-section" id={chapter.anchor} key={chapter.anchor}>
          <SectionHeading section={chapter} level={props.level} />
          <Text section={chapter} />
          {chapter.sections.map((section) => (
            <div id={section.anchor} key={section.anchor}>
              <SectionHeading section={section} level={props.level === 2 ? 3 : 4} />
              <Text section={section} />
            </div>
          ))}
          <p class="tl-to-contents">
            <a href="#contents">Back to the contents</a>
          </p>
        </div>
      ))}
    </>
  )
}

function SectionHeading({ section, level }: { readonly section: SectionView; readonly level: Level }) {
  const Heading = `h${level}` as const
  const size = { 2: 'l', 3: 'm', 4: 's' }[level]
  return (
    <>
      <Heading class={`govuk-heading-${size}`}>{section.heading}</Heading>
      {section.grade !== undefined && (
        <p>
          <GradeTag {...section.grade} />
        </p>
      )}
    </>
  )
}

function Text({ section }: { readonly section: SectionView }) {
  return (
    <>
      {section.asked > 0 && (
        <p>
          Its {count(section.asked, 'paragraph')} of this kind stand under{' '}
          <a href="#improvements">What needs to improve</a>.
        </p>
      )}
      {section.passages.length > 0 && (
        <Paragraphs
          paragraphs={section.passages.map((passage) => ({
            number: passage.form === 'numbered' ? passage.number : undefined,
            bullet: passage.form === 'bullet',
            anchor: passage.anchor,
            text: passage.text,
            below: <PassageFoot passage={passage} />
          }))}
        />
      )}
    </>
  )
}
