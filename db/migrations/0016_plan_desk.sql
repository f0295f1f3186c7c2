-- The desk where an officer prepares a new version of an indicator. A draft is hers alone and no fact: it is written over
-- and thrown away. `based_on` is the newest version she knew, so that two who prepare at once are told.
CREATE TABLE indicator_draft (
  tenant_id text NOT NULL,
  account_id uuid NOT NULL,
  plan_code text NOT NULL,
  indicator text NOT NULL,
  based_on integer NOT NULL,
  in_force_from date NOT NULL,
  change jsonb NOT NULL,
  reason text NOT NULL,
  legal_document text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id, plan_code, indicator),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
-- A second officer has looked at a version that somebody else recorded.
CREATE TABLE indicator_version_seen (
  tenant_id text NOT NULL,
  plan_code text NOT NULL,
  indicator text NOT NULL,
  number integer NOT NULL,
  account_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, plan_code, indicator, number, account_id),
  FOREIGN KEY (tenant_id, plan_code, indicator, number)
    REFERENCES indicator_version (tenant_id, plan_code, indicator, number),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
CREATE TRIGGER indicator_version_seen_append_only BEFORE UPDATE OR DELETE ON indicator_version_seen
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER indicator_version_seen_no_truncate BEFORE TRUNCATE ON indicator_version_seen
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
