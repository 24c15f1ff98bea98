import { z } from 'zod'
import type { WebRequest } from '../../platform/web/request.ts'

const line = z.string().catch('')
const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

/** One value of a form; empty where it is missing or came twice. */
export function typedLine(form: WebRequest['form'], name: string): string {
  return line.parse(form[name])
}

/** The values of the boxes that were ticked. */
export function tickedIn(form: WebRequest['form'], name: string): readonly string[] {
  return several.parse(form[name])
}
