import { Button } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { preparePaths } from '../../paths.ts'
import type { CalendarView, EntryView, MonthView } from '../calendar-view.ts'
import { YearPicture } from './year-picture.tsx'

/** A year of the authority: what collides in words, the year as a picture, and everything as a list. */
export function CalendarPage({ view }: { readonly view: CalendarView }) {
  const { year, entries, mayPlan } = view
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Calendar {year}</h1>
      {view.next !== undefined && <p class="tl-lead">{view.next}</p>}
      <Years year={year} />
      {mayPlan && (
        <div class="govuk-button-group">
          <Button text="Plan a visit" href={preparePaths.newVisit()} classes="govuk-button--secondary" />
          <Button text="Add other days" href={preparePaths.newDate()} classes="govuk-button--secondary" />
        </div>
      )}
      {view.collisions.length > 0 && <Collisions view={view} />}
      {entries.length === 0 ? <NothingKnown view={view} /> : <YearPicture view={view} />}
      <List view={view} />
      <section class="tl-section" aria-labelledby="files">
        <h2 class="govuk-heading-m" id="files">
          Take it with you
        </h2>
        <ul class="govuk-list">
          <li>
            <a href={preparePaths.calendarFeed()}>Read it in your own calendar program</a>
          </li>
        </ul>
        <DownloadLinks
          what={`the calendar of ${year}`}
          files={[
            { href: preparePaths.calendarCsv(year), format: 'CSV' },
            { href: preparePaths.calendarJson(year), format: 'JSON' }
          ]}
        />
      </section>
    </>
  )
}

function Years({ year }: { readonly year: number }) {
  return (
    <nav class="tl-years" aria-label="Years">
      <a href={preparePaths.calendar(year - 1)}>
        <span aria-hidden="true">← </span>
        {year - 1}
      </a>
      <strong aria-current="true">{year}</strong>
      <a href={preparePaths.calendar(year + 1)}>
        {year + 1}
        <span aria-hidden="true"> →</span>
      </a>
    </nav>
  )
}

function Collisions({ view: { collisions } }: { readonly view: CalendarView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="collisions">
      <h2 class="govuk-heading-m" id="collisions">
        What stands in each other’s way
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {collisions.map(({ says, why }) => (
          <li key={says}>
            {says} <span class="tl-muted">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NothingKnown({ view: { year, mayPlan } }: { readonly view: CalendarView }) {
  return (
    <EmptyState title={`Nothing is on the calendar of ${year}.`}>
      <p>
        Here stand inspections and visits, the clocks they start, meetings with Ofsted, what other
        inspectorates have announced, and days of your own. What comes too close together is said in words.
      </p>
      {mayPlan && <p>Begin with what you know: plan a visit, or add the days of a SEND inspection.</p>}
    </EmptyState>
  )
}

function List({ view }: { readonly view: CalendarView }) {
  return (
    <section class="tl-section" aria-labelledby="list">
      <h2 class="govuk-heading-m" id="list">
        {view.year}, month by month
      </h2>
      {view.holidaysUnknown !== undefined && <p>{view.holidaysUnknown}</p>}
      {view.someTime.length > 0 && (
        <Month month={{ name: 'Some time in the year', entries: view.someTime, holidays: undefined }} />
      )}
      {view.months.map((month) => (
        <Month month={month} key={month.name} />
      ))}
    </section>
  )
}

function Month({ month: { name, entries, holidays } }: { readonly month: MonthView }) {
  if (entries.length === 0 && holidays === undefined) return null
  return (
    <div class="tl-month">
      <h3 class="govuk-heading-s">{name}</h3>
      {entries.length > 0 && (
        <ul class="tl-month__entries">
          {entries.map((entry) => (
            <Entry entry={entry} key={entry.key} />
          ))}
        </ul>
      )}
      {holidays !== undefined && <p class="tl-month__holidays">{holidays}</p>}
    </div>
  )
}

function Entry({ entry }: { readonly entry: EntryView }) {
  const { days, title, href, state, cancelled, detail, illustrative } = entry
  return (
    <li class={cancelled ? 'tl-month__entry tl-month__entry--cancelled' : 'tl-month__entry'}>
      <span class="tl-month__days">{days}</span>
      <span>
        {href === undefined ? title : <a href={href}>{title}</a>}
        {state !== undefined && ` · ${state}`} {illustrative && <IllustrativeTag />}
        {detail !== undefined && <span class="tl-month__detail">{detail}</span>}
      </span>
    </li>
  )
}
