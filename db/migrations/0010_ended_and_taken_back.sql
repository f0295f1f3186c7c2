-- A recurring duty comes to its end; training accepted by HR is taken back; an audience that is open gets another name;
-- a merged person takes one seat of a class, and who waited is told of hers.
ALTER TABLE duty_series
  ADD COLUMN last_on date,
  ADD COLUMN ended_by uuid,
  ADD COLUMN end_reason text,
  ADD CONSTRAINT duty_series_ended CHECK ((ended_at IS NULL) = (last_on IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL));
--> statement-breakpoint
-- A row that stands in the place of a training and says that it counts no more.
ALTER TABLE external_training
  ADD COLUMN taken_back boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT external_training_taken_back CHECK
    (NOT taken_back OR (supersedes_id IS NOT NULL AND completed_on IS NULL AND began_on IS NULL AND hours_periods IS NULL));
--> statement-breakpoint
-- HR takes its acceptance of a declared training back, once: by whom, when and why.
CREATE TABLE evidence_withdrawal (
  tenant_id text NOT NULL,
  evidence_id uuid NOT NULL,
  training_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, evidence_id),
  CONSTRAINT evidence_withdrawal_review_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence_review (tenant_id, evidence_id),
  CONSTRAINT evidence_withdrawal_training_fk FOREIGN KEY (tenant_id, training_id) REFERENCES external_training (tenant_id, id),
  CONSTRAINT evidence_withdrawal_training_once UNIQUE (tenant_id, training_id),
  CONSTRAINT evidence_withdrawal_says CHECK (length(reason) > 0)
);
--> statement-breakpoint
CREATE TRIGGER evidence_withdrawal_append_only BEFORE UPDATE OR DELETE ON evidence_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER evidence_withdrawal_no_truncate BEFORE TRUNCATE ON evidence_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- An audience is closed once; its name may change while it is open (what it was stands in the audit). Nothing else of it changes.
CREATE OR REPLACE FUNCTION audience_only_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR to_jsonb(NEW) = to_jsonb(OLD)
     OR to_jsonb(NEW) - 'closed_at' - 'closed_by' - 'name' <> to_jsonb(OLD) - 'closed_at' - 'closed_by' - 'name' THEN
    RAISE EXCEPTION 'an audience is only named anew while it is open, and closed once' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A merged person takes one seat.
CREATE OR REPLACE FUNCTION class_seats_within_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE room integer; taken integer;
BEGIN
  SELECT capacity INTO room FROM class WHERE tenant_id = NEW.tenant_id AND id = NEW.class_id FOR UPDATE;
  SELECT count(*) INTO taken FROM (
    SELECT DISTINCT ON (coalesce(a.kept_id, r.person_id)) r.kind FROM class_registration r
      LEFT JOIN person_alias a ON a.tenant_id = r.tenant_id AND a.person_id = r.person_id
     WHERE r.tenant_id = NEW.tenant_id AND r.class_id = NEW.class_id AND r.kind <> 'waiting'
     ORDER BY coalesce(a.kept_id, r.person_id), r.number DESC) last
   WHERE last.kind IN ('registered', 'promoted');
  IF taken > room THEN
    RAISE EXCEPTION 'class % has % seats', NEW.class_id, room USING ERRCODE = '23514', CONSTRAINT = 'class_seats_within_capacity';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Who waited and got a seat is told in the application: a message about a class instead of a duty.
ALTER TABLE message ADD COLUMN class_id uuid,
  ADD CONSTRAINT message_class_fk FOREIGN KEY (tenant_id, class_id) REFERENCES class (tenant_id, id),
  DROP CONSTRAINT message_of_one,
  ADD CONSTRAINT message_of_one CHECK (num_nonnulls(reminder_id, digest_id, class_id) = 1 AND (digest_id IS NULL) = (person_id IS NOT NULL)
    AND (class_id IS NULL OR channel = 'in-app'));
