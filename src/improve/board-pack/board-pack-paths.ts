import type { Format } from '../../people/document-files.ts'

/** Every address of what boards are shown. */
export const boardPackPatterns = {
  packs: '/improve/packs',
  newPack: '/improve/packs/new',
  pack: '/improve/packs/:pack',
  packFile: '/improve/packs/:pack/files/:format',
  packJson: '/improve/packs/:pack/json',
  withdrawPack: '/improve/packs/:pack/withdraw'
} as const

export const boardPackPaths = {
  packs: () => boardPackPatterns.packs,
  /** The form that freezes a pack; `plan` is one that it is to show. */
  newPack: (plan?: string) =>
    plan === undefined ? boardPackPatterns.newPack : `${boardPackPatterns.newPack}?plan=${plan}`,
  /** A pack; `done` is what has just been done to it. */
  pack: (pack: string, done?: string) =>
    done === undefined ? `/improve/packs/${pack}` : `/improve/packs/${pack}?done=${done}`,
  packFile: (pack: string, format: Format) => `/improve/packs/${pack}/files/${format}`,
  packJson: (pack: string) => `/improve/packs/${pack}/json`,
  withdrawPack: (pack: string) => `/improve/packs/${pack}/withdraw`
} as const
