create table ${schema}.keyset (
    purpose text primary key check (purpose in ('VALUES', 'DIGESTS')),
    wrapped bytea not null,
    wrapped_by text not null,
    renewed_at timestamptz not null default now(),
    wrapped_at timestamptz not null default now()
);
comment on table ${schema}.keyset is
    'Keys of encrypted fields, themselves encrypted by a key of the platform: one set for values, one for finding them';
comment on column ${schema}.keyset.renewed_at is 'When its newest key was made';
comment on column ${schema}.keyset.wrapped_by is 'The name of the platform''s key, of those in deskweave.metadata.encryption.keys';
