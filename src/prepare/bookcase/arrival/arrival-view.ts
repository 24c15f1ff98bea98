import { bytesInWords } from '../../../ui/prose/bytes.ts'
import { preparePaths } from '../../paths.ts'
import { cleanName } from '../file-name.ts'
import type { ArrivingUpload } from './upload.ts'

/** What became of a file, for its line on a page and for the script that sends it. */
export interface ArrivalLine {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly state: ArrivingUpload['state']
  readonly says: string
  /** Where its document is, once it is on the shelf. */
  readonly href: string | undefined
  /** Where to say what it is and of which day it speaks: of a new document nobody did. */
  readonly describe: string | undefined
}

/** A file on its way in, in words. */
export function arrivalLine(upload: ArrivingUpload): ArrivalLine {
  return {
    id: upload.id,
    name: cleanName(upload.sentName).shown,
    size: upload.declaredBytes === 0 ? '' : bytesInWords(upload.declaredBytes),
    state: upload.state,
    says: inWords(upload),
    href: upload.document && preparePaths.document(upload.document),
    describe: isNew(upload) && upload.document ? preparePaths.documentFacts(upload.document) : undefined
  }
}

function isNew({ state, newVersionOf }: ArrivingUpload): boolean {
  return state === 'kept' && newVersionOf === undefined
}

function inWords({ state, version, words, received, declaredBytes }: ArrivingUpload): string {
  switch (state) {
    case 'kept': {
      const kept = version === 1 || version === undefined ? 'Added.' : `Added as version ${version}.`
      return words === undefined ? kept : `${kept} ${words}`
    }
    case 'same':
      return words ?? 'It is here already.'
    case 'refused':
      return `Not taken. ${words ?? ''}`.trim()
    case 'arriving':
      // A form says nothing of a file's size before it has come, and nothing goes on with it.
      if (declaredBytes === 0)
        return 'It did not come to its end: the connection or the site broke off. Send it again.'
      return `${bytesInWords(received)} of ${bytesInWords(declaredBytes)} came. Choose the file again, in the same place, and it goes on from there.`
  }
}
