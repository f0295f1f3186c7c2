-- The plan's tasks with their versions, what units report of them in a round, and reminders of reports and declarations.
-- All of it append-only. Written by hand.
CREATE TABLE plan_task (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  plan_code text NOT NULL,
  code text NOT NULL,
  demo boolean NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT plan_task_code_unique UNIQUE (tenant_id, plan_code, code),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
-- Each version carries the whole of what the task then is; the number is the optimistic lock.
CREATE TABLE plan_task_version (
  tenant_id text NOT NULL,
  task_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  lead_unit_id uuid,
  ended boolean NOT NULL,
  reason text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, task_id, number),
  FOREIGN KEY (tenant_id, task_id) REFERENCES plan_task (tenant_id, id),
  FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account (tenant_id, id),
  CONSTRAINT plan_task_version_number CHECK (number > 0),
  CONSTRAINT plan_task_version_says_why CHECK (number = 1 OR reason IS NOT NULL)
);
--> statement-breakpoint
-- What one unit reports of one task in one round. It may be named before anything was sent, by a reminder.
CREATE TABLE task_report (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  round_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT task_report_once UNIQUE (tenant_id, task_id, round_id, unit_id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES plan_task (tenant_id, id),
  FOREIGN KEY (tenant_id, round_id) REFERENCES unit_report_round (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
CREATE TABLE task_report_file (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  file_name text NOT NULL,
  file_type text NOT NULL,
  file_sha256 text NOT NULL,
  file_bytes integer NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, report_id) REFERENCES task_report (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX task_report_file_of ON task_report_file (tenant_id, report_id);
--> statement-breakpoint
CREATE INDEX task_report_file_sha256 ON task_report_file (tenant_id, file_sha256);
--> statement-breakpoint
CREATE TABLE task_report_step (
  tenant_id text NOT NULL,
  report_id uuid NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  said jsonb NOT NULL,
  file_ids uuid[] NOT NULL,
  comment text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, report_id, number),
  FOREIGN KEY (tenant_id, report_id) REFERENCES task_report (tenant_id, id),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account (tenant_id, id),
  CONSTRAINT task_report_step_act CHECK (act IN ('submit', 'return', 'accept')),
  CONSTRAINT task_report_step_comment CHECK (act <> 'return' OR comment IS NOT NULL),
  CONSTRAINT task_report_step_number CHECK (number > 0)
);
--> statement-breakpoint
-- Somebody was reminded of a task's report or of a declaration. Not twice in 24 hours.
CREATE TABLE desk_reminder (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  task_report_id uuid,
  declaration_id uuid,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  quiet_until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_report_id) REFERENCES task_report (tenant_id, id),
  FOREIGN KEY (tenant_id, declaration_id) REFERENCES declaration (tenant_id, id),
  CONSTRAINT desk_reminder_of_one CHECK (num_nonnulls(task_report_id, declaration_id) = 1),
  CONSTRAINT desk_reminder_daily EXCLUDE USING gist
    (tenant_id WITH =, coalesce(task_report_id, declaration_id) WITH =, tstzrange(recorded_at, quiet_until) WITH &&)
);
--> statement-breakpoint
ALTER TABLE message ADD COLUMN task_report_id uuid, ADD COLUMN declaration_id uuid,
  ADD CONSTRAINT message_task_report_fk FOREIGN KEY (tenant_id, task_report_id) REFERENCES task_report (tenant_id, id),
  ADD CONSTRAINT message_declaration_fk FOREIGN KEY (tenant_id, declaration_id) REFERENCES declaration (tenant_id, id),
  DROP CONSTRAINT message_of_one,
  ADD CONSTRAINT message_of_one CHECK (
    num_nonnulls(reminder_id, digest_id, class_id, unit_report_id, task_report_id, declaration_id) = 1
    AND (digest_id IS NULL) = (person_id IS NOT NULL)
    AND (num_nonnulls(class_id, unit_report_id, task_report_id, declaration_id) = 0 OR channel = 'in-app'));
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['plan_task','plan_task_version','task_report','task_report_file','task_report_step',
    'desk_reminder'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
