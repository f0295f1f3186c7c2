-- The newest enrolments of a course, and of all courses, without looking at the others.
CREATE INDEX enrolment_course ON enrolment (tenant_id, course_version_id, enrolled_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX enrolment_newest ON enrolment (tenant_id, enrolled_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX completion_course ON completion (tenant_id, course_version_id);
--> statement-breakpoint
-- A question about the data that somebody kept; shared with who may ask at its unit (null: the whole province).
CREATE TABLE saved_question (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  unit_id uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT saved_question_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES account (tenant_id, id),
  CONSTRAINT saved_question_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
CREATE TABLE saved_question_version (
  tenant_id text NOT NULL,
  question_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  question jsonb NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, question_id, number),
  CONSTRAINT saved_question_version_fk FOREIGN KEY (tenant_id, question_id) REFERENCES saved_question (tenant_id, id),
  CONSTRAINT saved_question_version_number CHECK (number > 0),
  CONSTRAINT saved_question_version_name CHECK (length(btrim(name)) BETWEEN 1 AND 200)
);
--> statement-breakpoint
-- Taken away by its owner, once; its versions and what was sent stay.
CREATE TABLE saved_question_removal (
  tenant_id text NOT NULL,
  question_id uuid NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, question_id),
  CONSTRAINT saved_question_removal_fk FOREIGN KEY (tenant_id, question_id) REFERENCES saved_question (tenant_id, id)
);
--> statement-breakpoint
-- When a saved question is sent as a file: a day of the week (1 Monday … 7) or of the month (1 … 28), a whole hour in Việt Nam.
CREATE TABLE report_schedule (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  question_id uuid NOT NULL,
  cadence text NOT NULL,
  day smallint NOT NULL,
  hour smallint NOT NULL,
  format text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT report_schedule_question_fk FOREIGN KEY (tenant_id, question_id) REFERENCES saved_question (tenant_id, id),
  CONSTRAINT report_schedule_day CHECK ((cadence = 'weekly' AND day BETWEEN 1 AND 7) OR (cadence = 'monthly' AND day BETWEEN 1 AND 28)),
  CONSTRAINT report_schedule_hour CHECK (hour BETWEEN 0 AND 23),
  CONSTRAINT report_schedule_format CHECK (format IN ('xlsx', 'csv'))
);
--> statement-breakpoint
CREATE INDEX report_schedule_question ON report_schedule (tenant_id, question_id);
--> statement-breakpoint
CREATE TABLE report_recipient (
  tenant_id text NOT NULL,
  schedule_id uuid NOT NULL,
  account_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, schedule_id, account_id),
  CONSTRAINT report_recipient_schedule_fk FOREIGN KEY (tenant_id, schedule_id) REFERENCES report_schedule (tenant_id, id),
  CONSTRAINT report_recipient_account_fk FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
-- A recipient wants no more of it.
CREATE TABLE report_unsubscription (
  tenant_id text NOT NULL,
  schedule_id uuid NOT NULL,
  account_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, schedule_id, account_id),
  CONSTRAINT report_unsubscription_fk FOREIGN KEY (tenant_id, schedule_id, account_id)
    REFERENCES report_recipient (tenant_id, schedule_id, account_id)
);
--> statement-breakpoint
-- Nothing is sent any more: stopped by hand, or because its owner may not ask here any more.
CREATE TABLE report_schedule_end (
  tenant_id text NOT NULL,
  schedule_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, schedule_id),
  CONSTRAINT report_schedule_end_fk FOREIGN KEY (tenant_id, schedule_id) REFERENCES report_schedule (tenant_id, id),
  CONSTRAINT report_schedule_end_reason CHECK (reason IN ('stopped', 'no-role', 'removed'))
);
--> statement-breakpoint
-- One file that has to reach one recipient for one day; there is at most one, however often the job runs.
CREATE TABLE report_delivery (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  schedule_id uuid NOT NULL,
  account_id uuid NOT NULL,
  slot_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT report_delivery_recipient_fk FOREIGN KEY (tenant_id, schedule_id, account_id)
    REFERENCES report_recipient (tenant_id, schedule_id, account_id),
  CONSTRAINT report_delivery_once UNIQUE (tenant_id, schedule_id, account_id, slot_on)
);
--> statement-breakpoint
CREATE TABLE report_attempt (
  tenant_id text NOT NULL,
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL,
  by text NOT NULL,
  code text,
  response text,
  reference text,
  file_sha256 text,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, delivery_id, number),
  CONSTRAINT report_attempt_delivery_fk FOREIGN KEY (tenant_id, delivery_id) REFERENCES report_delivery (tenant_id, id),
  CONSTRAINT report_attempt_outcome CHECK (outcome IN ('handed-over', 'deferred', 'refused', 'given-up', 'stopped')),
  CONSTRAINT report_attempt_number CHECK (number > 0)
);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['saved_question','saved_question_version','saved_question_removal','report_schedule',
    'report_recipient','report_unsubscription','report_schedule_end','report_delivery','report_attempt'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
