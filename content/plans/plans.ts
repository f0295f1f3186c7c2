import { kh103CanTho } from '#content/plans/kh-103-can-tho.ts';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { loadPlan } from '#content/plans/plan-schema.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** Every plan the product knows, checked when loaded. Another province starts by adding its own file here. */
export const plans: readonly Plan[] = [kh183HauGiang, kh103CanTho].map(loadPlan);

/** The plan with this code, or null. */
export const planByCode = (code: string): Plan | null => plans.find((plan) => plan.code === code) ?? null;
