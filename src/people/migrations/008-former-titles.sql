-- What a post was called before: papers of that time still say it so, and its history shows it.
create table people.former_title (
  authority text not null,
  post text not null,
  title text not null check (title <> ''),
  -- The day on which another title took its place, and the moment, as it can be renamed twice on one day.
  until date not null,
  replaced_at timestamptz not null,
  primary key (authority, post, replaced_at),
  foreign key (authority, post) references people.post (authority, id)
);

alter table people.former_title enable row level security;
create policy former_title_scope on people.former_title using (
  platform.in_installation() or authority = platform.authority()
);
