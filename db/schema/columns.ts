import { sql } from 'drizzle-orm';
import { customType, date, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The province a row belongs to: first in every key, so that provinces can later live on different servers. */
export const tenantId = () => text('tenant_id').notNull();

/** A UUIDv7 made by the application. */
export const id = (name = 'id') => uuid(name);

/** An instant. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const on = (name: string) => date(name, { mode: 'string' });

export const json = <T>(name: string) => jsonb(name).$type<T>();

export const recordedAt = () => at('recorded_at').notNull().default(sql`now()`);

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
