import type { TemplateVersion } from '#domain/documents/template.ts';

/**
 * What the product comes with, as version 0 of each: a state body by Decree 30/2020 and a Party body by its own
 * instruction. The desk records further versions; the first here is the one a report takes unless somebody chose another.
 */
export const shippedTemplates: readonly [TemplateVersion, ...TemplateVersion[]] = [
  {
    code: 'uy-ban-nhan-dan',
    number: 0,
    content: {
      name: 'Ủy ban nhân dân thành phố',
      layout: 'state',
      superiorBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ',
      numberPattern: 'Số: {số}/BC-UBND',
      place: 'Cần Thơ',
      addressees: [],
      recipients: [
        'Như trên;',
        'Thường trực Thành ủy, Thường trực HĐND thành phố;',
        'Các sở, ban, ngành; UBND xã, phường;',
        'Lưu: VT, KSTTHC.',
      ],
      signing: [
        { form: 'behalf', title: 'ỦY BAN NHÂN DÂN' },
        { form: 'deputy', title: 'CHỦ TỊCH' },
        { form: 'own', title: 'PHÓ CHỦ TỊCH' },
      ],
      signerName: null,
    },
  },
  {
    code: 'ban-to-chuc-thanh-uy',
    number: 0,
    content: {
      name: 'Ban Tổ chức Thành ủy',
      layout: 'party',
      superiorBody: 'THÀNH ỦY CẦN THƠ',
      issuingBody: 'BAN TỔ CHỨC',
      numberPattern: 'Số {số}-BC/BTCTU',
      place: 'Cần Thơ',
      addressees: ['Ban Thường vụ Thành ủy'],
      recipients: ['Như trên;', 'Lãnh đạo Ban;', 'Lưu Ban Tổ chức.'],
      signing: [
        { form: 'deputy', title: 'TRƯỞNG BAN' },
        { form: 'own', title: 'PHÓ TRƯỞNG BAN' },
      ],
      signerName: null,
    },
  },
];
