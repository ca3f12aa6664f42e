create table ${schema}.write_key (
    actor uuid not null,
    key text not null,
    operation text not null,
    input text not null,
    kind text not null check (kind in ('FOR_A_WHILE', 'FOR_EVER')),
    outcome jsonb,
    taken_at timestamptz not null default now(),
    expires_at timestamptz,
    primary key (actor, key),
    check ((kind = 'FOR_EVER') = (expires_at is null))
);
comment on table ${schema}.write_key is
    'What clients wanted done once, by keys of their own, and what came of it: kept in the transaction of the write';
comment on column ${schema}.write_key.input is 'A digest of all that was sent';
comment on column ${schema}.write_key.expires_at is 'Null for what moves money, which is remembered for ever';
create index write_key_expiring on ${schema}.write_key (expires_at) where expires_at is not null;

-- What was deleted last is listed first.
create index bin_listed on ${schema}.bin (object, deleted_at desc, record desc) where field is null;
