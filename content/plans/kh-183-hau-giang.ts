import { startedOn, thePlan, theScheme } from '#content/plans/kh-183-hau-giang/legal-sources.ts';
import { officials } from '#content/plans/kh-183-hau-giang/officials.ts';
import { residentsAndNetwork } from '#content/plans/kh-183-hau-giang/residents-and-network.ts';
import { schoolsAndGraduates } from '#content/plans/kh-183-hau-giang/schools-and-graduates.ts';
import type { Plan } from '#domain/plan/plan.ts';

/**
 * Plan 183/KH-UBND of Hậu Giang. The wording is the plan's; owners and counting are the product's proposal, which the
 * province may change in a new version (the plan's annexes do not say).
 */
export const kh183HauGiang: Plan = {
  code: 'kh-183-hau-giang',
  version: 1,
  title: {
    vi: 'Kế hoạch 183/KH-UBND: nâng cao nhận thức, phổ cập kỹ năng và phát triển nguồn nhân lực chuyển đổi số đến năm 2025, định hướng đến năm 2030 (tỉnh Hậu Giang)',
    en: 'Plan 183/KH-UBND: raising awareness, spreading skills and developing people for digital transformation to 2025, with orientation to 2030 (Hậu Giang province)',
  },
  startedOn,
  legalSources: [thePlan, theScheme],
  indicators: [...officials, ...residentsAndNetwork, ...schoolsAndGraduates].sort((one, other) =>
    one.code < other.code ? -1 : 1,
  ),
};
