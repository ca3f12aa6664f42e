alter table ${schema}.import_job add column cleared_at timestamptz;
comment on column ${schema}.import_job.cleared_at is 'Since when it names its file no more, and has no findings';
create index import_job_uncleared on ${schema}.import_job (finished_at) where cleared_at is null;

create index bin_by_time on ${schema}.bin (deleted_at);

create table ${schema}.leftover_round (
    one boolean primary key default true check (one),
    ended_at timestamptz not null
);
comment on table ${schema}.leftover_round is 'When it was last looked to the end for what nobody needs any more';
