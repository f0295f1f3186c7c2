import type { OrgEventBody, Target } from './event.ts';

/** The units that existed before, which an event is about, the first ones first. */
export const unitsNamedIn = (body: OrgEventBody): readonly string[] => {
  const existing = (target: Target): string[] => ('unitId' in target ? [target.unitId] : []);
  switch (body.kind) {
    case 'found':
      return body.unit.parentId === null ? [] : [body.unit.parentId];
    case 'move':
      return body.parentId === null ? [body.unitId] : [body.unitId, body.parentId];
    case 'merge':
      return [...body.unitIds, ...existing(body.into)];
    case 'split':
      return [body.unitId, ...body.parts.flatMap((part) => existing(part.target))];
    case 'rename':
    case 'change-kind':
    case 'dissolve':
      return [body.unitId];
    case 'correct':
      return [];
  }
};
