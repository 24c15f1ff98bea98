-- The scope is asked once a statement, not once a row; and what a transaction may see is no longer what it may change.

alter policy workspace_scope on people.workspace using (
  (select platform.in_installation()) or authority = (select platform.authority())
);

-- A person sees what they may do elsewhere; only whoever acts for that authority changes it, or takes it away.
drop policy membership_scope on people.membership;
create policy membership_read on people.membership for select using (
  (select platform.in_installation()) or authority = (select platform.authority())
  or account = (select platform.account())
);
create policy membership_write on people.membership using (
  (select platform.in_installation()) or authority = (select platform.authority())
);

-- An authority sees the accounts of its own members, and of nobody else, and changes none: each is a person's.
drop policy account_scope on people.account;
create policy account_read on people.account for select using (
  (select platform.in_installation()) or id = (select platform.account())
  or exists (
    select from people.membership m
    where m.account = account.id and m.authority = (select platform.authority())
  )
);
create policy account_write on people.account using (
  (select platform.in_installation()) or id = (select platform.account())
);

alter policy session_scope on people.session using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy post_scope on people.post using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter policy holding_scope on people.holding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter policy former_title_scope on people.former_title using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter policy notification_scope on people.notification using (
  (select platform.in_installation())
  or (authority = (select platform.authority()) and account = (select platform.account()))
) with check (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter policy mail_scope on people.mail using (
  (select platform.in_installation()) or authority = (select platform.authority())
  or (authority is null and account = (select platform.account()))
);
alter policy mail_choice_scope on people.mail_choice using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy draft_read on people.draft using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter policy draft_write on people.draft using (
  (select platform.in_installation())
  or (authority = (select platform.authority()) and account = (select platform.account()))
) with check (
  (select platform.in_installation())
  or (authority = (select platform.authority()) and account = (select platform.account()))
);
alter policy sign_in_counter_scope on people.sign_in_counter using ((select platform.in_installation()));
alter policy sign_in_secret_scope on people.sign_in_secret using ((select platform.in_installation()));
alter policy known_device_scope on people.known_device using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy half_sign_in_scope on people.half_sign_in using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy code_set_up_scope on people.code_set_up using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy recovery_code_scope on people.recovery_code using (
  (select platform.in_installation()) or account = (select platform.account())
);
alter policy invitation_scope on people.invitation using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
-- Whoever hands over a link for a new password does so for somebody who works for their authority and for no other.
alter policy password_link_scope on people.password_link using (
  (select platform.in_installation()) or account = (select platform.account())
) with check (
  (select platform.in_installation()) or account = (select platform.account())
  or (
    authority = (select platform.authority()) and not people.works_elsewhere(account, authority)
    and exists (
      select from people.membership m
      where m.account = password_link.account and m.authority = password_link.authority
    )
  )
);
alter policy openid_pending_scope on people.openid_pending using ((select platform.in_installation()));
alter policy openid_identity_scope on people.openid_identity using (
  (select platform.in_installation()) or account = (select platform.account())
);
