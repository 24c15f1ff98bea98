import { fileURLToPath } from 'node:url'
import type { AuthoritySlug } from './framework/authority-slug.ts'
import { dayInEngland } from './framework/day-in-england.ts'
import { dressFor } from './house/dress-for.ts'
import { openHouse } from './house/house.ts'
import { markPassage, onwards } from './house/onwards.ts'
import { openDesk } from './house/operations/desk.ts'
import { problemPages } from './house/pages/problem-pages.tsx'
import { everyRoute } from './house/routes.ts'
import { scopeChoices } from './house/scope-choices.ts'
import { describeSite } from './house/site.ts'
import { forgetSiteAddress, noteSiteAddress } from './house/site-address.ts'
import { everyText } from './house/texts.ts'
import { programVersion } from './house/version.ts'
import { workspaceLinks } from './house/workspace-links.ts'
import { improveCalendar } from './improve/calendar-sources.ts'
import { tellOfWeek } from './improve/every-action/actions/tell-of-week.ts'
import { noticeMissingEvidence } from './improve/planned-action/actions/notice-missing-evidence.ts'
import { warnOfSilence } from './improve/planned-action/actions/warn-of-silence.ts'
import { improveThings } from './improve/things.ts'
import { improveWords } from './improve/words.ts'
import { improveWork } from './improve/work.ts'
import { openDocumentWriters } from './outputs/writers/document-writers.ts'
import { tidyDrafts } from './people/drafts/actions/tidy-drafts.ts'
import { workOfDrafts } from './people/drafts/work-of-drafts.ts'
import { type BackgroundSending, sendInBackground } from './people/mail/background-sending.ts'
import { sendDigests } from './people/notifications/actions/send-digests.ts'
import { tellOfEndings } from './people/notifications/actions/tell-of-endings.ts'
import { openProvider } from './people/openid/provider.ts'
import { peoplePaths } from './people/paths.ts'
import { audienceOf } from './people/permissions/caller.ts'
import { postThings } from './people/posts/post-things.ts'
import { openGate } from './people/sign-in/gate.ts'
import { hashOfToken, isNobodyYet, newToken } from './people/sign-in/session-store.ts'
import { readConfig } from './platform/config.ts'
import { maintain } from './platform/database/maintenance.ts'
import { hasRoom } from './platform/files/disk-room.ts'
import { createLog } from './platform/log.ts'
import { mailServerOf } from './platform/mail/mail-server.ts'
import { portProblem, portProblemInWords } from './platform/web/port.ts'
import { remembering } from './platform/web/remembering.ts'
import { createWebServer } from './platform/web/server.ts'
import { noteToldBookcasesEverywhere } from './prepare/bookcase/actions/note-told-bookcases.ts'
import { remindOfDocuments } from './prepare/bookcase/actions/remind-of-documents.ts'
import { verifyShelf } from './prepare/bookcase/actions/verify-shelf.ts'
import { letGoOfOldUploads } from './prepare/bookcase/arrival/let-go-of-old.ts'
import { documentPassages } from './prepare/bookcase/text/document-passages.ts'
import { readWordsInBackground } from './prepare/bookcase/text/words-in-background.ts'
import { calendarSources } from './prepare/calendar-sources.ts'
import { prepareOpenings } from './prepare/openings.ts'
import { noteReadiness } from './prepare/readiness/actions/note-readiness.ts'
import { tellOfAskedDates } from './prepare/self-evaluation/actions/tell-of-dates.ts'
import { prepareThings } from './prepare/things.ts'
import { foundInVisits } from './prepare/visits/found-in-visits.ts'
import { prepareWords } from './prepare/words.ts'
import { prepareWork } from './prepare/work.ts'
import { defaultBounds, openReaders } from './reading/workers/readers.ts'
import { allAuthorities } from './record/authorities/store.ts'
import { takeUpWaiting } from './record/imports/actions/take-up-waiting.ts'
import { readInBackground } from './record/imports/background-reading.ts'
import { questionsAsWork } from './record/review/questions-as-work.ts'
import { recordPassages } from './record/thread/record-passages.ts'
import { recordThings } from './record/thread/record-things.ts'
import { recordWords } from './record/words.ts'
import { brokenLinksAsWork } from './thread/broken-links-as-work.ts'
import { openThings } from './thread/things.ts'
import { noteHeads } from './trail/anchors.ts'
import { lastEntryNumber } from './trail/store.ts'

const configured = readConfig(process.env)
if (configured.kind === 'refused') stop(configured.problems)

const { config } = configured
// Before anything is written: a second start by mistake then leaves no record of its own behind.
const taken = await portProblem(config)
if (taken !== undefined) stop([taken])

const opened = await openHouse(config, say)
if (opened.kind === 'refused') stop([opened.because])

const { house } = opened
const assets = fileURLToPath(new URL('./ui/assets/', import.meta.url))
const site = describeSite(assets, config)
const readers = openReaders(config.reading)
const writers = openDocumentWriters()
const log = createLog(config.logLevel)
// A bug that nothing caught: Node would print its message, which may quote what somebody typed.
for (const bug of ['uncaughtException', 'unhandledRejection'] as const) process.on(bug, fail)
const background = readInBackground({ ...house, readers }, { atOnce: defaultBounds.workers, tell: fault })
const words = readWordsInBackground(
  { ...house, readers, hasRoom: () => hasRoom(config.filesDirectory) },
  fault
)
const setUpToken = (await isNobodyYet(house.db)) ? newToken() : undefined
const things = openThings(
  [recordThings, postThings(house.clock), ...prepareThings(house.clock), ...improveThings],
  [recordWords, prepareWords, improveWords]
)
const found = [foundInVisits]
const tools = {
  ...house,
  readers,
  writers,
  background,
  words,
  site,
  authorities: async () =>
    (await allAuthorities(house.db)).filter(({ abolishedOn }) => abolishedOn === undefined),
  things,
  found,
  passages: [recordPassages, documentPassages],
  markPassage,
  scopeChoices: (authority: AuthoritySlug) => scopeChoices(house.db, house.clock, authority),
  siteAddress: config.siteAddress,
  setUpTokenHash: setUpToken && hashOfToken(setUpToken),
  idleMinutes: config.sessionIdleMinutes,
  openId: config.openId && config.siteAddress ? openProvider(config.openId, config.siteAddress) : undefined,
  tellProviderProblem: (because: string) => log.warn({ event: 'OpenID provider problem', because }),
  mailGoesOut: config.mail !== undefined,
  work: [questionsAsWork, brokenLinksAsWork(things), workOfDrafts, ...prepareWork, ...improveWork(found)],
  openings: prepareOpenings,
  calendarSources: [...calendarSources, ...improveCalendar],
  workspaceLinks,
  onwards,
  texts: everyText,
  version: programVersion(),
  uploadBounds: { megabytes: config.uploads.maxBytes / 1_000_000, files: config.uploads.maxFiles }
}

// Before anything new can arrive.
await takeUpWaiting(house)
await noteToldBookcasesEverywhere(house.db, house.clock)
let sending: BackgroundSending | undefined

const server = await createWebServer({
  routes: remembering(everyRoute(tools), {
    version: recordVersion,
    audience: audienceOf,
    characters: config.rememberCharacters
  }),
  gate: openGate(house.db, house.clock, { idleMinutes: config.sessionIdleMinutes }),
  dress: (html, caller) => dressFor(site, html, caller),
  problemPages: problemPages(site),
  log,
  assets,
  uploads: config.uploads,
  front: config
})

// What only this process can do while it has the embedded engine's directory; a server is asked directly.
const desk = house.engine === 'embedded' ? await openDesk(house, fault) : undefined

try {
  const address = await server.listen({ host: config.host, port: config.port })
  await noteSiteAddress(config, address, desk)
  say(`Throughline is ready at ${address}`)
  if (setUpToken !== undefined) {
    const setUp = `${config.siteAddress ?? address}${peoplePaths.setUp(setUpToken)}`
    say(`Nobody can sign in yet. Set up the first administrator at ${setUp}`)
  }
  background.wake()
  words.wake()
  const mailServer = config.mail && mailServerOf(config.mail)
  const siteAddress = config.siteAddress ?? address
  sending = sendInBackground(
    { ...house, server: mailServer, siteAddress },
    {
      fault,
      serverIsDown: (because) => log.warn({ event: 'no mail goes out', because })
    }
  )
} catch (error) {
  await close()
  stop([portProblemInWords(config, error)])
}

// What the clock tells people is theirs within the hour.
const hourly = setInterval(() => void tellByTheClock().catch(fault), 60 * 60 * 1000)
hourly.unref()
tellByTheClock().catch(fault)

// A record that is never stopped is kept in order all the same.
const nightly = setInterval(() => void keepInOrder().catch(fault), 24 * 60 * 60 * 1000)
nightly.unref()
// One that is stopped every night notes where its chains stand all the same.
noteHeads(house.db, house.clock).catch(fault)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Closing')
    close().then(() => process.exit(0), fail)
  })
}

async function tellByTheClock(): Promise<void> {
  await tellOfEndings(house.db, house.clock)
  await remindOfDocuments(house.db, house.clock)
  await tellOfWeek(house.db, house.clock, things)
  await sendDigests(house.db, house.clock)
  await tidyDrafts(house.db, house.clock)
  await tellOfAskedDates(house.db, house.clock)
  await letGoOfOldUploads(house.db, house.clock, house.arriving)
  // What waited for room on the disk.
  words.wake()
  await noteReadiness(house.db, house.clock)
  await noticeMissingEvidence(house.db, house.clock, things)
  await warnOfSilence(house.db, house.clock)
}

async function keepInOrder(): Promise<void> {
  await noteHeads(house.db, house.clock)
  await verifyShelf(house.db, house.store, house.clock, fault)
  await maintain(house)
}

/** Every change of the record stands in the trail; and what a page says of a day can change with the day. */
async function recordVersion(): Promise<string> {
  return `${dayInEngland(house.clock.now())} ${await lastEntryNumber(house.db)}`
}

async function close(): Promise<void> {
  await server.close()
  await forgetSiteAddress(config)
  await desk?.close()
  await background.close()
  await words.close()
  await sending?.close()
  await readers.close()
  await writers.close()
  await house.close()
}

function say(step: string): void {
  process.stdout.write(`${step}\n`)
}

function stop(problems: readonly string[]): never {
  process.stderr.write(
    `Throughline could not start.\n${problems.map((problem) => `  ${problem}\n`).join('')}`
  )
  process.exit(1)
}

function fault(error: unknown): void {
  log.error({ event: 'problem in the background', error })
}

function fail(error: unknown): void {
  fault(error)
  process.exit(1)
}
