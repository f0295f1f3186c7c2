-- What the database itself keeps, whoever writes: partitions, intervals that must not overlap, no cycles,
-- append-only facts, the audit chain. Written by hand.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
-- Makes the partitions of one year; called for the coming year by a job and for the first years below.
CREATE FUNCTION make_year_partitions(of_year int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE parent text;
BEGIN
  FOREACH parent IN ARRAY ARRAY['enrolment','learning_event','attempt','attempt_result','enrolment_progress','completion'] LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%s) TO (%s)', parent || '_' || of_year, parent, of_year, of_year + 1);
  END LOOP;
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF audit_entry FOR VALUES FROM (%L) TO (%L)',
    'audit_entry_' || of_year, of_year || '-01-01 00:00:00+07', (of_year + 1) || '-01-01 00:00:00+07');
END $$;
--> statement-breakpoint
SELECT make_year_partitions(y) FROM generate_series(2022, 2032) AS y;
--> statement-breakpoint
-- A row in a default partition is an alarm (`npm run verify`), but it is not lost.
DO $$ DECLARE parent text; BEGIN
  FOREACH parent IN ARRAY ARRAY['enrolment','learning_event','attempt','attempt_result','enrolment_progress','completion','audit_entry'] LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', parent || '_default', parent);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE enrolment ADD CONSTRAINT enrolment_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
--> statement-breakpoint
ALTER TABLE enrolment ADD CONSTRAINT enrolment_version_fk FOREIGN KEY (tenant_id, course_version_id) REFERENCES course_version (tenant_id, id);
--> statement-breakpoint
ALTER TABLE learning_event ADD CONSTRAINT learning_event_enrolment_fk FOREIGN KEY (tenant_id, year, enrolment_id) REFERENCES enrolment (tenant_id, year, id);
--> statement-breakpoint
ALTER TABLE attempt ADD CONSTRAINT attempt_enrolment_fk FOREIGN KEY (tenant_id, year, enrolment_id) REFERENCES enrolment (tenant_id, year, id);
--> statement-breakpoint
ALTER TABLE attempt_result ADD CONSTRAINT attempt_result_attempt_fk FOREIGN KEY (tenant_id, year, attempt_id) REFERENCES attempt (tenant_id, year, id);
--> statement-breakpoint
ALTER TABLE attempt_result ADD CONSTRAINT attempt_result_within CHECK (right_count >= 0 AND right_count <= total_count);
--> statement-breakpoint
ALTER TABLE completion ADD CONSTRAINT completion_enrolment_fk FOREIGN KEY (tenant_id, year, enrolment_id) REFERENCES enrolment (tenant_id, year, id);
--> statement-breakpoint
ALTER TABLE external_training ADD CONSTRAINT external_training_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
--> statement-breakpoint
ALTER TABLE external_training ADD CONSTRAINT external_training_dated CHECK (coalesce(enrolled_on, began_on, completed_on) IS NOT NULL);
--> statement-breakpoint
ALTER TABLE external_result ADD CONSTRAINT external_result_person_fk FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
--> statement-breakpoint
ALTER TABLE position ADD CONSTRAINT position_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
--> statement-breakpoint
ALTER TABLE position ADD CONSTRAINT position_days CHECK (valid_to IS NULL OR valid_to >= valid_from);
--> statement-breakpoint
-- One post of one name in one unit is held once a day, by what is known now.
ALTER TABLE position ADD CONSTRAINT position_no_overlap EXCLUDE USING gist
  (tenant_id WITH =, person_id WITH =, unit_id WITH =, title_folded WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  WHERE (superseded_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE org_unit_name ADD CONSTRAINT org_unit_name_one_a_day EXCLUDE USING gist
  (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE org_unit_kind ADD CONSTRAINT org_unit_kind_one_a_day EXCLUDE USING gist
  (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE org_unit_parent ADD CONSTRAINT org_unit_parent_one_a_day EXCLUDE USING gist
  (tenant_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
CREATE FUNCTION refuse_parent_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('org-tree:' || NEW.tenant_id, 0));
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW.parent_id AS unit_id, daterange(NEW.valid_from, NEW.valid_to, '[]') AS days
      UNION
      SELECT p.parent_id, above.days * daterange(p.valid_from, p.valid_to, '[]')
      FROM above JOIN org_unit_parent p ON p.tenant_id = NEW.tenant_id AND p.unit_id = above.unit_id
       AND above.days && daterange(p.valid_from, p.valid_to, '[]')
      WHERE above.unit_id <> NEW.unit_id
    ) SELECT 1 FROM above WHERE unit_id = NEW.unit_id
  ) THEN
    RAISE EXCEPTION 'unit % would be above itself', NEW.unit_id USING ERRCODE = '23514', CONSTRAINT = 'org_unit_parent_no_cycle';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER org_unit_parent_no_cycle AFTER INSERT OR UPDATE ON org_unit_parent FOR EACH ROW EXECUTE FUNCTION refuse_parent_cycle();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: a correction is a new row', TG_TABLE_NAME USING ERRCODE = '23001';
END $$;
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['person','course_version','enrolment','learning_event','attempt','attempt_result','completion',
    'external_training','external_result','plan','snapshot','snapshot_person','audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
--> statement-breakpoint
-- A position is superseded once; nothing else of it ever changes.
CREATE FUNCTION position_only_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL
     OR to_jsonb(NEW) - 'superseded_at' <> to_jsonb(OLD) - 'superseded_at' THEN
    RAISE EXCEPTION 'a position is never edited: supersede it by a new row' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER position_append_only BEFORE UPDATE OR DELETE ON position FOR EACH ROW EXECUTE FUNCTION position_only_superseded();
--> statement-breakpoint
CREATE FUNCTION audit_hash(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(concat_ws('|', coalesce(encode(entry.previous_hash, 'hex'), ''), entry.tenant_id, entry.chain, entry.sequence::text,
    extract(epoch FROM entry.recorded_at)::text, entry.id::text, coalesce(entry.account_id::text, ''), entry.action, entry.outcome,
    entry.subject_kind, coalesce(entry.subject_id, ''), entry.detail::text), 'UTF8'))
$$;
--> statement-breakpoint
CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.tenant_id || ':' || NEW.chain, 0));
  SELECT e.sequence, e.hash INTO last FROM audit_entry e
   WHERE e.tenant_id = NEW.tenant_id AND e.chain = NEW.chain ORDER BY e.sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := last.hash;
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_link BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_link();
--> statement-breakpoint
-- The application may enqueue a job in its own transaction without rights on the queue's tables.
CREATE FUNCTION enqueue_job(job_name text, job_payload json, only_one text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier := job_name, payload := job_payload, job_key := only_one, max_attempts := 8);
END $$;
--> statement-breakpoint
-- Vietnamese order of names: given name first (the last word), then the rest.
CREATE FUNCTION given_name_first(full_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(full_name, '^(.*) (\S+)$', '\2 \1')
$$;
--> statement-breakpoint
CREATE INDEX identity_given_name ON identity (tenant_id, given_name_first(full_name) COLLATE "vi-x-icu", person_id);
