select row_to_json(x) from (
  select t.id, t.number, t.subject, t.description, t.status, t.priority, t.category, t.created_at, t.due_at, t.device_no,
    t.fault_type, t.mileage, t.amount, t.visit_on, t.warranty, t.city,
    (select row_to_json(c) from (select name, tier, phone from desk.customer where id = t.customer_id) c) customer,
    (select row_to_json(c) from (select name, team from desk.agent where id = t.assignee_id) c) assignee,
    (select coalesce(json_agg(row_to_json(c)), '[]') from (
      select body, created_at,
        (select row_to_json(a) from (select name from desk.agent where id = k.author_id) a) author
      from desk.comment k where k.ticket_id = t.id order by k.created_at desc, k.id desc limit 10) c) comments
  from desk.ticket t where t.id = ?) x
