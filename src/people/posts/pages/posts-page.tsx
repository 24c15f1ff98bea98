import { Button, Details, Input } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { peoplePaths } from '../../paths.ts'
import type { PostsView } from '../posts-view.ts'

/** The posts of an authority: who holds each, who stands in, and what is vacant. */
export function PostsPage({ view }: { readonly view: PostsView }) {
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Posts</h1>
      <p class="tl-lead">{view.sentence}</p>
      {view.mayManage && (
        <Button text="Add a post" href={peoplePaths.newPost()} classes="govuk-button--secondary" />
      )}
      {view.rows.length === 0 ? <NoPosts view={view} /> : <Posts view={view} />}
      {view.ended.length > 0 && <Ended view={view} />}
      {view.rows.length + view.ended.length > 0 && (
        <>
          <Finding view={view} />
          <section class="tl-section" aria-labelledby="files">
            <h2 class="govuk-heading-m" id="files">
              Take them with you
            </h2>
            <DownloadLinks
              what="all posts with everybody who held them"
              files={[
                { href: peoplePaths.postsCsv(), format: 'CSV' },
                { href: peoplePaths.postsJson(), format: 'JSON' }
              ]}
            />
          </section>
        </>
      )}
    </>
  )
}

function Posts({ view }: { readonly view: PostsView }) {
  return (
    <SortableTable
      caption="Posts and who holds them"
      captionHidden
      columns={[
        {
          key: 'post',
          header: 'Post',
          rowHeader: true,
          cell: ({ href, title }) => <a href={href}>{title}</a>
        },
        { key: 'held', header: 'Held by', cell: (row) => sentenceCase(row.heldBy) },
        { key: 'stands-in', header: 'Standing in', cell: (row) => row.standsIn ?? 'Nobody' }
      ]}
      rows={view.rows}
      rowKey={({ id }) => id}
    />
  )
}

function NoPosts({ view }: { readonly view: PostsView }) {
  return (
    <EmptyState title={`${view.authority} has named no post yet.`}>
      <p>
        Papers call one director by four names, and people come and go. Here a task belongs to a post, such as
        Director of Children and Families, and every page and paper names the post in the same words.
      </p>
      <p>
        {view.mayManage
          ? 'Begin with whoever signs off the self-evaluation: add the post, then say who holds it.'
          : 'An administrator or the inspection link officer names the posts.'}
      </p>
    </EmptyState>
  )
}

function Ended({ view }: { readonly view: PostsView }) {
  return (
    <section class="tl-section" aria-labelledby="ended">
      <h2 class="govuk-heading-m" id="ended">
        Posts that have ended
      </h2>
      <ul class="govuk-list">
        {view.ended.map(({ title, href, on }) => (
          <li key={href}>
            <a href={href}>{title}</a>, on {on}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Finding({ view }: { readonly view: PostsView }) {
  const { on, called } = view
  return (
    <section class="tl-section" aria-labelledby="finding">
      <h2 class="govuk-heading-m" id="finding">
        Find who was meant
      </h2>
      <Details
        summaryText="Who held what on another day"
        open={on.typed !== ''}
        html={
          <form method="get" action={peoplePaths.posts()} noValidate>
            <DateField id="on" name="on" value={on.typed} question="On which day?" problem={on.problem} />
            <div class="govuk-button-group">
              <Button text="Show that day" classes="govuk-button--secondary" />
              {on.typed !== '' && <a href={peoplePaths.posts()}>Back to today</a>}
            </div>
          </form>
        }
      />
      <Details
        summaryText="Which post a paper means"
        open={called.words !== ''}
        html={
          <form method="get" action={peoplePaths.posts()} noValidate>
            <Input
              id="called"
              name="called"
              value={called.words}
              label={{ text: 'What does the paper call the officer?', classes: 'govuk-label--s' }}
              hint={{ text: 'For example: Director, Adults & Health' }}
              autocomplete="off"
            />
            <Button text="Find the post" classes="govuk-button--secondary" />
            {called.answer !== undefined && (
              <p role="status">
                {called.answer.says}{' '}
                {called.answer.posts.map(({ title, href }, place) => (
                  <span key={href}>
                    {place > 0 && ', '}
                    <a href={href}>{title}</a>
                  </span>
                ))}
              </p>
            )}
          </form>
        }
      />
    </section>
  )
}
