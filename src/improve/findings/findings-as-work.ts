import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import type { FoundSource } from '../../thread/found.ts'
import { countOf } from './finding-words.ts'
import { findingsPaths } from './findings-paths.ts'
import { byReport, type ProposedTogether } from './proposal.ts'
import { waitingProposals } from './proposals-store.ts'

/** What reports and letters ask for and nobody took up, for whoever keeps findings. */
export function findingsAsWork(found: readonly FoundSource[]): WorkSource {
  return {
    workOf: async (tx, member) => {
      if (!member.may.has('keep-plan')) return []
      return byReport(await waitingProposals(tx, member, found)).map(workOn)
    }
  }
}

function workOn({ standsIn, proposals }: ProposedTogether): WorkItem {
  const wait = proposals.length === 1 ? 'waits' : 'wait'
  return {
    key: `findings:${proposals[0]?.key}`,
    title: `${countOf(proposals)} of ${standsIn} ${wait} to be accepted`,
    detail: 'Accepted, each is a finding that a plan can answer.',
    next: { text: 'Look at them', href: findingsPaths.findings() }
  }
}
