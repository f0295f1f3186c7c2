import Link from 'next/link';
import { DownloadLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { PublicData } from '#domain/open-data/public-data.ts';
import { type ReleaseName, releaseFileHref } from './links.ts';

type Words = Messages['openData'];

/** The files of a release and what one may do with them. */
export const FilesSection = ({
  release,
  license,
  words: { files },
}: {
  release: ReleaseName & { readonly sha256: string };
  license: string;
  words: Words;
}) => (
  <Section title={files.title} id="files">
    <div className="flex flex-wrap gap-3">
      <DownloadLink look="primary" href={releaseFileHref(release, 'csv')}>
        {files.csv}
      </DownloadLink>
      <DownloadLink href={releaseFileHref(release, 'json')}>{files.json}</DownloadLink>
      <DownloadLink href="/open-data/catalog.jsonld">{files.catalogue}</DownloadLink>
      <DownloadLink href="/open-data/dictionary">{files.dictionary}</DownloadLink>
    </div>
    <p className="mt-4 max-w-[68ch]">
      {files.license}{' '}
      <a href={license} className="underline">
        {files.licenseName}
      </a>
      . {files.stable}
    </p>
    <p className="mt-2 text-[0.9rem] text-soft">
      {files.checksum}: <code className="break-all">{release.sha256}</code>
    </p>
  </Section>
);

/** Where the numbers come from, and how anybody checks it. */
export const ProofSection = ({ data, words: { proof } }: { data: PublicData; words: Words }) => (
  <Section title={proof.title} id="proof">
    <p className="max-w-[68ch]">{proof.text(data.report.version, data.report.closedAt)}</p>
    <p className="mt-2 text-[0.9rem] text-soft">
      {proof.checksum}: <code className="break-all">{data.report.sha256}</code>
    </p>
    <p>
      <Link
        href={`/verify?sha256=${data.report.sha256}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center"
      >
        {proof.link}
      </Link>
    </p>
  </Section>
);

/** Why a number is not shown. */
export const MethodSection = ({ words: { method } }: { words: Words }) => (
  <Section title={method.title} id="method">
    {method.paragraphs.map((paragraph) => (
      <p key={paragraph} className="mb-3 max-w-[68ch]">
        {paragraph}
      </p>
    ))}
  </Section>
);
