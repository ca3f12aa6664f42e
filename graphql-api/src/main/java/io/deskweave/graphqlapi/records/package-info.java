/**
 * Root fields over records: what GraphQL asks becomes a question of the metadata engine, and the answer's bytes reach
 * the wire untouched. Nothing here knows SQL; nothing below here knows GraphQL.
 */
@NullMarked
package io.deskweave.graphqlapi.records;

import org.jspecify.annotations.NullMarked;
