-- Words as search finds them: of alphabets each whole, in small letters; of Chinese, Japanese and Korean each two signs
-- that stand together, and the last sign of each run alone, so that one sign too is found, at the beginning of some pair.
-- Reading all words of a text costs much more than an index does, which PostgreSQL must be told.
create function ${schema}.search_words(value text) returns tsvector language sql immutable strict parallel safe cost 5000
return (
    select array_to_tsvector(coalesce(array_agg(distinct word), '{}'))
    from (select lower(normalize(left(value, 50000), nfkc) collate pg_catalog.pg_c_utf8) as plain) as text,
    lateral (
        select left(run[1], 100) as word
        from regexp_matches(regexp_replace(plain, '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g'), '[[:alnum:]]+', 'g') as found (run)
        union all
        select sign || coalesce(next, '') as word
        from (
            select sign, lead(sign) over (partition by number order by place) as next, place
            from regexp_matches(plain, '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', 'g') with ordinality as found (run, number),
            lateral string_to_table(run[1], null) with ordinality as signs (sign, place)
        ) as signs
    ) as words
);

-- What people ask for: each word may go on, two signs and more are the pairs in them.
create function ${schema}.search_wanted(value text) returns tsquery language sql immutable strict parallel safe
return (
    select coalesce(string_agg(word, ' & '), '')::tsquery
    from (select lower(normalize(left(value, 50000), nfkc) collate pg_catalog.pg_c_utf8) as plain) as text,
    lateral (
        select '''' || left(run[1], 100) || ''':*' as word
        from regexp_matches(regexp_replace(plain, '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g'), '[[:alnum:]]+', 'g') as found (run)
        union all
        select '''' || sign || coalesce(next, '') || '''' || case when next is null then ':*' else '' end as word
        from (
            select sign, lead(sign) over (partition by number order by place) as next, place
            from regexp_matches(plain, '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+', 'g') with ordinality as found (run, number),
            lateral string_to_table(run[1], null) with ordinality as signs (sign, place)
        ) as signs
        where next is not null or place = 1
    ) as words
);
