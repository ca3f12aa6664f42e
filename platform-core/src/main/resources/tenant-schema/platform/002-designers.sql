-- Wider than before, so that a pod that is a version behind still writes what it knows.
alter table ${schema}.person drop constraint person_role_check;
alter table ${schema}.person add constraint person_role_check
    check (role in ('AGENT', 'TEAM_LEAD', 'DESIGNER', 'ADMINISTRATOR'));
