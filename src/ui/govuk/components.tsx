/**
 * The GOV.UK components, as the package's own macros make them. Where a macro takes `text` or `html`, `html`
 * is an element, never a string: `<Details summaryText="What this means" html={<p>…</p>} />`.
 */
import { macro } from './macro.tsx'

export const Breadcrumbs = macro('breadcrumbs')
export const Button = macro('button')
export const Checkboxes = macro('checkboxes')
export const DateInput = macro('date-input')
export const Details = macro('details')
export const ErrorSummary = macro('error-summary')
export const FileUpload = macro('file-upload')
export const Input = macro('input')
export const InsetText = macro('inset-text')
export const NotificationBanner = macro('notification-banner')
export const Pagination = macro('pagination')
export const PasswordInput = macro('password-input')
export const PhaseBanner = macro('phase-banner')
export const Radios = macro('radios')
export const Select = macro('select')
export const ServiceNavigation = macro('service-navigation')
export const SkipLink = macro('skip-link')
export const SummaryList = macro('summary-list')
export const Tabs = macro('tabs')
export const Textarea = macro('textarea')
export const WarningText = macro('warning-text')
