/** Under which license the published data may be used; the province may choose another. */
export const openDataLicense = 'https://creativecommons.org/licenses/by/4.0/';
