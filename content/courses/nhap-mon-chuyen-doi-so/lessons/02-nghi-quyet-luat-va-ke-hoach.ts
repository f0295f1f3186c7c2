import { callout, heading, list, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const theDocuments: Lesson = {
  code: 'nghi-quyet-luat-va-ke-hoach',
  title: t('Nghị quyết 57, Luật Chuyển đổi số và Kế hoạch 183', 'Resolution 57, the law and plan 183'),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t(
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
      'Resolution 57-NQ/TW of 22 December 2024 of the Politburo',
    ),
    t(
      'Luật Chuyển đổi số số 148/2025/QH15, có hiệu lực từ ngày 01/7/2026',
      'Law on Digital Transformation 148/2025/QH15, in force from 1 July 2026',
    ),
    t(
      'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
      'Decision 146/QĐ-TTg of 28 January 2022 of the Prime Minister',
    ),
    t(
      'Kế hoạch số 183/KH-UBND ngày 19/10/2022 của UBND tỉnh Hậu Giang',
      'Plan 183/KH-UBND of 19 October 2022 of the People’s Committee of Hậu Giang province',
    ),
    t(
      'Nghị định số 09/2019/NĐ-CP về chế độ báo cáo của cơ quan hành chính nhà nước',
      'Decree 09/2019/NĐ-CP on reporting by state administrative bodies',
    ),
    t(
      'Thông tư số 10/2025/TT-BKHCN hướng dẫn chức năng cơ quan chuyên môn về khoa học và công nghệ',
      'Circular 10/2025/TT-BKHCN on the functions of the science and technology bodies of People’s Committees',
    ),
  ],
  blocks: [
    heading('ban-do', 'Bản đồ văn bản', 'A map of the documents'),
    paragraph(
      'Cán bộ không cần thuộc lòng mọi văn bản, nhưng cần biết văn bản nào trả lời câu hỏi nào. Bốn văn bản dưới đây đi từ định hướng chung đến con số cụ thể.',
      'Nobody needs to know every document by heart, but staff need to know which one answers which question. The four below run from general direction to concrete figures.',
    ),
    table(
      t('Bốn văn bản và câu hỏi mỗi văn bản trả lời', 'Four documents and the question each answers'),
      [t('Văn bản', 'Document'), t('Thời điểm', 'Date'), t('Trả lời câu hỏi', 'Question it answers')],
      [
        t('Nghị quyết 57-NQ/TW', 'Resolution 57-NQ/TW'),
        t('22/12/2024', '22 December 2024'),
        t(
          'Vì sao phải đột phá về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
          'Why there must be a breakthrough in science, technology, innovation and digital transformation',
        ),
      ],
      [
        t('Luật Chuyển đổi số 148/2025/QH15', 'Law 148/2025/QH15'),
        t('Hiệu lực từ 01/7/2026', 'In force from 1 July 2026'),
        t(
          'Cơ quan nhà nước phải làm chuyển đổi số theo những nguyên tắc nào',
          'By which rules state bodies must carry it out',
        ),
      ],
      [
        t('Quyết định 146/QĐ-TTg', 'Decision 146/QĐ-TTg'),
        t('28/01/2022', '28 January 2022'),
        t(
          'Cả nước nâng cao nhận thức, phổ cập kỹ năng và phát triển nhân lực ra sao',
          'How the country raises awareness, spreads skills and develops people',
        ),
      ],
      [
        t('Kế hoạch 183/KH-UBND', 'Plan 183/KH-UBND'),
        t('19/10/2022', '19 October 2022'),
        t('Tỉnh Hậu Giang phải đạt bao nhiêu, đến năm nào', 'What Hậu Giang had to reach, and by which year'),
      ],
    ),
    callout(
      'law',
      t('Ba ý của Luật cần nhớ', 'Three ideas of the law to remember'),
      t(
        'Luật Chuyển đổi số thay cho Luật Công nghệ thông tin năm 2006. Hệ thống của cơ quan nhà nước phải **dùng nền tảng dùng chung**, phải **kết nối được** với nhau, và phải **an toàn ngay từ khi thiết kế**.',
        'The Law on Digital Transformation takes the place of the Law on Information Technology of 2006. Systems of state bodies must **use shared platforms**, must be **able to connect** with one another, and must be **secure by design**.',
      ),
    ),
    heading('ai-chu-tri', 'Ai chủ trì', 'Who leads'),
    paragraph(
      'Nhiều văn bản cũ còn ghi Sở Thông tin và Truyền thông. Theo Thông tư 10/2025/TT-BKHCN, ở cấp tỉnh nay là **Sở Khoa học và Công nghệ**; ở cấp xã là **Phòng Văn hóa – Xã hội**. Khi gặp vướng mắc chuyên môn, cán bộ xã hỏi phòng của mình trước, rồi phòng hỏi sở.',
      'Many older documents still name the Department of Information and Communications. By Circular 10/2025/TT-BKHCN it is now the **Department of Science and Technology** in the province, and the **Culture and Society Division** in the commune. With a professional question, commune staff ask their division first, and the division asks the department.',
    ),
    heading('con-so', 'Những con số liên quan đến cán bộ', 'The figures that concern staff'),
    list(
      t(
        'Lãnh đạo: 100% được đào tạo, **có nhận thức và có kỹ năng** để chỉ đạo.',
        'Leaders: 100% trained, **with awareness and skills** to direct.',
      ),
      t(
        'Cán bộ, công chức, viên chức, người lao động: 100% được **tham gia** bồi dưỡng.',
        'Cadres, civil servants, public employees and workers: 100% **take part** in training.',
      ),
      t(
        'Cán bộ chuyên trách chuyển đổi số, công nghệ thông tin: 100% **hàng năm** được đào tạo **và** được đánh giá trực tuyến qua hệ thống sát hạch quốc gia.',
        'Dedicated digital-transformation and IT staff: 100% **every year** trained **and** assessed online by the national system.',
      ),
      t('Cán bộ nòng cốt: đào tạo **30 người**.', 'Core officers: **30 people** trained.'),
    ),
    paragraph(
      'Mốc của bốn chỉ tiêu này là năm 2025; các mốc năm 2030 vẫn ở phía trước. Kỳ báo cáo năm theo Nghị định 09/2019/NĐ-CP tính từ ngày 15/12 năm trước đến ngày 14/12 năm báo cáo, nên khóa học hoàn thành ngày 20/12/2026 thuộc năm báo cáo 2027.',
      'The year of these four targets is 2025; those of 2030 are still ahead. The reporting year of Decree 09/2019/NĐ-CP runs from 15 December of the year before to 14 December, so a course completed on 20 December 2026 belongs to the reporting year 2027.',
    ),
    heading('doc-chi-tieu', 'Đọc một chỉ tiêu trong bốn bước', 'Read an indicator in four steps'),
    steps(
      t('**Đếm ai?** Xác định đúng nhóm người.', '**Who is counted?** Find the right group of people.'),
      t(
        '**Đếm việc gì?** Tham gia, hoàn thành và được đánh giá là ba việc khác nhau.',
        '**What is counted?** Taking part, completing and being assessed are three things.',
      ),
      t(
        '**Trong khoảng thời gian nào?** Cộng dồn từ đầu kế hoạch hay tính lại từng năm.',
        '**In what time?** Added up since the plan began, or anew each year.',
      ),
      t(
        '**Chia cho bao nhiêu?** Mẫu số lấy từ nguồn nào, vào ngày nào.',
        '**Divided by what?** From which source the denominator comes, and of which day.',
      ),
    ),
    callout(
      'example',
      t('Một phòng có 20 người', 'A division of 20 people'),
      t(
        'Trong 20 người có 18 người đã ghi danh, 15 người đã bắt đầu học, 12 người đã hoàn thành. Báo cáo “đạt 90%” là sai, vì ghi danh chưa phải là tham gia. Báo cáo “hoàn thành 12 trên 15, đạt 80%” cũng dễ gây hiểu nhầm, vì mẫu số phải là cả phòng. Cách đúng: **tham gia 15 trên 20, hoàn thành 12 trên 20**, kèm ngày chốt và nguồn của con số 20.',
        'Of 20 people, 18 have signed up, 15 have begun and 12 have completed. To report “90%” is wrong, because signing up is not taking part. “12 of 15 completed, 80%” misleads as well, because the denominator must be the whole division. The right way: **15 of 20 took part, 12 of 20 completed**, with the cut-off day and the source of the figure 20.',
      ),
    ),
  ],
};
