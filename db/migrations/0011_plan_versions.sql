-- Stored numbers, periods and snapshots belong to a plan, so that several plans are live side by side. Until now there
-- was one; what is stored belongs to it. The constant default rewrites no table and touches no frozen row.
ALTER TABLE indicator_standing ADD COLUMN plan_code text DEFAULT 'kh-183-hau-giang' NOT NULL;
--> statement-breakpoint
ALTER TABLE indicator_standing ALTER COLUMN plan_code DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE indicator_standing
  DROP CONSTRAINT indicator_standing_tenant_id_period_id_indicator_person_id_pk,
  ADD PRIMARY KEY (tenant_id, plan_code, period_id, indicator, person_id);
--> statement-breakpoint
DROP INDEX indicator_standing_status;
--> statement-breakpoint
CREATE INDEX indicator_standing_status
  ON indicator_standing (tenant_id, plan_code, period_id, indicator, status, person_id);
--> statement-breakpoint
ALTER TABLE indicator_count ADD COLUMN plan_code text DEFAULT 'kh-183-hau-giang' NOT NULL;
--> statement-breakpoint
ALTER TABLE indicator_count ALTER COLUMN plan_code DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE indicator_count
  DROP CONSTRAINT indicator_count_tenant_id_period_id_indicator_segment_unit_id_pk,
  ADD PRIMARY KEY (tenant_id, plan_code, period_id, indicator, segment, unit_id);
--> statement-breakpoint
ALTER TABLE snapshot ADD COLUMN plan_code text DEFAULT 'kh-183-hau-giang' NOT NULL;
--> statement-breakpoint
ALTER TABLE snapshot ALTER COLUMN plan_code DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE snapshot
  DROP CONSTRAINT snapshot_tenant_id_period_id_period_tenant_id_id_fk,
  DROP CONSTRAINT snapshot_version_unique;
--> statement-breakpoint
ALTER TABLE period
  DROP CONSTRAINT period_tenant_id_id_pk,
  ADD PRIMARY KEY (tenant_id, plan_code, id);
--> statement-breakpoint
ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_version_unique UNIQUE (tenant_id, plan_code, period_id, version),
  ADD FOREIGN KEY (tenant_id, plan_code, period_id) REFERENCES period (tenant_id, plan_code, id);
--> statement-breakpoint
-- What an authorised officer decided about one indicator of a plan, from a day on. Append-only.
CREATE TABLE indicator_version (
  tenant_id text NOT NULL,
  plan_code text NOT NULL,
  indicator text NOT NULL,
  number integer NOT NULL,
  in_force_from date NOT NULL,
  change jsonb NOT NULL,
  reason text NOT NULL,
  legal_document text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, plan_code, indicator, number),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account (tenant_id, id),
  CONSTRAINT indicator_version_after_the_file CHECK (number >= 2),
  CONSTRAINT indicator_version_says_why CHECK (btrim(reason) <> '' AND btrim(legal_document) <> '')
);
--> statement-breakpoint
CREATE TRIGGER indicator_version_append_only BEFORE UPDATE OR DELETE ON indicator_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER indicator_version_no_truncate BEFORE TRUNCATE ON indicator_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
