/**
 * What a GraphQL document may cost, judged before any of it runs: its size, depth and breadth after every fragment is
 * written out, the size of its variables, and the time that answering may take. Judging is linear in the document's
 * length, whatever the fragments do.
 */
@NullMarked
package io.deskweave.graphqlapi.limits;

import org.jspecify.annotations.NullMarked;
