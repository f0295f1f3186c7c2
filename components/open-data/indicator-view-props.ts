import type { Language, Messages } from '#content/messages/messages.ts';
import type { PublicArm, PublicData, PublicIndicator } from '#domain/open-data/public-data.ts';
import type { PublishedPoint } from '#domain/open-data/trend.ts';
import type { ReleaseName } from './links.ts';

export type IndicatorViewProps = {
  readonly release: ReleaseName;
  readonly data: PublicData;
  readonly indicator: PublicIndicator;
  /** Code of the unit whose part of the tree is shown. */
  readonly unit: string;
  readonly arm: PublicArm;
  readonly trend: readonly PublishedPoint[];
  readonly embedUrl: string;
  readonly words: Messages['openData'];
  readonly names: Messages['indicators'];
  readonly language: Language;
};
