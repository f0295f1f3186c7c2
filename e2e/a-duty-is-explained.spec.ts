import { courses } from '#content/courses/catalogue.ts';
import { expectGoodPage } from './hr-pages.ts';
import { downloadBy, expect, signInAs, signOut, test } from './journey.ts';
import { answerQuiz } from './quiz-answers.ts';

const [course] = courses;
if (!course) throw new Error('there is no course');
const duty = 'Bồi dưỡng hằng năm về chuyển đổi số, năm 2026';
const certificate = {
  name: 'chứng nhận.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 …'),
};

test('"I read why I am not complete, I take the next step, and the page says I am"', async ({ page }) => {
  await signInAs(page, 'fifthLearner');
  await page.goto('/learning');
  await page.getByRole('link', { name: 'Vì sao?' }).click();
  const why = page.url();
  await expect(page.getByRole('heading', { level: 1, name: duty })).toBeVisible();
  await expect(page.getByText('Chưa hoàn thành.')).toBeVisible();
  await expect(page.getByText('Bắt đầu khóa học.')).toBeVisible();
  await expect(page.getByText('Giữ vị trí trong đối tượng vào ngày chốt 14/12/2026')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Làm ngay' }).click();
  await page.getByRole('button', { name: 'Bắt đầu học' }).click();

  await page.goto(why);
  await expect(page.getByText('Học tiếp khóa học đang dở.')).toBeVisible();
  await expect(page.getByText('Không tính: đã bắt đầu nhưng chưa hoàn thành')).toBeVisible();
  await page.goto(`/learning/courses/${course.code}/lessons/${course.lessons[0]?.code}`);
  for (const _lesson of course.lessons) await page.getByRole('button', { name: /Đã học xong/ }).click();
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
  await answerQuiz(page, { wrong: 1 });
  await expect(page.locator('[data-status]', { hasText: 'Đã lưu' })).toHaveCount(10);
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await expect(page.getByText('Đạt: đúng 9/10 câu.')).toBeVisible();

  await page.goto(why);
  await expect(page.getByText('Đã hoàn thành.')).toBeVisible();
  await expect(page.getByText('Không còn việc gì phải làm.')).toBeVisible();
  await expect(page.getByText('✓ Được tính')).toBeVisible();
  await expectGoodPage(page);
});

test('"I learnt it elsewhere: HR read my certificate, and my duty is done"', async ({ page }) => {
  await signInAs(page, 'sixthLearner');
  await page.goto('/learning');
  await page.getByRole('link', { name: 'Vì sao?' }).click();
  const why = page.url();
  await page.getByRole('link', { name: 'Khai kết quả học ở nơi khác' }).click();
  await expectGoodPage(page);
  await page.getByLabel('Tên khóa học').fill('Kỹ năng số nâng cao');
  await page.getByLabel('Số tiết').fill('không rõ');
  await page.getByLabel('Ngày hoàn thành').fill('2026-05-20');
  await page.getByLabel('Đơn vị tổ chức').fill('Trường Chính trị thành phố');
  await page.getByRole('button', { name: 'Nộp để xem xét' }).click();
  await expect(page.getByText('Xin nhập số tiết lớn hơn 0')).toBeVisible();
  await expect(page.getByLabel('Tên khóa học')).toHaveValue('Kỹ năng số nâng cao');
  await page.getByLabel('Số tiết').fill('16');
  await page.getByLabel('Tệp minh chứng').setInputFiles(certificate);
  await page.getByRole('button', { name: 'Nộp để xem xét' }).click();
  await expect(page.getByText('Đã nhận. Bộ phận nhân sự sẽ xem xét.')).toBeVisible();
  await page.goto(why);
  await expect(page.getByText('Chờ bộ phận nhân sự xem minh chứng đã nộp.')).toBeVisible();
  await signOut(page);

  await signInAs(page, 'provinceHr');
  await page.goto('/evidence');
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Kỹ năng số nâng cao' }).first().click();
  await expectGoodPage(page);
  const { name, bytes } = await downloadBy(page, () =>
    page.getByRole('link', { name: 'Tải tệp đính kèm' }).click(),
  );
  expect(name).toMatch(/^minh-chung-.*\.pdf$/);
  expect(bytes).toEqual(certificate.buffer);
  await page.getByLabel('Kết luận').selectOption({ label: 'Chấp nhận' });
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.getByText('Đã chấp nhận')).toBeVisible();
  await signOut(page);

  await signInAs(page, 'sixthLearner');
  await page.goto(why);
  await expect(page.getByText('Đã hoàn thành.')).toBeVisible();
  await expect(page.getByText('Hoàn thành ngày 20/05/2026')).toBeVisible();
});

test('"I exempt one of my people, see why, and make a duty of our own"', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/obligations');
  await expectGoodPage(page);
  await page.getByRole('link', { name: duty }).click();
  await page.getByLabel('Tình trạng').selectOption('open');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page).toHaveURL(/state=open/);
  await expectGoodPage(page);
  const box = page.getByRole('checkbox').first();
  const who = ((await box.getAttribute('aria-label')) ?? '').replace('Chọn ', '');
  await box.check();
  await page.getByLabel('Miễn từ ngày').fill('2026-06-01');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Xin điền ô này.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `Chọn ${who}` }).first()).toBeChecked();
  await page.getByLabel('Lý do', { exact: true }).fill('Nghỉ thai sản');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Đã ghi quyết định cho 1 người.')).toBeVisible();

  await page.goto(`${page.url().split('?')[0]}?state=exempt`);
  await page
    .getByRole('link', { name: `Lý do: ${who}` })
    .first()
    .click();
  await expect(page.getByText('Được miễn.')).toBeVisible();
  await expect(page.getByText('Miễn từ 01/06/2026')).toBeVisible();
  await expectGoodPage(page);

  await page.goto('/obligations/new');
  await page.getByLabel('Tên nghĩa vụ').fill('Kỹ năng số cho lãnh đạo');
  await page.getByLabel('Căn cứ').fill('Kế hoạch số 12/KH-UBND ngày 05/01/2026');
  await page.getByLabel('Khóa học', { exact: true }).selectOption(course.code);
  await page.getByLabel('Lặp lại').selectOption('once');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Xin điền ô này.')).toBeVisible();
  await page.getByLabel('Hạn', { exact: true }).fill('2027-03-31');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText(/người sẽ phải thực hiện/)).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Mở nghĩa vụ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kỹ năng số cho lãnh đạo' })).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeVisible({ timeout: 40_000 });
});

test('"We ask it every year no more: I end the duty, and its page says so"', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/obligations/new');
  await page.getByLabel('Tên nghĩa vụ').fill('An toàn thông tin hằng năm');
  await page.getByLabel('Căn cứ').fill('Kế hoạch số 15/KH-UBND ngày 06/01/2026');
  await page.getByLabel('Khóa học', { exact: true }).selectOption(course.code);
  await page.getByLabel('Lặp lại').selectOption('calendar-year');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Mở nghĩa vụ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^An toàn thông tin hằng năm/ })).toBeVisible();
  const end = page.getByRole('button', { name: 'Dừng nghĩa vụ' });
  await end.click();
  await expect(page.getByText('Xin điền ô này.')).toBeVisible();
  await page.getByLabel('Lý do (nêu văn bản nếu có)').fill('Thay bằng kế hoạch mới');
  await end.click();
  await expect(page.getByText(/^Nghĩa vụ này không mở kỳ mới sau ngày/)).toBeInViewport();
  await expect(end).toBeHidden();
});
