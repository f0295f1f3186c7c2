-- Derived: how many people of a unit and all below it counted in a week, so that a trend is read without asking people.
CREATE TABLE indicator_week (
  tenant_id text NOT NULL,
  plan_code text NOT NULL,
  period_id text NOT NULL,
  indicator text NOT NULL,
  segment text NOT NULL,
  unit_id uuid NOT NULL,
  week_ends_on date NOT NULL,
  people integer NOT NULL,
  PRIMARY KEY (tenant_id, plan_code, period_id, unit_id, indicator, segment, week_ends_on)
);
--> statement-breakpoint
-- Whether she is counted among the women: what is stored must be taken off again when her gender is corrected.
ALTER TABLE indicator_standing ADD COLUMN woman boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- A gender that is corrected or erased changes the numbers of women: she waits for a new count.
CREATE FUNCTION mark_gender_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO standing_queue (tenant_id, person_id, marked_at)
  SELECT was.tenant_id, was.person_id, now()
    FROM was LEFT JOIN identity i ON i.tenant_id = was.tenant_id AND i.person_id = was.person_id
   WHERE was.gender IS DISTINCT FROM i.gender
   ORDER BY was.person_id
  ON CONFLICT (tenant_id, person_id) DO UPDATE SET marked_at = excluded.marked_at;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER identity_gender_changed AFTER UPDATE ON identity
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION mark_gender_changed();
--> statement-breakpoint
CREATE TRIGGER identity_gender_erased AFTER DELETE ON identity
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION mark_gender_changed();
--> statement-breakpoint
-- What was stored before there were weeks and women is counted anew by the job that every start asks for.
UPDATE period SET rebuilt_at = NULL WHERE live;
