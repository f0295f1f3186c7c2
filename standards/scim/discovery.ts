import { maxResults } from '#domain/provisioning/scim-list.ts';
import { enterpriseSchema, groupSchema, userSchema } from './names.ts';

/** What this service can do (RFC 7643, section 5). */
export const serviceProviderConfig = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      ...{ type: 'oauthbearertoken', name: 'Bearer token', primary: true },
      description: 'A token of an account that may run provisioning, in the Authorization header.',
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});

/** Users and groups (RFC 7643, section 6). */
export const resourceTypes = (base: string) =>
  [
    {
      ...{ id: 'User', name: 'User', endpoint: '/Users', description: 'An account', schema: userSchema },
      schemaExtensions: [{ schema: enterpriseSchema, required: false }],
    },
    {
      ...{ id: 'Group', name: 'Group', endpoint: '/Groups', schema: groupSchema },
      description: 'A role of the whole province, or an agency with who has a post there (read-only)',
    },
  ].map((type) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    ...type,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${type.id}` },
  }));

type Attribute = {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'complex' | 'reference';
  readonly required?: boolean;
  readonly multiValued?: boolean;
  readonly caseExact?: boolean;
  readonly mutability?: 'readWrite' | 'readOnly';
  readonly uniqueness?: 'none' | 'server';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
};

const attribute = ({ subAttributes, ...given }: Attribute): object => ({
  ...{ multiValued: false, description: given.name, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...given,
  ...(subAttributes === undefined ? {} : { subAttributes: subAttributes.map(attribute) }),
});

const text = (name: string, more: Partial<Attribute> = {}): Attribute => ({ name, type: 'string', ...more });
const values = (name: string, more: Partial<Attribute> = {}): Attribute => ({
  ...{ name, type: 'complex', multiValued: true, ...more },
  subAttributes: [
    text('value', more),
    text('type', { ...more, canonicalValues: ['work'] }),
    { name: 'primary', type: 'boolean', ...more },
  ],
});

/** The attributes this service has (RFC 7643, section 7). */
export const schemas = (base: string) =>
  [
    {
      ...{ id: userSchema, name: 'User', description: 'An account' },
      attributes: [
        text('userName', { required: true, uniqueness: 'server' }),
        {
          name: 'name',
          type: 'complex',
          subAttributes: ['formatted', 'familyName', 'middleName', 'givenName'].map((name) => text(name)),
        },
        text('displayName'),
        text('title'),
        text('userType', {
          canonicalValues: ['cadre', 'civil-servant', 'public-employee', 'worker', 'part-time'],
        }),
        { name: 'active', type: 'boolean' },
        values('emails', { mutability: 'readOnly' }),
        values('phoneNumbers'),
      ] satisfies Attribute[],
    },
    {
      ...{ id: enterpriseSchema, name: 'EnterpriseUser', description: 'Number and agency of an employee' },
      attributes: [text('employeeNumber'), text('department')],
    },
    {
      ...{ id: groupSchema, name: 'Group', description: 'A role or an agency' },
      attributes: [
        text('displayName', { required: true, mutability: 'readOnly' }),
        {
          ...{ name: 'members', type: 'complex', multiValued: true },
          subAttributes: [
            text('value'),
            { name: '$ref', type: 'reference', referenceTypes: ['User'], mutability: 'readOnly' },
            text('display', { mutability: 'readOnly' }),
          ],
        },
      ] satisfies Attribute[],
    },
  ].map(({ attributes, ...schema }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    attributes: attributes.map(attribute),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
  }));
