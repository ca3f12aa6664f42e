/** Tests of the schemas that callers see. */
@NullMarked
package io.deskweave.graphqlapi.schema;

import org.jspecify.annotations.NullMarked;
