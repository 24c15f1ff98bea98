#!/usr/bin/env node
// Verifies a slice of a Throughline trail offline. It needs Node.js 20 or later and nothing else: no package, and no
// file of Throughline. README.md beside it has the format and what a whole slice proves.
//
//   node verify-trail.mjs leeds.jsonl          or          node verify-trail.mjs < leeds.jsonl
//
// Exit status: 0 every entry holds · 1 the slice is broken · 2 it could not be read.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pathToFileURL } from 'node:url'

const longestLine = 64 * 1024 * 1024

/** What is wrong with a slice, and at which entry, where it is wrong at one. */
class Broken extends Error {}

/** JSON with the keys of every object in code-unit order and nothing between the marks. */
export function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${fields.join(',')}}`
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** The lines of a stream of bytes, each without its end; memory holds one line at a time. */
async function* linesOf(chunks) {
  // Bytes that are no UTF-8 must not be read as a character that stands for any of them.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = decode(decoder, chunk, true).split('\n')
    lines[0] = rest + lines[0]
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > longestLine)
      throw new Broken('a line of the file has no end: this is no export of a trail')
  }
  rest += decode(decoder, undefined, false)
  if (rest !== '') throw new Broken('the file ends in the middle of a line: it was cut off')
}

function decode(decoder, chunk, stream) {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    throw new Broken('the file holds bytes that are no text: it was damaged on its way')
  }
}

function parse(line, where) {
  let value
  try {
    value = JSON.parse(line)
  } catch {
    throw new Broken(`${where} is no JSON: it was altered or damaged`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Broken(`${where} is not what an export writes: it was altered`)
  }
  if (canonical(value) !== line)
    throw new Broken(`${where} is not written as an export writes it: it was altered`)
  return value
}

function readHead(line) {
  if (line === undefined || !line.startsWith('{')) throw new Broken('this is no export of a trail')
  const head = parse(line, 'the first line')
  if (head.format !== 'throughline trail') throw new Broken('this is no export of a trail')
  if (head.version !== 1)
    throw new Broken(`this checker knows version 1 of the format, and not ${head.version}`)
  const numbers =
    Number.isInteger(head.from) && Number.isInteger(head.to) && head.from >= 1 && head.to >= head.from
  if (!numbers || typeof head.chain !== 'string' || !/^[0-9a-f]{64}$/.test(head.hashBefore)) {
    throw new Broken('the first line was altered: it does not say which entries of which chain follow')
  }
  if (head.from === 1 && head.hashBefore !== '0'.repeat(64)) {
    throw new Broken('the first line was altered: before entry 1 stand 64 zeros')
  }
  return head
}

function checkEntry(line, expected, previousHash, chain) {
  const where = `entry ${expected}`
  const { hash, ...entry } = parse(line, where)
  if (entry.end === true) throw new Broken(`${where} is missing: the slice ends before it`)
  if (entry.seq !== expected) {
    const came = Number.isInteger(entry.seq)
      ? `entry ${entry.seq} stands in its place`
      : 'its number was altered'
    throw new Broken(`${where} is missing or out of order: ${came}`)
  }
  if (typeof entry.unlike === 'string') {
    throw new Broken(`${where} was altered in the database: ${entry.unlike}`)
  }
  if ((entry.chain ?? 'national') !== chain) {
    throw new Broken(`${where} belongs to the chain ${entry.chain ?? 'national'}, not to ${chain}`)
  }
  if (sha256(canonical(entry)) !== hash) throw new Broken(`${where} was altered: its hash is not its own`)
  if (entry.previousHash !== previousHash) {
    throw new Broken(`${where} does not follow the entry before it: one of the two was put in or rewritten`)
  }
  return hash
}

function checkEnd(line, head, lastHash, digest) {
  if (line === undefined) throw new Broken(`the file ends after entry ${head.to}: its last line was cut off`)
  const end = parse(line, 'the last line')
  if (end.end !== true) throw new Broken(`more follows after entry ${head.to}, with which the slice ends`)
  if (end.entries !== head.to - head.from + 1 || end.lastHash !== lastHash || end.sha256 !== digest) {
    throw new Broken(
      'the last line does not fit the lines before it: the first line or the last one was altered'
    )
  }
}

/** Verifies a slice as a stream of bytes, and gives its first line; throws Broken with what is wrong. */
export async function verify(chunks) {
  const lines = linesOf(chunks)
  const next = async () => (await lines.next()).value
  const digest = createHash('sha256')
  const first = await next()
  const head = readHead(first)
  digest.update(`${first}\n`)
  let lastHash = head.hashBefore
  for (let seq = head.from; seq <= head.to; seq += 1) {
    const line = await next()
    if (line === undefined) throw new Broken(`entry ${seq} is missing: the file ends before it`)
    lastHash = checkEntry(line, seq, lastHash, head.chain)
    digest.update(`${line}\n`)
  }
  checkEnd(await next(), head, lastHash, digest.digest('hex'))
  if ((await next()) !== undefined) throw new Broken('more follows after the last line')
  return { ...head, lastHash }
}

async function main(file) {
  try {
    const { chain, from, to, madeAt, hashBefore, lastHash } = await verify(
      file === undefined || file === '-' ? process.stdin : createReadStream(file)
    )
    console.log(`Whole: entries ${from} to ${to} of the chain ${chain}, taken away at ${madeAt}.`)
    console.log(`  the hash before them  ${hashBefore}`)
    console.log(`  the hash of the last  ${lastHash}`)
    return 0
  } catch (error) {
    if (error instanceof Broken) {
      console.log(`Broken: ${error.message}.`)
      return 1
    }
    console.error(`The slice could not be read: ${error instanceof Error ? error.message : error}`)
    return 2
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv[2])
