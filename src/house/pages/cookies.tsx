/** What this site stores on a visitor's device: nothing. */
export function Cookies({ siteName }: { readonly siteName: string }) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-xl">Cookies</h1>
      <p>
        {siteName} sets no cookies and keeps nothing on your device. It loads nothing from other sites, so
        nobody else learns that you were here.
      </p>
      <p>
        The service’s log notes which kind of page was asked for, when, and how long it took. It does not note
        who asked, or what was searched for.
      </p>
    </div>
  )
}
