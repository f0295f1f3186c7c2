-- How a body heads and signs its reports (domain/documents/template.ts); version 0 is what the product comes with.
CREATE TABLE document_template (
  tenant_id text NOT NULL,
  code text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  content jsonb NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, code, number)
);
--> statement-breakpoint
-- Which template somebody chose for a closed report; the last word holds.
CREATE TABLE snapshot_template (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  template_code text NOT NULL,
  template_number integer NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, snapshot_id) REFERENCES snapshot (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX snapshot_template_snapshot ON snapshot_template (tenant_id, snapshot_id, recorded_at);
--> statement-breakpoint
-- The free text of a period's report, one row a version.
CREATE TABLE report_text (
  tenant_id text NOT NULL,
  plan_code text NOT NULL,
  period_id text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  sections jsonb NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, plan_code, period_id, number),
  FOREIGN KEY (tenant_id, plan_code, period_id) REFERENCES period (tenant_id, plan_code, id)
);
--> statement-breakpoint
DO $$
DECLARE fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['document_template', 'snapshot_template', 'report_text'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
