import type { Chance } from './chance.ts'

/** Damage to a file as a bad disk, a cut line or a bad copy does it, without regard to what the bytes mean. */
export type ByteDamage = (bytes: Uint8Array, chance: Chance) => Uint8Array

/** 1 to 200 bytes anywhere get another value. */
export const flipBytes: ByteDamage = (bytes, chance) => {
  const damaged = Uint8Array.from(bytes)
  const count = chance.once(2) ? chance.whole(1, 10) : chance.whole(11, 200)
  for (let flipped = 0; flipped < count; flipped += 1)
    flip(damaged, chance.whole(0, bytes.length - 1), chance)
  return damaged
}

/** The file ends too early. */
export const cutTail: ByteDamage = (bytes, chance) => bytes.slice(0, chance.whole(0, bytes.length - 1))

/** The first bytes are missing. */
export const cutHead: ByteDamage = (bytes, chance) => bytes.slice(chance.whole(1, bytes.length - 1))

/** A stretch in the middle is missing. */
export const cutMiddle: ByteDamage = (bytes, chance) => {
  const from = chance.whole(1, bytes.length - 2)
  const to = Math.min(bytes.length - 1, from + chance.whole(1, Math.ceil(bytes.length / 4)))
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

/** Bytes inside the packed streams (text, fonts, pictures) get another value; the file's frame stays whole. */
export const corruptStreams: ByteDamage = (bytes, chance) => {
  const damaged = Uint8Array.from(bytes)
  const streams = streamsOf(Buffer.from(bytes).toString('latin1'))
  for (const { from, to } of chance.shuffled(streams).slice(0, chance.whole(1, 4))) {
    for (let count = chance.whole(1, 8); count > 0; count -= 1)
      flip(damaged, chance.whole(from, to - 1), chance)
  }
  return damaged
}

/** The table that says where each object lies points elsewhere, or is not where the file says it is. */
export const breakXref: ByteDamage = (bytes, chance) => {
  const text = Buffer.from(bytes).toString('latin1')
  const digits = [
    ...places(text, /startxref\s+(\d+)/g),
    ...places(text, /^(\d{10}) \d{5} n/gm),
    ...places(text, /\/(?:Size|Prev|Root|Length) (\d+)/g)
  ]
  const damaged = Uint8Array.from(bytes)
  for (const { from, to } of chance.shuffled(digits).slice(0, chance.whole(1, 20))) {
    for (let at = from; at < to; at += 1) damaged[at] = 0x30 + chance.whole(0, 9)
  }
  return damaged
}

function flip(bytes: Uint8Array, at: number, chance: Chance): void {
  bytes[at] = (bytes[at] ?? 0) ^ chance.whole(1, 255)
}

function streamsOf(text: string): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: opening, index }) => {
    const from = index + opening.length
    const to = text.indexOf('endstream', from)
    const closes = text.slice(index - 3, index) === 'end'
    return closes || to - from < 20 ? [] : [{ from, to }]
  })
}

function places(text: string, pattern: RegExp): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index + match[0].lastIndexOf(match[1] ?? '')
    return { from, to: from + (match[1] ?? '').length }
  })
}
