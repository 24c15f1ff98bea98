import { aboutTypes, typeWithMedia } from '../../../reading/documents/document-types.ts'
import { bytesInWords } from '../../../ui/prose/bytes.ts'
import type { DocumentVersion } from '../rows.ts'

/** A larger picture is not shown within a page: whoever opens the page would wait for all of it. */
const largestPicture = 15_000_000

/** How a version is shown within our pages. */
export type ShownAs =
  /** Its pages are drawn by us. */
  | { readonly kind: 'pages' }
  /** It is a picture, shown as it came: of a type that a browser draws and never runs. */
  | { readonly kind: 'picture' }
  /** Its words, or, with a sentence, why nothing is shown. */
  | { readonly kind: 'words'; readonly because: string | undefined }

/** How a version is shown, by what its content says it is. */
export function shownAs({ mediaType, bytes }: Pick<DocumentVersion, 'mediaType' | 'bytes'>): ShownAs {
  const type = typeWithMedia(mediaType)
  const preview = type === undefined ? 'none' : aboutTypes[type].preview
  switch (preview) {
    case 'pages':
      return { kind: 'pages' }
    case 'picture':
      return bytes <= largestPicture ? { kind: 'picture' } : { kind: 'words', because: tooLarge(bytes) }
    case 'text':
      return { kind: 'words', because: undefined }
    case 'none':
      return { kind: 'words', because: 'A file of this kind is not shown here. Download it to open it.' }
  }
}

function tooLarge(bytes: number): string {
  return `This picture has ${bytesInWords(bytes)}; those of more than ${bytesInWords(largestPicture)} are not shown here. Download it to open it.`
}

/** What is said to those who do not see a picture that somebody gave: nobody has described it to us. */
export function pictureInWords(title: string): string {
  return `The picture “${title}”. Nobody has described here what it shows.`
}
