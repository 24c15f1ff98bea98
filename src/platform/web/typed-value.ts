import { z } from 'zod'
import type { WebRequest } from './request.ts'

const one = z.string().catch('')

/** A text as it came in a form or an address; empty where nothing came, or something that is no single text. */
export function typedText(sent: WebRequest['form'], name: string): string {
  return one.parse(sent[name])
}

/** A value as it came; a date comes in three parts, and nothing in any of them is no date at all. */
export function typedValue(sent: WebRequest['form'], name: string): string {
  const whole = typedText(sent, name)
  if (whole !== '') return whole
  const parts = ['year', 'month', 'day'].map((part) => typedText(sent, `${name}-${part}`).trim())
  return parts.every((part) => part === '') ? '' : parts.map((part) => part.padStart(2, '0')).join('-')
}
