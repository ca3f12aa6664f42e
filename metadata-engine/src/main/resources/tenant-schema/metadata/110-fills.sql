create table ${schema}.pending_fill (
    field text primary key,
    reached uuid,
    since timestamptz not null default now()
);
comment on table ${schema}.pending_fill is 'Computed fields that records of before their release do not have yet, and the last record that has';

-- What is to be filled is listed by publishing alone, as the owner.
revoke insert on ${schema}.pending_fill from ${schema};
