import type { Onward } from './tools.ts'

/** Where one goes from a thing that this floor knows nothing of: its thread, its history. Nothing where there is nowhere. */
export function OnwardLinks({ onwards }: { readonly onwards: readonly Onward[] }) {
  if (onwards.length === 0) return null
  return (
    <ul class="govuk-list">
      {onwards.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
