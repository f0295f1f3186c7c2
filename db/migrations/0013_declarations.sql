-- Registers of schools and programmes with their own life, what they declare for a period, the sample that is looked into
-- more deeply, and the report chain from units to the province. All of it append-only. Written by hand.
CREATE TABLE register_entry (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  register text NOT NULL,
  code text NOT NULL,
  code_key text NOT NULL,
  demo boolean NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT register_entry_code_unique UNIQUE (tenant_id, register, code_key),
  CONSTRAINT register_entry_register CHECK (register IN ('schools', 'programmes'))
);
--> statement-breakpoint
-- Each event carries the whole of what the entry is from its day on, so that any day is read from one row.
CREATE TABLE register_event (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  effective_on date NOT NULL,
  name text NOT NULL,
  name_folded text NOT NULL,
  levels text[] NOT NULL,
  unit_id uuid NOT NULL,
  school_id uuid,
  into_id uuid,
  withdraws_id uuid,
  document text,
  import_id uuid,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT register_event_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES register_entry (tenant_id, id),
  CONSTRAINT register_event_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  CONSTRAINT register_event_school_fk FOREIGN KEY (tenant_id, school_id) REFERENCES register_entry (tenant_id, id),
  CONSTRAINT register_event_into_fk FOREIGN KEY (tenant_id, into_id) REFERENCES register_entry (tenant_id, id),
  CONSTRAINT register_event_withdraws_fk FOREIGN KEY (tenant_id, withdraws_id) REFERENCES register_event (tenant_id, id),
  CONSTRAINT register_event_withdrawn_once UNIQUE (tenant_id, withdraws_id),
  CONSTRAINT register_event_says CHECK (CASE kind
    WHEN 'merged' THEN into_id IS NOT NULL AND into_id <> entry_id AND withdraws_id IS NULL
    WHEN 'withdrawn' THEN withdraws_id IS NOT NULL
    WHEN 'opened' THEN into_id IS NULL AND withdraws_id IS NULL
    WHEN 'changed' THEN into_id IS NULL AND withdraws_id IS NULL
    WHEN 'closed' THEN into_id IS NULL AND withdraws_id IS NULL
    ELSE false END),
  CONSTRAINT register_event_levels CHECK (cardinality(levels) > 0)
);
--> statement-breakpoint
CREATE INDEX register_event_entry ON register_event (tenant_id, entry_id, effective_on, recorded_at, id);
--> statement-breakpoint
CREATE TABLE declaration_deadline (
  tenant_id text NOT NULL,
  register text NOT NULL,
  period_id text NOT NULL,
  number integer NOT NULL,
  due_on date NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, register, period_id, number),
  CONSTRAINT declaration_deadline_number CHECK (number > 0)
);
--> statement-breakpoint
-- `subject_id` is an entry of a register, or the org unit itself where units declare.
CREATE TABLE declaration (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  register text NOT NULL,
  period_id text NOT NULL,
  subject_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT declaration_once UNIQUE (tenant_id, register, period_id, subject_id),
  CONSTRAINT declaration_register CHECK (register IN ('schools', 'programmes', 'units', 'institutions', 'graduates'))
);
--> statement-breakpoint
CREATE TABLE declaration_file (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  declaration_id uuid NOT NULL,
  file_name text NOT NULL,
  file_type text NOT NULL,
  file_sha256 text NOT NULL,
  file_bytes integer NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT declaration_file_declaration_fk FOREIGN KEY (tenant_id, declaration_id) REFERENCES declaration (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX declaration_file_of ON declaration_file (tenant_id, declaration_id);
--> statement-breakpoint
CREATE INDEX declaration_file_sha256 ON declaration_file (tenant_id, file_sha256);
--> statement-breakpoint
-- The number is the optimistic lock: of two who saw the same step, one writes the next and the other is told.
CREATE TABLE declaration_step (
  tenant_id text NOT NULL,
  declaration_id uuid NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  answers jsonb NOT NULL,
  file_ids uuid[] NOT NULL,
  comment text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, declaration_id, number),
  CONSTRAINT declaration_step_declaration_fk FOREIGN KEY (tenant_id, declaration_id) REFERENCES declaration (tenant_id, id),
  CONSTRAINT declaration_step_act CHECK (act IN ('save', 'submit', 'return', 'accept')),
  CONSTRAINT declaration_step_comment CHECK (act <> 'return' OR comment IS NOT NULL),
  CONSTRAINT declaration_step_number CHECK (number > 0)
);
--> statement-breakpoint
-- Drawn once. Seed and population are kept so that anybody can draw the same again.
CREATE TABLE declaration_sample (
  tenant_id text NOT NULL,
  register text NOT NULL,
  period_id text NOT NULL,
  seed text NOT NULL,
  population jsonb NOT NULL,
  drawn jsonb NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, register, period_id)
);
--> statement-breakpoint
CREATE TABLE declaration_check (
  tenant_id text NOT NULL,
  declaration_id uuid NOT NULL,
  number integer NOT NULL,
  result text NOT NULL,
  note text NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, declaration_id, number),
  CONSTRAINT declaration_check_declaration_fk FOREIGN KEY (tenant_id, declaration_id) REFERENCES declaration (tenant_id, id),
  CONSTRAINT declaration_check_result CHECK (result IN ('confirmed', 'not-confirmed')),
  CONSTRAINT declaration_check_number CHECK (number > 0)
);
--> statement-breakpoint
CREATE TABLE unit_report_round (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  plan_code text NOT NULL,
  period_id text NOT NULL,
  due_on date NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT unit_report_round_once UNIQUE (tenant_id, plan_code, period_id)
);
--> statement-breakpoint
-- Who must report to whom, frozen when the round opens: a unit founded later owes nothing, one that is gone is still named.
CREATE TABLE unit_report (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  parent_id uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT unit_report_once UNIQUE (tenant_id, round_id, unit_id),
  CONSTRAINT unit_report_round_fk FOREIGN KEY (tenant_id, round_id) REFERENCES unit_report_round (tenant_id, id),
  CONSTRAINT unit_report_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
CREATE TABLE unit_report_step (
  tenant_id text NOT NULL,
  report_id uuid NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  numbers jsonb NOT NULL,
  comment text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, report_id, number),
  CONSTRAINT unit_report_step_report_fk FOREIGN KEY (tenant_id, report_id) REFERENCES unit_report (tenant_id, id),
  CONSTRAINT unit_report_step_act CHECK (act IN ('submit', 'return', 'accept', 'lock', 'reopen')),
  CONSTRAINT unit_report_step_comment CHECK (act NOT IN ('return', 'reopen') OR comment IS NOT NULL),
  CONSTRAINT unit_report_step_number CHECK (number > 0)
);
--> statement-breakpoint
-- A unit was reminded; the people told in the application have a message each. Not twice in 24 hours.
CREATE TABLE unit_report_reminder (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  quiet_until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT unit_report_reminder_report_fk FOREIGN KEY (tenant_id, report_id) REFERENCES unit_report (tenant_id, id),
  CONSTRAINT unit_report_reminder_daily EXCLUDE USING gist
    (tenant_id WITH =, report_id WITH =, tstzrange(recorded_at, quiet_until) WITH &&)
);
--> statement-breakpoint
ALTER TABLE message ADD COLUMN unit_report_id uuid,
  ADD CONSTRAINT message_unit_report_fk FOREIGN KEY (tenant_id, unit_report_id) REFERENCES unit_report (tenant_id, id),
  DROP CONSTRAINT message_of_one,
  ADD CONSTRAINT message_of_one CHECK (num_nonnulls(reminder_id, digest_id, class_id, unit_report_id) = 1
    AND (digest_id IS NULL) = (person_id IS NOT NULL)
    AND ((class_id IS NULL AND unit_report_id IS NULL) OR channel = 'in-app'));
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['register_entry','register_event','declaration_deadline','declaration','declaration_file',
    'declaration_step','declaration_sample','declaration_check','unit_report_round','unit_report','unit_report_step',
    'unit_report_reminder'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
