/** The bytes of a file, of which parts can be read wherever they lie: a file on the disk is never read whole to be looked at. */
export interface Content {
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to but not including `end`; fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>
}

export function contentInMemory(bytes: Uint8Array): Content {
  return {
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end))
  }
}
