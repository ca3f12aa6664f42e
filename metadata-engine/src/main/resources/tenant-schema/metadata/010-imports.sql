create table ${schema}.import_job (
    id uuid primary key,
    object text not null,
    file uuid not null,
    file_name text not null,
    mapping jsonb not null,
    time_zone text not null,
    dry_run boolean not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    rows_total bigint,
    rows_read bigint not null default 0,
    rows_inserted bigint not null default 0,
    rows_refused bigint not null default 0,
    tries integer not null default 0,
    failure_code text,
    failure_message text,
    created_by uuid not null,
    created_kind text not null,
    department uuid,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    finished_at timestamptz,
    check (rows_read = rows_inserted + rows_refused)
);
comment on column ${schema}.import_job.rows_read is 'Where the next run goes on: kept in the transaction of the rows themselves';
comment on column ${schema}.import_job.tries is 'Runs since the last progress';
create index import_job_by_time on ${schema}.import_job (created_at desc, id);

create table ${schema}.import_refusal (
    job uuid not null references ${schema}.import_job on delete cascade,
    line bigint not null,
    place integer not null,
    column_name text,
    code text not null,
    message text not null,
    primary key (job, line, place)
);
comment on table ${schema}.import_refusal is 'Findings about rows that were kept out; the rows themselves stay in the file';

create table ${schema}.import_seen (
    job uuid not null references ${schema}.import_job on delete cascade,
    field text not null,
    value uuid not null,
    primary key (job, field, value)
);
comment on table ${schema}.import_seen is 'Hashes of values of unique fields that a dry run has met; emptied when it ends';
