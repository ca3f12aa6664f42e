--liquibase formatted sql

--changeset platform:1-extensions splitStatements:false
create schema if not exists extensions;
grant usage on schema extensions to public;
create extension if not exists btree_gist with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists ltree with schema extensions;
create extension if not exists cube with schema extensions;

--changeset platform:2-tenant-group splitStatements:false
-- Every tenant's role is in this group. Roles belong to the server, so another cell may have made it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'deskweave_tenant') then
        create role deskweave_tenant nologin;
    end if;
exception when duplicate_object or unique_violation then
    null;
end $$;
grant usage on schema shared to deskweave_tenant, "${app}";

--changeset platform:3-tenant-schema splitStatements:false
create table shared.tenant_schema (
    schema_name text primary key,
    tenant_id uuid not null unique,
    served boolean not null default false,
    created_at timestamptz not null default now(),
    failed_script text,
    failure text,
    failed_at timestamptz
);
comment on table shared.tenant_schema is 'The tenants of this cell; failed_script is the change script that did not run';
create table shared.tenant_migration (
    schema_name text not null references shared.tenant_schema on delete cascade,
    script text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key (schema_name, script)
);
comment on table shared.tenant_migration is 'Which change scripts each tenant schema has behind it';

alter table shared.tenant_schema enable row level security;
alter table shared.tenant_schema force row level security;
create policy owner_does_all on shared.tenant_schema to current_user using (true) with check (true);
create policy tenant_sees_itself on shared.tenant_schema for select to deskweave_tenant
    using (schema_name = current_user);
grant select on shared.tenant_schema to deskweave_tenant;

alter table shared.tenant_migration enable row level security;
alter table shared.tenant_migration force row level security;
create policy owner_does_all on shared.tenant_migration to current_user using (true) with check (true);
create policy tenant_sees_itself on shared.tenant_migration for select to deskweave_tenant
    using (schema_name = current_user);
grant select on shared.tenant_migration to deskweave_tenant;

--changeset platform:4-require-served splitStatements:false
create function shared.require_served() returns void language plpgsql as $$
begin
    if not exists (select from shared.tenant_schema where schema_name = current_user and served) then
        raise exception 'the tenant is not served' using errcode = 'DW001';
    end if;
end $$;

--changeset platform:5-jobs splitStatements:false
-- Holds ids and times only. The platform itself works on it, no tenant's role may.
create table shared.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on shared.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on shared.scheduled_tasks to "${app}";
