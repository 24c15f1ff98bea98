/** A value as the checker writes it, for the tests that compare it with what the trail writes. */
export function canonical(value: unknown): string

/** Verifies a slice as a stream of bytes; throws with what is wrong. */
export function verify(chunks: AsyncIterable<Uint8Array>): Promise<{
  readonly chain: string
  readonly from: number
  readonly to: number
  readonly lastHash: string
}>
