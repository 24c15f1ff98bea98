#!/usr/bin/env node
// The command line, on the Node that the repository brings, whichever one started it.
import { existsSync } from 'node:fs'
import { build } from '../scripts/build.mjs'
import { inRepositoryNode } from '../scripts/repository.mjs'

if (await inRepositoryNode(import.meta.url)) {
  const main = new URL('../dist/cli/main.js', import.meta.url)
  if (!existsSync(main)) await build()
  process.setSourceMapsEnabled(true)
  await import(main)
}
