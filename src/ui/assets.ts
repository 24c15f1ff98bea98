import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const assetNames = ['site.css', 'behaviour.js', 'drafts.js', 'upload.js', 'favicon.svg'] as const
export type AssetName = (typeof assetNames)[number]

const manifestSchema = z.record(z.string(), z.string())

/**
 * The address of each asset that `buildStyles` wrote into `folder`, when that folder is served under `mount`
 * (such as `/assets`). The names change with the content, so they can be cached for ever.
 */
export function assetAddresses(folder: string, mount: string): (name: AssetName) => string {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return (name) => {
    const built = manifest[name]
    if (built === undefined) throw new Error(`No asset is called ${name}: run npm run build`)
    return `${mount}/${built}`
  }
}
