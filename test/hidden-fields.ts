import type { Reply } from '../src/platform/web/reply.ts'

/** What the forms of a page send along without showing it, drafts and what was seen among it. */
export function hiddenFields(reply: Reply): Record<string, string> {
  const html = reply.kind === 'page' ? reply.html : ''
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  return Object.fromEntries(
    hidden.map((input) => [
      ...([/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? ''] as const)
    ])
  )
}
