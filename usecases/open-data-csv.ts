import { type PublicColumn, publicColumns } from '#domain/open-data/public-columns.ts';
import type { PublicData } from '#domain/open-data/public-data.ts';
import { type CsvValue, writeCsv } from '#standards/spreadsheet/write-csv.ts';

/** The same lines as the JSON file, one a record, under the columns of the data dictionary. Withheld numbers are empty. */
export const openDataCsv = (data: PublicData): string => {
  const units = new Map(data.units.map((unit) => [unit.code, unit]));
  const sources = new Map(data.indicators.map(({ code, denominators }) => [code, denominators]));
  const record = (line: PublicData['lines'][number]): Record<PublicColumn, CsvValue> => {
    const unit = units.get(line.unit);
    const segment = line.part === 'public' || line.part === 'enterprise' ? line.part : null;
    const ofPeople =
      line.arm === 'people' ? sources.get(line.indicator)?.find((one) => one.segment === segment) : undefined;
    return {
      plan: data.plan.code,
      period: data.period.id,
      report_version: data.report.version,
      cut_off: data.cutOff,
      indicator: line.indicator,
      arm: line.arm,
      part: line.part,
      unit_code: line.unit,
      unit_name: unit?.name ?? null,
      parent_code: unit?.parent ?? null,
      state: line.state,
      counted: line.counted,
      denominator: line.denominator,
      rate_per_ten_thousand: line.perTenThousand,
      estimate_per_ten_thousand: line.estimate,
      interval_low: line.interval?.low ?? null,
      interval_high: line.interval?.high ?? null,
      not_reported: line.notReported,
      denominator_source: line.source?.vi ?? ofPeople?.source.vi ?? null,
      denominator_on: line.on ?? ofPeople?.on ?? null,
    };
  };
  const rows = data.lines.map((line) => {
    const values = record(line);
    return publicColumns.map((column) => values[column]);
  });
  return writeCsv([[...publicColumns], ...rows]);
};
