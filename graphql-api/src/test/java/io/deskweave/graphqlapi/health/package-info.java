/**
 * What those who run the platform are told, read where they read it.
 */
@NullMarked
package io.deskweave.graphqlapi.health;

import org.jspecify.annotations.NullMarked;
