/** Tests of root fields over records: from a GraphQL document to the bytes of its answer, on a real PostgreSQL. */
@NullMarked
package io.deskweave.graphqlapi.records;

import org.jspecify.annotations.NullMarked;
