alter table ${schema}.draft add column elements_given bigint not null default 0;
comment on column ${schema}.draft.elements_given is
    'The greatest number that the id of an element ever had: what was removed leaves its id to nothing else';

-- What was given before is in the releases and in the draft.
update ${schema}.draft set elements_given = coalesce((
    select max(substr(element ->> 'id', 2)::bigint)
    from (
        select definition from ${schema}.release
        union all
        select definition from ${schema}.draft where definition is not null
    ) as known,
        jsonb_each(known.definition) as kind,
        jsonb_array_elements(case when jsonb_typeof(kind.value) = 'array' then kind.value else '[]' end) as element
    where kind.key <> 'objects' and element ->> 'id' ~ '^e[1-9][0-9]{0,8}$'
), 0);
