-- Mail as it is really sent: a claim that ends by itself, a body that is gone once the mail is, and news that one
-- can have by mail at once or once a day.

-- Where the mail leads: a path of this site. The sender puts the site's address before it, which a command line
-- that asks for mail need not know. A one-time link stands here or in the body, and in neither once it is settled.
alter table people.mail add column link text check (link like '/%' and link not like '//%');
-- How the person is called, for the line "To".
alter table people.mail add column recipient_name text not null default '';
alter table people.mail drop constraint mail_body_check;
alter table people.mail add constraint mail_body_check check ((state = 'waiting') = (body <> ''));
alter table people.mail add constraint mail_link_check_settled check (state = 'waiting' or link is null);
alter table people.mail add constraint mail_waits_until check ((state = 'waiting') = (next_attempt_at is not null));
alter table people.mail add constraint mail_settled_when check ((state = 'waiting') = (settled_at is null));
create index mail_authority on people.mail (authority, asked_at);

-- At once, once a day, or not at all.
alter table people.mail_choice drop column wanted;
alter table people.mail_choice add column how text not null check (how in ('at-once', 'daily', 'none'));

-- News that waits for the day's mail; null once it went, or where none was wanted.
alter table people.notification add column for_digest_of date;
create index notification_for_digest on people.notification (for_digest_of) where for_digest_of is not null;

-- What an account chose for a topic, null where it chose nothing: asked by whoever has news for it, who sees no more
-- of its choices than this.
create function people.mail_choice_of(of_account text, of_topic text) returns text
  language sql stable security definer set search_path = '' as $$
    select c.how from people.mail_choice c where c.account = of_account and c.topic = of_topic
  $$;
