/** Tests of the versions of schemas. */
@NullMarked
package io.deskweave.graphqlapi.versions;

import org.jspecify.annotations.NullMarked;
