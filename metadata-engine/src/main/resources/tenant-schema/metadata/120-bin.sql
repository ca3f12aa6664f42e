create table ${schema}.bin (
    deletion uuid not null,
    step bigint not null,
    object text not null,
    record uuid not null,
    field text,
    kept jsonb not null,
    deleted_at timestamptz not null default now(),
    deleted_by uuid not null,
    primary key (deletion, step)
);
comment on table ${schema}.bin is
    'Records that were deleted, whole; and for others, whose field was emptied by it, what the field held';
create unique index bin_record on ${schema}.bin (object, record) where field is null;
