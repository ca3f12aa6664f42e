/**
 * Files over HTTP, beside GraphQL: taking an upload in, giving files of records and refused rows out. All need a
 * desk's token; what is kept and what is refused is decided by the rooms.
 */
@NullMarked
package io.deskweave.graphqlapi.files;

import org.jspecify.annotations.NullMarked;
