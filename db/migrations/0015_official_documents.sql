-- A snapshot's Ed25519 signature over the head of its seal (domain/reporting/seal.ts); null: closed before seals were signed.
ALTER TABLE snapshot ADD COLUMN signature text;
--> statement-breakpoint
ALTER TABLE snapshot ADD COLUMN key_id text;
--> statement-breakpoint
ALTER TABLE snapshot ADD CONSTRAINT snapshot_signed_whole CHECK ((signature IS NULL) = (key_id IS NULL));
--> statement-breakpoint
-- Every public key this installation ever signed with, so that old seals stay checkable after the secret was changed.
CREATE TABLE signing_key (
  tenant_id text NOT NULL,
  key_id text NOT NULL,
  public_key text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, key_id)
);
--> statement-breakpoint
CREATE TRIGGER signing_key_append_only BEFORE UPDATE OR DELETE ON signing_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
