-- Says what every schema and every table of the record is, for those who read the catalogue.

comment on schema platform is 'What knows no child: authorities, migrations, and the functions that keep the two times.';
comment on schema record is 'Every row as it stands, withdrawn or not. Written to; read through now or known.';
comment on schema history is 'The closed versions of every table of the record, each with the moment it was superseded.';
comment on schema now is 'Everyday views: the rows that stand and are not withdrawn.';
comment on schema known is 'The same views as they were known at platform.known_at().';
comment on schema staging is 'Where bulk rows are copied before they are taken into the record.';

comment on table record.relationship is 'How an adult, or another child, is related to this child, and whether with parental responsibility.';
comment on table record.address is 'Where a child or an adult lives or lived.';
comment on table record.team_membership is 'Who worked in which team, as worker or manager, from when to when.';
comment on table record.early_help_episode is 'A time of early help to a family, below the threshold of social care.';
comment on table record.section_47_enquiry is 'An enquiry under section 47 of the Children Act 1989: does the child suffer, or risk, significant harm? Signed off by two different managers.';
comment on table record.child_protection_plan is 'From the conference that decides on a child protection plan to the one that ends it.';
comment on table record.core_group is 'A meeting of the few who carry out a child protection plan.';
comment on table record.child_in_need_plan is 'A plan under section 17 of the Children Act 1989.';
comment on table record.placement is 'Where a looked-after child lives: one row for each placement.';
comment on table record.health_check is 'A dental check, immunisations, a development check or a strengths and difficulties score.';
comment on table record.personal_education_plan is 'A looked-after child''s personal education plan.';
comment on table record.previous_permanence is 'A permanent arrangement, such as an adoption, that a looked-after child had before.';
comment on table record.adoption is 'The placing of a looked-after child for adoption: intended, matched, with whom.';
comment on table record.deprivation_of_liberty is 'A time in which a court allowed a child to be deprived of liberty.';
comment on table record.missing_episode is 'A time in which a child was missing, or away from placement without authorisation.';
comment on table record.return_home_interview is 'The independent interview owed after a missing episode: offered, answered, held.';
comment on table record.care_leaver_status is 'Which duties of the Children (Leaving Care) Act 2000 a young person is owed.';
comment on table record.pathway_plan is 'A care leaver''s pathway plan: needs assessed, agreed, signed by the young person.';

do $$
declare name text;
begin
  for name in select table_name from information_schema.tables where table_schema = 'history' loop
    execute format('comment on table history.%1$I is %2$L', name, 'The closed versions of record.' || name || '.');
  end loop;
end $$;
