import { dateInWords } from '../../ui/prose/dates.ts'

/** When the statement below was last held against the pages. */
const reviewedOn = '2026-11-22'

/** The accessibility statement, after the model of the 2018 Regulations. */
export function Accessibility({
  siteName,
  operator
}: {
  readonly siteName: string
  readonly operator: string
}) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-xl">Accessibility statement</h1>
      <p>
        This statement is about this installation of {siteName}, run by {operator}. We want as many people as
        possible to be able to use it: with a keyboard alone, with a screen reader, at 400% zoom, on a narrow
        screen, in print, and without script.
      </p>
      <h2 class="govuk-heading-m">How accessible it is</h2>
      <p>
        The pages aim to meet the Web Content Accessibility Guidelines, version 2.2, level AA. Every page is
        tested with an automatic checker, with the keyboard, without script and at 320 pixels, each time the
        program is changed. It has not yet been tested by people who use assistive technology every day.
      </p>
      <h2 class="govuk-heading-m">What does not work as well as it should</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Published reports are PDF documents made by others. Some have no structure for a screen reader. The
          text of each report that has been read is on its inspection’s page, so the PDF is not needed to read
          it.
        </li>
        <li>
          A picture of a report’s page has the text that was read from the page beside it, not in the picture.
        </li>
        <li>
          The thread of a thing is drawn as a picture. The list on the same page says the same, in the same
          order.
        </li>
        <li>
          A sign-in ends after a time of silence. What you were writing is kept as a draft and is there when
          you sign in again.
        </li>
        <li>
          On a map, authorities are tiles in rough geographic places. The table on the same page says the
          same.
        </li>
      </ul>
      <h2 class="govuk-heading-m">Telling us about a problem</h2>
      <p>
        If you cannot use a part of this site, or need something from it in another form, contact {operator}.
        If you are not happy with the answer, contact the Equality Advisory and Support Service.
      </p>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <p class="tl-muted">This statement was last reviewed on {dateInWords(reviewedOn)}.</p>
    </div>
  )
}
