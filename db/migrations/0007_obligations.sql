-- Who must do what by when, under which document: recurring duties, their periods, who owes them, and the dated
-- decisions that change what somebody owes. Written by hand.
CREATE TABLE duty_series (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  title jsonb NOT NULL,
  legal_source jsonb NOT NULL,
  course_id uuid,
  min_version integer NOT NULL DEFAULT 1,
  assessment text,
  audience_id uuid NOT NULL,
  unit_id uuid,
  recurrence text NOT NULL,
  due jsonb NOT NULL,
  cut_off jsonb NOT NULL,
  membership text NOT NULL,
  min_months smallint,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT duty_series_code_unique UNIQUE (tenant_id, code),
  CONSTRAINT duty_series_course_fk FOREIGN KEY (tenant_id, course_id) REFERENCES course (tenant_id, id),
  CONSTRAINT duty_series_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  CONSTRAINT duty_series_asks_something CHECK (course_id IS NOT NULL OR assessment IS NOT NULL),
  CONSTRAINT duty_series_assessment CHECK (assessment IN ('taken', 'passed')),
  CONSTRAINT duty_series_recurrence CHECK (recurrence IN ('reporting-year', 'calendar-year', 'school-year', 'after-joining', 'once')),
  CONSTRAINT duty_series_membership CHECK (membership IN ('on-cut-off', 'any-day', 'at-least-months')),
  CONSTRAINT duty_series_months CHECK ((membership = 'at-least-months') = (min_months IS NOT NULL) AND min_months BETWEEN 1 AND 36)
);
--> statement-breakpoint
-- One period of a duty, frozen when it is made: a new period is a new row, nothing is reset.
ALTER TABLE obligation
  ALTER COLUMN course_id DROP NOT NULL,
  DROP COLUMN audience_indicator,
  ADD COLUMN series_id uuid,
  ADD COLUMN min_version integer NOT NULL DEFAULT 1,
  ADD COLUMN assessment text,
  ADD COLUMN audience_id uuid,
  ADD COLUMN audience_version integer,
  ADD COLUMN unit_id uuid,
  ADD COLUMN recurrence text NOT NULL DEFAULT 'reporting-year',
  ADD COLUMN membership text NOT NULL DEFAULT 'on-cut-off',
  ADD COLUMN min_months smallint,
  ADD COLUMN ends_on date,
  ADD COLUMN cut_off_on date,
  ADD COLUMN due_months smallint,
  ADD COLUMN opened_at timestamptz,
  ADD CONSTRAINT obligation_series_fk FOREIGN KEY (tenant_id, series_id) REFERENCES duty_series (tenant_id, id),
  ADD CONSTRAINT obligation_asks_something CHECK (course_id IS NOT NULL OR assessment IS NOT NULL),
  ADD CONSTRAINT obligation_period_unique UNIQUE (tenant_id, series_id, period_id);
--> statement-breakpoint
UPDATE obligation SET ends_on = due_on, cut_off_on = due_on;
--> statement-breakpoint
ALTER TABLE obligation ALTER COLUMN ends_on SET NOT NULL, ALTER COLUMN cut_off_on SET NOT NULL,
  ADD CONSTRAINT obligation_days CHECK (starts_on <= due_on AND starts_on <= cut_off_on AND starts_on <= ends_on);
--> statement-breakpoint
-- Derived from audience, facts and decisions; written anew at will.
CREATE TABLE obligation_member (
  tenant_id text NOT NULL,
  obligation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  position_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  entered_on date NOT NULL,
  left_on date,
  due_on date NOT NULL,
  state text NOT NULL,
  met_on date,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, obligation_id, person_id),
  CONSTRAINT obligation_member_obligation_fk FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
  CONSTRAINT obligation_member_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT obligation_member_state CHECK (state IN ('open', 'met', 'exempt', 'left')),
  CONSTRAINT obligation_member_met CHECK ((state = 'met') = (met_on IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX obligation_member_person ON obligation_member (tenant_id, person_id);
--> statement-breakpoint
CREATE INDEX obligation_member_unit ON obligation_member (tenant_id, obligation_id, unit_id, state);
--> statement-breakpoint
-- Exemption, extension, recognition of an earlier completion, and the withdrawal of one of these: who, when, why, under which document.
CREATE TABLE duty_decision (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  obligation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_on date,
  to_on date,
  due_on date,
  fact_kind text,
  fact_id uuid,
  fact_on date,
  withdraws_id uuid,
  reason text NOT NULL,
  document text,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT duty_decision_obligation_fk FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
  CONSTRAINT duty_decision_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT duty_decision_withdraws_fk FOREIGN KEY (tenant_id, withdraws_id) REFERENCES duty_decision (tenant_id, id),
  CONSTRAINT duty_decision_withdrawn_once UNIQUE (tenant_id, withdraws_id),
  CONSTRAINT duty_decision_says CHECK (CASE kind
    WHEN 'exemption' THEN from_on IS NOT NULL AND (to_on IS NULL OR to_on >= from_on)
    WHEN 'extension' THEN due_on IS NOT NULL
    WHEN 'recognition' THEN fact_kind IN ('completion', 'training') AND fact_id IS NOT NULL AND fact_on IS NOT NULL
    WHEN 'withdrawal' THEN withdraws_id IS NOT NULL
    ELSE false END)
);
--> statement-breakpoint
CREATE INDEX duty_decision_of ON duty_decision (tenant_id, obligation_id, person_id);
--> statement-breakpoint
CREATE INDEX duty_decision_person ON duty_decision (tenant_id, person_id);
--> statement-breakpoint
-- Training elsewhere as somebody says it, with its file; HR's answer is a row of its own.
CREATE TABLE evidence (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid,
  obligation_id uuid,
  course_name text NOT NULL,
  content_group text NOT NULL,
  form text NOT NULL,
  hours_periods numeric(7,2) NOT NULL,
  began_on date,
  completed_on date NOT NULL,
  organiser text NOT NULL,
  certificate_number text,
  file_name text NOT NULL,
  file_type text NOT NULL,
  file_sha256 text NOT NULL,
  file_bytes integer NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT evidence_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT evidence_obligation_fk FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
  CONSTRAINT evidence_hours CHECK (hours_periods > 0 AND hours_periods <= 2000),
  CONSTRAINT evidence_days CHECK (began_on IS NULL OR began_on <= completed_on)
);
--> statement-breakpoint
CREATE INDEX evidence_person ON evidence (tenant_id, person_id);
--> statement-breakpoint
CREATE INDEX evidence_file ON evidence (tenant_id, file_sha256);
--> statement-breakpoint
CREATE TABLE evidence_review (
  tenant_id text NOT NULL,
  evidence_id uuid NOT NULL,
  verdict text NOT NULL,
  reason text,
  training_id uuid,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, evidence_id),
  CONSTRAINT evidence_review_evidence_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence (tenant_id, id),
  CONSTRAINT evidence_review_says CHECK (CASE verdict
    WHEN 'accepted' THEN training_id IS NOT NULL
    WHEN 'returned' THEN length(reason) > 0
    ELSE false END)
);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['duty_decision','evidence','evidence_review'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
--> statement-breakpoint
-- `wholeMonths` of domain/obligations/months.ts: month by month from the first day, the end of a short month counts as its last day.
CREATE FUNCTION whole_months(first_day date, day_after date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT m - (CASE WHEN (first_day + make_interval(months => m))::date > day_after THEN 1 ELSE 0 END)
    FROM (SELECT ((extract(year FROM day_after) - extract(year FROM first_day)) * 12
                  + extract(month FROM day_after) - extract(month FROM first_day))::int) AS between_months(m)
$$;
