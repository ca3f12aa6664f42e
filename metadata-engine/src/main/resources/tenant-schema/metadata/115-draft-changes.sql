create table ${schema}.draft_change (
    revision integer primary key,
    release integer references ${schema}.release (number),
    author uuid not null,
    at timestamptz not null default now(),
    differences jsonb not null,
    before jsonb
);
comment on table ${schema}.draft_change is 'Who changed what of a draft; those of the draft there is have no release yet';
comment on column ${schema}.draft_change.before is 'Elements as they were, for merging; null when they are too large, and after publishing';
create index draft_change_by_release on ${schema}.draft_change (release, revision);

-- What was noted stays as it was noted, until it is published or thrown away.
revoke update on ${schema}.draft_change from ${schema};
