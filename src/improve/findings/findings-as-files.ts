import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import { thingKey } from '../../thread/thing-key.ts'
import type { ThemedFinding } from './findings-choice.ts'

const head = [
  ...['id', 'kind', 'finding', 'area', 'state', 'themes', 'came_from', 'source', 'found_on', 'inspection'],
  ...['cites', 'version', 'page', 'paragraph', 'quote', 'actions', 'illustrative', 'withdrawn_because']
]

/** Findings as a table, a line each, with where their words stand. */
export function findingsAsCsv(
  findings: readonly ThemedFinding[],
  actions: ReadonlyMap<string, number>
): string {
  return csvText([
    head,
    ...findings.map((finding) => {
      const { citation } = finding
      return [
        ...[finding.id, finding.kind, finding.words, finding.area, finding.state],
        ...[finding.themes.map(({ name }) => name).join('; '), finding.cameFrom, finding.source],
        ...[finding.foundOn, finding.inspection, citation && thingKey(citation.thing), citation?.version],
        ...[citation?.page, citation?.paragraph, citation?.quote, actions.get(finding.id) ?? 0],
        ...[finding.illustrative ? 'yes' : 'no', finding.withdrawnBecause]
      ]
    })
  ])
}

/** The same as data. */
export function findingsAsJson(
  { authority, name }: Workspace,
  findings: readonly ThemedFinding[],
  actions: ReadonlyMap<string, number>
) {
  return {
    authority: { slug: authority, name },
    findings: findings.map(({ citation, ...finding }) => ({
      ...{ id: finding.id, kind: finding.kind, words: finding.words, area: finding.area ?? null },
      ...{ state: finding.state, themes: finding.themes.map((theme) => theme.name) },
      ...{ cameFrom: finding.cameFrom, source: finding.source, foundOn: finding.foundOn },
      inspection: finding.inspection ?? null,
      citation: citation
        ? {
            cites: thingKey(citation.thing),
            version: citation.version ?? null,
            page: citation.page ?? null,
            paragraph: citation.paragraph ?? null,
            quote: citation.quote ?? null
          }
        : null,
      actions: actions.get(finding.id) ?? 0,
      illustrative: finding.illustrative,
      withdrawnBecause: finding.withdrawnBecause ?? null
    }))
  }
}
