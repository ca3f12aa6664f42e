/**
 * Views as they are defined: which records of an object are listed, with which columns, in which order, for whom.
 * Reading records by them is for the records.
 */
@NullMarked
package io.deskweave.metadata.views;

import org.jspecify.annotations.NullMarked;
