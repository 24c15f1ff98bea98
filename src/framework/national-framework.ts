/**
 * A part of the Children's Social Care National Framework (December 2023): four outcomes, three enablers and the
 * principles, by their number. Reports name one of them in an area for improvement since 2025 (evidence tag V).
 */
export interface NationalFrameworkReference {
  readonly part: 'outcome' | 'enabler' | 'principle'
  readonly number: number
}

/**
 * The reference that an area for improvement ends with ("(outcome 1, national framework)"). Undefined where it
 * names none. Source: two reports of 2025 and 2026, evidence tag V.
 */
export function parseNationalFramework(text: string): NationalFrameworkReference | undefined {
  const [, part, number] =
    /\b(outcome|enabler|principle)\s+(\d{1,2})\b[^()]{0,40}\bnational framework\b/i.exec(text) ?? []
  const found = parts.find((candidate) => candidate === part?.toLowerCase())
  return found && { part: found, number: Number(number) }
}

const parts = ['outcome', 'enabler', 'principle'] as const
