import { describe, expect, it } from 'vitest';
import { withoutRuntime } from './plain-pages.ts';

describe('a learner page without the client runtime', () => {
  it('loses every script but ours', () => {
    const html =
      '<head><script src="/_next/a.js" async=""></script><link rel="preload" as="script" href="/_next/b.js"/></head><body>Bài 1<script>self.__next_f.push([1,"\\u003c/script"])</script><script type="module" src="/learner.js" data-keep="true"></script></body>';
    expect(withoutRuntime(html)).toBe(
      '<head></head><body>Bài 1<script type="module" src="/learner.js" data-keep="true"></script></body>',
    );
  });
  it('keeps styles and their preloads', () => {
    const html = '<link rel="preload" as="style" href="/a.css"/><link rel="stylesheet" href="/a.css"/>';
    expect(withoutRuntime(html)).toBe(html);
  });
});
