-- Audiences: a rule over people and their positions, its versions, the dated members derived from it, and tags.
CREATE TABLE audience (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name jsonb NOT NULL,
  unit_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT audience_code_unique UNIQUE (tenant_id, code),
  CONSTRAINT audience_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
CREATE TABLE audience_version (
  tenant_id text NOT NULL,
  audience_id uuid NOT NULL,
  number integer NOT NULL,
  rule jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  PRIMARY KEY (tenant_id, audience_id, number),
  CONSTRAINT audience_version_audience_fk FOREIGN KEY (tenant_id, audience_id) REFERENCES audience (tenant_id, id),
  CONSTRAINT audience_version_counted CHECK (number >= 1)
);
--> statement-breakpoint
CREATE TABLE audience_member (
  tenant_id text NOT NULL,
  audience_id uuid NOT NULL,
  person_id uuid NOT NULL,
  position_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (tenant_id, audience_id, person_id, position_id, valid_from),
  CONSTRAINT audience_member_audience_fk FOREIGN KEY (tenant_id, audience_id) REFERENCES audience (tenant_id, id),
  CONSTRAINT audience_member_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
--> statement-breakpoint
CREATE INDEX audience_member_person ON audience_member (tenant_id, person_id);
--> statement-breakpoint
CREATE TABLE audience_queue (
  tenant_id text NOT NULL,
  person_id uuid NOT NULL,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, person_id)
);
--> statement-breakpoint
CREATE TABLE person_tag (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  tag text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  supersedes_id uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT person_tag_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CONSTRAINT person_tag_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
--> statement-breakpoint
CREATE INDEX person_tag_person ON person_tag (tenant_id, person_id);
--> statement-breakpoint
CREATE INDEX person_tag_current ON person_tag (tenant_id, tag) WHERE superseded_at IS NULL;
--> statement-breakpoint
-- A person carries one tag once a day, by what is known now.
ALTER TABLE person_tag ADD CONSTRAINT person_tag_once_a_day EXCLUDE USING gist
  (tenant_id WITH =, person_id WITH =, tag WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  WHERE (superseded_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
CREATE TRIGGER audience_version_append_only BEFORE UPDATE OR DELETE ON audience_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audience_version_no_truncate BEFORE TRUNCATE ON audience_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- An audience is closed once; nothing else of it ever changes.
CREATE FUNCTION audience_only_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL
     OR to_jsonb(NEW) - 'closed_at' - 'closed_by' <> to_jsonb(OLD) - 'closed_at' - 'closed_by' THEN
    RAISE EXCEPTION 'an audience is only closed, once' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audience_only_closed BEFORE UPDATE OR DELETE ON audience FOR EACH ROW EXECUTE FUNCTION audience_only_closed();
--> statement-breakpoint
-- A tag is superseded once, by whom is said; nothing else of it ever changes.
CREATE FUNCTION person_tag_only_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL
     OR to_jsonb(NEW) - 'superseded_at' - 'superseded_by' <> to_jsonb(OLD) - 'superseded_at' - 'superseded_by' THEN
    RAISE EXCEPTION 'a tag is never edited: supersede it by a new row' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER person_tag_append_only BEFORE UPDATE OR DELETE ON person_tag FOR EACH ROW EXECUTE FUNCTION person_tag_only_superseded();
