create table ${schema}.deletion_export (
    id uuid primary key default uuidv7(),
    object text not null,
    field text,
    release integer not null,
    actor uuid not null,
    records bigint not null,
    at timestamptz not null default now()
);
comment on table ${schema}.deletion_export is
    'Who took along what is to be deleted: values of a field, or of all fields of an object, sent to the end of the file';
create index deletion_export_by_object on ${schema}.deletion_export (object, field, release);

-- What was taken was taken.
revoke update, delete on ${schema}.deletion_export from ${schema};
