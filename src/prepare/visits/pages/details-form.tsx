import { typedText } from '../../../platform/web/typed-value.ts'
import { preparePatterns } from '../../paths.ts'
import { changeDetails } from '../actions/change-details.ts'
import type { TypedVisit } from '../actions/plan-visit.ts'
import { DetailFields, typedThemes } from './detail-fields.tsx'
import type { VisitForm } from './visit-form.tsx'

/** What is known of a visit besides its days. */
export const detailsForm: VisitForm<Pick<TypedVisit, 'themes' | 'inspectors' | 'note'>> = {
  path: preparePatterns.visitDetails,
  viewed: 'form for what is known of a visit viewed',
  sent: 'what is known of a visit changed',
  start: ({ themes, inspectors, note }) => ({ themes, inspectors, note }),
  typed: (form) => ({
    themes: typedThemes(form),
    inspectors: typedText(form, 'inspectors').trim(),
    note: typedText(form, 'note').trim()
  }),
  save: changeDetails,
  done: 'details',
  title: 'What is known of it',
  fields: ({ visit, typed, problems }) => (
    <DetailFields kinds={[visit.kind]} typed={typed} problems={problems} />
  ),
  button: 'Save'
}
