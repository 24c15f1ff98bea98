import { type Finding, type FindingId, findingId } from '../findings/finding.ts'
import type { Proposal } from '../findings/proposal.ts'
import type { FindingStep } from '../findings/state-store.ts'
import { type ExampleFinding, exampleFindings } from './example-findings.ts'
import { exampleId } from './example-ids.ts'

/** The example's findings as they are to be kept here. */
export interface ExampleAsFindings {
  /** Those that are not here yet. */
  readonly findings: readonly Finding[]
  /** Every finding of the example by its name; one that was accepted before stands for the example's. */
  readonly idOf: ReadonlyMap<string, FindingId>
}

/**
 * The findings of the example: where the record holds one, with the record's words and citation; where the authority
 * accepted it already, that finding and no second one.
 */
export function exampleAsFindings(
  proposals: readonly Proposal[],
  kept: readonly Finding[]
): ExampleAsFindings {
  const standing = kept.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  const found = exampleFindings.map((example) => {
    const known = standing.find(({ inspection, words }) => inRecord(example, inspection, words))
    return { example, known, finding: known ?? findingOf(example, proposalOf(example, proposals)) }
  })
  return {
    findings: found.filter(({ known }) => known === undefined).map(({ finding }) => finding),
    idOf: new Map(found.map(({ example, finding }) => [example.name, finding.id]))
  }
}

function proposalOf(example: ExampleFinding, proposals: readonly Proposal[]): Proposal | undefined {
  return proposals.find(({ inspection, words }) => inRecord(example, inspection, words))
}

function inRecord(
  { inRecord: place }: ExampleFinding,
  inspection: string | undefined,
  words: string
): boolean {
  return place !== undefined && place.activity === inspection && place.says.test(words)
}

function findingOf(example: ExampleFinding, proposal: Proposal | undefined): Finding {
  const { kind, cameFrom, source, foundOn, page, paragraph, became } = example
  return {
    ...{ id: findingId.parse(exampleId('finding', example.name)), kind, cameFrom, source, foundOn },
    words: proposal?.words ?? example.words,
    area: proposal?.area,
    state: became?.state ?? 'open',
    inspection: proposal?.inspection,
    citation: proposal && {
      ...proposal.citation,
      page: proposal.citation.page ?? page,
      paragraph: proposal.citation.paragraph ?? paragraph
    },
    ...{ illustrative: false, withdrawnBecause: undefined, revision: 1 }
  }
}

/** How a finding of the example came to where it stands, as papers tell. */
export function exampleSteps(
  finding: Finding,
  { by, at }: { readonly by: string; readonly at: Date }
): FindingStep[] {
  const example = exampleFindings.find(({ name }) => exampleId('finding', name) === finding.id)
  const said = { finding: finding.id, saidBy: by, saidAt: at }
  const found: FindingStep = {
    ...{ ...said, state: 'open', since: finding.foundOn, because: `Found: ${finding.source}` }
  }
  return example?.became === undefined ? [found] : [found, { ...said, ...example.became }]
}
