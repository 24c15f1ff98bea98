import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { askForMail } from '../mail/ask-for-mail.ts'
import type { AccountId } from '../permissions/caller.ts'
import { choiceFor, mailChoices, type Topic } from './topics.ts'

/** News for one person, of one authority. */
export interface News {
  readonly authority: AuthoritySlug
  readonly account: AccountId
  readonly topic: Topic
  /** One sentence: "You are an auditor for Leeds now." */
  readonly words: string
  /** What a mail that goes at once says besides, a paragraph each. */
  readonly more?: readonly string[] | undefined
  /** Where it leads: a path of this site. */
  readonly href: string
  /** A key that tells the same news from other news, for whoever may tell it twice: the second time is not told. */
  readonly once?: string | undefined
  /** It is news of mail itself: sending it by mail could go round for ever. */
  readonly inPlaceOnly?: true
}

/**
 * Tells somebody something, in the transaction of what it tells of: it stands among their notifications, and goes by
 * mail too where they want that. Asks for a scope that sees the person: their authority's, or the installation's.
 */
export async function notify(tx: Transaction, at: Date, news: News): Promise<void> {
  const how = news.inPlaceOnly ? 'none' : choiceFor(news.topic, await chosenBy(tx, news))
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('people.notification')
    .values({
      authority: news.authority,
      id: news.once ?? randomUUID(),
      account: news.account,
      topic: news.topic,
      words: news.words,
      href: news.href,
      at,
      for_digest_of: how === 'daily' ? dayInEngland(at) : null
    })
    // Without naming the key: whoever acts may not see the news of another person, not even to find it there.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows > 0n && how === 'at-once') await mailTheNews(tx, at, news)
}

async function mailTheNews(tx: Transaction, at: Date, news: News): Promise<void> {
  const person = await tx
    .selectFrom('people.account')
    .select(['name', 'email'])
    .where('id', '=', news.account)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return
  await askForMail(tx, at, {
    authority: news.authority,
    account: news.account,
    to: { name: person.name, address: person.email },
    subject: news.words,
    words: [news.words, ...(news.more ?? [])],
    link: news.href
  })
}

const choice = z.enum(mailChoices)

async function chosenBy(tx: Transaction, { account, topic }: News) {
  const found = await sql<{
    how: unknown
  }>`select people.mail_choice_of(${account}, ${topic}) as how`.execute(tx)
  return choice.nullish().parse(found.rows[0]?.how) ?? undefined
}
