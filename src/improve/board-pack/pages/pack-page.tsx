import { longDate } from '../../../framework/iso-date.ts'
import { documentFiles } from '../../../people/document-files.ts'
import { CountBars } from '../../../ui/charts/count-bars.tsx'
import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { Details, InsetText, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { toneOfColour } from '../../every-action/colour-tone.ts'
import { improvePaths } from '../../paths.ts'
import { colourWords } from '../../planned-action/colour.ts'
import { impactWords, progressWords } from '../../planned-action/planned-action.ts'
import type { FrozenAction, PackChange, PackContent, PackPart, WholePack } from '../board-pack.ts'
import { dueInWords, whoInWords } from '../pack-as-document.ts'
import { changesByKind, countsOf, needingAttention, sinceInShort, summaryOf } from '../pack-summary.ts'
import { withoutStop } from '../sentence.ts'

interface PackPageProps {
  readonly pack: WholePack
  readonly authority: string
  /** What moved in the record since the pack was frozen. */
  readonly moved: readonly PackChange[]
  readonly mayWithdraw: boolean
  readonly done: string | undefined
}

const doneWords: Readonly<Record<string, string>> = {
  frozen: 'The pack is frozen',
  withdrawn: 'The pack is withdrawn'
}

/** A pack as the board reads it, and beside it what moved since. */
export function PackPage({ pack, authority, moved, mayWithdraw, done }: PackPageProps) {
  const { content } = pack
  const said = done === undefined ? undefined : doneWords[done]
  return (
    <>
      {said !== undefined && <NotificationBanner type="success" text={said} />}
      <span class="govuk-caption-xl">
        {authority} · {pack.board}, {longDate(pack.meetsOn)}
      </span>
      <h1 class="govuk-heading-xl">{pack.title}</h1>
      <p class="tl-lead">
        As it stood on {longDate(pack.asAt)}. Frozen {momentInWords(pack.frozenAt)} by {pack.frozenBy}
        {pack.frozenAs !== undefined && `, ${pack.frozenAs}`}. It stays as it is, whatever changes afterwards.{' '}
        {pack.illustrative && <IllustrativeTag />}
      </p>
      {pack.withdrawnBecause !== undefined && (
        <InsetText text={`This pack was withdrawn: ${pack.withdrawnBecause}`} />
      )}
      <DownloadLinks
        what="the pack"
        files={[
          ...documentFiles((format) => improvePaths.packFile(pack.id, format)),
          { href: improvePaths.packJson(pack.id), format: 'JSON' }
        ]}
      />
      <Moved moved={moved} asAt={longDate(pack.asAt)} />
      <section class="tl-section" aria-labelledby="in-short">
        <h2 class="govuk-heading-l" id="in-short">
          In short
        </h2>
        {[...summaryOf(content.record), sinceInShort(content.since)].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {content.parts.map((part) => (
        <section class="tl-section" aria-labelledby={part} key={part}>
          <h2 class="govuk-heading-l" id={part}>
            {headings[part]}
          </h2>
          <Part part={part} content={content} />
        </section>
      ))}
      {mayWithdraw && pack.withdrawnBecause === undefined && (
        <p class="tl-not-printed">
          <a href={improvePaths.withdrawPack(pack.id)}>Withdraw this pack</a>
        </p>
      )}
    </>
  )
}

const headings: Record<PackPart, string> = {
  changes: 'What changed',
  counts: 'How the actions stand',
  attention: 'What needs attention',
  actions: 'Every action',
  measures: 'The measures'
}

function Moved({ moved, asAt }: { readonly moved: readonly PackChange[]; readonly asAt: string }) {
  if (moved.length === 0) {
    return <p class="tl-muted">Nothing has moved in the record since {asAt}.</p>
  }
  return (
    <Details
      summaryText={`${sentenceCase(count(moved.length, 'thing'))} moved in the record since ${asAt}`}
      html={<Changes changes={moved} level="h3" />}
    />
  )
}

function Changes({
  changes,
  level: Heading
}: {
  readonly changes: readonly PackChange[]
  readonly level: 'h3'
}) {
  return (
    <>
      {changesByKind(changes).map(({ heading, changes: some }) => (
        <div class="tl-prose" key={heading}>
          <Heading class="govuk-heading-s">{heading}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {some.map(({ reference, words, says }) => (
              <li key={`${reference} ${words}`}>
                <strong>
                  {reference} {withoutStop(words)}
                </strong>
                . {says}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Part({ part, content }: { readonly part: PackPart; readonly content: PackContent }) {
  const { record } = content
  switch (part) {
    case 'changes':
      return <SinceLast content={content} />
    case 'counts':
      return <Counts content={content} />
    case 'attention': {
      const actions = needingAttention(record)
      return actions.length === 0 ? (
        <p>Nothing is red, overdue, silent or without anybody who answers for it.</p>
      ) : (
        <Actions caption="Actions that need attention" actions={actions} />
      )
    }
    case 'actions':
      return (
        <>
          {record.plans.map(({ id, title, illustrative }) => (
            <div key={id}>
              <h3 class="govuk-heading-m">
                {title} {illustrative && <IllustrativeTag />}
              </h3>
              <Actions
                caption={`Actions of ${title}`}
                actions={record.actions.filter(({ plan }) => plan === id)}
              />
            </div>
          ))}
        </>
      )
    case 'measures':
      return <Measures content={content} />
  }
}

function SinceLast({ content: { since } }: { readonly content: PackContent }) {
  if (since === undefined) {
    return <p>This is the first pack of this board: there is none to compare it with.</p>
  }
  return (
    <>
      <p>
        Since <a href={improvePaths.pack(since.pack)}>{since.title}</a>, as it stood on {longDate(since.asAt)}
        .{since.changes.length === 0 && ' Nothing changed.'}
      </p>
      <Changes changes={since.changes} level="h3" />
    </>
  )
}

function Counts({ content: { record } }: { readonly content: PackContent }) {
  const { progress, impact } = countsOf(record)
  return (
    <>
      <CountBars
        id="by-progress"
        headline="How far the work has come"
        counts={progress}
        of="Progress"
        what="Actions"
      />
      <CountBars
        id="by-impact"
        headline="What it changed for children"
        counts={impact}
        of="Impact"
        what="Actions"
      />
    </>
  )
}

function Actions({
  caption,
  actions
}: {
  readonly caption: string
  readonly actions: readonly FrozenAction[]
}) {
  return (
    <div class="tl-action-part">
      <SortableTable
        caption={caption}
        captionHidden
        rows={actions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'action',
            header: 'Action',
            rowHeader: true,
            cell: ({ id, reference, words, illustrative }) => (
              <>
                <span class="tl-action-reference">{reference}</span>{' '}
                <a href={improvePaths.action(id)}>{words}</a> {illustrative && <IllustrativeTag />}
              </>
            )
          },
          { key: 'who', header: 'Who answers for it', cell: whoInWords },
          { key: 'due', header: 'Due', cell: dueInWords },
          { key: 'progress', header: 'Progress', cell: ({ progress }) => progressWords(progress) },
          { key: 'impact', header: 'Impact', cell: ({ impact }) => impactWords(impact) },
          {
            key: 'colour',
            header: 'Colour, and why',
            cell: ({ colour, why }) => (
              <>
                <GradeTag tone={toneOfColour(colour)} text={colourWords(colour)} />
                <span class="tl-action-note">{why}</span>
              </>
            )
          }
        ]}
      />
    </div>
  )
}

function Measures({ content: { record } }: { readonly content: PackContent }) {
  if (record.measures.length === 0) return <p>No measure shows these actions yet.</p>
  return (
    <>
      {record.measures.map(({ id, title, values, says, illustrative }) => (
        <div class="tl-prose" key={id}>
          <h3 class="govuk-heading-s">
            <a href={improvePaths.measure(id)}>{title}</a> {illustrative && <IllustrativeTag />}
          </h3>
          <p>
            {values.length > 1 && (
              <Sparkline id={`line-${id}`} values={values.map(({ value }) => value)} sentence={says} />
            )}{' '}
            {says}
          </p>
        </div>
      ))}
    </>
  )
}
