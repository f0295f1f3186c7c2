import type { recordOrganisationEvent } from '#usecases/organisation/record-event.ts';

/** The event as the preview sent it along; the schema of the use case says no to anything else. */
export const recordInput = (form: FormData): Parameters<typeof recordOrganisationEvent>[1] => {
  let event: unknown = null;
  try {
    event = JSON.parse(String(form.get('event') ?? ''));
  } catch {
    // Not ours: refused by the schema.
  }
  return { event, seen: String(form.get('seen') ?? '') } as Parameters<typeof recordOrganisationEvent>[1];
};
