alter table ${schema}.import_job add column roles text[] not null default '{}';
comment on column ${schema}.import_job.roles is 'The keys of the roles that its author had when it began: they decide which fields its rows may fill';
