import { whatItIs } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/01-chuyen-doi-so-la-gi.ts';
import { theDocuments } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/02-nghi-quyet-luat-va-ke-hoach.ts';
import { twoTiers } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/03-chinh-quyen-hai-cap.ts';
import { dataCulture } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/04-van-hoa-du-lieu.ts';
import { safety } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/05-an-toan-va-du-lieu-ca-nhan.ts';
import { myWork } from '#content/courses/nhap-mon-chuyen-doi-so/lessons/06-viec-cua-toi.ts';
import { onWhatItIs } from '#content/courses/nhap-mon-chuyen-doi-so/questions/01-what-it-is.ts';
import { onTheDocuments } from '#content/courses/nhap-mon-chuyen-doi-so/questions/02-documents.ts';
import { onTwoTiers } from '#content/courses/nhap-mon-chuyen-doi-so/questions/03-two-tiers.ts';
import { onDataCulture } from '#content/courses/nhap-mon-chuyen-doi-so/questions/04-data-culture.ts';
import { onSafety } from '#content/courses/nhap-mon-chuyen-doi-so/questions/05-safety.ts';
import { onMyWork } from '#content/courses/nhap-mon-chuyen-doi-so/questions/06-my-work.ts';
import { t } from '#content/courses/write.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';

export const introduction: CourseContent = {
  code: 'nhap-mon-chuyen-doi-so',
  title: t(
    'Nhập môn chuyển đổi số cho cán bộ, công chức, viên chức',
    'Introduction to digital transformation for public staff',
  ),
  summary: t(
    'Sáu bài ngắn giúp Ông/Bà phân biệt số hóa với chuyển đổi số, biết các văn bản đang có hiệu lực, làm việc với dữ liệu cho đúng, bảo vệ dữ liệu của người dân và thấy việc của mình thay đổi ra sao. Cuối khóa có bài kiểm tra 10 câu.',
    'Six short lessons: what digital transformation is, which documents are in force, how to work with data rightly, how to protect citizens’ data and how daily work changes. A quiz of 10 questions closes the course.',
  ),
  contentGroup: 'general',
  form: 'refresher',
  hoursPeriods: 4,
  lessons: [whatItIs, theDocuments, twoTiers, dataCulture, safety, myWork],
  quiz: {
    draw: 10,
    passPercent: 80,
    questions: [...onWhatItIs, ...onTheDocuments, ...onTwoTiers, ...onDataCulture, ...onSafety, ...onMyWork],
  },
};
