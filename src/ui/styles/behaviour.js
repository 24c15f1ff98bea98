// Only pages with a form load this. Everything on them works without it.
import { Button, createAll, ErrorSummary, NotificationBanner } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [ErrorSummary, NotificationBanner, Button]) createAll(component)
