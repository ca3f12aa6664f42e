-- one record
select t0."id"::text, t0."f20", t0."f21" from "s_ticket" t0 where t0."id" = ?

-- one record with a reference and two lists
select t0."id"::text, t0."f20", t1."id"::text, t1."f1", t1."f2", l3.r, l6.r from "s_ticket" t0 left join "s_customer" t1 on t1."id" = t0."f22" left join lateral (select json_agg(json_array(t2."f40" null on null) order by t2."id") as r from (select p4.* from "o1" p4 where p4."f41" = t0."id" order by p4."id" limit 5) t2) l3 on true left join lateral (select json_agg(json_array(t5."f10", t5."id"::text null on null) order by o.n) as r from unnest(t0."f23") with ordinality o(id, n) join "s_product" t5 on t5."id" = o.id) l6 on true where t0."id" = ?

-- a record by its global id
select t0."id"::text, t0."f20" from "s_ticket" t0 where t0."id" = ?

-- the first page in the order of creation
select t0."id"::text, t0."f20" from (select p1.* from "s_ticket" p1 order by p1."id" limit 50) t0 order by t0."id"

-- the next page in an order of a field, and whether there is more
select t0."id"::text, (exists (select from "s_ticket" c1 where (((c1."f25" > ? or c1."f25" is null)) or (c1."f25" = ? and c1."id" >= ?))))::text, t0."f20", t0."f25"::text from (values (1)) w left join (select p2.* from "s_ticket" p2 where ((p2."f25" < ?) or (p2."f25" = ? and p2."id" < ?)) order by p2."f25" desc, p2."id" desc limit 3) t0 on true order by t0."f25" desc, t0."id" desc

-- the last page, read backwards
select t0."id"::text, t0."f20" from (select p1.* from "s_ticket" p1 order by p1."id" desc limit 3) t0 order by t0."id"

-- the page before, in an order of two directions
select t0."id"::text, (exists (select from "s_ticket" c1 where ((c1."f21" is null and c1."f25" < ?) or (c1."f21" is null and c1."f25" = ? and c1."id" <= ?))))::text, t0."f20", t0."f21", t0."f25"::text from (values (1)) w left join (select p2.* from "s_ticket" p2 where ((p2."f21" is not null) or (p2."f21" is null and (p2."f25" > ? or p2."f25" is null)) or (p2."f21" is null and p2."f25" = ? and p2."id" > ?)) order by p2."f21" desc, p2."f25", p2."id" limit 3) t0 on true order by t0."f21", t0."f25" desc, t0."id" desc

-- how many, exactly and as far as is cheap
select (select count(*) from "s_ticket" c1 where c1."f21" = ?)::text, (select count(*) from (select from "s_ticket" c2 where c2."f21" = ? limit 10001) n)::text

-- every operator of texts
select t0."id"::text from (select p1.* from "s_ticket" p1 where (p1."f20" is not null and p1."f20" = ? and (p1."f20" = ?) is not true and p1."f20" = any(?::text[]) and (p1."f20" = any(?::text[])) is not true and p1."f20" ilike ? and p1."f20" like ?) order by p1."id" limit 50) t0 order by t0."id"

-- every operator of numbers
select t0."id"::text from (select p1.* from "s_ticket" p1 where (p1."f25" is not null and p1."f25" = ? and (p1."f25" = ?) is not true and p1."f25" = any(?::bigint[]) and (p1."f25" = any(?::bigint[])) is not true and p1."f25" < ? and p1."f25" <= ? and p1."f25" > ? and p1."f25" >= ? and (p1."f25" >= ? and p1."f25" <= ?)) order by p1."id" limit 50) t0 order by t0."id"

-- between two days, moments, decimals, spans and amounts
select t0."id"::text from (select p1.* from "s_ticket" p1 where ((p1."f26" >= ? and p1."f26" <= ?) and ((p1."f27" >= ? and p1."f27" <= ?) and p1."f27$currency" = ?) and (p1."f29" >= ? and p1."f29" <= ?) and (p1."f30" >= ? and p1."f30" <= ?) and (p1."f31" >= ? and p1."f31" <= ?)) order by p1."id" limit 50) t0 order by t0."id"

-- options, several at once and below one of a tree
select t0."id"::text from (select p1.* from "s_ticket" p1 where ((p1."f32" @> ?::text[]) and p1."f21" = any(?::text[]) and p1."f32" && ?::text[] and p1."f33" = any(?::text[])) order by p1."id" limit 50) t0 order by t0."id"

-- near a place
select t0."id"::text from (select p1.* from "s_ticket" p1 where (((p1."f37") <@ box(point(?, ?), point(?, ?))) and 1.27420176E7 * asin(least(1, sqrt(sind(((p1."f37")[1] - ?) / 2) ^ 2 + cosd((p1."f37")[1]) * cosd(?) * sind(((p1."f37")[0] - ?) / 2) ^ 2))) <= ?) order by p1."id" limit 50) t0 order by t0."id"

-- and, or, not
select t0."id"::text from (select p1.* from "s_ticket" p1 where ((p1."f25" > ?) and (p1."f21" = ? or (p1."f36" = ?) is not true)) order by p1."id" limit 50) t0 order by t0."id"

-- words of two languages
select t0."f20" from (select p1.* from "s_ticket" p1 where (true and (("search_words"(p1."f20") @@ "search_wanted"(?)) and ("search_words"(p1."f20") @@ "search_wanted"(?)))) order by p1."id" limit 50) t0 order by t0."id"

-- words within a list of a list
select l5.r from (select p7.* from "s_customer" p7 where (true and (("search_words"(p7."f1") @@ "search_wanted"(?)))) order by p7."id" limit 50) t0 left join lateral (select json_agg(json_array(l3.r null on null) order by t1."id") as r from (select p6.* from "s_ticket" p6 where p6."f22" = t0."id" and (true and (("search_words"(p6."f20") @@ "search_wanted"(?)))) order by p6."id" limit 3) t1 left join lateral (select json_agg(json_array(t2."f40" null on null) order by t2."id") as r from (select p4.* from "o1" p4 where p4."f41" = t1."id" and (true and (("search_words"(p4."f40") @@ "search_wanted"(?)))) order by p4."id" limit 2) t2) l3 on true) l5 on true order by t0."id"

-- by the id that a reference holds
select t0."id"::text from (select p1.* from "s_ticket" p1 where p1."f22" = ? order by p1."id" limit 50) t0 order by t0."id"

-- by what is true of the record referred to
select t0."id"::text from (select p1.* from "s_ticket" p1 where exists (select from "s_customer" p1r where p1r."id" = p1."f22" and (p1r."f3" @> jsonb_build_object(?::text, ?::text) and p1r."f2" = ?)) order by p1."id" limit 50) t0 order by t0."id"

-- by what is true two references away
select t0."id"::text from (select p1.* from "s_ticket" p1 where exists (select from "s_customer" p1r where p1r."id" = p1."f22" and exists (select from "s_customer" p1rr where p1rr."id" = p1r."f7" and p1rr."f2" = any(?::text[]))) order by p1."id" limit 50) t0 order by t0."id"

-- some of those who refer here
select t0."f1" from (select p1.* from "s_customer" p1 where exists (select from "s_ticket" p1r where p1r."f22" = p1."id" and (p1r."f21" = ? and p1r."f25" > ?)) order by p1."id" limit 50) t0 order by t0."id"

-- none and all of those who refer here
select t0."f1" from (select p1.* from "s_customer" p1 where (not exists (select from "s_ticket" p1r where p1r."f22" = p1."id" and p1r."f21" = ?) and not exists (select from "s_ticket" p1r where p1r."f22" = p1."id" and (p1r."f36" = ?) is not true)) order by p1."id" limit 50) t0 order by t0."id"

-- some of several references
select t0."id"::text from (select p1.* from "s_ticket" p1 where exists (select from "s_product" p1r where p1r."id" = any(p1."f23") and p1r."f11" like ?) order by p1."id" limit 50) t0 order by t0."id"

-- those who refer to something among several
select t0."f10" from (select p1.* from "s_product" p1 where exists (select from "s_ticket" p1r where p1r."f23" @> array[p1."id"] and p1r."f21" = ?) order by p1."id" limit 50) t0 order by t0."id"

-- lists within records with their own filter, order and page
select t0."f1", (select count(*) from "s_ticket" c2 where c2."f22" = t0."id" and (c2."f21" = ?) is not true)::text, l7.r from (select p9.* from "s_customer" p9 order by p9."id" limit 10) t0 left join lateral (select json_agg(json_array(t1."f20", l5.r, t1."f31"::text, t1."id"::text null on null) order by t1."f31" desc, t1."id" desc) as r from (select p8.* from "s_ticket" p8 where p8."f22" = t0."id" and (p8."f21" = ?) is not true order by p8."f31" desc, p8."id" desc limit 4) t1 left join lateral (select json_agg(json_array(t3."f40", t4."id"::text, t4."f1" null on null) order by t3."id") as r from (select p6.* from "o1" p6 where p6."f41" = t1."id" order by p6."id" desc limit 1) t3 left join "s_customer" t4 on t4."id" = t3."f42") l5 on true) l7 on true order by t0."id"

-- several references by pages
select (select count(*) from (select from "s_product" c2 where c2."id" = any(t0."f23") and c2."f11" is not null limit 101) n)::text, l3.r from (select p5.* from "s_ticket" p5 order by p5."id" limit 5) t0 left join lateral (select json_agg(json_array(t1."f10" null on null) order by t1."f10", t1."id") as r from (select p4.* from "s_product" p4 where p4."id" = any(t0."f23") and p4."f11" is not null order by p4."f10", p4."id" limit 2) t1) l3 on true order by t0."id"

-- a count of all
select g1.m0::text from (select count(*) as m0 from "s_ticket" t0) g1

-- a count by a field
select g1.m0::text, g1.k0::text from (select t0."f21" as k0, count(*) as m0 from "s_ticket" t0 group by 1 order by m0 desc nulls last, k0 limit 101) g1 order by g1.m0 desc nulls last, g1.k0

-- sums by month in a time zone
select g1.m0::text, g1.k0::text, g1.m1::text, g1.m2::text from (select date_trunc('month', t0."f31", ?::text) as k0, count(*) as m0, sum(t0."f26") as m1, sum(t0."f28") filter (where t0."f28$currency" = ?) as m2 from "s_ticket" t0 group by 1 order by k0 limit 101) g1 order by g1.k0

-- means by week and field
select g1.m0::text, g1.k1::text, g1.k0::text, g1.m1::text, g1.m2::text, g1.m3::text, g1.m4::text from (select t0."f21" as k0, date_trunc('week', t0."f30"::timestamp)::date as k1, count(*) as m0, trim_scale(round(avg(t0."f25"), 6)) as m1, round(avg(t0."f29")) as m2, min(t0."f30") as m3, max(t0."f31") as m4 from "s_ticket" t0 group by 1, 2 order by k0, k1 limit 101) g1 order by g1.k0, g1.k1

-- percentiles by a field of the record referred to
select g2.m0::text, g2.k0::text, g2.m1::text, g2.m2::text, g2.m3::text, g2.m4::text from (select t1."f2" as k0, count(*) as m0, round((percentile_cont(?::double precision) within group (order by t0."f29"))::numeric) as m1, round((percentile_cont(?::double precision) within group (order by t0."f29"))::numeric) as m2, trim_scale(round((percentile_cont(?::double precision) within group (order by t0."f25"))::numeric, 6)) as m3, trim_scale(round((percentile_cont(?::double precision) within group (order by t0."f25"))::numeric, 6)) as m4 from "s_ticket" t0 left join "s_customer" t1 on t1."id" = t0."f22" where t0."f21" = ? group by 1 order by k0 limit 101) g2 order by g2.k0

-- those referred to most often, with what is asked of them
select g1.m0::text, t2."id"::text, t2."f1", t2."f2", g1.m1::text from (select t0."f22" as k0, count(*) as m0, count(distinct t0."f21") as m1 from "s_ticket" t0 group by 1 order by m0 desc nulls last, k0 limit 4) g1 left join "s_customer" t2 on t2."id" = g1.k0 order by g1.m0 desc nulls last, g1.k0

-- amounts by their currency
select g1.m0::text, g1.k0::text, g1.m1::text from (select t0."f27$currency" as k0, count(*) as m0, sum(t0."f27") as m1 from "s_ticket" t0 group by 1 order by k0 limit 101) g1 order by g1.k0

-- amounts in one currency by categories and people
select g1.m0::text, g1.k0::text, g1.k1::text, (select o.name from "person" o where o.subject = g1.k1)::text, g1.m1::text, g1.m2::text from (select case t0."f33" when ?::text then ?::text else t0."f33" end as k0, t0."f34" as k1, count(*) as m0, sum(t0."f27") filter (where t0."f27$currency" = ?) as m1, count(t0."f25") as m2, sum(t0."f25") as m3 from "s_ticket" t0 where (true and (("search_words"(t0."f20") @@ "search_wanted"(?)))) group by 1, 2 order by m3 desc nulls last, k0, k1, k0, k1 limit 101) g1 order by g1.m3 desc nulls last, g1.k0, g1.k1, g1.k0, g1.k1

