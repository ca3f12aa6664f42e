-- Not in the log of the database: whoever listened when it crashed has lost the connection, and reads anew.
create unlogged table ${schema}.record_news (
    writer xid8 not null default pg_current_xact_id(),
    number bigint generated always as identity,
    object text not null,
    kind text not null check (kind in ('INSERT', 'UPDATE', 'DELETE')),
    records uuid[],
    at timestamptz not null default clock_timestamp(),
    primary key (writer, number)
);
comment on table ${schema}.record_news is
    'What each statement did to records, for those who listen; what is older than ten minutes is thrown away';
comment on column ${schema}.record_news.writer is
    'The transaction: a reader takes what it did not see before, whatever the order in which writers finish';
comment on column ${schema}.record_news.records is 'Null when there were too many to be named';

-- Every hundredth writer tidies up; it looks at no more than the oldest thousand, and waits for nobody.
create function ${schema}.tell_news() returns trigger language plpgsql as $$
begin
    insert into ${schema}.record_news (object, kind, records)
    select tg_table_name, tg_op, case when count(*) <= 100 then array_agg(id) end
    from (select id from rows limit 101) as few
    having count(*) > 0;
    if random() < 0.01 then
        delete from ${schema}.record_news
        where ctid = any(array(
            select ctid from ${schema}.record_news order by writer, number limit 1000 for update skip locked))
        and at < now() - interval '10 minutes';
    end if;
    return null;
end $$;

create function ${schema}.watch_records(object text) returns void language plpgsql as $$
begin
    execute format('create trigger told_new after insert on ${schema}.%I'
        ' referencing new table as rows for each statement execute function ${schema}.tell_news()', object);
    execute format('create trigger told_changed after update on ${schema}.%I'
        ' referencing new table as rows for each statement execute function ${schema}.tell_news()', object);
    execute format('create trigger told_deleted after delete on ${schema}.%I'
        ' referencing old table as rows for each statement execute function ${schema}.tell_news()', object);
end $$;

-- The tables of records that there are already: no other has an index of this name.
select ${schema}.watch_records(relname)
from pg_class
where relnamespace = '${schema}'::regnamespace and relkind = 'r'
and to_regclass('${schema}.' || quote_ident(relname || '_newest')) is not null;
