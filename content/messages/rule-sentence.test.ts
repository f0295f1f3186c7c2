import { describe, expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import { ruleSentence } from './rule-sentence.ts';

const of = (plan: string, code: string) => {
  const found = plans.find((one) => one.code === plan)?.indicators.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code} in ${plan}`);
  return found;
};

const hauGiang = 'kh-183-hau-giang';

describe('a counting rule reads as a sentence', () => {
  it.each([
    [
      'I-01',
      'Báo cáo bằng lời, không có con số riêng. Minh chứng là kết quả của chỉ tiêu I-03 trong cùng kỳ.',
    ],
    [
      'I-03',
      'Người giữ chức vụ lãnh đạo, quản lý vào ngày chốt số liệu được tính khi đã hoàn thành ít nhất một khóa thuộc nhóm lãnh đạo chuyển đổi số, từ ngày 19/10/2022 đến hết ngày chốt số liệu. Mẫu số là tất cả những người đó. Nêu riêng khối cơ quan, đơn vị công và khối doanh nghiệp.',
    ],
    [
      'I-04',
      'Cán bộ, công chức, viên chức, người lao động làm việc tại cơ quan nhà nước, đơn vị sự nghiệp công lập hoặc doanh nghiệp nhà nước vào ngày chốt số liệu được tính khi đã tham gia (bắt đầu học hoặc hoàn thành) ít nhất một khóa thuộc nhóm lãnh đạo chuyển đổi số, công nghệ số, nòng cốt hoặc kỹ năng số, từ ngày 19/10/2022 đến hết ngày chốt số liệu. Mẫu số là tất cả những người đó.',
    ],
    [
      'I-05',
      'Người chuyên trách về chuyển đổi số, công nghệ thông tin vào ngày chốt số liệu được tính khi đã hoàn thành ít nhất một khóa thuộc nhóm công nghệ số, trong kỳ báo cáo, đồng thời có kết quả sát hạch trong kỳ báo cáo. Mẫu số là tất cả những người đó.',
    ],
    [
      'I-09',
      'Đếm số trường cao đẳng, đại học có bản kê khai đã duyệt trả lời “có” cho câu hỏi “Trường đã triển khai mô hình “Giáo dục đại học số” chưa?”',
    ],
    ['I-12', 'Cộng con số trong các bản kê khai đã duyệt từ ngày 19/10/2022 đến hết ngày chốt số liệu'],
  ])('%s', (code, sentence) => {
    expect(ruleSentence(of(hauGiang, code), 'vi')).toContain(sentence);
  });

  it('says what another number in the rule changes', () => {
    const residents = of(hauGiang, 'I-06');
    const strict = { ...residents, rule: { kind: 'residents' as const, essentialNeeded: 6 } };
    expect(ruleSentence(residents, 'vi')).toContain('ít nhất 3 trong 6');
    expect(ruleSentence(strict, 'en')).toContain('at least 6 of the 6');
  });

  it('dates the second plan from its own first day', () => {
    expect(ruleSentence(of('kh-103-can-tho', 'I-03'), 'vi')).toContain('từ ngày 16/05/2022');
  });

  const all = plans.flatMap((plan) =>
    plan.indicators.map((one) => [`${plan.code} ${one.code}`, one] as const),
  );
  it.each(all)('%s has whole sentences in both languages', (_, indicator) => {
    for (const language of ['vi', 'en'] as const) {
      const text = ruleSentence(indicator, language);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/undefined|null|\.\.| {2}/);
    }
  });

  it('never says the same of two rules that differ', () => {
    const texts = new Map<string, string>();
    for (const [name, { rule, cumulativeFrom }] of all) {
      const text = ruleSentence({ rule, cumulativeFrom }, 'vi');
      const said = JSON.stringify(
        rule.kind === 'people' || rule.kind === 'declared' ? [rule, cumulativeFrom] : rule,
      );
      expect(texts.get(text) ?? said, name).toBe(said);
      texts.set(text, said);
    }
  });
});
