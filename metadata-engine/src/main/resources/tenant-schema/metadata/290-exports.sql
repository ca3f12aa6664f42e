create table ${schema}.export_job (
    id uuid primary key,
    object text not null,
    asked jsonb not null,
    file_name text not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    file uuid,
    rows_total bigint,
    rows_written bigint not null default 0,
    size bigint,
    tries integer not null default 0,
    failure jsonb,
    created_by uuid not null,
    created_kind text not null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    finished_at timestamptz,
    expires_at timestamptz not null
);
comment on column ${schema}.export_job.file is 'What the latest run writes: whoever writes another has been overtaken and gives up';
create index export_job_by_owner on ${schema}.export_job (created_by, created_at desc, id);
create index export_job_under_way on ${schema}.export_job (id) where state in ('QUEUED', 'RUNNING');
