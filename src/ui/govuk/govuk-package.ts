import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the installed govuk-frontend keeps its components. */
export const govukFolder = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk'
)

/** The macros that our pages use. Tables, tags and headings are plain TSX with the library's classes. */
export const componentNames = [
  'breadcrumbs',
  'button',
  'checkboxes',
  'date-input',
  'details',
  'error-summary',
  'file-upload',
  'input',
  'inset-text',
  'notification-banner',
  'pagination',
  'password-input',
  'phase-banner',
  'radios',
  'select',
  'service-navigation',
  'skip-link',
  'summary-list',
  'tabs',
  'textarea',
  'warning-text'
] as const
export type ComponentName = (typeof componentNames)[number]
