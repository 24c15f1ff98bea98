const longestNote = 500

/** What somebody typed beside the files, for each of them; undefined where they typed nothing. */
export function readNote(typed: string): string | undefined {
  const note = typed.trim().replaceAll(/\s+/g, ' ').slice(0, longestNote)
  return note === '' ? undefined : note
}
