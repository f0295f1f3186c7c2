-- Organisation through recorded time: what a dated row said before it was changed is kept beside it with the instants
-- between which it was believed, so that "the tree of day D as known on day K" can be asked again.
CREATE TABLE org_unit_name_past (LIKE org_unit_name, superseded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id, recorded_at));
--> statement-breakpoint
CREATE TABLE org_unit_kind_past (LIKE org_unit_kind, superseded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id, recorded_at));
--> statement-breakpoint
CREATE TABLE org_unit_parent_past (LIKE org_unit_parent, superseded_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id, recorded_at));
--> statement-breakpoint
-- The product's own time of the change where the writer names it (`hocso.recorded_at`), else the database's. A row that
-- is changed in the instant it was written was never known to anybody and leaves nothing behind.
CREATE FUNCTION keep_past_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE changed_at timestamptz := greatest(OLD.recorded_at,
  coalesce(nullif(current_setting('hocso.recorded_at', true), '')::timestamptz, now()));
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'recorded_at' = to_jsonb(OLD) - 'recorded_at' THEN
    NEW.recorded_at := OLD.recorded_at;
    RETURN NEW;
  END IF;
  IF changed_at > OLD.recorded_at THEN
    EXECUTE format('INSERT INTO %I SELECT ($1).*, $2', TG_TABLE_NAME || '_past') USING OLD, changed_at;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.recorded_at := changed_at;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$ DECLARE dated text; BEGIN
  FOREACH dated IN ARRAY ARRAY['org_unit_name','org_unit_kind','org_unit_parent'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_past_version()', dated || '_keep_past', dated);
    EXECUTE format('CREATE INDEX %I ON %I (tenant_id, unit_id)', dated || '_past_unit', dated || '_past');
  END LOOP;
END $$;
--> statement-breakpoint
-- What happened to the organisation: one event, its day, its legal document, what it changed (before and after).
CREATE TABLE org_event (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  tree text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('found','rename','change-kind','move','merge','split','dissolve','correct')),
  effective_on date NOT NULL,
  document text NOT NULL,
  body jsonb NOT NULL,
  changes jsonb NOT NULL,
  demo boolean NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  corrects_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_id) REFERENCES org_event (tenant_id, id),
  CHECK ((kind = 'correct') = (corrects_id IS NOT NULL)),
  -- An event is taken back once.
  CONSTRAINT org_event_corrected_once UNIQUE (tenant_id, corrects_id)
);
--> statement-breakpoint
CREATE INDEX org_event_effective ON org_event (tenant_id, effective_on, id);
--> statement-breakpoint
CREATE TABLE org_event_unit (
  tenant_id text NOT NULL,
  event_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, event_id, unit_id),
  FOREIGN KEY (tenant_id, event_id) REFERENCES org_event (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX org_event_unit_unit ON org_event_unit (tenant_id, unit_id);
--> statement-breakpoint
-- The posts an event superseded, closed and opened, so that exactly these can be taken back.
CREATE TABLE org_event_position (
  tenant_id text NOT NULL,
  event_id uuid NOT NULL,
  position_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('superseded','closed','opened')),
  PRIMARY KEY (tenant_id, event_id, position_id),
  FOREIGN KEY (tenant_id, event_id) REFERENCES org_event (tenant_id, id),
  FOREIGN KEY (tenant_id, position_id) REFERENCES position (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX position_supersedes ON position (tenant_id, supersedes_id) WHERE supersedes_id IS NOT NULL;
--> statement-breakpoint
-- How far people have followed an event; progress, not a fact.
CREATE TABLE org_event_settlement (
  tenant_id text NOT NULL,
  event_id uuid NOT NULL,
  moves jsonb NOT NULL,
  people_total integer NOT NULL CHECK (people_total >= 0),
  people_done integer NOT NULL CHECK (people_done >= 0),
  settled_at timestamptz,
  PRIMARY KEY (tenant_id, event_id),
  FOREIGN KEY (tenant_id, event_id) REFERENCES org_event (tenant_id, id)
);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['org_event','org_event_unit','org_event_position','org_unit_name_past','org_unit_kind_past','org_unit_parent_past'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
