import { forMembers, notThere } from '../../../../people/forms/for-members.ts'
import type { Member } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import type { Reply, RequestProblem } from '../../../../platform/web/reply.ts'
import type { WebRequest } from '../../../../platform/web/request.ts'
import { typedText } from '../../../../platform/web/typed-value.ts'
import { renderPage } from '../../../../ui/page/page.tsx'
import type { PrepareTools } from '../../../tools.ts'
import { inYear, yearCrumbs, yearOfAddress } from '../../pages/in-year.tsx'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../../self-evaluation-paths.ts'
import { settleParagraphs, settlings } from '../actions/settle-paragraphs.ts'
import { noParagraphs, paragraphCounts, paragraphsOf, wordTextAt } from '../store.ts'
import { paragraphStates, toChoose } from '../word-text.ts'
import { lotNamed, perPage, statesOf, WordTextPage, type WordTextView } from './word-text-page.tsx'

/** The paragraphs of a Word self-evaluation: what waits, what became a claim, what was set aside. */
export function wordTextRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: selfEvaluationPatterns.wordText,
      permission: 'write-self-evaluation',
      audit: 'paragraphs of a written self-evaluation viewed',
      handler: forMembers((request, member) => show(tools, request, member))
    },
    {
      method: 'POST',
      path: selfEvaluationPatterns.wordTextSettled,
      permission: 'write-self-evaluation',
      audit: 'paragraphs of a written self-evaluation settled',
      handler: forMembers((request, member) => settle(tools, request, member))
    }
  ]
}

async function settle(tools: PrepareTools, request: WebRequest, member: Member): Promise<Reply> {
  const { form, params } = request
  const id = params['text'] ?? ''
  const to = settlings.find((one) => one === typedText(form, 'to'))
  const again = (message: string) => show(tools, request, member, [{ field: 'main-content', message }])
  if (to === undefined) return again('Say what becomes of the paragraphs that are ticked')
  const outcome = await settleParagraphs(tools.db, tools.clock, member, id, {
    ...{ places: placesIn(form['place']), to },
    ...{ area: typedText(form, 'area'), question: typedText(form, 'question') }
  })
  if (outcome.kind === 'not-there') return notThere
  if (outcome.kind === 'nothing-chosen') return again('Tick the paragraphs that you mean')
  const lot = lotNamed(typedText(form, 'show'))
  const done = `${to}.${outcome.done}.${outcome.left}`
  return {
    kind: 'redirect',
    to: selfEvaluationPaths.wordText(yearOfAddress(request) ?? 0, id, { show: lot, done })
  }
}

/** The places that were ticked: whole numbers, however the form was made up. */
function placesIn(sent: string | readonly string[] | undefined): number[] {
  const ticked = sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent
  return ticked.flatMap((text) => (/^\d{1,6}$/.test(text) ? [Number(text)] : []))
}

async function show(
  tools: PrepareTools,
  request: WebRequest,
  member: Member,
  problems: readonly RequestProblem[] = []
): Promise<Reply> {
  const view = await inYear(
    tools,
    request,
    member,
    async ({ tx, year }): Promise<WordTextView | undefined> => {
      const { authority } = member.workspace
      const text = await wordTextAt(tx, authority, request.params['text'] ?? '')
      if (text === undefined || text.year !== year) return undefined
      const counts = (await paragraphCounts(tx, authority, [text.id])).get(text.id) ?? noParagraphs
      const sent = problems.length > 0 ? request.form : request.query
      const lot = lotNamed(typedText(sent, 'show'))
      const total = statesOf(lot).reduce((sum, state) => sum + counts[state], 0)
      const pages = Math.max(1, Math.ceil(total / perPage))
      const page = Math.min(pages, Math.max(1, Math.trunc(Number(typedText(sent, 'page'))) || 1))
      const paragraphs = await paragraphsOf(tx, authority, text.id, statesOf(lot), {
        from: (page - 1) * perPage,
        most: perPage
      })
      const ticked =
        typedText(request.query, 'ticked') === 'sorted'
          ? paragraphs.filter((one) => one.settled === undefined && toChoose(one).length === 0)
          : []
      return {
        ...{ text, counts, lot, page, pages, paragraphs, problems },
        all: paragraphStates.reduce((sum, state) => sum + counts[state], 0),
        ticked: problems.length > 0 ? placesIn(request.form['place']) : ticked.map(({ place }) => place),
        chosen: { area: typedText(request.form, 'area'), question: typedText(request.form, 'question') },
        done: problems.length > 0 ? '' : typedText(request.query, 'done')
      }
    }
  )
  if (view === undefined) return notThere
  const { text } = view
  const html = renderPage(tools.site, {
    title: `Paragraphs of ${text.title}`,
    section: 'prepare',
    error: problems.length > 0,
    breadcrumbs: [
      ...yearCrumbs(text.year),
      { text: 'Written in Word', href: selfEvaluationPaths.bringWordText(text.year) }
    ],
    main: <WordTextPage view={view} />
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}
