/**
 * How tables come to be: the shared ones by Liquibase, those of tenants by change scripts that each room ships under
 * {@code tenant-schema/<room>/<NNN>-<name>.sql}. Numbers are one sequence for the house: platform from 001, metadata
 * from 100, help desk from 200, billing from 300, tenant admin from 400; a script may rely on smaller numbers. Columns
 * that tenants define are not made here.
 */
@NullMarked
package io.deskweave.platform.schemas;

import org.jspecify.annotations.NullMarked;
