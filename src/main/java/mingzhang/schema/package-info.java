/**
 * What may be written in content files, field by field. In: the taxonomy and the list of fixed fields. Out: one tree of
 * {@link mingzhang.schema.Field}s, and from it the JSON Schema for editors; the field manual shows the same tree.
 */
package mingzhang.schema;
