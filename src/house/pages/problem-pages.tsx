import type { ComponentChildren } from 'preact'
import { peoplePaths } from '../../people/paths.ts'
import type { ProblemPages } from '../../platform/web/problem-pages.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { paths } from '../../record/paths.ts'
import { renderPage } from '../../ui/page/page.tsx'
import type { Site } from '../../ui/page/site.ts'
import { housePaths } from '../paths.ts'
import { fieldInWords } from './field-words.ts'

/** The pages for what is not there, not allowed, not right or broken: what happened, and what to do now. */
export function problemPages(site: Site): ProblemPages {
  const page = (title: string, main: ComponentChildren) =>
    renderPage(site, { title, main: <Problem title={title}>{main}</Problem> })
  return {
    asJson: ({ address }) =>
      [paths.api(), housePaths.health, peoplePaths.keepDrafts()].some((path) => address.startsWith(path)),
    notFound: (_request, because, instead) =>
      page(
        'Page not found',
        <>
          <p>{because}</p>
          {instead.length > 0 && (
            <>
              <p>Did you mean one of these?</p>
              <ul class="govuk-list govuk-list--bullet">
                {instead.map((page) => (
                  <li key={page.href}>
                    <a href={page.href}>{page.text}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            If you typed the address, check that it is right. If you pasted it, check that you copied all of
            it.
          </p>
          <p>
            You can <a href={paths.search()}>search the record</a> or start at the{' '}
            <a href={paths.national()}>national record</a>.
          </p>
        </>
      ),
    forbidden: (_request, because) =>
      page(
        'You may not do this',
        <>
          <p>{because}</p>
          <p>
            <a href={paths.national()}>Back to the national record</a>
          </p>
        </>
      ),
    badRequest: (_request, problems) =>
      page('There is a mistake in the address or the form', <Mistakes problems={problems} />),
    problem: (_request, reference) =>
      page(
        'Sorry, there is a problem with the service',
        <>
          <p>Nothing that you had saved is lost. Try again in a moment.</p>
          <p>
            If it happens again, tell the people who run this service, and give them the reference{' '}
            <strong>{reference}</strong>: what went wrong stands beside it in their log.
          </p>
        </>
      )
  }
}

function Problem({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="tl-prose">
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </div>
  )
}

function Mistakes({ problems }: { readonly problems: readonly RequestProblem[] }) {
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map(({ field, message }) => {
          const label = fieldInWords(field)
          return (
            <li key={field}>
              {label !== undefined && <strong>{label}: </strong>}
              {message}
            </li>
          )
        })}
      </ul>
      <p>
        Go back and change it, or start at the <a href={paths.national()}>national record</a>.
      </p>
    </>
  )
}
