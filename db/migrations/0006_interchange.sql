-- Data sets made for other systems, and what an identity provider knows of an account.
CREATE TABLE interchange_export (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  format text NOT NULL,
  scope text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'ready', 'failed', 'expired')),
  rows_done integer NOT NULL DEFAULT 0,
  rows_total integer,
  sha256 text,
  byte_count integer,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  ready_at timestamptz,
  expires_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES account (tenant_id, id),
  CHECK (state <> 'ready' OR (sha256 IS NOT NULL AND expires_at IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX interchange_export_created ON interchange_export (tenant_id, created_at);
--> statement-breakpoint
CREATE TABLE scim_user (
  tenant_id text NOT NULL,
  account_id uuid NOT NULL,
  external_id text,
  employee_number text,
  position_id uuid,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
  FOREIGN KEY (tenant_id, position_id) REFERENCES position (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX scim_user_external_id ON scim_user (tenant_id, external_id);
