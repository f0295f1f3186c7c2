import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectGoodPage, previewCounts, upload } from './hr-pages.ts';
import { accounts, expect, signInAs, signOut, test } from './journey.ts';
import { runScript, type System } from './system-under-test.ts';

test('province HR exports the staff by OneRoster and reads the file back without a change', async ({
  page,
}) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/interchange');
  await page.getByRole('button', { name: 'Tạo tệp OneRoster' }).click();
  const link = page.getByRole('link', { name: /Tải tệp tạo lúc/ }).first();
  await expect(async () => {
    await page.goto('/interchange');
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await expectGoodPage(page, ['light', 'dark']);
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  const name = download.suggestedFilename();
  expect(name).toMatch(/^oneroster-[\w-]+\.zip$/);
  const buffer = readFileSync(await download.path());
  await upload(page, 'roster', { name, mimeType: 'application/zip', buffer });
  const counts = await previewCounts(page);
  expect(counts).toMatchObject({ Mới: 0, 'Thay đổi': 0, Sai: 0 });
  expect(counts['Giữ nguyên']).toBeGreaterThan(300);
});

test('an identity provider opens an account, which the administrator sees, and shuts it again', async ({
  page,
  request,
  baseURL,
}) => {
  const origin = String(baseURL);
  const dataDir = resolve(`.cache/e2e-${new URL(origin).port}`);
  const system = { origin, dataDir } as System;
  const token = (await runScript(system, 'token', ['--account', accounts.provinceHr, '--days', '1'])).trim();
  const send = (method: string, path: string, data?: object) =>
    request.fetch(`/api/scim/v2/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(data ? { data: JSON.stringify(data) } : {}),
    });
  const userName = 'do.thi.bich.ngoc@idp.example';
  const filter = `Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;
  expect(await (await send('GET', filter)).json()).toMatchObject({ totalResults: 0 });
  const user = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    ...{ userName, externalId: 'idp-1', active: true },
    name: { familyName: 'Đỗ', middleName: 'Thị Bích', givenName: 'Ngọc' },
  };
  const made = await send('POST', 'Users', user);
  expect(made.status()).toBe(201);
  expect(made.headers()['content-type']).toContain('application/scim+json');
  const { id } = await made.json();
  expect((await send('POST', 'Users', user)).status()).toBe(409);

  await signInAs(page, 'administrator');
  const look = async () => {
    await page.goto(`/accounts?q=${encodeURIComponent('bích ngọc')}`);
    await page.getByRole('link', { name: userName }).click();
    await expect(page).toHaveURL(new RegExp(`/accounts/${id}`));
  };
  await look();
  await expect(page.getByText('Đỗ Thị Bích Ngọc').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Khóa tài khoản/ })).toBeVisible();

  const off = await send('PATCH', `Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'active', value: false }],
  });
  expect(await off.json()).toMatchObject({ active: false });
  await look();
  await expect(page.getByRole('button', { name: /Mở lại tài khoản/ })).toBeVisible();
  expect((await send('DELETE', `Users/${id}`)).status()).toBe(204);
  expect((await send('GET', `Users/${id}`)).status()).toBe(404);
  expect((await request.get('/api/scim/v2/Users')).status()).toBe(401);
  await signOut(page);
});
