-- One desk of 100,000 tickets, 300,000 comments and 20,000 customers in plain tables: what the raw statements run against.
drop schema if exists desk cascade;
create schema desk;
create table desk.customer (id uuid primary key, name text not null, tier text not null, phone text);
create table desk.agent (id uuid primary key, name text not null, team text not null);
create table desk.ticket (
  id uuid primary key, number text not null, subject text not null, description text, status text not null,
  priority text not null, category text not null, channel text not null,
  customer_id uuid not null references desk.customer, assignee_id uuid references desk.agent,
  created_at timestamptz not null, due_at timestamptz, version int not null default 1,
  device_no text, fault_type text, mileage bigint, batch_no text, amount numeric(12,2), visit_on date, warranty boolean,
  city text, satisfaction bigint, serial text);
create table desk.comment (
  id uuid primary key, ticket_id uuid not null references desk.ticket, author_id uuid references desk.agent,
  body text not null, internal boolean not null, created_at timestamptz not null);
select setseed(0.42);
insert into desk.customer
  select md5('customer' || i)::uuid, 'Customer ' || i, (array['VIP','GOLD','NORMAL'])[1 + floor(random() * 3)::int],
    '138' || lpad((random() * 99999999)::bigint::text, 8, '0')
  from generate_series(1, 20000) i;
insert into desk.agent
  select md5('agent' || i)::uuid, 'Agent ' || i, 'team-' || (i % 12) from generate_series(1, 200) i;
insert into desk.ticket
  select md5('ticket' || i)::uuid, 'B-' || i, 'Subject of ticket ' || i, repeat('description text ', 20),
    (array['NEW','ASSIGNED','IN_PROGRESS','WAITING','RESOLVED','CLOSED'])[1 + floor(random() * 6)::int],
    (array['P0','P1','P2','P3'])[1 + floor(random() * 4)::int],
    (array['LOGISTICS','QUALITY','REFUND','INSTALL','REPAIR','ADVICE','COMPLAINT'])[1 + floor(random() * 7)::int],
    (array['MAIL','WEB','WECOM','PHONE','API'])[1 + floor(random() * 5)::int],
    md5('customer' || (1 + floor(random() * 20000)::int))::uuid, md5('agent' || (1 + floor(random() * 200)::int))::uuid,
    timestamptz '2026-01-01' + i * interval '150 seconds', timestamptz '2026-01-02' + i * interval '150 seconds', 1,
    'DEV-' || (i % 5000), (array['screen','power','network','noise'])[1 + floor(random() * 4)::int],
    (random() * 200000)::int, 'B' || (i % 900), round((random() * 9000)::numeric, 2), date '2026-02-01' + (i % 200),
    random() < .5, (array['Shanghai','Beijing','Chengdu','Hangzhou','Shenzhen'])[1 + floor(random() * 5)::int],
    1 + floor(random() * 5)::int, md5(i::text)
  from generate_series(1, 100000) i;
insert into desk.comment
  select md5('comment' || i)::uuid, md5('ticket' || (1 + floor(random() * 100000)::int))::uuid,
    md5('agent' || (1 + floor(random() * 200)::int))::uuid, repeat('comment body ', 12), random() < .3,
    timestamptz '2026-03-01' + i * interval '40 seconds'
  from generate_series(1, 300000) i;
create index on desk.ticket (status, priority, created_at desc, id desc);
create index on desk.ticket (customer_id);
create index on desk.ticket (assignee_id);
create index on desk.ticket (created_at desc, id desc);
create index on desk.comment (ticket_id, created_at desc, id desc);
analyze desk.customer;
analyze desk.agent;
analyze desk.ticket;
analyze desk.comment;
