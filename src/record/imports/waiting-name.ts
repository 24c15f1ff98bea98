import type { ClaimedLine } from './store.ts'

/** The name under which the file of a line is held until it is read. */
export function waitingName({ run, position }: Pick<ClaimedLine, 'run' | 'position'>): string {
  return `${run}-${position}.pdf`
}
