import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';

export type DcatFile = {
  readonly url: string;
  readonly mediaType: 'application/json' | 'text/csv';
  readonly byteSize: number;
  /** Hexadecimal. */
  readonly sha256: string;
};

export type DcatDataset = {
  /** Stable; unique in the catalogue. */
  readonly url: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly keywords: readonly LocalText[];
  readonly version: string;
  /** ISO instant. */
  readonly issued: string;
  readonly from: Day;
  readonly to: Day;
  readonly page: string;
  readonly files: readonly DcatFile[];
};

export type DcatCatalogue = {
  readonly url: string;
  readonly homepage: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly publisher: string;
  readonly place: string;
  readonly license: string;
  /** ISO instant; null: empty. */
  readonly modified: string | null;
  /** The page that explains every field. */
  readonly dictionary: string;
  readonly datasets: readonly DcatDataset[];
};

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const fileTypes = {
  'application/json': 'http://publications.europa.eu/resource/authority/file-type/JSON',
  'text/csv': 'http://publications.europa.eu/resource/authority/file-type/CSV',
} as const;
const languages = [{ '@id': 'http://publications.europa.eu/resource/authority/language/VIE' }];
/** Government and public sector, of the themes DCAT-AP asks for. */
const theme = { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' };
const open = { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' };

/** A catalogue by DCAT 2 with the properties DCAT-AP 2 asks for, as JSON-LD that needs no other document to be read. */
export const dcatCatalogue = (catalogue: DcatCatalogue): Record<string, unknown> => {
  const publisher = {
    '@id': `${catalogue.homepage}#publisher`,
    '@type': 'foaf:Organization',
    'foaf:name': catalogue.publisher,
  };
  const license = { '@id': catalogue.license };
  return {
    '@context': context,
    '@id': catalogue.url,
    '@type': 'dcat:Catalog',
    'dct:title': both(catalogue.title),
    'dct:description': both(catalogue.description),
    'dct:publisher': publisher,
    'dct:license': license,
    'dct:language': languages,
    'foaf:homepage': { '@id': catalogue.homepage },
    ...(catalogue.modified ? { 'dct:modified': instant(catalogue.modified) } : {}),
    'dcat:dataset': catalogue.datasets.map((dataset) => ({
      '@id': dataset.url,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.url,
      'dct:title': both(dataset.title),
      'dct:description': both(dataset.description),
      'dcat:keyword': dataset.keywords.flatMap(both),
      'dcat:theme': [theme],
      'dct:publisher': { '@id': publisher['@id'] },
      'dct:accessRights': open,
      'dct:language': languages,
      'dct:issued': instant(dataset.issued),
      'dcat:version': dataset.version,
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@type': 'xsd:date', '@value': dataset.from },
        'dcat:endDate': { '@type': 'xsd:date', '@value': dataset.to },
      },
      'dct:spatial': {
        '@type': 'dct:Location',
        'skos:prefLabel': { '@language': 'vi', '@value': catalogue.place },
      },
      'dcat:landingPage': { '@id': dataset.page },
      'foaf:page': { '@id': catalogue.dictionary },
      'dcat:distribution': dataset.files.map((file) => ({
        '@id': file.url,
        '@type': 'dcat:Distribution',
        'dct:title': both(dataset.title),
        'dcat:accessURL': { '@id': dataset.page },
        'dcat:downloadURL': { '@id': file.url },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}` },
        'dct:format': { '@id': fileTypes[file.mediaType] },
        'dct:license': license,
        'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.byteSize) },
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
        },
      })),
    })),
  };
};

const both = (text: LocalText) => [
  { '@language': 'vi', '@value': text.vi },
  { '@language': 'en', '@value': text.en },
];
const instant = (iso: string) => ({ '@type': 'xsd:dateTime', '@value': iso });
