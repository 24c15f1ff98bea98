import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { authoritySlug } from '../../src/record/authorities/rows.ts'
import { appendToTrail } from '../../src/trail/append.ts'
import type { TestWorkspace } from '../people.ts'

/**
 * One private thing of every kind for an authority, every text of it holding the word: where the word shows to
 * somebody else, something leaked. The people of the authority are there already.
 */
export async function makeEverything(
  db: Database,
  authority: TestWorkspace,
  word: string,
  at: Date
): Promise<void> {
  const account = `administrator-${authority}`
  // Ids tell nothing: an address that repeats one has leaked nothing.
  const id = (kind: string): string => `${kind}-${Buffer.from(word).toString('hex').slice(-6)}`
  const post = id('post')
  const day = at.toISOString().slice(0, 10)
  const hash = (of: string): string =>
    Buffer.from(`${of} ${word}`).toString('hex').padEnd(64, '0').slice(0, 64)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await sql`insert into people.post (authority, id, title, also_known_as, answers_for)
      values (${authority}, ${post}, ${`Director of ${word}`}, ${[`${word} director`]}, ${`All ${word}`})`.execute(
      tx
    )
    await sql`insert into people.former_title (authority, post, title, until, replaced_at)
      values (${authority}, ${post}, ${`Head of ${word}`}, ${day}, ${at})`.execute(tx)
    await sql`insert into people.holding (authority, id, post, kind, name, account, starts_on, because)
      values (${authority}, ${id('holding')}, ${post}, 'holder', ${`${word} Holder`}, ${account}, ${day}, null),
        (${authority}, ${id('deputy')}, ${post}, 'deputy', ${`${word} Deputy`}, null, ${day}, ${`${word} away`})`.execute(
      tx
    )
    await sql`insert into people.notification (authority, id, account, topic, words, href, at)
      values (${authority}, ${id('news')}, ${account}, 'membership', ${`News of ${word}`}, ${`/posts/${post}`}, ${at})`.execute(
      tx
    )
    await sql`insert into people.mail (id, authority, account, recipient, recipient_name, subject, body, asked_at, state,
        next_attempt_at)
      values (${id('mail')}, ${authority}, ${account}, ${`${word}@${authority}.example`}, ${word}, ${`About ${word}`},
        ${`Dear ${word}`}, ${at}, 'waiting', ${new Date(at.getTime() + 86_400_000)})`.execute(tx)
    await sql`insert into people.draft (authority, account, text_key, words, base, href, title, began_at, changed_at,
        writing, turn)
      values (${authority}, ${account}, ${`post-answers-for:${post}`}, ${`Draft of ${word}`}, ${`Base of ${word}`},
        ${`/posts/${post}`}, ${`What ${word} answers for`}, ${at}, ${at}, ${id('window')}, 1)`.execute(tx)
    await sql`insert into people.invitation (authority, id, token_hash, email, name, roles, invited_by, invited_at,
        expires_at)
      values (${authority}, ${id('invitation')}, ${hash('invitation')}, ${`guest@${word}.example`}, ${`${word} Guest`},
        ${['reader']}, ${`${word} Administrator`}, ${at}, ${new Date(at.getTime() + 86_400_000)})`.execute(tx)
    await sql`insert into people.password_link (token_hash, account, authority, made_at, expires_at)
      values (${hash('link')}, ${account}, ${authority}, ${at}, ${new Date(at.getTime() + 86_400_000)})`.execute(
      tx
    )
    await sql`insert into thread.link (authority, id, from_kind, from_id, relation, to_kind, to_id, remark, made_by, made_at)
      values (${authority}, ${id('link')}, 'improvement', 'leeds/2022-02-21/1', 'leads-to', 'post', ${post},
        ${`Because of ${word}`}, ${`${word} Administrator`}, ${at})`.execute(tx)
    const run = await sql<{ id: number }>`insert into record.import_run
      (way, started_by, started_at, arrival, files, ended_at, ended_as, authority, account, post)
      values ('upload', ${`${word} Importer`}, ${at}, 'whole', 1, ${at}, 'finished', ${authority}, ${account}, ${post})
      returning id`.execute(tx)
    await sql`insert into record.import_file (run, position, file_name, state, words, settled_at)
      values (${run.rows[0]?.id}, 1, ${`${word}.pdf`}, 'not-taken', ${`${word} is no PDF`}, ${at})`.execute(
      tx
    )
    await sql`update people.account set name = ${`${word} administrator`} where id = ${account}`.execute(tx)
    await appendToTrail(tx, at, {
      ...{ chain: authoritySlug.parse(authority), actor: `${word} Administrator`, account },
      ...{ post: `Director of ${word}`, action: 'rename post', subject: { kind: 'post', id: post } },
      ...{ before: { title: `Head of ${word}` }, after: { title: `Director of ${word}` } },
      reason: `It is called ${word} now`
    })
  })
}
