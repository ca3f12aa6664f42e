create table ${schema}.audit_entry (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    actor uuid not null,
    actor_kind text not null,
    action text not null,
    subject text not null,
    details text[] not null,
    hash bytea not null check (length(hash) = 32)
);
comment on table ${schema}.audit_entry is 'Who did what, each entry sealed by a hash over it and the hash before it';
comment on column ${schema}.audit_entry.details is 'Name and value in turn, by name';

-- What was written stays: the tenant's role, in which all requests run, adds and reads.
revoke update, delete, truncate on ${schema}.audit_entry from ${schema};
