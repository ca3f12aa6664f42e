/**
 * Calendars of working hours: when a desk is open, and how much working time lies between two moments. Pure arithmetic
 * over a week, dates that differ from it, and a time zone; nothing here knows a rule, a record or a database.
 */
@NullMarked
package io.deskweave.metadata.calendars;

import org.jspecify.annotations.NullMarked;
