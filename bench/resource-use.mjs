// Loaded first into a process that is measured (`node --import`): as it ends, it writes what it used, its worker
// threads included. The largest memory is the operating system's own figure, so no peak falls between two samples.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env['RESOURCE_USE']
if (isMainThread && file !== undefined) {
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())))
}
