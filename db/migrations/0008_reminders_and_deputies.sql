-- Who acts for whom, and what people are reminded of: deputies with their days; ladders, messages and the proof of
-- sending. Written by hand.
CREATE TABLE deputy (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_id uuid,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT deputy_grant_fk FOREIGN KEY (tenant_id, grant_id) REFERENCES role_grant (tenant_id, id),
  CONSTRAINT deputy_account_fk FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
  CONSTRAINT deputy_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  CONSTRAINT deputy_days CHECK (valid_to >= valid_from),
  CONSTRAINT deputy_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CONSTRAINT deputy_once_a_day EXCLUDE USING gist (tenant_id WITH =, grant_id WITH =, account_id WITH =,
    coalesce(unit_id::text, '') WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
--> statement-breakpoint
CREATE INDEX deputy_account ON deputy (tenant_id, account_id);
--> statement-breakpoint
CREATE INDEX deputy_grant ON deputy (tenant_id, grant_id);
--> statement-breakpoint
-- A deputy is withdrawn once; nothing else of the row ever changes.
CREATE FUNCTION deputy_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
     OR to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by' <> to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by' THEN
    RAISE EXCEPTION 'a deputy is never edited: withdraw it and name another' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER deputy_append_only BEFORE UPDATE OR DELETE ON deputy FOR EACH ROW EXECUTE FUNCTION deputy_only_withdrawn();
--> statement-breakpoint
-- While a session acts for somebody, everything done in it is done on that person's behalf.
ALTER TABLE session ADD COLUMN acting_deputy_id uuid,
  ADD CONSTRAINT session_acting_fk FOREIGN KEY (tenant_id, acting_deputy_id) REFERENCES deputy (tenant_id, id);
--> statement-breakpoint
CREATE INDEX audit_entry_on_behalf ON audit_entry (tenant_id, (detail ->> 'onBehalfOf'), recorded_at, id) WHERE detail ? 'onBehalfOf';
--> statement-breakpoint
-- On which days around the due day people are reminded, and by which channels: of all duties ('all') or of one. The
-- newest number counts; no days means nobody is reminded.
CREATE TABLE reminder_ladder (
  tenant_id text NOT NULL,
  scope text NOT NULL,
  number integer NOT NULL,
  days smallint[] NOT NULL,
  channels text[] NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, scope, number),
  CONSTRAINT reminder_ladder_few CHECK (cardinality(days) <= 12 AND cardinality(channels) BETWEEN 1 AND 4)
);
--> statement-breakpoint
-- When nobody is disturbed: minutes of the Vietnamese day, weekends, holidays.
CREATE TABLE reminder_calendar (
  tenant_id text NOT NULL,
  number integer NOT NULL,
  quiet_from_minute smallint NOT NULL,
  quiet_to_minute smallint NOT NULL,
  weekends boolean NOT NULL,
  holidays date[] NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, number),
  CONSTRAINT reminder_calendar_minutes CHECK (quiet_from_minute BETWEEN 0 AND 1439 AND quiet_to_minute BETWEEN 0 AND 1439)
);
--> statement-breakpoint
CREATE TABLE message_template (
  tenant_id text NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  words jsonb NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind, number),
  CONSTRAINT message_template_kind CHECK (kind IN ('before', 'due', 'late', 'digest')),
  CONSTRAINT message_template_number CHECK (number > 0)
);
--> statement-breakpoint
-- By which channels somebody agrees to be reminded, and in which language: the newest row counts.
CREATE TABLE contact_choice (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  channels text[] NOT NULL,
  language text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT contact_choice_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT contact_choice_language CHECK (language IN ('vi', 'en'))
);
--> statement-breakpoint
CREATE INDEX contact_choice_person ON contact_choice (tenant_id, person_id, recorded_at DESC, id DESC);
--> statement-breakpoint
-- HR reminds everybody who still owes one duty, now.
CREATE TABLE reminder_round (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  people integer NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT reminder_round_obligation_fk FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id)
);
--> statement-breakpoint
-- One person is reminded of one duty once; by how many channels, the messages say. Never twice in 24 hours.
CREATE TABLE reminder (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  due_on date NOT NULL,
  rung_days smallint,
  round_id uuid,
  planned_at timestamptz NOT NULL,
  quiet_until timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT reminder_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT reminder_obligation_fk FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
  CONSTRAINT reminder_rung_or_round CHECK ((rung_days IS NULL) <> (round_id IS NULL)),
  CONSTRAINT reminder_rests_a_day CHECK (quiet_until - planned_at >= interval '24 hours'),
  CONSTRAINT reminder_not_twice_a_day EXCLUDE USING gist (tenant_id WITH =, person_id WITH =, obligation_id WITH =,
    tstzrange(planned_at, quiet_until) WITH &&),
  CONSTRAINT reminder_once_a_rung UNIQUE (tenant_id, obligation_id, person_id, due_on, rung_days)
);
--> statement-breakpoint
CREATE INDEX reminder_recent ON reminder (tenant_id, planned_at DESC, id DESC);
--> statement-breakpoint
-- The weekly numbers of one unit for who leads it or answers for its people; unit null: the province.
CREATE TABLE digest (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  scope text NOT NULL,
  week_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT digest_account_fk FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
  CONSTRAINT digest_once_a_week UNIQUE (tenant_id, account_id, scope, week_on)
);
--> statement-breakpoint
CREATE TABLE message (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  reminder_id uuid,
  digest_id uuid,
  person_id uuid,
  template_kind text NOT NULL,
  template_number integer NOT NULL,
  language text NOT NULL,
  send_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT message_reminder_fk FOREIGN KEY (tenant_id, reminder_id) REFERENCES reminder (tenant_id, id),
  CONSTRAINT message_digest_fk FOREIGN KEY (tenant_id, digest_id) REFERENCES digest (tenant_id, id),
  CONSTRAINT message_of_one CHECK ((reminder_id IS NULL) <> (digest_id IS NULL) AND (reminder_id IS NULL) = (person_id IS NULL)),
  CONSTRAINT message_channel CHECK (channel IN ('in-app', 'email', 'sms', 'zalo')),
  CONSTRAINT message_once_a_reminder UNIQUE (tenant_id, reminder_id, channel),
  CONSTRAINT message_once_a_digest UNIQUE (tenant_id, digest_id, channel)
);
--> statement-breakpoint
CREATE INDEX message_person ON message (tenant_id, person_id, channel, send_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX message_recent ON message (tenant_id, send_at DESC, id DESC);
--> statement-breakpoint
-- What happened when a message was to leave: the proof of sending.
CREATE TABLE message_attempt (
  tenant_id text NOT NULL,
  message_id uuid NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL,
  by text NOT NULL,
  code text,
  response text,
  reference text,
  content_sha256 text,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, message_id, number),
  CONSTRAINT message_attempt_message_fk FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id),
  CONSTRAINT message_attempt_outcome CHECK (outcome IN ('handed-over', 'deferred', 'refused', 'given-up', 'stopped'))
);
--> statement-breakpoint
-- The very words and the address, apart from the proof so that a person can be erased and the proof stands.
CREATE TABLE message_content (
  tenant_id text NOT NULL,
  message_id uuid NOT NULL,
  sent_to text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (tenant_id, message_id),
  CONSTRAINT message_content_message_fk FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
);
--> statement-breakpoint
-- Messages that still have to leave.
CREATE TABLE message_outbox (
  tenant_id text NOT NULL,
  message_id uuid NOT NULL,
  next_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, message_id),
  CONSTRAINT message_outbox_message_fk FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX message_outbox_next ON message_outbox (tenant_id, next_at, message_id);
--> statement-breakpoint
CREATE TABLE notice_read (
  tenant_id text NOT NULL,
  message_id uuid NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, message_id),
  CONSTRAINT notice_read_message_fk FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['reminder_ladder','reminder_calendar','message_template','contact_choice','reminder_round','reminder',
    'digest','message','message_attempt','notice_read'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
