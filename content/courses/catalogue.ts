import { loadCourse } from '#content/courses/course-schema.ts';
import { introduction } from '#content/courses/nhap-mon-chuyen-doi-so/course.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';

/** Every course that comes with the product, checked when loaded. */
export const courses: readonly CourseContent[] = [introduction].map(loadCourse);
