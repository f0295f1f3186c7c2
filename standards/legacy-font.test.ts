import { expect, it } from 'vitest';
import { looksLikeLegacyFont } from '#standards/legacy-font.ts';

const tcvn3 = [
  'NguyÔn V¨n An',
  'TrÇn ThÞ BÝch',
  'Lª V¨n C­êng',
  'Ph¹m ThÞ Dung',
  'Hoµng V¨n §øc',
  'Huúnh ThÞ Giµu',
  'Phan V¨n H¶i',
  'Vò ThÞ Hång',
  'Vâ V¨n Hïng',
  '§Æng ThÞ HuÖ',
  'Bïi V¨n Kh¸nh',
  '§ç ThÞ Lan',
  'Hå V¨n Léc',
  'Ng« ThÞ MÕn',
  'D­¬ng V¨n NghÜa',
  'Lý ThÞ Oanh',
  '§inh V¨n Ph­íc',
  'Tr­¬ng ThÞ QuÕ',
  '§oµn V¨n S¬n',
  'L­¬ng ThÞ T©m',
  'Cao V¨n Th¾ng',
  'T¹ ThÞ TuyÕt',
  'Chu V¨n V­îng',
  'Uû ban nh©n d©n',
];

const vni = [
  'Nguyeãn Vaên An',
  'Traàn Thò Bích',
  'Leâ Vaên Cöôøng',
  'Phaïm Thò Dieäu',
  'Hoaøng Vaên Ñöùc',
  'Huyønh Thò Giaøu',
  'Phan Vaên Haûi',
  'Vuõ Thò Hoàng',
  'Voõ Vaên Huøng',
  'Ñaëng Thò Hueä',
  'Buøi Vaên Khaùnh',
  'Ñoã Thò Haø',
  'Hoà Vaên Loäc',
  'Ngoâ Thò Meán',
  'Döông Vaên Nghóa',
  'Lyù Thò Oanh',
  'Ñinh Vaên Phöôùc',
  'Tröông Thò Queá',
  'Ñoaøn Vaên Sôn',
  'Löông Thò Taâm',
  'NGUYEÃN VAÊN THAÉNG',
  'Taï Thò Tuyeát Traâm',
  'Chu Vaên Vöôïng',
  'UÛy ban nhaân daân',
];

const unicode = [
  'Nguyễn Văn An',
  'Trần Thị Bích',
  'Lê Văn Cường',
  'Phạm Thị Dung',
  'Hoàng Văn Đức',
  'Huỳnh Thị Giàu',
  'Phan Văn Hải',
  'Vũ Thị Hồng',
  'Võ Văn Hùng',
  'Đặng Thị Huệ',
  'Bùi Văn Khánh',
  'Đỗ Thị Lan',
  'Hồ Văn Lộc',
  'Ngô Thị Mến',
  'Dương Văn Nghĩa',
  'Lý Thị Oanh',
  'Đinh Văn Phước',
  'Trương Thị Quế',
  'Đoàn Văn Sơn',
  'Lương Thị Tâm',
  'Cao Văn Thắng',
  'Tạ Thị Tuyết',
  'Chu Văn Vượng',
  'Mai Thị Xuân',
  'Hoà',
  'Toàn',
  'Khoáng',
  'Lê Hoàn',
  'Hoá',
  'Loan',
  'Ngoài',
  'Xoã',
  'Thuỳ',
  'Thuý',
  'Quý',
  'Uý',
  'Oánh',
  'NGUYỄN VĂN HOÀNG',
  'LÊ HOÀI',
  'TÔN THẤT HOÀ',
  'HUỲNH THÚC KHÁNG',
  'Lâm Khoa',
  'Lê Toán',
  'Phan Huy Ích',
  'Lê Quý Đôn',
  'Đào Duy Từ',
  'Ông Ích Khiêm',
  'Âu Dương Lân',
  'Ỷ Lan',
  'Nguyễn Thị Út',
  'Thạch Sô Phát',
  'Sơn Thị Nhuần',
  'Kim Sa Rêm',
  'Danh Út',
  'Lê Hà',
  'Tô Hoài',
  'Hà Hoà Hải',
  'Khuất Thị Duyên',
  'Giàng A Páo',
  'Y Moan Ênuôl',
  'Trà Giang',
  'Tăng Bạt Hổ',
  'Lê Thị Sáu',
  'Hồ Chí Minh',
  'Ủy ban nhân dân thành phố',
  'Nông Ích Đạt',
];

const european = [
  'François Lefèvre',
  'Loïc Noël',
  'Anaïs Gaël',
  'Raphaël Beaupré',
  'Chloé Moïse',
  'Benoît Aubé',
  'où août goût',
  'Geneviève Forêt',
  'Hélène Île',
  'jeûne aérien',
  'Jürgen Müller',
  'Groß Straße',
  'Käthe Schröder',
  'Uwe Öztürk',
  'Mädchen Größe',
  'Bärbel Kühn',
  '«Bonjour»',
  'Windows® 11',
  '§ 5 khoản 2',
  '10µm',
  'm² ½',
  'col·lecció',
  'João São',
  'Citroën',
  'maïs',
  'Thaïlande',
  'naïve',
  'com\u00adputer',
  'Coördinatie',
  'Seán',
  'Søren Bøgh',
  'Mª José',
  '© 2026',
];

it.each(tcvn3)('finds TCVN3 in %s', (name) => {
  expect(looksLikeLegacyFont([name])).toBe('tcvn3');
});

it.each(vni)('finds VNI in %s', (name) => {
  expect(looksLikeLegacyFont([name])).toBe('vni');
});

it.each([...unicode, ...european])('does not mistake %s', (name) => {
  expect(looksLikeLegacyFont([name.normalize('NFC')])).toBeNull();
  expect(looksLikeLegacyFont([name.normalize('NFD')])).toBeNull();
});

it('has enough names to mean something', () => {
  expect(Math.min(tcvn3.length, vni.length)).toBeGreaterThanOrEqual(20);
  expect(unicode.length).toBeGreaterThanOrEqual(60);
});

it('finds legacy names under Unicode headers, but lets one odd name among many pass', () => {
  const headers = ['Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Chức vụ'];
  expect(looksLikeLegacyFont([...headers, ...tcvn3])).toBe('tcvn3');
  expect(looksLikeLegacyFont([...headers, ...vni])).toBe('vni');
  expect(looksLikeLegacyFont([...unicode, 'NguyÔn V¨n An'])).toBeNull();
  expect(looksLikeLegacyFont([])).toBeNull();
});
