create table ${schema}.retype (
    target text primary key,
    object text not null,
    field text not null,
    source text not null,
    release integer not null,
    state text not null default 'CARRYING' check (state in ('CARRYING', 'REFUSED', 'MOVED', 'DONE', 'GIVEN_UP')),
    past uuid,
    filled boolean not null default false,
    carried bigint not null default 0,
    reason text,
    since timestamptz not null default now(),
    moved_at timestamptz
);
comment on table ${schema}.retype is 'Changes of the types of fields: which column is filled from which, and how far';
comment on column ${schema}.retype.past is 'The last record that was carried: kept in the transaction of the values themselves';

create table ${schema}.retype_due (
    target text not null references ${schema}.retype on delete cascade,
    record uuid not null,
    primary key (target, record)
);
comment on table ${schema}.retype_due is 'Records whose old column was written since; their values are to be carried again';

create table ${schema}.retype_failure (
    target text not null references ${schema}.retype on delete cascade,
    record uuid not null,
    value text not null,
    code text not null,
    message text not null,
    primary key (target, record)
);
comment on table ${schema}.retype_failure is 'Values that cannot be read as the type to be';

-- Whoever writes the old column makes the record due, whichever model is known there; whoever writes the new one is
-- right. The tenant's role cannot write the list otherwise than through its own records.
create function ${schema}.retype_note() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into ${schema}.retype_due (target, record) values (tg_argv[0], new.id) on conflict do nothing;
    return null;
end $$;

create function ${schema}.retype_settle() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from ${schema}.retype_due where target = tg_argv[0] and record = new.id;
    return null;
end $$;
