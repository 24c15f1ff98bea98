import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { coverageOf } from './coverage.ts'
import { ownName, underOwnName } from './own-name.ts'

/** The typefaces that documents are set in, each with its faces, in the order in which a character is looked for. */
const families = [
  {
    name: 'Atkinson Hyperlegible Next',
    faces: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
      (face) => `@expo-google-fonts/atkinson-hyperlegible-next/${face}/AtkinsonHyperlegibleNext_${face}.ttf`
    )
  },
  {
    name: 'Source Serif 4',
    faces: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
      (face) => `@expo-google-fonts/source-serif-4/${face}/SourceSerif4_${face}.ttf`
    )
  },
  {
    name: 'Noto Emoji',
    faces: ['400Regular', '700Bold'].map(
      (face) => `@expo-google-fonts/noto-emoji/${face}/NotoEmoji_${face}.ttf`
    )
  },
  {
    // Hebrew, Arabic, Armenian, Georgian and thousands of signs. Its slanted faces lack them, so they stay away.
    name: 'DejaVu Sans',
    faces: ['DejaVuSans', 'DejaVuSans-Bold'].map((face) => `dejavu-fonts-ttf/ttf/${face}.ttf`)
  }
] as const

export interface Typefaces {
  /** The font files as published. */
  readonly files: readonly Buffer[]
  /** The same, under family names that no machine has installed: `Tlkinson Hyperlegible Next` and so on. */
  readonly ownNamed: readonly Buffer[]
  /** Whether the character of this code point can be shown, however it is emphasised. */
  covers(codePoint: number): boolean
  /** The same for the words of a drawing, which have the first typeface only. */
  coversDrawings(codePoint: number): boolean
}

/** A drawing whose words are set in the typefaces under their own names. */
export function inOwnTypefaces(svg: string): string {
  return families.reduce((drawing, { name }) => drawing.replaceAll(name, ownName(name)), svg)
}

/** Reads the typefaces from their packages; the same on every machine, whatever is installed there. */
export async function readTypefaces(): Promise<Typefaces> {
  const { resolve } = createRequire(import.meta.url)
  const read = await Promise.all(
    families.map(async ({ name, faces }) => {
      const files = await Promise.all(faces.map(async (face) => readFile(resolve(face))))
      return { files, ownNamed: files.map((file) => underOwnName(file, name)), covered: coverageOf(files) }
    })
  )
  return {
    files: read.flatMap(({ files }) => files),
    ownNamed: read.flatMap(({ ownNamed }) => ownNamed),
    covers: (codePoint) => read.some(({ covered }) => covered.has(codePoint)),
    coversDrawings: (codePoint) => read[0]?.covered.has(codePoint) ?? false
  }
}
