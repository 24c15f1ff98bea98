import type { Site } from './site.ts'

const openGovernmentLicence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** Where to find help and data, whose words these are, and on paper what was printed. */
export function PageFooter({ site, printed }: { readonly site: Site; readonly printed: string | undefined }) {
  return (
    <footer class="tl-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">About this site</h2>
        <ul class="tl-footer__links">
          {site.footer.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <p>
          Contains public sector information licensed under the{' '}
          <a href={openGovernmentLicence} rel="license">
            Open Government Licence v3.0
          </a>
          .
        </p>
        {printed !== undefined && <p class="tl-printed">{printed}</p>}
      </div>
    </footer>
  )
}
