import { expect, it } from 'vitest';
import { heardOf, type LedgerClaim } from './cell.ts';

const claim = (id: string, from: string, to: string, overruledBy: readonly string[] = []): LedgerClaim => ({
  ...{ id, from, to, overruledBy, value: 1, on: from, definition: null },
  source: { vi: id, en: id },
});

it('a claim over which another was chosen is silent on that one’s days, and only there', () => {
  const whole = claim('whole', '2026-01-01', '2026-12-31', ['chosen']);
  expect(heardOf(whole, [whole])).toBe('heard');
  expect(heardOf(whole, [whole, claim('chosen', '2025-01-01', '2027-01-01')])).toBe('silent');
  expect(heardOf(whole, [whole, claim('chosen', '2026-03-01', '2026-03-31')])).toBe('partly');
  expect(heardOf(whole, [whole, claim('chosen', '2026-03-01', '2027-03-31')])).toBe('partly');
  expect(heardOf(whole, [whole, claim('chosen', '2027-01-01', '2027-12-31')])).toBe('heard');
  expect(heardOf(claim('alone', '2026-01-01', '2026-12-31'), [])).toBe('heard');
});
