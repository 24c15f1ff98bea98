import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { authoritySlug } from '../../src/record/authorities/rows.ts'
import { appendToTrail } from '../../src/trail/append.ts'
import type { TestWorkspace } from '../people.ts'
import { makeEveryBroughtThing } from './every-brought-thing.ts'
import { makeEveryFinding } from './every-finding.ts'
import { makeEveryMeasure } from './every-measure.ts'
import { makeEveryPlan } from './every-plan.ts'
import { makeEveryPlannedAction } from './every-planned-action.ts'
import { makeEverySeenThing } from './every-seen-thing.ts'
import { makeEveryWorkshopThing } from './every-workshop-thing.ts'

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
    const visit = id('visit')
    await sql`insert into prepare.outlook_overruling (authority, id, kind, earliest_on, latest_on, reason, made_by, made_as,
        made_at, withdrawn_by, withdrawn_at, withdrawn_because)
      values (${authority}, ${id('overruling')}, 'ilacs-short', ${day}, ${day}, ${`${word} was told so`}, ${`${word} Officer`},
        ${`Director of ${word}`}, ${at}, null, null, null),
        (${authority}, ${id('withdrawn')}, 'ilacs-short', ${day}, ${day}, ${`${word} thought so`}, ${`${word} Officer`},
        null, ${at}, ${`${word} Officer`}, ${at}, ${`${word} was wrong`})
      on conflict do nothing`.execute(tx)
    await sql`insert into prepare.visit (authority, id, kind, state, state_reason, starts_on, inspectors, note)
      values (${authority}, ${visit}, 'focused-visit', 'cancelled', ${`${word} was ill`}, ${day}, ${`${word} Inspector`},
        ${`Note of ${word}`})`.execute(tx)
    await sql`insert into prepare.visit_change (authority, id, visit, revision, what, made_by, made_at, to_starts_on, reason)
      values (${authority}, ${id('change')}, ${visit}, 1, 'planned', ${`${word} Administrator`}, ${at}, ${day},
        ${`Because of ${word}`})`.execute(tx)
    await sql`insert into prepare.visit_finding (authority, id, visit, kind, number, words, entered_by, entered_at)
      values (${authority}, ${id('finding')}, ${visit}, 'improvement', 1, ${`${word} needs to improve`},
        ${`${word} Administrator`}, ${at})`.execute(tx)
    await sql`insert into prepare.own_date (authority, id, kind, title, starts_on, note, entered_by, entered_at)
      values (${authority}, ${id('date')}, 'send', ${`${word} inspection`}, ${day}, ${`Note of ${word}`},
        ${`${word} Administrator`}, ${at})`.execute(tx)
    await sql`insert into prepare.calendar_feed (authority, id, account, token_hash, made_at)
      values (${authority}, ${id('feed')}, ${account}, ${hash('feed')}, ${at}) on conflict do nothing`.execute(
      tx
    )
    await sql`insert into prepare.engagement_meeting (authority, id, on_day, state, cancelled_because, place, from_ofsted,
        agenda, record, letter_on, letter_says)
      values (${authority}, ${id('meeting')}, ${day}, 'cancelled', ${`${word} was away`}, ${`${word} House`},
        ${`${word} Inspector`}, ${`Agenda of ${word}`}, ${`Said by ${word}`}, ${day}, ${`Dear ${word}`})`.execute(
      tx
    )
    await sql`insert into prepare.meeting_attendee (authority, meeting, post)
      values (${authority}, ${id('meeting')}, ${post})`.execute(tx)
    await sql`insert into prepare.meeting_follow_up (authority, id, meeting, what, owner, due_on, state, settled_on,
        settled_with, agreed_at)
      values (${authority}, ${id('follow-up')}, ${id('meeting')}, ${`Send ${word}`}, ${post}, ${day}, 'done', ${day},
        ${`${word} was sent`}, ${at})`.execute(tx)
    await sql`insert into prepare.meeting_pack (authority, id, meeting, as_at, frozen_at, frozen_by, content)
      values (${authority}, ${id('pack')}, ${id('meeting')}, ${day}, ${at}, ${`${word} Leader`},
        ${JSON.stringify([{ heading: `About ${word}`, lines: [] }])})`.execute(tx)
    await sql`insert into prepare.list_drawing (authority, list, drawn_on, noted_by, noted_at)
      values (${authority}, 8, ${day}, ${`${word} Officer`}, ${at}) on conflict do nothing`.execute(tx)
    await sql`insert into prepare.readiness_day (authority, on_day, stopping, weakening, by_rule)
      values (${authority}, ${day}, 1, 2, '{}') on conflict do nothing`.execute(tx)
    const run = await sql<{ id: number }>`insert into record.import_run
      (way, started_by, started_at, arrival, files, ended_at, ended_as, authority, account, post)
      values ('upload', ${`${word} Importer`}, ${at}, 'whole', 1, ${at}, 'finished', ${authority}, ${account}, ${post})
      returning id`.execute(tx)
    await sql`insert into record.import_file (run, position, file_name, state, words, settled_at)
      values (${run.rows[0]?.id}, 1, ${`${word}.pdf`}, 'not-taken', ${`${word} is no PDF`}, ${at})`.execute(
      tx
    )
    await sql`insert into prepare.document (authority, id, title, section, kind, origin, owner, added_at, newest_at,
        withdrawn_at, withdrawn_by, withdrawn_because)
      values (${authority}, ${id('document')}, ${`Audit of ${word}`}, 'help-and-protection', 'practice-audit', 'service',
        ${post}, ${at}, ${at}, ${at}, ${`${word} Keeper`}, ${`${word} asked`})`.execute(tx)
    await sql`insert into prepare.document_version (authority, document, number, sha256, file_name, sent_name, bytes,
        media_type, uploaded_by, account, post, uploaded_at, note, text_state, text_words)
      values (${authority}, ${id('document')}, 1, ${hash('document')}, ${`${word}.pdf`}, ${`../${word}.pdf`}, 1,
        'application/pdf', ${`${word} Keeper`}, ${account}, ${`Director of ${word}`}, ${at}, ${`Note of ${word}`},
        'unreadable', ${`${word} is locked`})`.execute(tx)
    await sql`insert into prepare.document_page (authority, document, version, number, label, text)
      values (${authority}, ${id('document')}, 1, 1, 'page 1', ${`${word} improved`})`.execute(tx)
    await sql`insert into prepare.expected_document (authority, id, section, what, owed_by, left_out_because)
      values (${authority}, ${id('expected')}, 'whole-authority', ${`Plan of ${word}`}, ${post}, ${`No ${word}`})`.execute(
      tx
    )
    await sql`insert into prepare.reminder (authority, subject_kind, subject, what, on_day, reminded_at)
      values (${authority}, 'document', ${id('document')}, 'expired', ${day}, ${at})`.execute(tx)
    await sql`insert into prepare.upload (authority, id, account, sent_name, declared_bytes, section, note, state, words,
        began_at, changed_at)
      values (${authority}, ${hash('upload').slice(0, 40)}, ${account}, ${`${word}.exe`}, 1, 'whole-authority', ${`Note of ${word}`},
        'refused', ${`${word} is a program`}, ${at}, ${at})`.execute(tx)
    await sql`insert into prepare.citation (authority, id, by_kind, by_id, document, version, page, quote, made_by, made_at)
      values (${authority}, ${id('citation')}, 'claim', ${id('claim')}, ${id('document')}, 1, 1, ${`${word} improved`},
        ${`${word} Writer`}, ${at})`.execute(tx)
    await sql`insert into prepare.counted_section (authority, counted_on, section, documents, source)
      values (${authority}, ${day}, 'help-and-protection', 24, ${`Papers of ${word}`}) on conflict do nothing`.execute(
      tx
    )
    await sql`insert into prepare.self_evaluation (authority, year, begun_at, begun_by)
      values (${authority}, 2026, ${at}, ${`${word} Leader`}) on conflict do nothing`.execute(tx)
    await sql`insert into prepare.claim (authority, id, year, area, question, place, words, post, basis, state,
        withdrawn_because, changed_by, changed_at)
      values (${authority}, ${id('claim')}, 2026, 'help-and-protection', 'practice', 1, ${`${word} is safe`}, ${post},
        'both', 'withdrawn', ${`${word} is not`}, ${`${word} Leader`}, ${at})`.execute(tx)
    await sql`insert into prepare.claim_evidence (authority, id, claim, citation, stance)
      values (${authority}, ${id('evidence')}, ${id('claim')}, ${id('citation')}, 'for')`.execute(tx)
    await sql`insert into prepare.word_text (authority, id, year, document, version, notes, brought_by, account,
        brought_at)
      values (${authority}, ${id('word-text')}, 2026, ${id('document')}, 1, ${JSON.stringify([`${word} has changes`])},
        ${`${word} Writer`}, ${account}, ${at})`.execute(tx)
    await sql`insert into prepare.word_paragraph (authority, word_text, place, kind, words, under, area, area_said_by,
        state)
      values (${authority}, ${id('word-text')}, 1, 'paragraph', ${`${word} waits`}, ${JSON.stringify([`Of ${word}`])},
        'help-and-protection', ${`Of ${word}`}, 'to-confirm')`.execute(tx)
    await sql`insert into prepare.own_grade (authority, year, area, number, grade, reasons, given_by, given_at)
      values (${authority}, 2026, 'help-and-protection', 1, 'good', ${`${word} improved`},
        ${`${word} Leader`}, ${at}) on conflict do nothing`.execute(tx)
    await sql`insert into prepare.contribution_asked (authority, id, year, area, post, asks, due_on, asked_by, asked_at,
        state, answer, answered_by, answered_at)
      values (${authority}, ${id('contribution')}, 2026, 'help-and-protection', ${post}, ${`What of ${word}?`}, ${day},
        ${`${word} Leader`}, ${at}, 'answered', ${`${word} waits less`}, ${`${word} Head`}, ${at})`.execute(
      tx
    )
    await sql`insert into prepare.claim_comment (authority, id, claim, words, said_by, account, said_at)
      values (${authority}, ${id('comment')}, ${id('claim')}, ${`Is ${word} so?`}, ${`${word} Head`}, ${account},
        ${at})`.execute(tx)
    await sql`insert into prepare.sign_off (authority, id, year, post, due_on, asked_by, asked_at, state, given_by,
        given_as, given_at, content)
      values (${authority}, ${id('sign-off')}, 2026, ${post}, ${day}, ${`${word} Leader`}, ${at}, 'given',
        ${`${word} Holder`}, 'holder', ${at}, ${emptyContent(word)})`.execute(tx)
    await sql`insert into prepare.sent_version (authority, year, number, sent_to, sent_on, sent_by, sent_at, content)
      values (${authority}, 2026, 1, ${`Ofsted for ${word}`}, ${day}, ${`${word} Leader`}, ${at},
        ${emptyContent(word)}) on conflict do nothing`.execute(tx)
    await makeEveryBroughtThing(tx, { authority, word, at, id })
    await makeEveryFinding(tx, { authority, word, at, id })
    await makeEverySeenThing(tx, { authority, word, account, at, id })
    await makeEveryPlan(tx, { authority, word, post, account, at, id })
    await makeEveryPlannedAction(tx, { authority, word, post, account, at, id })
    await makeEveryMeasure(tx, { authority, word, post, at, id })
    await makeEveryWorkshopThing(tx, { authority, word, post, at, id })
    await sql`update people.account set name = ${`${word} administrator`} where id = ${account}`.execute(tx)
    await appendToTrail(tx, at, {
      ...{ chain: authoritySlug.parse(authority), actor: `${word} Administrator`, account },
      ...{ post: `Director of ${word}`, action: 'rename post', subject: { kind: 'post', id: post } },
      ...{ before: { title: `Head of ${word}` }, after: { title: `Director of ${word}` } },
      reason: `It is called ${word} now`
    })
  })
}

/** What was sent or signed, with nothing in it but the word. */
function emptyContent(word: string): string {
  return JSON.stringify({ year: 2026, authority: word, takenOn: '2026-11-22', areas: [], signOffs: [] })
}
