-- Classes in person and live: sessions, registrations, attendance, closing. What is counted by is append-only.
CREATE TABLE class (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  course_id uuid,
  content_group text NOT NULL,
  form text NOT NULL CHECK (form IN ('formal', 'refresher', 'short')),
  hours_periods smallint NOT NULL CHECK (hours_periods BETWEEN 1 AND 400),
  unit_id uuid NOT NULL,
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 2000),
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  walk_in boolean NOT NULL,
  attendance_percent smallint NOT NULL CHECK (attendance_percent BETWEEN 1 AND 100),
  revision integer NOT NULL,
  cancelled_at timestamptz,
  cancel_reason text,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, course_id) REFERENCES course (tenant_id, id),
  CONSTRAINT class_window CHECK (opens_at < closes_at)
);
--> statement-breakpoint
CREATE INDEX class_unit ON class (tenant_id, unit_id);
--> statement-breakpoint
CREATE TABLE class_trainer (
  tenant_id text NOT NULL,
  class_id uuid NOT NULL,
  account_id uuid NOT NULL,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, class_id, account_id),
  FOREIGN KEY (tenant_id, class_id) REFERENCES class (tenant_id, id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX class_trainer_account ON class_trainer (tenant_id, account_id);
--> statement-breakpoint
CREATE TABLE class_session (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  class_id uuid NOT NULL,
  content text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  place text,
  link text,
  revision integer NOT NULL,
  cancelled_at timestamptz,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, class_id) REFERENCES class (tenant_id, id),
  CONSTRAINT class_session_times CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '12 hours'),
  CONSTRAINT class_session_somewhere CHECK (place IS NOT NULL OR link IS NOT NULL),
  CONSTRAINT class_session_no_overlap EXCLUDE USING gist
    (tenant_id WITH =, class_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL)
);
--> statement-breakpoint
CREATE INDEX class_session_time ON class_session (tenant_id, starts_at);
--> statement-breakpoint
CREATE TABLE class_registration (
  tenant_id text NOT NULL,
  class_id uuid NOT NULL,
  number integer NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('registered', 'waiting', 'promoted', 'cancelled')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, class_id, number),
  FOREIGN KEY (tenant_id, class_id) REFERENCES class (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX class_registration_person ON class_registration (tenant_id, person_id);
--> statement-breakpoint
CREATE TABLE class_attendance (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  person_id uuid NOT NULL,
  minutes smallint NOT NULL CHECK (minutes >= 0),
  means text NOT NULL CHECK (means IN ('code', 'list')),
  device uuid,
  supersedes_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES class_session (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  FOREIGN KEY (tenant_id, supersedes_id) REFERENCES class_attendance (tenant_id, id)
);
--> statement-breakpoint
-- One first row a person and session, one correction a row: the rows of a person and session are a chain.
CREATE UNIQUE INDEX class_attendance_first ON class_attendance (tenant_id, session_id, person_id) WHERE supersedes_id IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX class_attendance_supersedes ON class_attendance (tenant_id, supersedes_id);
--> statement-breakpoint
CREATE TABLE class_closing (
  tenant_id text NOT NULL,
  class_id uuid NOT NULL,
  number integer NOT NULL,
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  reason text,
  PRIMARY KEY (tenant_id, class_id, number),
  FOREIGN KEY (tenant_id, class_id) REFERENCES class (tenant_id, id)
);
--> statement-breakpoint
CREATE TABLE class_outcome (
  tenant_id text NOT NULL,
  class_id uuid NOT NULL,
  number integer NOT NULL,
  person_id uuid NOT NULL,
  minutes integer NOT NULL,
  total_minutes integer NOT NULL,
  met boolean NOT NULL,
  training_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, class_id, number, person_id),
  FOREIGN KEY (tenant_id, class_id, number) REFERENCES class_closing (tenant_id, class_id, number),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES external_training (tenant_id, id),
  CONSTRAINT class_outcome_within CHECK (minutes BETWEEN 0 AND total_minutes)
);
--> statement-breakpoint
CREATE TABLE calendar_feed (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX calendar_feed_person ON calendar_feed (tenant_id, person_id);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['class_registration','class_attendance','class_closing','class_outcome','calendar_feed'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
--> statement-breakpoint
-- However it is written: never more people in seats than there are seats.
CREATE FUNCTION class_seats_within_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE room integer; taken integer;
BEGIN
  SELECT capacity INTO room FROM class WHERE tenant_id = NEW.tenant_id AND id = NEW.class_id FOR UPDATE;
  SELECT count(*) INTO taken FROM (
    SELECT DISTINCT ON (person_id) kind FROM class_registration
     WHERE tenant_id = NEW.tenant_id AND class_id = NEW.class_id ORDER BY person_id, number DESC) last
   WHERE last.kind IN ('registered', 'promoted');
  IF taken > room THEN
    RAISE EXCEPTION 'class % has % seats', NEW.class_id, room USING ERRCODE = '23514', CONSTRAINT = 'class_seats_within_capacity';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER class_registration_seats AFTER INSERT ON class_registration FOR EACH ROW
  WHEN (NEW.kind IN ('registered', 'promoted')) EXECUTE FUNCTION class_seats_within_capacity();
