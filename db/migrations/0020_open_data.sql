-- Closed reports as they were published for everybody. Both tables are append-only: what was once published is kept, for
-- what is published later must not tell, by subtraction, what was withheld then.
CREATE TABLE open_data_release (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  plan_code text NOT NULL,
  period_id text NOT NULL,
  version integer NOT NULL,
  cut_off date NOT NULL,
  content text NOT NULL,
  sha256 text NOT NULL,
  csv text NOT NULL,
  csv_sha256 text NOT NULL,
  headlines jsonb NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, snapshot_id) REFERENCES snapshot (tenant_id, id),
  FOREIGN KEY (tenant_id, published_by) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX open_data_release_of ON open_data_release (tenant_id, plan_code, period_id, version);
--> statement-breakpoint
CREATE INDEX open_data_release_snapshot ON open_data_release (tenant_id, snapshot_id);
--> statement-breakpoint
CREATE INDEX open_data_release_publisher ON open_data_release (tenant_id, published_by);
--> statement-breakpoint
CREATE TABLE open_data_withdrawal (
  tenant_id text NOT NULL,
  release_id uuid NOT NULL,
  reason text NOT NULL,
  withdrawn_by uuid,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, release_id),
  FOREIGN KEY (tenant_id, release_id) REFERENCES open_data_release (tenant_id, id),
  FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX open_data_withdrawal_by ON open_data_withdrawal (tenant_id, withdrawn_by);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['open_data_release','open_data_withdrawal'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
