create table ${schema}.number_counter (
    field text not null,
    period text not null,
    counted bigint not null check (counted > 0),
    primary key (field, period)
);
comment on table ${schema}.number_counter is 'Numbers without gaps: what was given last, by field and period';

create function ${schema}.next_number(of_field text, in_period text) returns bigint language sql volatile as $$
    insert into ${schema}.number_counter as n (field, period, counted) values (of_field, in_period, 1)
    on conflict (field, period) do update set counted = n.counted + 1
    returning n.counted
$$;
comment on function ${schema}.next_number(text, text) is 'The next number; whoever asks for the same waits until this transaction ends';
