create table ${schema}.department_span (
    span bigint generated always as identity primary key,
    id uuid not null,
    parent uuid,
    name text not null,
    path text not null,
    valid_from date not null,
    valid_until date,
    check (valid_until > valid_from),
    constraint one_span_at_a_time exclude using gist (id with =, daterange(valid_from, valid_until) with &&)
);
comment on table ${schema}.department_span is 'Departments as the identity provider had them, each span of days a row';

create table ${schema}.person (
    subject uuid primary key,
    name text not null,
    role text not null check (role in ('AGENT', 'TEAM_LEAD', 'ADMINISTRATOR')),
    department uuid,
    active boolean not null
);
create index person_by_department on ${schema}.person (department);
