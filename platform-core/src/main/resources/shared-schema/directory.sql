--liquibase formatted sql

--changeset platform:1-extensions splitStatements:false
create schema if not exists extensions;
grant usage on schema extensions to public;
create extension if not exists btree_gist with schema extensions;

--changeset platform:2-tenant splitStatements:false
create table directory.tenant (
    id uuid primary key,
    alias text not null unique check (alias ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null,
    cell text not null,
    schema_name text not null unique check (schema_name ~ '^t_[a-z2-7]{16}$'),
    state text not null check (state in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'RETIRED')),
    organization uuid unique,
    release integer not null default 0,
    registered_at timestamptz not null default now()
);
create table directory.tenant_parent (
    tenant uuid not null references directory.tenant,
    parent uuid not null references directory.tenant check (parent <> tenant),
    valid_from date not null,
    valid_until date,
    primary key (tenant, valid_from),
    check (valid_until > valid_from),
    constraint one_parent_at_a_time exclude using gist (tenant with =, daterange(valid_from, valid_until) with &&)
);
comment on table directory.tenant_parent is 'Which headquarters a subsidiary belongs to; a headquarters has no row';
create index tenant_parent_by_parent on directory.tenant_parent (parent);
create table directory.provisioning_step (
    tenant uuid not null references directory.tenant,
    step text not null,
    tries integer not null default 1,
    first_tried timestamptz not null,
    started timestamptz not null,
    took_ms bigint not null,
    finished timestamptz,
    code text,
    reason text,
    primary key (tenant, step)
);

--changeset platform:3-rights splitStatements:false
-- Only the platform's own two logins see a row, whatever else is granted by mistake.
grant usage on schema directory to "${app}";
grant select, insert, update on directory.tenant, directory.provisioning_step to "${app}";
grant select, insert, update, delete on directory.tenant_parent to "${app}";
alter table directory.tenant enable row level security;
alter table directory.tenant force row level security;
create policy platform_alone on directory.tenant to current_user, "${app}" using (true) with check (true);
alter table directory.tenant_parent enable row level security;
alter table directory.tenant_parent force row level security;
create policy platform_alone on directory.tenant_parent to current_user, "${app}" using (true) with check (true);
alter table directory.provisioning_step enable row level security;
alter table directory.provisioning_step force row level security;
create policy platform_alone on directory.provisioning_step to current_user, "${app}" using (true) with check (true);
