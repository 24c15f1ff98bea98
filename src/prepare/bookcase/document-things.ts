import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { memberOf } from '../../people/permissions/member.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Thing, ThingRef, ThingSource } from '../../thread/thing.ts'
import { preparePaths, preparePatterns } from '../paths.ts'
import { pressingInWords, pressingOn } from './due.ts'
import { documentColumns, documentRow, type ShelvedDocument } from './rows.ts'
import { sectionLabel, sectionNamed, sectionsOn } from './sections.ts'
import { documentsOnShelf } from './shelf.ts'
import { documentKind, sectionKind, seesDocument, seesSection, sightOf } from './sight.ts'

const documentAddress = new URLPattern({ pathname: preparePatterns.document })
const sectionAddress = new URLPattern({ pathname: preparePatterns.bookcaseSection })

const fieldWords = {
  [documentKind]: {
    evidenceOn: 'Speaks of',
    expiresOn: 'Can be relied on until',
    reviewOn: 'To be looked at again',
    owner: 'Answers for it',
    expected: 'Is what is expected as',
    origin: 'Whose look at practice',
    sha256: 'SHA-256',
    mediaType: 'Kind of file'
  }
}

/** What the bookcase tells the thread of its documents and sections. */
export function documentThings(clock: Clock): ThingSource {
  return {
    kinds: [documentKind, sectionKind],
    describe: async (tx, caller, refs) => [
      ...sectionThings(caller, refs, clock),
      ...(await describedDocuments(tx, caller, refs, clock))
    ],
    linksOf: () => Promise.resolve([]),
    find: (tx, caller, words, limit) => found(tx, caller, words, limit, clock),
    fieldWords,
    refAt: ({ pathname }: URL): ThingRef | undefined => {
      const document = documentAddress.exec({ pathname })?.pathname.groups['document']
      if (document !== undefined) return { kind: documentKind, id: document }
      const section = sectionAddress.exec({ pathname })?.pathname.groups['section']
      return section === undefined ? undefined : { kind: sectionKind, id: section }
    }
  }
}

/** The caller as somebody who may read the bookcase; undefined for everybody else. */
function readerOf(caller: Caller) {
  const member = memberOf(caller)
  return member?.may.has('read-bookcase') === true ? member : undefined
}

function sectionThings(caller: Caller, refs: readonly ThingRef[], _clock: Clock): Thing[] {
  const member = readerOf(caller)
  if (member === undefined) return []
  return refs.flatMap(({ kind, id }) => {
    const section = kind === sectionKind ? sectionNamed(id) : undefined
    if (section === undefined || !seesSection(sightOf(member), section)) return []
    return {
      ...{ kind: sectionKind, id, title: `The bookcase’s section ${sectionLabel(section)}` },
      ...{ kindInWords: 'Section of the bookcase', state: undefined },
      href: preparePaths.bookcaseSection(section)
    }
  })
}

async function describedDocuments(
  tx: Transaction,
  caller: Caller,
  refs: readonly ThingRef[],
  clock: Clock
): Promise<Thing[]> {
  const member = readerOf(caller)
  const ids = refs.filter(({ kind }) => kind === documentKind).map(({ id }) => id)
  if (member === undefined || ids.length === 0) return []
  const rows = await tx
    .selectFrom('prepare.document')
    .select(documentColumns)
    .where('authority', '=', member.workspace.authority)
    .where('id', 'in', ids)
    .execute()
  const sight = sightOf(member)
  return rows
    .map((row) => documentRow.parse(row))
    .filter((document) => seesDocument(sight, document))
    .map((document) => thing(document, clock))
}

async function found(
  tx: Transaction,
  caller: Caller,
  words: string,
  limit: number,
  clock: Clock
): Promise<Thing[]> {
  const member = readerOf(caller)
  if (member === undefined || words.trim() === '') return []
  const shelf = [tx, member.workspace.authority, sightOf(member), dayInEngland(clock.now())] as const
  const { documents } = await documentsOnShelf(...shelf, { words }, { limit, offset: 0 })
  return documents.map((document) => thing(document, clock))
}

function thing(document: ShelvedDocument, clock: Clock): Thing {
  const { id, title, section, withdrawn } = document
  const pressing = pressingOn(document, dayInEngland(clock.now()))
  return {
    ...{ kind: documentKind, id, title, kindInWords: 'Document', href: preparePaths.document(id) },
    state: withdrawn === undefined ? pressing && pressingInWords(pressing) : 'Withdrawn',
    ...(withdrawn === undefined ? {} : { withdrawn: true as const }),
    within: [{ kind: sectionKind, id: section }]
  }
}

/** The sections of today, as an inspector can be let in for them. */
export function sectionScopes(clock: Clock): readonly { readonly ref: string; readonly words: string }[] {
  return sectionsOn(dayInEngland(clock.now())).map((section) => ({
    ref: `${sectionKind}:${section}`,
    words: `The bookcase: ${sectionLabel(section)}`
  }))
}
