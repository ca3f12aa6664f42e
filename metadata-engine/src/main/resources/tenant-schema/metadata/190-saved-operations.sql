create table ${schema}.saved_operation (
    client text not null,
    name text not null,
    document text not null,
    hash text not null,
    uses text[] not null,
    release integer not null,
    saved_by uuid not null,
    saved_at timestamptz not null default now(),
    primary key (client, name)
);
create index on ${schema}.saved_operation (hash);
comment on table ${schema}.saved_operation is 'GraphQL documents that clients keep here, so that it is known what they use';
comment on column ${schema}.saved_operation.uses is 'The ids of the objects and fields that the document names';
comment on column ${schema}.saved_operation.hash is 'SHA-256 of the document, by which it is run without being sent';
