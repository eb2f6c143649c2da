-- An enquiry closed to somebody is closed whole: also what each manager decided and why, and who took part.
insert into platform.section values ('enquiry', 'enquiry_decision'), ('enquiry', 'discussion_attendance');
call platform.guard('enquiry_decision');
call platform.guard('discussion_attendance');
