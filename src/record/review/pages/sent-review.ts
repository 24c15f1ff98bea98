import { z } from 'zod'
import type { Caller } from '../../../people/permissions/caller.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedValue } from '../../../platform/web/typed-value.ts'
import { fieldKey, parseField } from '../../activities/field.ts'
import { keeperFor } from '../../keeper.ts'
import type { PageReview } from '../page-review.ts'

const text = z.string().catch('')
const place = z.object({ page: text, question: text })
const sentFields = z.object({ report: text, reason: text, by: text, say: text })

/** What the form of a page says. */
export function sentReview(form: WebRequest['form'], caller: Caller): PageReview {
  const { report, reason, by, say } = sentFields.parse(form)
  return {
    report,
    reason,
    by: keeperFor(caller, by),
    values: named(form, 'seen.').flatMap((key) => {
      const field = parseField(key)
      if (!field) return []
      return [
        { field, value: typedValue(form, `value.${fieldKey(field)}`), seen: typedValue(form, `seen.${key}`) }
      ]
    }),
    allRight: say === 'all-right',
    answers: named(form, 'remark.').map((id) => ({
      question: Number(id),
      settled: form[`settled.${id}`] !== undefined,
      remark: text.parse(form[`remark.${id}`])
    })),
    reopen: say.startsWith('reopen.') ? [Number(say.slice('reopen.'.length))] : []
  }
}

/** Which page and question the form was sent from. */
export function whereSent(form: WebRequest['form']): z.output<typeof place> {
  return place.parse(form)
}

// What the form calls by a name that begins so, without that beginning.
function named(form: WebRequest['form'], beginning: string): string[] {
  return Object.keys(form)
    .filter((name) => name.startsWith(beginning))
    .map((name) => name.slice(beginning.length))
}
