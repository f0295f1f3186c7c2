/** Khối of a unit: who it belongs to decides which indicator segments its people fall into. */
export const sectors = ['state', 'public-service', 'state-enterprise', 'private-enterprise'] as const;
export type Sector = (typeof sectors)[number];

/** Loại of a person's position: cán bộ, công chức, viên chức, người lao động, không chuyên trách. */
export const staffCategories = ['cadre', 'civil-servant', 'public-employee', 'worker', 'part-time'] as const;
export type StaffCategory = (typeof staffCategories)[number];

export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

/** `administrative`: provinces and communes. `agency`: the bodies people work in. */
export const trees = ['administrative', 'agency'] as const;
export type Tree = (typeof trees)[number];
