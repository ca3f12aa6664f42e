create table ${schema}.release (
    number integer primary key check (number > 0),
    fingerprint text not null,
    definition jsonb not null,
    plan jsonb not null,
    differences jsonb not null,
    note text not null,
    published_at timestamptz not null default now(),
    published_by uuid not null
);
comment on table ${schema}.release is 'Every configuration that was ever in force, whole';

create table ${schema}.current (
    only_row boolean primary key default true check (only_row),
    number integer not null check (number >= 0)
);
comment on table ${schema}.current is 'The release in force; 0 before the first';
insert into ${schema}.current (number) values (0);

create table ${schema}.draft (
    only_row boolean primary key default true check (only_row),
    revision integer not null,
    based_on integer not null,
    definition jsonb
);
comment on table ${schema}.draft is 'What may come into force next; no definition while nothing was changed. The revision never goes back.';
insert into ${schema}.draft (revision, based_on) values (0, 0);

create table ${schema}.pending_index (
    name text primary key,
    statement text not null,
    tries integer not null default 0,
    reason text,
    since timestamptz not null default now()
);
comment on table ${schema}.pending_index is 'Indexes that are to be built while people work';

-- What is in force is written by publishing alone, as the owner.
revoke insert, update, delete on ${schema}.release, ${schema}.current, ${schema}.pending_index from ${schema};
revoke insert, delete on ${schema}.draft from ${schema};
